import Foundation
import FoundationXML
import Observation
import Testing

@testable import Screen

@Suite struct ObservationDrawingTests {
    private func drawing(_ observation: Observation, language: Language = .indonesian) throws -> (String, XMLDrawing) {
        let bytes = ObservationDrawing.svg(of: observation, jpeg: [0xFF, 0xD8, 0xFF, 0xD9], language: language)
        return (String(decoding: bytes, as: UTF8.self), try XMLDrawing(bytes))
    }

    @Test func everythingThatWasSeenIsDrawn() throws {
        var observation = try #require(SampleReport.item(0).image.observation)
        observation.faces = [Face(box: Box(x: 10, y: 20, width: 30, height: 40), confidence: 0.9)]
        let (text, xml) = try drawing(observation)
        #expect(text.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1080 1350\""))
        #expect(text.contains("href=\"data:image/jpeg;base64,/9j/2Q==\""))
        // Each line twice: a white one below the coloured one.
        #expect(xml.count["polygon"] == 2 * 3)
        #expect(xml.count["path"] == 2)
        #expect(xml.count["circle"] == 21)
        #expect(xml.count["rect"] == 2 * 2 + 4)
        #expect(
            xml.texts == ["BERSAMA GALANG", "TIRTA GEMILANG", "Dinas Perikanan · gotong royong", "dua jari (V) · 2"])
    }

    @Test func labelsOfOnePlaceStandApart() throws {
        var observation = MadeReport.observation
        observation.text = Array(repeating: observation.text[0], count: 4)
        // At the lower edge there is room above alone.
        for index in 0..<4 {
            observation.text[index].quad = SampleReport.quad(x: 10, y: 1300, right: 400, bottom: 1345)
        }
        let (text, _) = try drawing(observation)
        let places = text.matches(of: /<rect x="10" y="([0-9.]+)"/).map(\.1)
        #expect(places.count == 4)
        #expect(Set(places).count == 4)
    }

    @Test func hostileReadingsStayText() throws {
        var observation = MadeReport.observation
        observation.text[0].text = "<script>&\"'\u{0}\u{FFFE}"
        let (_, xml) = try drawing(observation)
        #expect(xml.texts == ["<script>&\"'⟦U+0000⟧⟦U+FFFE⟧"])
        #expect(xml.count["script"] == nil)
    }

    @Test func aHandWithoutItsPointsAndOddNumbersAreDrawnAsFarAsPossible() throws {
        var observation = MadeReport.observation
        observation.text[0].quad.topLeft = Point(x: .nan, y: .infinity)
        observation.hands = [
            Hand(
                pose: .unclear, fingers: nil, extended: [], side: .left, confidence: 0.5,
                box: Box(x: 1, y: 2, width: -3, height: 4), landmarks: [])
        ]
        let (text, xml) = try drawing(observation, language: .english)
        #expect(!text.contains("nan") && !text.contains("inf"))
        #expect(xml.texts == ["Bersama Galang, Tirta gemilang", "unclear pose"])
    }
}

/// The elements of an SVG file, as a strict XML parser reads them.
private final class XMLDrawing: NSObject, XMLParserDelegate {
    var count: [String: Int] = [:]
    var texts: [String] = []
    private var isText = false

    init(_ bytes: [UInt8]) throws {
        super.init()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = self
        guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        count[name, default: 0] += 1
        isText = name == "text"
        if isText { texts.append("") }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        isText = false
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if isText { texts[texts.count - 1] += string }
    }
}
