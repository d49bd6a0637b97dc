/// What an import says to the operator.
extension Language {
    static let indonesianImport: [String: String] = [
        "import.summary":
            "{0} baris: {1} diambil, {2} sudah ada, {3} dibiarkan untuk dilihat di sini, {4} tidak dapat diambil",
        "import.more": "… dan {0} baris lain",
        "import.cut": "baris terpotong: penulisnya terhenti",
        "import.too_long": "baris lebih panjang dari {0} MiB",
        "import.malformed": "bukan hasil lihat: {0}",
        "import.impossible": "tidak mungkin: {0}",
        "import.other_models": "dilihat dengan model {0}, padahal program ini memakai {1}",
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
