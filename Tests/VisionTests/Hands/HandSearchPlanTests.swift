import Observation
import Testing

@testable import Vision

@Suite struct HandSearchPlanTests {
    private func face(_ x: Double, _ y: Double, _ width: Double) -> Detection {
        Detection(centre: Point(x: x, y: y), width: width, height: width, points: [], score: 0.9)
    }

    @Test func withoutFacesTheWholePictureAndItsMarginAreLookedAt() {
        #expect(
            HandSearchPlan.windows(width: 1000, height: 600, faces: []) == [
                SearchWindow(centre: Point(x: 500, y: 300), side: 1000),
                SearchWindow(centre: Point(x: 500, y: 300), side: 1600),
            ])
    }

    @Test func eachFaceHasAWideAndANarrowWindow() {
        let windows = HandSearchPlan.windows(
            width: 2000, height: 1200, faces: [face(700, 400, 60), face(1400, 400, 80)])
        #expect(windows.count == 6)
        #expect(windows[2] == SearchWindow(centre: Point(x: 1400, y: 464), side: 400))
        #expect(windows[3] == SearchWindow(centre: Point(x: 700, y: 448), side: 300))
        #expect(windows[4] == SearchWindow(centre: Point(x: 1400, y: 432), side: 240))
    }

    @Test func windowsThatSeeTheSameAreLeftOut() {
        let windows = HandSearchPlan.windows(
            width: 2000, height: 1200, faces: [face(700, 400, 60), face(706, 402, 58)])
        #expect(windows.count == 4)
    }

    @Test func aCrowdIsBounded() {
        let crowd = (0..<400).map { face(Double($0 % 20) * 100 + 50, Double($0 / 20) * 60 + 30, 20) }
        #expect(HandSearchPlan.windows(width: 2000, height: 1200, faces: crowd).count == HandSearchPlan.mostWindows)
    }
}
