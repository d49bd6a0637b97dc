import Observation

/// Puts together what was seen in the pieces of a long picture, one after the other: what two pieces saw counts once, and a line that
/// runs on from one piece into the next is one line.
struct PieceSeam {
    /// What lies on another by so much is the same, or a part of it.
    private static let same = 0.8
    /// Parts of one line share so much of the smaller one's height, …
    private static let beside = 0.5
    /// … differ in height by at most this factor, …
    private static let heightRatio = 2.0
    /// … and reach into each other by so many heights: lines of one block do so by less.
    private static let reach = 0.3
    /// A hostile picture may hold noise that looks like text everywhere: as many regions as of a picture in one piece.
    private static let maxRegions = TextDetector.Settings().maxRegions

    private var regions: [TextRegion] = []
    private var spots: [TextSpot] = []
    private var scale = 1.0
    private var side = 0.0
    private var looks = 0

    /// All that was seen, largest first.
    var detection: TextDetector.Detection {
        TextDetector.Detection(
            regions: Array(regions.sorted { $0.area > $1.area }.prefix(Self.maxRegions)), spots: spots, scale: scale,
            side: side, looks: max(looks, 1), isPartial: regions.count > Self.maxRegions)
    }

    /// Adds what was seen in the next piece.
    mutating func add(_ detection: TextDetector.Detection, of piece: Box) {
        scale = detection.scale
        side = max(side, detection.side)
        looks += 1
        let isFinal = { (box: Box) in box.x + box.width < piece.x || box.y + box.height < piece.y }
        var known = regions.filter { !isFinal($0.quad.bounds) }
        regions.removeAll { !isFinal($0.quad.bounds) }
        var fresh: [TextRegion] = []
        for region in detection.regions { Self.add(region.moved(x: piece.x, y: piece.y), to: &fresh, known: &known) }
        regions += known + fresh
        let seen = spots
        for var spot in detection.spots {
            spot.box.x += piece.x
            spot.box.y += piece.y
            if !seen.contains(where: { Quad($0.box).meets(Quad(spot.box)) }) { spots.append(spot) }
        }
    }

    /// Adds a region to those of its piece, unless an earlier piece saw all of it. Earlier regions that are parts of it go.
    private static func add(_ region: TextRegion, to fresh: inout [TextRegion], known: inout [TextRegion]) {
        var parts = [region]
        var left: [TextRegion] = []
        for other in known {
            switch relation(of: other, to: region) {
            case .apart: left.append(other)
            case .same where other.quad.bounds.area >= region.quad.bounds.area: return
            case .same: break
            case .runsOn: parts.append(other)
            }
        }
        known = left
        fresh.append(parts.count > 1 ? TextRegion(joining: parts) : region)
    }

    private enum Relation { case apart, same, runsOn }

    /// How two regions of different pieces lie to each other, along the longer one. What is no text may only be a part of a text.
    private static func relation(of first: TextRegion, to second: TextRegion) -> Relation {
        let angle = (first.length > second.length ? first : second).quad.direction
        let a = first.quad.mapped { $0.turned(by: -angle) }.bounds
        let b = second.quad.mapped { $0.turned(by: -angle) }.bounds
        let along = min(a.x + a.width, b.x + b.width) - max(a.x, b.x)
        let down = min(a.y + a.height, b.y + b.height) - max(a.y, b.y)
        guard along > 0, down > 0 else { return .apart }
        if along * down > same * min(a.area, b.area) {
            return first.isText == second.isText || (a.area < b.area) == second.isText ? .same : .apart
        }
        let (low, high) = (min(a.height, b.height), max(a.height, b.height))
        let (narrow, wide) = (min(a.width, b.width), max(a.width, b.width))
        let isRow = down > beside * low && high < heightRatio * low && along > reach * low
        let isColumn = along > beside * narrow && wide < heightRatio * narrow && down > reach * low
        return first.isText && second.isText && (isRow || isColumn) ? .runsOn : .apart
    }
}

extension TextRegion {
    /// One region of the parts of a line: the rectangle around them all, turned as the longest is.
    fileprivate init(joining parts: [TextRegion]) {
        self = parts.max { $0.length < $1.length } ?? parts[0]
        let angle = quad.direction
        func around(_ quads: [Quad]) -> Quad {
            let boxes = quads.map { $0.mapped { $0.turned(by: -angle) }.bounds }
            let (left, top) = (boxes.map(\.x).min() ?? 0, boxes.map(\.y).min() ?? 0)
            let right = boxes.map { $0.x + $0.width }.max() ?? 0
            let bottom = boxes.map { $0.y + $0.height }.max() ?? 0
            let box = Quad(Box(x: left, y: top, width: right - left, height: bottom - top))
            return Quad(clockwiseFromTopLeft: box.mapped { $0.turned(by: angle) }.corners)
        }
        func mean(_ value: (TextRegion) -> Double) -> Double {
            parts.reduce(0) { $0 + value($1) * $1.length } / parts.reduce(0) { $0 + $1.length }
        }
        quad = around(parts.map(\.quad))
        core = around(parts.map(\.core))
        score = mean(\.score)
        area = mean(\.fill) * core.width * core.height
    }
}
