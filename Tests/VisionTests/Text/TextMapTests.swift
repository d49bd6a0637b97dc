import Observation
import Testing

@testable import Vision

struct TextMapTests {
    private func regions(_ values: [Float], width: Int, height: Int) throws -> [TextRegion] {
        try TextMap(
            values: values, width: width, height: height, scaleX: 2, scaleY: 3, settings: TextDetector.Settings()
        ).regions()
    }

    /// A bar of 40 × 8 map pixels: its quad is grown by area × 1.6 / circumference and scaled to the bitmap.
    @Test func growsAndScales() throws {
        var values = [Float](repeating: 0, count: 96 * 64)
        for y in 20..<28 { for x in 30..<70 { values[y * 96 + x] = 0.9 } }
        let found = try regions(values, width: 96, height: 64)
        try #require(found.count == 1)
        #expect(found[0].isText)
        #expect(found[0].fill > 0.9)
        let grown = 40.0 * 8 * 1.6 / (2 * 48)
        let box = found[0].quad.bounds
        #expect(abs(box.width - (40 + 2 * grown) * 2) < 5)
        #expect(abs(box.height - (8 + 2 * grown) * 3) < 7)
    }

    @Test func faintRegionsAreNoText() throws {
        var values = [Float](repeating: 0, count: 64 * 64)
        for y in 20..<28 { for x in 10..<50 { values[y * 64 + x] = 0.4 } }
        let found = try regions(values, width: 64, height: 64)
        #expect(found.count == 1)
        #expect(found.allSatisfy { !$0.isText })
    }

    @Test(arguments: [Float.nan, .infinity, -.infinity, -1, 1e30]) func survivesAnyFloats(value: Float) throws {
        var values = (0..<64 * 64).map { Float($0 % 97) / 96 }
        for index in stride(from: 0, to: values.count, by: 7) { values[index] = value }
        for region in try regions(values, width: 64, height: 64) {
            #expect(region.quad.corners.allSatisfy { $0.x.isFinite && $0.y.isFinite })
            #expect((0...1).contains(region.score))
        }
    }

    @Test func refusesAMapThatIsTooSmall() {
        #expect(throws: (any Error).self) { try regions([0.5], width: 64, height: 64) }
    }
}
