import Observation
import Testing

@testable import Vision

/// What two pieces of a long picture saw, put together.
@Suite struct PieceSeamTests {
    private func region(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> TextRegion {
        let quad = Quad(box: x, y, width, height)
        return TextRegion(
            quad: quad, core: quad.grown(by: -height / 8), score: 0.9, isText: true, area: width * height,
            contour: quad.corners)
    }

    /// Two pieces, 300 pixels long, that share 100: side by side or one below the other.
    private func joined(_ first: [TextRegion], _ second: [TextRegion], isWide: Bool) -> [Box] {
        var seam = PieceSeam()
        for (index, regions) in [first, second].enumerated() {
            let start = Double(200 * index)
            let piece = Box(x: isWide ? start : 0, y: isWide ? 0 : start, width: 300, height: 300)
            let detection = TextDetector.Detection(regions: regions, spots: [], scale: 1, side: 300)
            seam.add(detection, of: piece)
        }
        return seam.detection.regions.map(\.quad.bounds)
    }

    @Test func `a line that both pieces saw counts once`() {
        let found = joined([region(20, 220, 200, 30)], [region(21, 19, 202, 31)], isWide: false)
        #expect(found == [Box(x: 21, y: 219, width: 202, height: 31)])
    }

    @Test func `of a half line and a whole one the whole stays`() {
        // The upper half at the end of the first piece; the lower half at the start of the second.
        #expect(
            joined([region(20, 280, 200, 20)], [region(20, 80, 204, 40)], isWide: false)
                == [Box(x: 20, y: 280, width: 204, height: 40)])
        #expect(
            joined([region(20, 180, 204, 40)], [region(20, 0, 200, 20)], isWide: false)
                == [Box(x: 20, y: 180, width: 204, height: 40)])
    }

    @Test func `a line that runs on into the next piece is one line`() {
        let found = joined([region(50, 100, 250, 40)], [region(0, 101, 220, 38)], isWide: true)
        #expect(found == [Box(x: 50, y: 100, width: 370, height: 40)])
    }

    @Test func `a line that ends between words at the seam is one line too`() {
        // The first piece ends behind a word that the second one cuts.
        let found = joined([region(50, 100, 230, 40)], [region(0, 100, 250, 40)], isWide: true)
        #expect(found == [Box(x: 50, y: 100, width: 400, height: 40)])
    }

    @Test func `letters higher than the overlap are one line`() {
        let found = joined([region(20, 150, 260, 150)], [region(20, 0, 260, 180)], isWide: false)
        #expect(found == [Box(x: 20, y: 150, width: 260, height: 230)])
    }

    @Test func `lines of one block stay apart`() {
        let found = joined([region(20, 200, 250, 34)], [region(20, 28, 250, 34)], isWide: false)
        #expect(found.count == 2)
    }
}
