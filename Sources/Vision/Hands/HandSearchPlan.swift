import Observation

/// Where to look for hands. The palm detector sees 192 × 192 pixels, in which a hand of a group photo vanishes: besides the
/// whole picture, it looks around each face.
enum HandSearchPlan {
    /// Windows of one picture at most; it bounds what a crowd costs.
    static let mostWindows = 48
    /// A window is left out where it overlaps an earlier one this much.
    private static let overlap = 0.6
    /// How far beyond the picture the second window reaches: a hand that fills the picture is lost without it.
    private static let padding = 1.6
    /// Windows about a face, in face widths: side, and how far below the face's centre. The hand of a V sign is about as long
    /// as a face is wide.
    private static let around: [(side: Double, below: Double)] = [(5, 0.8), (3, 0.4)]

    /// The windows, in the order of their worth.
    static func windows(width: Double, height: Double, faces: [Detection]) -> [SearchWindow] {
        let centre = Point(x: width / 2, y: height / 2)
        let longer = max(width, height)
        var windows = [
            SearchWindow(centre: centre, side: longer), SearchWindow(centre: centre, side: longer * padding),
        ]
        let bySize = faces.sorted { $0.width > $1.width }
        for place in around {
            for face in bySize where windows.count < mostWindows {
                let window = SearchWindow(
                    centre: Point(x: face.centre.x, y: face.centre.y + place.below * face.width),
                    side: place.side * face.width)
                if windows.allSatisfy({ $0.box.overlap(window.box) < overlap }) { windows.append(window) }
            }
        }
        return windows
    }
}
