import Foundation
import Observation

/// The turned square around a hand that the landmark model looks at: fingers up, wrist down.
///
/// The formulas are MediaPipe's: turned so that the wrist lies straight below the middle knuckle, moved up by half the palm's
/// height, 2.6 times the palm's longer side.
struct HandRegion: Sendable, Equatable {
    var window: SearchWindow
    /// Radians, clockwise on the screen, −π ≤ angle < π.
    var angle: Double

    /// - Parameter palm: A palm whose points are wrist, index knuckle, middle knuckle, …
    init(palm: Detection) {
        let wrist = palm.points[0]
        let middle = palm.points[2]
        let raw = Double.pi / 2 - atan2(-(middle.y - wrist.y), middle.x - wrist.x)
        angle = raw - 2 * Double.pi * ((raw + Double.pi) / (2 * Double.pi)).rounded(.down)
        let shift = 0.5 * palm.height
        window = SearchWindow(
            centre: Point(x: palm.centre.x + shift * sin(angle), y: palm.centre.y - shift * cos(angle)),
            side: 2.6 * max(palm.width, palm.height))
    }

    /// The region of a hand whose points are known: turned alike, about all of them, twice as large as they are. nil where they
    /// span nothing that can be cut.
    ///
    /// - Parameter points: In `HandLandmarks`' order, finite.
    init?(hand points: [Point]) {
        let (wrist, middle) = (points[0], points[9])
        let up = atan2(middle.x - wrist.x, wrist.y - middle.y)
        let turned = points.map {
            Point(x: $0.x * cos(up) + $0.y * sin(up), y: -$0.x * sin(up) + $0.y * cos(up))
        }
        let (x, y) = (turned.map(\.x), turned.map(\.y))
        guard let left = x.min(), let right = x.max(), let top = y.min(), let bottom = y.max() else { return nil }
        let centre = Point(x: (left + right) / 2, y: (top + bottom) / 2)
        let side = 2 * max(right - left, bottom - top)
        guard side > 0, side < 1e5, abs(centre.x) < 1e5, abs(centre.y) < 1e5 else { return nil }
        angle = up
        window = SearchWindow(
            centre: Point(
                x: centre.x * cos(up) - centre.y * sin(up), y: centre.x * sin(up) + centre.y * cos(up)), side: side)
    }

    /// A point of the crop (`size` pixels a side) in pixels of the picture.
    func placed(u: Double, v: Double, size: Double) -> Point {
        let scale = window.side / size
        let x = (u - size / 2) * scale
        let y = (v - size / 2) * scale
        return Point(
            x: window.centre.x + x * cos(angle) - y * sin(angle), y: window.centre.y + x * sin(angle) + y * cos(angle))
    }
}
