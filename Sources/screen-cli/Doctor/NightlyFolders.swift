import Foundation
import Screen

/// The folders of a scan, as options or the service's file name them.
struct NightlyFolders {
    var inboxes: [String] = []
    var registers: String?
    var out: String?
    var store: String?
    var logFile: String?
    var access = FileAccess.owner

    /// Of the package.
    static let user = "screen-cli"
    static let serviceFile = "/etc/screen-cli/scan.env"
    static let cacheFolder = "/var/cache/screen-cli"
    static let log = "/var/log/screen-cli/scan.log"

    init(
        inboxes: [String] = [], registers: String? = nil, out: String? = nil, store: String? = nil,
        logFile: String? = nil, access: FileAccess = .owner
    ) {
        self.inboxes = inboxes
        self.registers = registers
        self.out = out
        self.store = store
        self.logFile = logFile
        self.access = access
    }

    /// - Parameter serviceFile: `NAME=VALUE` lines, as systemd reads them.
    init(serviceFile: String) throws {
        let values = Self.values(try String(contentsOfFile: serviceFile, encoding: .utf8))
        inboxes = [values["INBOX"]].compactMap(\.self)
        registers = values["REGISTERS"]
        out = values["OUT"]
        store = out.map { $0 + "/screen.sqlite" }
        logFile = Self.log
        let options = (values["OPTIONS"] ?? "").split(separator: " ")
        access = options.contains("--group-readable") ? .group : .owner
    }

    var all: [String] { inboxes + [registers, out].compactMap(\.self) }

    private static func values(_ text: String) -> [String: String] {
        var values: [String: String] = [:]
        for line in text.split(whereSeparator: \.isNewline) {
            let line = line.drop { $0.isWhitespace }
            guard let equals = line.firstIndex(of: "="), line.first != "#", line.first != ";" else { continue }
            var value = line[line.index(after: equals)...].trimmingCharacters(in: .whitespaces)
            for quote in ["\"", "'"] where value.count > 1 && value.hasPrefix(quote) && value.hasSuffix(quote) {
                value = String(value.dropFirst().dropLast())
            }
            values[String(line[..<equals])] = value
        }
        return values
    }
}
