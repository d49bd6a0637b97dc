import Observation

extension Box {
    var area: Double { width * height }

    /// The share of this box that lies in another, 0…1; 0 where it is empty.
    func share(in other: Box) -> Double {
        let across = min(x + width, other.x + other.width) - max(x, other.x)
        let down = min(y + height, other.y + other.height) - max(y, other.y)
        return across > 0 && down > 0 && area > 0 ? across * down / area : 0
    }

    /// Intersection over union, 0…1; 0 where a box is empty or not finite.
    func overlap(_ other: Box) -> Double {
        let across = min(x + width, other.x + other.width) - max(x, other.x)
        let down = min(y + height, other.y + other.height) - max(y, other.y)
        guard across > 0, down > 0 else { return 0 }
        let union = area + other.area - across * down
        return union.isFinite ? across * down / union : 0
    }
}
