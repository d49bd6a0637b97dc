import ArgumentParser
import Foundation
import Glibc
import Screen

/// A command's help in Indonesian, laid out as swift-argument-parser lays out the English one.
struct HelpPage {
    private struct Dump: Decodable {
        var command: Command
    }

    private struct Command: Decodable {
        var commandName: String
        var abstract: String?
        var discussion: String?
        var subcommands: [Command]?
        var arguments: [Argument]?
        var shouldDisplay: Bool
    }

    private struct Argument: Decodable {
        struct Name: Decodable {
            var kind: String
            var name: String

            var text: String { (kind == "long" ? "--" : "-") + name }
        }

        var kind: String
        var names: [Name]?
        var preferredName: Name?
        var valueName: String?
        var abstract: String?
        var defaultValue: String?
        var allValues: [String]?
        var isOptional: Bool
        var isRepeating: Bool
        var shouldDisplay: Bool
    }

    private let top: Command
    private let command: Command
    private let columns: Int

    /// - Parameters:
    ///   - arguments: The command line that asks for help; they name the command.
    ///   - columns: The width of the page; nil takes the terminal's.
    init(_ arguments: [String], columns: Int? = nil) throws {
        let dump = try HelpDump.translated(Data(ScreenCommand._dumpHelp().utf8), to: .indonesian)
        top = try JSONDecoder().decode(Dump.self, from: dump).command
        let names = arguments.filter { !$0.hasPrefix("-") && $0 != "help" }
        command = top.subcommands?.first { $0.commandName == names.first } ?? top
        self.columns = max(60, columns ?? Self.terminalColumns)
    }

    var text: String {
        var parts = ["RINGKASAN: " + (command.abstract ?? "")].map { wrapped($0) }
        for paragraph in HelpDump.paragraphs(of: command.discussion ?? "") where !paragraph.isEmpty {
            parts.append(HelpDump.isExample(paragraph) ? paragraph : wrapped(paragraph))
        }
        parts.append(wrapped("PEMAKAIAN: " + usage))
        let shown = (command.arguments ?? []).filter(\.shouldDisplay)
        for (title, isOption) in [("ARGUMEN:", false), ("PILIHAN:", true)] {
            let rows = shown.filter { ($0.kind != "positional") == isOption }.map { row(label($0), explained($0)) }
            if !rows.isEmpty { parts.append(([title] + rows).joined(separator: "\n")) }
        }
        let commands = (command.subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
        if !commands.isEmpty {
            let rows = commands.map { row($0.commandName, $0.abstract ?? "") }
            parts.append((["PERINTAH:"] + rows).joined(separator: "\n"))
            parts.append("  Bantuan sebuah perintah: \(top.commandName) help <perintah>")
        }
        return parts.joined(separator: "\n\n")
    }

    private var usage: String {
        let shown = (command.arguments ?? []).filter(\.shouldDisplay)
        guard command.commandName != top.commandName else { return "\(top.commandName) [--version] <perintah>" }
        var words = [top.commandName, command.commandName]
        if shown.contains(where: { $0.kind != "positional" && $0.isOptional }) { words.append("[<pilihan>]") }
        for argument in shown where argument.kind == "positional" || !argument.isOptional {
            let value = "<\(argument.valueName ?? "")>" + (argument.isRepeating ? " ..." : "")
            let name = argument.kind == "positional" ? "" : (argument.preferredName?.text ?? "") + " "
            words.append(argument.isOptional ? "[\(name)\(value)]" : name + value)
        }
        return words.joined(separator: " ")
    }

    private func label(_ argument: Argument) -> String {
        let value = "<\(argument.valueName ?? "")>"
        guard argument.kind != "positional" else { return value }
        let all = argument.names ?? []
        let names = (all.filter { $0.kind == "short" } + all.filter { $0.kind != "short" }).map(\.text)
            .joined(separator: ", ")
        return argument.kind == "option" ? "\(names) \(value)" : names
    }

    private func explained(_ argument: Argument) -> String {
        let text = argument.abstract ?? ""
        guard argument.kind != "flag", !text.contains("bawaan:") else { return text }
        let facts = [
            argument.allValues.map { "nilai: " + $0.joined(separator: ", ") },
            argument.defaultValue.map { "bawaan: " + $0 },
        ].compactMap(\.self)
        return facts.isEmpty ? text : "\(text) (\(facts.joined(separator: "; ")))"
    }

    private static let indent = 26

    private func row(_ label: String, _ text: String) -> String {
        let lines = wrapped(text, indent: Self.indent)
        let start = "  " + label
        guard start.count < Self.indent else { return start + "\n" + lines }
        return start + lines.dropFirst(start.count)
    }

    private func wrapped(_ text: String, indent: Int = 0) -> String {
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty && indent + line.count + 1 + word.count > columns {
                lines.append(margin + line)
                line = ""
            }
            line += line.isEmpty ? String(word) : " " + word
        }
        return (lines + [margin + line]).joined(separator: "\n")
    }

    private static var terminalColumns: Int {
        if let given = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }) { return given }
        var size = winsize()
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }
}
