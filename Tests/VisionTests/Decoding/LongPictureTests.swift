import Observation
import Testing

@testable import Vision

@Suite struct LongPictureTests {
    @Test(arguments: [(1080, 1350), (1080, 2400), (2700, 1080), (1, 2)])
    func `an ordinary picture is one piece`(_ width: Int, _ height: Int) {
        let pieces = LongPicture.pieces(width: width, height: height, shortest: 100)
        #expect(pieces == [Box(x: 0, y: 0, width: Double(width), height: Double(height))])
        #expect(LongPicture.sufficientSide(1600, width: width, height: height) == 1600)
    }

    @Test(arguments: [(1080, 16_384), (16_384, 1080), (300, 800), (1, 16_384), (6000, 16_384)])
    func `pieces cover a long picture and overlap by a third`(_ width: Int, _ height: Int) throws {
        let pieces = LongPicture.pieces(width: width, height: height, shortest: 120)
        let spans = pieces.map { height > width ? ($0.y, $0.y + $0.height) : ($0.x, $0.x + $0.width) }
        #expect(try #require(spans.first).0 == 0 && spans.last?.1 == Double(max(width, height)))
        for (one, next) in zip(spans, spans.dropFirst()) {
            #expect(next.0 > one.0 && one.1 - next.0 >= ((one.1 - one.0) / 3).rounded(.down))
        }
        #expect(pieces.allSatisfy { height > width ? $0.width == Double(width) : $0.height == Double(height) })
        #expect(pieces.count <= 205)
    }

    /// At half the scale the shorter side still has what that of a usual picture has; at a quarter it has not.
    @Test func `a long JPEG is not made small for its length alone`() throws {
        let square = Drawing(width: 25, height: 100) { x, y in [UInt8(10 * x), UInt8(2 * y), 90] }
        let jpeg = try square.bitmap().resized(width: 2600, height: 10_400).jpeg()
        let picture = try ImageDecoder().decodeForReading(jpeg)
        #expect((picture.bitmap.width, picture.bitmap.height) == (1300, 5200))
        #expect((picture.width, picture.height) == (2600, 10_400))
    }
}
