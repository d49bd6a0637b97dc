import Observation
import Testing

@testable import Vision

/// Small text in big pictures.
struct CloserLookTests {
    @Test func readsSmallTextOnALargePoster() throws {
        let found = try TextFixture.reader().read(TextFixture.picture("small"))
        #expect(
            found.map(\.text) == [
                "Senam lansia di balai desa", "Kamis pagi jam tujuh", "bersama Kinasih Wirabumi",
            ])
    }

    /// At the map's own scale there is nothing more to see, and large text needs no closer look.
    @Test(arguments: ["lines", "columns"]) func leavesOtherPicturesAlone(name: String) throws {
        let (detector, picture) = try (TextFixture.detector(), TextFixture.picture(name))
        let first = try detector.find(in: picture.bitmap, side: 960)
        let inferred = detector.inferenceTime
        let refined = try CloserLook(detector: detector).refined(first, of: picture.bitmap)
        #expect(refined.regions.map(\.quad) == first.regions.map(\.quad))
        #expect(detector.inferenceTime == inferred)
    }

    @Test func coversARangeEvenly() {
        func spans(_ from: Double, _ to: Double, _ length: Int) -> [Range<Int>] {
            CloserLook.spans(from: from, to: to, length: length, side: 960, overlap: 128)
        }
        #expect(spans(-40, 500, 2000) == [0..<500])
        #expect(spans(300, 2400, 2000) == [300..<1260, 1040..<2000])
        #expect(spans(0, 1500, 1500) == [0..<960, 540..<1500])
        #expect(spans(50, 50, 100).isEmpty)
    }
}
