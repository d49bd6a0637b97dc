import TestSupport
import Testing

@testable import Screen

@Suite struct JSONReaderTests {
    private func read(_ text: String) -> (values: [JSONValue], flaw: JSONReader.Flaw?) {
        var reader = JSONReader(Array(text.utf8))
        var values: [JSONValue] = []
        while let value = reader.next() { values.append(value) }
        return (values, reader.flaw)
    }

    @Test func readsEveryKindOfValue() {
        let (values, flaw) = read(
            #"{"a": [1, -2.5e3, true, false, null], "b": {"c": "x\n\"\\\/\u00e9\ud83d\ude4f"}, "d": 90000000000000001}"#
        )
        #expect(flaw == nil)
        #expect(values.count == 1)
        #expect(values[0]["a"].items == [.number("1"), .number("-2.5e3"), .bool(true), .bool(false), .null])
        #expect(values[0]["b"]["c"].text == "x\n\"\\/é🙏")
        #expect(values[0]["d"].identifier == "90000000000000001")
        #expect(values[0]["b"]["nothing"]["deeper"] == .null)
    }

    /// What Python's writers and hostile hands leave in files, and Foundation refuses.
    @Test(
        arguments: [
            (#"{"a": "x\ud83dy"}"#, "x\u{FFFD}y"), (#"{"a": "x\ud83d\u0041"}"#, "x\u{FFFD}A"),
            (#"{"a": "\uZZ"}"#, "\u{FFFD}ZZ"),
            (#"{"b": NaN, "a": "x"}"#, "x"), (#"{"b": 1e999, "a": "x"}"#, "x"), (#"{"a": "y", "a": "x"}"#, "x"),
            (#"{"a": "x",}"#, "x"), ("{\"a\": \"x\n\ty\"}", "x\n\ty"), ("\u{FEFF}{\"a\": \"x\"}", "x"),
        ])
    func readsOnWhereOthersStop(text: String, expected: String) {
        let (values, flaw) = read(text)
        #expect(values.first?["a"].text == expected)
        #expect(flaw == nil)
    }

    @Test func keepsWhatCameBeforeABreak() {
        let (values, flaw) = read(#"{"a": {"b": "x", "c": ["y", "z"#)
        #expect(values.first?["a"]["b"].text == "x")
        #expect(values.first?["a"]["c"].items.first?.text == "y")
        #expect(flaw == .truncated)
        #expect(read(#"{"a": "x", oops}"#).flaw == .malformed)
        #expect(read(#"{"a": "x", oops}"#).values.first?["a"].text == "x")
    }

    @Test func boundsDepthAndSize() {
        let deep = String(repeating: "{\"a\":", count: 100_000)
        #expect(read(deep).flaw == .tooDeep)
        let nested = String(repeating: "[", count: 129)
        #expect(read(nested).flaw == .tooDeep || read(nested).flaw == .truncated)
        var reader = JSONReader(Array(#"{"a": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "b": 1, "c": 2}"#.utf8), largest: 20)
        _ = reader.next()
        #expect(reader.flaw == .tooLarge)
    }

    /// One text, key or number may be as long as the file.
    @Test(arguments: [#"["xxxx"#, #"["\\n"#, #"[{""#, "[12"])
    func `no value takes more memory than the limit`(start: String) {
        let text = start + String(repeating: "1", count: 10_000) + #""]"#
        var reader = JSONReader(Array(text.utf8), largest: 100)
        let value = reader.next()
        #expect(reader.flaw == .tooLarge)
        #expect("\(String(describing: value))".utf8.count < 200)
        #expect(reader.next() == nil)
    }

    @Test func `a value as long as the limit is read, and the line after one that is longer`() {
        let lines = "{\"a\":1}\n{\"a\":\"\(String(repeating: "x", count: 90))\"}\n{\"a\":22}"
        var reader = JSONReader(Array(lines.utf8), largest: 8)
        #expect(reader.next()?["a"].identifier == "1")
        _ = reader.next()
        #expect(reader.flaw == .tooLarge)
        #expect(reader.next()?["a"].identifier == "22")
    }

    @Test func givesLinesAndItemsOneByOne() {
        #expect(read("{\"a\":1}\n{\"a\":2}\r\n\n{\"a\":3}").values.map { $0["a"].identifier } == ["1", "2", "3"])
        #expect(read("[{\"a\":1}, {\"a\":2}]").values.map { $0["a"].identifier } == ["1", "2"])
        #expect(read("[]").values == [])
        let (values, flaw) = read("{\"a\":1}\n{\"a\":,,}\n{\"a\":3}\n")
        #expect(values.compactMap { $0["a"].identifier } == ["1", "3"])
        #expect(flaw == .malformed)
    }

    @Test func neverBreaksOnRandomBytes() {
        var random = SeededGenerator(seed: 7)
        let alphabet = Array(#"{}[]",:\u0123nulltrue-eE. "#.utf8) + [0x00, 0x0A, 0xFF, 0xC3]
        for _ in 0..<2000 {
            let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in alphabet.randomElement(using: &random)!
            }
            var reader = JSONReader(bytes)
            var count = 0
            while reader.next() != nil { count += 1 }
            #expect(count <= bytes.count)
        }
    }
}
