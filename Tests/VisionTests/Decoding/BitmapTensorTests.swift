import Testing

@testable import Vision

@Suite struct BitmapTensorTests {
    private let picture = Drawing(width: 2, height: 2) { x, y in [UInt8(x), UInt8(10 + y), 255] }

    private func planes(
        width: Int = 2, height: Int = 2, scale: Float = 1, offset: Float = 0, blueFirst: Bool = false
    ) throws -> [Float] {
        var floats = [Float](repeating: 7, count: 3 * width * height)
        let bitmap = try picture.bitmap()
        try unsafe floats.withUnsafeMutableBufferPointer {
            unsafe try bitmap.writePlanes(
                to: $0, planeWidth: width, planeHeight: height, scale: scale, offset: offset, blueFirst: blueFirst)
        }
        return floats
    }

    @Test func writesPlanes() throws {
        #expect(try planes() == [0, 1, 0, 1, 10, 10, 11, 11, 255, 255, 255, 255])
        #expect(try planes(scale: 2, offset: -1, blueFirst: true).prefix(5) == [509, 509, 509, 509, 19])
    }

    @Test func leavesTheRestOfThePlanes() throws {
        let floats = try planes(width: 3, height: 4)
        #expect(floats.prefix(12) == [0, 1, 7, 0, 1, 7, 7, 7, 7, 7, 7, 7])
        #expect(floats.dropFirst(12).prefix(6) == [10, 10, 7, 11, 11, 7])
    }

    @Test func refusesPlanesThatAreTooSmall() {
        #expect(throws: ImageGeometryError.self) { try planes(width: 1, height: 2) }
    }

    @Test func writesInterleaved() throws {
        let expected: [Float] = [0, 10, 255, 1, 10, 255, 0, 11, 255, 1, 11, 255]
        var floats = [Float](repeating: 7, count: 12)
        var span = floats.mutableSpan
        try picture.bitmap().write(to: &span, scale: 0.5, offset: -1)
        #expect(floats == expected.map { $0 / 2 - 1 })
    }
}
