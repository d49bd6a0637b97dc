import Testing

@testable import Screen

struct NoValueTests {
    @Test(
        arguments: [
            ("#N/A", .error), ("#name?", .error), ("#DIV/0!", .error), ("#SPILL!", .error), ("#GETTING_DATA", .error),
            ("Err:502", .error), ("Galat:508", .error), ("#NILAI!", .error), ("######", .error), ("nan", .word),
            ("NaN", .word), ("None", .word), ("NULL", .word), ("<NA>", .word), ("N/A", .word), ("NA", .word),
            ("undefined", .word), ("[object Object]", .word), ("NaT", .word), ("-", .dash), ("—", .dash), ("--", .dash),
        ] as [(String, NoValue)])
    func `what stands in an empty cell is no text`(text: String, kind: NoValue) { #expect(NoValue(text) == kind) }

    @Test(
        arguments: [
            "", "Nan Ratnasari", "None Suryani", "#MENANG!", "#Nama", "##", "Na", "Erri", "Err:5", "#1", "N", "Nani",
            "Null Cak",
            "-1", "#NAMEKITA?", "nano",
        ])
    func `names and hashtags that resemble it stay`(text: String) { #expect(NoValue(text) == nil) }

    @Test func `a sidecar's cell that holds nothing is blank`() {
        let row = TableRow(
            columns: ["akun": 0, "teks": 1, "berkas": 2], row: CSVRow(line: 2, cells: ["#N/A", " nan ", "a.jpg"]))
        #expect(row["akun"] == nil)
        #expect(row["teks"] == nil)
        #expect(row["berkas"] == "a.jpg")
        #expect(row.has("akun"))
    }
}
