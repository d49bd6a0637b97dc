#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The characters of a line reader's output classes. Class 0 is the CTC blank.
struct CharacterTable: Equatable {
    /// One for each class after the blank.
    let characters: [Character]
    /// The classes of letters and of digits.
    let letters: [Int]
    let digits: [Int]

    var classCount: Int { characters.count + 1 }

    /// Reads a table: one character a line, in the order of the classes (`scripts/prepare_models.py` writes it).
    ///
    /// - Throws: `InferenceError` that names the file, where it cannot be read or a line is not one character.
    init(path: String) throws {
        guard let data = FileManager.default.contents(atPath: path),
            let text = String(validating: data, as: UTF8.self)
        else { throw InferenceError(detail: "\(path): cannot be read as UTF-8; run scripts/setup") }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last == "" { lines.removeLast() }
        for (index, line) in lines.enumerated() where line.count != 1 {
            throw InferenceError(detail: "\(path), line \(index + 1): not one character; run scripts/setup")
        }
        self.init(lines.compactMap(\.first))
    }

    /// Reads the table that a model carries, as PP-OCR's do: `character`, one a line, and a space as the last class. What is not one
    /// character is a replacement character.
    ///
    /// - Throws: `InferenceError` that names the file, where there is no table in it.
    init(modelPath path: String) throws {
        guard let model = FileManager.default.contents(atPath: path),
            let text = ONNXMetadata.value("character", in: model)
        else { throw InferenceError(detail: "\(path): carries no characters; run scripts/setup") }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        self.init(lines.map { $0.count == 1 ? $0.first ?? "\u{FFFD}" : "\u{FFFD}" } + [" "])
    }

    init(_ characters: [Character]) {
        self.characters = characters
        letters = characters.indices.filter { characters[$0].isLetter }.map { $0 + 1 }
        digits = characters.indices.filter { ("0"..."9").contains(characters[$0]) }.map { $0 + 1 }
    }

    /// The character of a class; nil for the blank and for what is no class.
    subscript(index: Int) -> Character? { index > 0 && index <= characters.count ? characters[index - 1] : nil }
}
