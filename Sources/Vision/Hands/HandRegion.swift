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

    /// A point of the crop (`size` pixels a side) in pixels of the picture.
    func placed(u: Double, v: Double, size: Double) -> Point {
        let scale = window.side / size
        let x = (u - size / 2) * scale
        let y = (v - size / 2) * scale
        return Point(
            x: window.centre.x + x * cos(angle) - y * sin(angle), y: window.centre.y + x * sin(angle) + y * cos(angle))
    }
}
