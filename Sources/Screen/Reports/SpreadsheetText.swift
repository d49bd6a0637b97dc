/// Text that must reach a spreadsheet as text.
enum SpreadsheetText {
    /// Puts a `'` before what a spreadsheet would take for a number and change: `03`, `100064512345678901`, `1E5`,
    /// `3/4`. Other text stays as it is; signs at the start are left to `CSVWriter`, which defuses them.
    static func kept(_ text: String) -> String {
        let scalars = text.unicodeScalars
        let isNumber =
            scalars.contains { ("0"..."9").contains($0) }
            && scalars.allSatisfy { ("0"..."9").contains($0) || " .,:/-+%eE".unicodeScalars.contains($0) }
        return isNumber && !"+-".unicodeScalars.contains(scalars[scalars.startIndex]) ? "'" + text : text
    }
}
