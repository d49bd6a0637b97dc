import Observation

/// What in a picture's name can be an id of it or of its post, the most exact first: `12_34.jpg` may be 12_34, 34 or 12.
enum NameParts {
    /// Shorter ones could be any number.
    static let shortest = 8
    private static let most = 12

    static func of(_ path: PathText) -> [String] {
        let name = SidecarFile(path).name
        let stem = String(SidecarFile.withoutImageEnding(name) ?? name)
        let pieces = stem.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")) || $0 == "_" }.map(
            String.init)
        // Shortcodes hold `_` and `-` themselves.
        var parts = [stem]
        if let underscore = stem.lastIndex(of: "_") { parts.append(String(stem[..<underscore])) }
        parts += [stem.prefix { $0 != "_" && $0 != " " }, stem.prefix { $0 != " " }].map(String.init)
        parts += pieces.reversed().prefix(most)
        return parts.filter { $0.utf8.count >= shortest }.uniqued()
    }
}
