import Foundation
import Screen

/// The help's language: that of --lang, else the environment's. Where neither names one, it is that of the messages.
enum HelpLanguage {
    static func chosen(
        by arguments: [String], environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> Language {
        if let named = option(in: arguments).flatMap(Language.init(rawValue:)) { return named }
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        let code = locale.prefix { $0 != "_" && $0 != "." && $0 != "@" }.lowercased()
        return ["", "c", "posix", "id", "in", "indonesian"].contains(code) ? .indonesian : .english
    }

    private static func option(in arguments: [String]) -> String? {
        for (index, argument) in arguments.enumerated() {
            if argument.hasPrefix("--lang=") { return String(argument.dropFirst("--lang=".count)) }
            if argument == "--lang", index + 1 < arguments.count { return arguments[index + 1] }
        }
        return nil
    }
}
