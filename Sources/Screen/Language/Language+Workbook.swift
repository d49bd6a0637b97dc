/// Words of `laporan.xlsx`.
extension Language {
    static let indonesianWorkbook: [String: String] = [
        "workbook.readable": "Dugaan",
        "workbook.all": "Semua kolom",
        "workbook.footer": "Dugaan yang harus diperiksa petugas, bukan keputusan",
        "workbook.cut": "… (terpotong, selengkapnya di laporan.csv)",
        "workbook.level": "Tingkat",
        "workbook.who": "ASN",
        "workbook.whom": "Calon",
        "workbook.what": "Dugaan",
        "workbook.uploaded": "Diunggah",
        "workbook.link": "Tautan",
        "workbook.deadline": "Batas lapor",
        "workbook.decision": "Keputusan",
        "workbook.picture": "Gambar",
        "workbook.id": "ID temuan",
    ]

    static let englishWorkbook: [String: String] = [
        "workbook.readable": "Leads",
        "workbook.all": "All columns",
        "workbook.footer": "Suspicions for a person to review, not verdicts",
        "workbook.cut": "… (cut off, the whole is in laporan.csv)",
        "workbook.level": "Level",
        "workbook.who": "Civil servant",
        "workbook.whom": "Candidate",
        "workbook.what": "Suspicion",
        "workbook.uploaded": "Uploaded",
        "workbook.link": "Link",
        "workbook.deadline": "Report by",
        "workbook.decision": "Decision",
        "workbook.picture": "Picture",
        "workbook.id": "Finding",
    ]
}
