/// The language that officers read. Machine formats (JSON, the store, column names) do not depend on it.
public enum Language: String, Sendable, Codable, CaseIterable {
    case indonesian = "id"
    case english = "en"

    /// The message of a key, with `{0}`, `{1}` … replaced by facts and `{*}` by all of them, separated by commas.
    ///
    /// Facts are inserted as they are: whoever shows the message escapes it for its sink. An unknown key is shown as
    /// it is, as tables of poses and codes are open.
    public func text(_ key: String, _ facts: [String] = []) -> String {
        guard let template = catalogue[key] else { return facts.first ?? key }
        return facts.isEmpty ? template : Self.filled(template, facts)
    }

    /// Whether the catalogue has the key.
    public func has(_ key: String) -> Bool { catalogue[key] != nil }

    /// The message of an open code (a pose, a reason), or the code itself where the catalogue does not know it.
    func name(_ prefix: String, _ code: String) -> String { catalogue["\(prefix).\(code)"] ?? code }

    var catalogue: [String: String] {
        switch self {
        case .indonesian: Self.allIndonesian
        case .english: Self.allEnglish
        }
    }

    /// The parts of the catalogue, which share no key.
    static let parts: [Self: [[String: String]]] = [
        .indonesian: [
            indonesianSigns, indonesianRun, indonesianPage, indonesianBundle, indonesianImport, indonesianStore,
            indonesianNotes, indonesianWorkbook, indonesianSystem, indonesianDesk, indonesianStatus, indonesianDoctor,
        ],
        .english: [
            englishSigns, englishRun, englishPage, englishBundle, englishImport, englishStore, englishNotes,
            englishWorkbook, englishSystem, englishDesk, englishStatus, englishDoctor,
        ],
    ]

    private static let allIndonesian = merged(.indonesian)
    private static let allEnglish = merged(.english)

    private static func merged(_ language: Self) -> [String: String] {
        (parts[language] ?? []).reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } }
    }

    /// One pass, so that a fact that looks like a placeholder stays as it is.
    private static func filled(_ template: String, _ facts: [String]) -> String {
        var result = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = rest[rest.index(after: open)..<close]
            result += rest[..<open]
            if name == "*" {
                result += facts.joined(separator: ", ")
            } else if let index = Int(name), facts.indices.contains(index) {
                result += facts[index]
            }
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
