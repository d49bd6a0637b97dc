import Testing

@testable import Vision

@Suite struct BitmapTensorTests {
    private let picture = Drawing(width: 2, height: 2) { x, y in [UInt8(x), UInt8(10 + y), 255] }

    @Test func writesPlanes() throws {
        let bitmap = try picture.bitmap()
        #expect(
            bitmap.planes(scale: 1, offset: 0, bgr: false) == [0, 1, 0, 1, 10, 10, 11, 11, 255, 255, 255, 255])
        #expect(bitmap.planes(scale: 2, offset: -1, bgr: true).prefix(5) == [509, 509, 509, 509, 19])
    }

    @Test func leavesTheRestOfThePlanes() throws {
        var floats = [Float](repeating: 7, count: 3 * 3 * 4)
        var span = floats.mutableSpan
        try picture.bitmap().write(to: &span, planeWidth: 3, planeHeight: 4, scale: 1, offset: 0, bgr: false)
        #expect(floats.prefix(12) == [0, 1, 7, 0, 1, 7, 7, 7, 7, 7, 7, 7])
        #expect(floats.dropFirst(12).prefix(6) == [10, 10, 7, 11, 11, 7])
    }

    @Test func writesInterleaved() throws {
        let expected: [Float] = [0, 10, 255, 1, 10, 255, 0, 11, 255, 1, 11, 255]
        #expect(try picture.bitmap().interleaved(scale: 1, offset: 0) == expected)
        #expect(try picture.bitmap().interleaved(scale: 0.5, offset: -1) == expected.map { $0 / 2 - 1 })
    }
}
