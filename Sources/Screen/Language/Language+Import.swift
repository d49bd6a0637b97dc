/// What an import says to the operator.
extension Language {
    static let indonesianImport: [String: String] = [
        "import.summary":
            "{0} baris: {1} diambil, {2} sudah ada, {3} dibiarkan untuk diperiksa di sini, {4} tidak dapat diambil",
        "import.more": "… dan {0} baris lain",
        "import.cut": "baris terpotong karena penulisannya terhenti",
        "import.too_long": "baris lebih panjang dari {0} MiB",
        "import.malformed": "bukan hasil pemeriksaan gambar: {0}",
        "import.impossible": "tidak mungkin: {0}",
        "import.other_models": "diperiksa dengan model {0}, sedangkan program ini menggunakan {1}",
    ]

    static let englishImport: [String: String] = [
        "import.summary": "{0} lines: {1} taken, {2} known already, {3} left to be looked at here, {4} refused",
        "import.more": "… and {0} more lines",
        "import.cut": "the line is cut off: whoever wrote it was stopped",
        "import.too_long": "the line is longer than {0} MiB",
        "import.malformed": "no observation: {0}",
        "import.impossible": "impossible: {0}",
        "import.other_models": "seen with the models {0}, and this program has {1}",
    ]
}
