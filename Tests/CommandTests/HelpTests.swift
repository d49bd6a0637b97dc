import Foundation
import TestSupport
import Testing

@testable import screen_cli

/// The help, in English and Indonesian.
struct HelpTests {
    private static func run(_ arguments: [String], locale: String) throws -> Command.Outcome {
        try Command.run(arguments, shell: "unset LC_ALL LC_MESSAGES COLUMNS; LANG=\(locale) exec \"$@\"")
    }

    /// Texts of commands and options, a paragraph at a time, and the names of values.
    private static func texts() throws -> (paragraphs: Set<String>, values: Set<String>) {
        let dump = try run(["--experimental-dump-help"], locale: "en_US.UTF-8").output
        var paragraphs: Set<String> = []
        var values: Set<String> = []
        func walk(_ value: Any) {
            if let list = value as? [Any] { return list.forEach(walk) }
            guard let object = value as? [String: Any] else { return }
            for key in ["abstract", "discussion"] {
                guard let text = object[key] as? String else { continue }
                paragraphs.formUnion(text.components(separatedBy: "\n\n").filter { !$0.hasPrefix("  ") })
            }
            if let name = object["valueName"] as? String, object["kind"] as? String != "flag" { values.insert(name) }
            object.values.forEach(walk)
        }
        walk(try JSONSerialization.jsonObject(with: Data(dump.utf8)))
        return (paragraphs, values)
    }

    @Test func `every text of the help stands in both languages`() throws {
        let texts = try Self.texts()
        #expect(texts.paragraphs.symmetricDifference(HelpTexts.indonesian.keys).sorted() == [])
        #expect(texts.values.symmetricDifference(HelpTexts.indonesianValues.keys).sorted() == [])
    }

    @Test func `an option that an Indonesian text names is in the English text too`() throws {
        func options(_ text: String) -> [String] { text.matches(of: /--[a-z-]+/).map { String($0.0) }.sorted() }
        for (english, indonesian) in HelpTexts.indonesian {
            #expect(options(english) == options(indonesian), "\(english)")
        }
    }

    @Test(arguments: [
        ([], "C.UTF-8", true), ([], "", true), ([], "id_ID.UTF-8", true), ([], "en_US.UTF-8", false),
        ([], "de_DE.UTF-8", false), (["--lang", "id"], "en_US.UTF-8", true), (["--lang=en"], "id_ID.UTF-8", false),
    ])
    func `help speaks the language of --lang, then of the environment`(
        options: [String], locale: String, isIndonesian: Bool
    ) throws {
        for asking in [["status"] + options + ["--help"], ["help", "status"] + options]
        where asking.first != "help" || options.isEmpty {
            let outcome = try Self.run(asking, locale: "'\(locale)'")
            #expect(outcome.code == 0)
            let start = isIndonesian ? "RINGKASAN: Memberi tahu bagaimana" : "OVERVIEW: Tell how the last"
            #expect(outcome.output.hasPrefix(start), "\(outcome.output)")
            #expect(outcome.output.contains(isIndonesian ? "--max-age <jam>" : "--max-age <hours>"))
        }
    }

    @Test func `the Indonesian help names every option and fits the terminal`() throws {
        for command in ["scan", "doctor", "purge", "bundle"] {
            let english = try Self.run([command, "--help"], locale: "en_US.UTF-8").output
            let indonesian = try Self.run([command, "--help"], locale: "id_ID.UTF-8").output
            func options(_ text: String) -> [String] {
                text.matches(of: /(?m)^  (-., )?--[a-z-]+/).map { String($0.0) }
            }
            #expect(options(indonesian) == options(english))
            let wide = indonesian.split(separator: "\n").filter { $0.count > 80 && !$0.hasPrefix("  screen-cli") }
            #expect(wide == [], "\(command)")
        }
        let top = try Self.run([], locale: "id_ID.UTF-8").output
        #expect(top.contains("PEMAKAIAN: screen-cli [--version] <perintah>"))
        #expect(top.contains("\n  scan                    Memindai kotak masuk"), "\(top)")
    }

    /// What scripts parse stays as it is.
    @Test func `errors of the command line stay English`() throws {
        let outcome = try Self.run(["status", "--bogus"], locale: "id_ID.UTF-8")
        #expect(outcome.code == 64)
        #expect(outcome.errors.hasPrefix("Error: "))
    }
}
