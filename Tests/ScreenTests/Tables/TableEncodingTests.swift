import Testing

@testable import Screen

struct TableEncodingTests {
    private static let table = "id,nama\na1,Réni\n"

    private static func utf16(_ text: String, little: Bool, mark: Bool) -> [UInt8] {
        ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
            little ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        }
    }

    @Test(
        arguments: [
            Array(table.utf8), utf16(table, little: true, mark: true), utf16(table, little: false, mark: true),
            utf16(table, little: true, mark: false), Array("id,nama\na1,R".utf8) + [0xE9] + Array("ni\n".utf8),
        ])
    func `every encoding of a spreadsheet gives the same rows`(bytes: [UInt8]) {
        let table = CSVReader(TableEncoding.utf8(bytes))
        #expect(table.header.cells == ["id", "nama"])
        #expect(table.rows.map(\.cells) == [["a1", "Réni"]])
        #expect(table.flaws == [])
    }

    @Test func `Windows-1252's quotation marks are its own`() {
        #expect(TableEncoding.utf8([0x93, 0x61, 0x94, 0x80]) == Array("“a”€".utf8))
    }

    /// Nobody can tell what such bytes were.
    @Test func `what is partly UTF-8 stays as it is, and is named`() {
        let bytes = Array("id\né".utf8) + [0xE9, 0x0A]
        #expect(TableEncoding.utf8(bytes) == bytes)
        #expect(CSVReader(bytes).flaws.map(\.kind) == [.notUTF8])
    }

    @Test func `a table may be parted by tabs`() {
        let table = CSVReader(Array("id\tnama\takun\na1\tSatu, S.E.\tinstagram:a;facebook:b\n".utf8))
        #expect(table.rows.map(\.cells) == [["a1", "Satu, S.E.", "instagram:a;facebook:b"]])
        #expect(CSVReader(Array("sep=\t\r\na,b\tc\r\n1\t2\r\n".utf8)).rows.map(\.cells) == [["1", "2"]])
    }
}
