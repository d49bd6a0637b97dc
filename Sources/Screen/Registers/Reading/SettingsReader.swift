internal import Yams

/// Reads `pengaturan.yaml`. A key that is not known is an error: a setting that silently does nothing is worse.
enum SettingsReader {
    private static let keys = [
        "tenggat_hari", "tenggat_hari_kerja", "hari_libur", "penerima", "retensi_hari",
        "ambang_pose", "foto_lama_hari", "jenis_isyarat_tinggi",
    ]
    /// A file of settings has a few lines; aliases in a larger one could multiply.
    private static let largest = 256 * 1024
    /// Settings need none; a dozen of them, each naming the one before several times, would never be read to an end.
    private static let mostAliases = 8

    /// The settings of a file; what is wrong is added to `problems`, and such a key keeps its default.
    static func read(_ bytes: [UInt8], file: String, problems: inout [RegisterProblem]) -> Settings {
        var settings = Settings()
        guard bytes.count <= largest else {
            problems.append(RegisterProblem(.unreadableFile, file: file))
            return settings
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            problems.append(RegisterProblem(.notUTF8, file: file))
            return settings
        }
        guard aliases(in: text) <= mostAliases else {
            problems.append(RegisterProblem(.wrongSettings, file: file, found: "*", facts: ["kunci: nilai"]))
            return settings
        }
        do {
            guard let root = try Yams.compose(yaml: text) else { return settings }
            guard let mapping = root.mapping else {
                problems.append(
                    RegisterProblem(.wrongSettings, file: file, line: root.mark?.line, facts: ["kunci: nilai"]))
                return settings
            }
            var seen: Set<String> = []
            for (key, value) in mapping {
                let name = key.string ?? ""
                if !seen.insert(name).inserted {
                    problems.append(RegisterProblem(.doubleColumn, file: file, line: key.mark?.line, column: name))
                } else if let wanted = set(name, to: value, in: &settings) {
                    problems.append(
                        wanted.isEmpty
                            ? RegisterProblem(
                                .unknownSetting, file: file, line: key.mark?.line, column: name, found: name,
                                facts: [keys.joined(separator: ", ")])
                            : RegisterProblem(
                                .wrongSettings, file: file, line: value.mark?.line, column: name,
                                found: value.string ?? "", facts: [wanted]))
                }
            }
        } catch {
            problems.append(
                RegisterProblem(.wrongSettings, file: file, line: line(of: error), found: "", facts: ["YAML"]))
        }
        return settings
    }

    /// Sets one key.
    ///
    /// - Returns: What was expected where the value is not right; an empty text where the key is not known.
    private static func set(_ key: String, to value: Node, in settings: inout Settings) -> String? {
        switch key {
        case "tenggat_hari":
            guard let days = value.int, (1...365).contains(days) else { return "1–365" }
            settings.deadlineDays = days
        case "tenggat_hari_kerja":
            guard let flag = flag(value) else { return "ya / tidak" }
            settings.deadlineInWorkingDays = flag
        case "hari_libur":
            let days = value.sequence?.compactMap { $0.string.flatMap { CalendarDay(spreadsheet: $0) } }
            guard let days, days.count == value.sequence?.count else { return "[2029-12-25, …]" }
            settings.holidays = days
        case "penerima":
            guard let text = SidecarText.line(value.string) else { return "teks" }
            settings.receiver = text
        case "retensi_hari":
            guard let days = value.int, (1...36_500).contains(days) else { return "1–36500" }
            settings.retentionDays = days
        default: return setThreshold(key, to: value, in: &settings)
        }
        return nil
    }

    private static func setThreshold(_ key: String, to value: Node, in settings: inout Settings) -> String? {
        switch key {
        case "ambang_pose":
            guard let share = value.float, (0...1).contains(share) else { return "0–1" }
            settings.leastPoseConfidence = share
        case "foto_lama_hari":
            guard let days = value.int, (1...36_500).contains(days) else { return "1–36500" }
            settings.oldPhotoDays = days
        case "jenis_isyarat_tinggi":
            guard let kinds = value.int, (1...9).contains(kinds) else { return "1–9" }
            settings.kindsForHigh = kinds
        default: return ""
        }
        return nil
    }

    /// What could be YAML's aliases: `*` where a value or a key may begin.
    private static func aliases(in text: String) -> Int {
        var count = 0
        var before = UInt8(ascii: "\n")
        for byte in text.utf8 {
            if byte == UInt8(ascii: "*"), " \t\r\n[]{},:?-".utf8.contains(before) { count += 1 }
            before = byte
        }
        return count
    }

    private static func flag(_ value: Node) -> Bool? {
        switch value.string?.lowercased() {
        case "ya", "true", "yes": true
        case "tidak", "false", "no": false
        default: nil
        }
    }

    private static func line(of error: any Error) -> Int? {
        switch error as? YamlError {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        default: nil
        }
    }
}
