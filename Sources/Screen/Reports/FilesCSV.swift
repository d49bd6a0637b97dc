import Observation

/// `berkas.csv`: one row for every file that was found in the inbox, and what became of it. Always in Indonesian.
public enum FilesCSV {
    static let columns = [
        "berkas", "sha256", "ukuran", "format", "lebar", "tinggi", "hasil", "sebab", "baris_teks", "tangan", "temuan",
        "rincian",
    ]

    public static func bytes(of report: Report, dialect: CSVWriter.Dialect = .comma) -> [UInt8] {
        CSVWriter(dialect: dialect).document(header: columns, rows: report.files.lazy.map(row(of:)))
    }

    private static func row(of file: FileOutcome) -> [String] {
        func number(_ value: Int?) -> String { value.map(String.init) ?? "" }
        return [
            file.path.text, file.sha256 ?? "", file.size.map { String($0) } ?? "", file.format ?? "",
            number(file.width), number(file.height), file.outcome.rawValue,
            file.reasons.map(Language.indonesian.sentence(for:)).joined(separator: "; "),
            number(file.textLines), number(file.hands), String(file.findings),
            file.reasons.map(\.technical).joined(separator: "; "),
        ]
    }
}
