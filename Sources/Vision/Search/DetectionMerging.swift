import Observation

/// Joins detections of one thing: anchors beside each other and windows that overlap see it several times.
enum DetectionMerging {
    /// Weighted non-maximum suppression: the best detection absorbs those that overlap it by at least `overlap`, box and points
    /// become their means weighted by score, the score stays the best. What comes out is sorted by score, falling.
    static func merged(_ detections: [Detection], overlap: Double) -> [Detection] {
        var left = detections.sorted { $0.score > $1.score }
        var kept: [Detection] = []
        while let best = left.first {
            let box = best.box
            var group = [best]
            var others: [Detection] = []
            for candidate in left.dropFirst() {
                if candidate.box.overlap(box) > overlap { group.append(candidate) } else { others.append(candidate) }
            }
            kept.append(mean(group))
            left = others
        }
        return kept
    }

    /// The score-weighted mean of detections, the first of which is the best.
    private static func mean(_ group: [Detection]) -> Detection {
        guard var result = group.first, group.count > 1 else { return group[0] }
        let total = group.reduce(0) { $0 + $1.score }
        func mean(_ value: (Detection) -> Double) -> Double {
            group.reduce(0) { $0 + value($1) * $1.score } / total
        }
        result.centre = Point(x: mean { $0.centre.x }, y: mean { $0.centre.y })
        result.width = mean { $0.width }
        result.height = mean { $0.height }
        for index in result.points.indices {
            result.points[index] = Point(x: mean { $0.points[index].x }, y: mean { $0.points[index].y })
        }
        return result
    }
}
