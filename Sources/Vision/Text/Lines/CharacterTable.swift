#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The characters of a line reader's output classes. Class 0 is the CTC blank.
struct CharacterTable: Equatable {
    /// One for each class after the blank.
    let characters: [String]

    var classCount: Int { characters.count + 1 }

    /// Reads a table: one character a line, in the order of the classes, the space last as an empty line of its own kind
    /// (`scripts/prepare_models.py` writes it).
    init(path: String) throws {
        guard let data = FileManager.default.contents(atPath: path),
            let text = String(validating: data, as: UTF8.self)
        else { throw InferenceError(detail: "\(path): cannot be read as UTF-8") }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        guard !lines.isEmpty, !lines.contains("") else {
            throw InferenceError(detail: "\(path): an entry is empty")
        }
        characters = lines
    }

    init(_ characters: [String]) { self.characters = characters }

    /// The character of a class; nil for the blank and for what is no class.
    subscript(index: Int) -> String? { index > 0 && index <= characters.count ? characters[index - 1] : nil }
}
