/// What stands in a cell that holds nothing: it is never a name, a slogan or an account.
///
/// The whole cell counts, or the whole item of a list: *None* within a longer name is a name.
enum NoValue: Sendable, Equatable {
    /// What a spreadsheet shows instead of a value that it lost: `#N/A`, `#REF!`, `Err:502`.
    case error
    /// What programs write for a missing value: `nan`, `None`, `NULL`, `[object Object]`.
    case word
    /// What people write to say that there is nothing: `-`.
    case dash

    /// Nil for every other text.
    init?(_ text: some StringProtocol) {
        // Most cells are told apart by their first byte.
        guard let first = text.utf8.first, Self.firstBytes[Int(first)], text.utf8.count <= Self.longest else {
            return nil
        }
        let text = String(text)
        if text == "NA" || Self.words.contains(text.lowercased()) {
            self = .word
        } else if Self.errors.contains(text.uppercased()) || Self.isErrorNumber(text) {
            self = .error
        } else if text.unicodeScalars.allSatisfy({ $0.properties.generalCategory == .dashPunctuation || $0 == "−" }) {
            self = .dash
        } else {
            return nil
        }
    }

    private static let longest = 24

    /// Excel's errors, those that other applications add, and the same as German, French, Spanish, Dutch and Indonesian
    /// editions write them. They are listed one by one: `#MENANG!` is a hashtag.
    private static let errors: Set<String> = [
        "#N/A", "#N/A!", "#NA", "#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
        "#GETTING_DATA", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#BUSY!", "#PYTHON!", "#EXTERNAL!",
        "#TIMEOUT!",
        "#ERROR!", "#ERROR", "#MACRO?", "#NAMA?", "#NILAI!", "#ANGKA!", "#T/A", "#TIDAK TERSEDIA", "#TUMPAHAN!",
        "#TUMPAH!", "#NV", "#WERT!", "#BEZUG!", "#ZAHL!", "#ÜBERLAUF!", "#VALEUR!", "#NOM?", "#NOMBRE!", "#NUL!",
        "#¡REF!",
        "#¡VALOR!", "#¿NOMBRE?", "#¡NUM!", "#¡DIV/0!", "#¡NULO!", "#N/D", "#N/B", "#WAARDE!", "#NAAM?", "#VERW!",
        "#GETAL!", "#LEEG!", "#DEEL/0!",
    ]

    /// In lower case; `NA` is a nickname as well, and counts only in capitals.
    private static let words: Set<String> = [
        "nan", "none", "null", "(null)", "<na>", "n/a", "nat", "undefined", "[object object]", "\\n", "<null>",
        "<none>",
    ]

    private static let firstBytes: [Bool] = {
        var bytes = Array(repeating: false, count: 256)
        // Beside the first letters of the words and errors: those of `Err:`, `Galat:` and of dashes beyond ASCII.
        for byte in "#nNuU([<\\-eEgG".utf8 { bytes[Int(byte)] = true }
        bytes[0xE2] = true
        bytes[0xEF] = true
        return bytes
    }()

    /// LibreOffice's `Err:502`, which its Indonesian edition calls `Galat:502`; `####` where a column is too narrow.
    private static func isErrorNumber(_ text: String) -> Bool {
        if text.utf8.count > 2, text.utf8.allSatisfy({ $0 == UInt8(ascii: "#") }) { return true }
        let lower = text.lowercased()
        guard let mark = ["err:", "galat:"].first(where: lower.hasPrefix) else { return false }
        let number = lower.dropFirst(mark.count).drop { $0 == " " }
        return number.utf8.count == 3 && number.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
