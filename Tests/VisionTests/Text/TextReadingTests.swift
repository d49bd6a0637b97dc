import Observation
import Testing

@testable import Vision

/// The neural reader on small pictures, from pixels to lines.
struct TextReadingTests {
    private static let lines = ["Bulatkan tekad", "untuk Mas Raksa", "Kinasih Wirabumi", "#RaksaMenang2"]

    @Test func readsLinesInOrder() throws {
        let found = try TextFixture.reader().read(TextFixture.picture("lines"))
        #expect(found.map(\.text) == Self.lines)
        #expect(
            found.allSatisfy {
                $0.confidence > 0.9 && $0.confidence <= 1 && $0.reader == .ppocr && $0.curved == nil
            })
    }

    /// The second line is 44 pixels high and stands about (240, 122); its quad holds its letters and not the next line's.
    @Test func placesLines() throws {
        let found = try TextFixture.reader().read(TextFixture.picture("lines"))
        let box = try #require(found.dropFirst().first).quad.bounds
        #expect(abs(box.centre.x - 240) < 6 && abs(box.centre.y - 122) < 6)
        #expect((380...440).contains(box.width) && (40...66).contains(box.height))
    }

    @Test(arguments: 1...3) func readsTextLyingOnItsSide(quarterTurns: Int) throws {
        let found = try TextFixture.reader().read(TextFixture.picture("lines", quarterTurns: quarterTurns))
        #expect(found.map(\.text) == Self.lines)
        // The quad starts at the text's own top left, whichever way the text runs.
        let quad = try #require(found.first).quad
        #expect(ReadingOrder.quarterTurns(of: [quad]) == quarterTurns)
    }

    @Test func readsColumnsOneAfterTheOther() throws {
        let found = try TextFixture.reader().read(TextFixture.picture("columns"))
        #expect(
            found.map(\.text) == ["Senin sore", "senam lansia", "di balai", "Kamis pagi", "posyandu", "anak balita"])
    }

    @Test func readsWordsOnARing() throws {
        let found = try TextFixture.reader().read(TextFixture.picture("ring"))
        #expect(found.map(\.text) == ["KERJA BAKTI MELATI", "minggu pagi"])
        // Its quad does not hold its letters: no reader may be sent there again.
        #expect(found.first?.curved == true)
    }

    @Test func readsALoneNumberInABadge() throws {
        let found = try TextFixture.reader().read(TextFixture.picture("badge"))
        #expect(found.map(\.text) == ["Kinasih", "Wirabumi", "3"])
        let centre = try #require(found.last).quad.centre
        #expect(abs(centre.x - 390) < 15 && abs(centre.y - 120) < 15)
    }

    @Test func readsNothingWhereNothingIsWritten() throws {
        #expect(try TextFixture.reader().read(TextFixture.picture("empty")).isEmpty)
    }

    /// Letters set apart stay as they were printed, in one line, so that the matcher can join them. A lone O may be a 0.
    @Test func keepsLettersSetApartInOneLine() throws {
        let found = try TextFixture.reader().read(TextFixture.picture("apart"))
        #expect(found.map { $0.text.replacing("0", with: "O") } == ["C O B L O S", "untuk Mas Raksa"])
    }

    /// A bitmap that was decoded at half the scale gives the same places as the whole picture.
    @Test func placesLinesAtFullScale() throws {
        var picture = try TextFixture.picture("lines")
        picture.width *= 2
        picture.height *= 2
        let found = try TextFixture.reader().read(picture)
        #expect(found.map(\.text) == Self.lines)
        let centre = try #require(found.dropFirst().first).quad.centre
        #expect(abs(centre.x - 480) < 12 && abs(centre.y - 244) < 12)
    }
}
