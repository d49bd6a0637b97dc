import Foundation
import Observation

/// A right hand's 21 points, put together from drawn parts, seen on its back; the wrist is the origin, y grows downwards.
struct SketchedHand {
    enum Thumb { case folded, out, touchingIndex }
    enum Finger { case straight, folded, curved, spread }

    var points: [Point]

    init(_ thumb: Thumb, _ fingers: Finger...) {
        let thumbs: [Thumb: [(Double, Double)]] = [
            .folded: [(-25, -20), (-46, -45), (-33, -74), (-8, -86)],
            .out: [(-24, -20), (-54, -42), (-80, -63), (-100, -81)],
            .touchingIndex: [(-25, -20), (-46, -44), (-46, -78), (-29, -103)],
        ]
        let straight: [[(Double, Double)]] = [
            [(-27, -96), (-32, -144), (-36, -173), (-39, -196)], [(0, -100), (0, -153), (0, -186), (0, -211)],
            [(22, -93), (27, -142), (30, -172), (33, -197)], [(41, -81), (49, -119), (55, -141), (60, -162)],
        ]
        let folded: [[(Double, Double)]] = [
            [(-27, -96), (-29, -110), (-26, -81), (-23, -61)], [(0, -100), (0, -116), (0, -83), (0, -60)],
            [(22, -93), (24, -108), (21, -76), (18, -55)], [(41, -81), (44, -92), (39, -69), (35, -51)],
        ]
        let index: [Finger: [(Double, Double)]] = [
            .curved: [(-27, -96), (-31, -129), (-31, -121), (-29, -103)],
            .spread: [(-27, -96), (-41, -142), (-50, -169), (-58, -191)],
        ]
        let parts = fingers.enumerated().map { position, state in
            switch state {
            case .straight: straight[position]
            case .folded: folded[position]
            case .curved, .spread: index[state] ?? []
            }
        }
        points = ([(0, 0)] + (thumbs[thumb] ?? []) + parts.flatMap(\.self)).map { Point(x: $0.0, y: $0.1) }
    }

    /// Turned clockwise by degrees, mirrored first if asked, then enlarged and moved.
    func placed(turnedBy degrees: Double = 0, mirrored: Bool = false, scale: Double = 1) -> [Point] {
        let (c, s) = (cos(degrees * .pi / 180), sin(degrees * .pi / 180))
        return points.map {
            let x = mirrored ? -$0.x : $0.x
            return Point(x: (x * c - $0.y * s) * scale + 300, y: (x * s + $0.y * c) * scale + 200)
        }
    }

}
