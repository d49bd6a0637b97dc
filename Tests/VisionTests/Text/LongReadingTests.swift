import Observation
import Testing

@testable import Vision

/// Pictures that are much longer than wide, from pixels to lines: the four lines of a picture of 480 × 320 at several places.
@Suite struct LongReadingTests {
    private static let lines = ["Bulatkan tekad", "untuk Mas Raksa", "Kinasih Wirabumi", "#RaksaMenang2"]

    /// The picture on a ground of its own colour. The places are those of its top left corner.
    private func picture(width: Int, height: Int, at places: [(x: Int, y: Int)]) throws -> DecodedImage {
        let small = try Drawing(TextFixture.picture("lines").bitmap)
        return try decoded(small.repeated(at: places, width: width, height: height).bitmap())
    }

    private func decoded(_ bitmap: Bitmap) -> DecodedImage {
        DecodedImage(
            bitmap: bitmap, format: "png", width: bitmap.width, height: bitmap.height, truncated: false, taken: nil)
    }

    /// Pieces end at about 800, 1200, 1600, …: at every place of a line.
    @Test func `a scrolled screenshot is read from top to bottom`() throws {
        let places = [0, 530, 1123, 1650, 2180, 2735].map { (x: 0, y: $0) }
        let reader = try TextFixture.reader()
        let found = try reader.read(picture(width: 480, height: 3400, at: places))
        #expect(found.map(\.text) == places.flatMap { _ in Self.lines })
        #expect(reader.warnings == [])
        for (line, index) in zip(found, found.indices) {
            let y = Double(places[index / 4].y + 50 + 72 * (index % 4))
            #expect(abs(line.quad.centre.y - y) < 8)
        }
    }

    @Test func `a wide banner is read from left to right`() throws {
        let places = [100, 690, 1333, 2000].map { (x: $0, y: 0) }
        let found = try TextFixture.reader().read(picture(width: 2600, height: 320, at: places))
        #expect(found.count { Self.lines.contains($0.text) } == 16 && found.count == 16)
    }

    @Test func `letters that fill a banner are read`() throws {
        let narrow = try TextFixture.picture("lines").bitmap.cut(Box(x: 40, y: 20, width: 400, height: 60))
        let found = try TextFixture.reader().read(decoded(narrow.resized(width: 2400, height: 360)))
        #expect(found.map(\.text) == ["Bulatkan tekad"])
    }

    @Test func `a thumbnail of a scrolled screenshot is told as too small`() throws {
        let whole = try picture(width: 480, height: 6600, at: stride(from: 0, to: 6200, by: 320).map { (x: 0, y: $0) })
        let reader = try TextFixture.reader()
        _ = try reader.read(decoded(whole.bitmap.resized(width: 44, height: 605)))
        #expect(reader.warnings == [.tooSmallToRead])
        // Another picture's reading tells nothing of this one.
        _ = try reader.read(TextFixture.picture("lines"))
        #expect(reader.warnings == [])
    }

    @Test func `an empty long picture is told as nothing`() throws {
        let reader = try TextFixture.reader()
        #expect(try reader.read(picture(width: 60, height: 900, at: [])).isEmpty)
        #expect(reader.warnings == [])
    }
}
