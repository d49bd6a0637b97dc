import Observation

#if canImport(Glibc)
    import Glibc
#endif

/// Puts lines in the order in which people read them: blocks of lines that belong together from top to bottom, their
/// lines row by row, each row from left to right, all as seen along the direction of most of the text.
///
/// Taglines that run over several lines are found as one phrase only if their lines follow each other.
enum ReadingOrder {
    /// Lines of one block differ in height by at most this factor, …
    private static let maxHeightRatio = 2.2
    /// … overlap along the text by this share of the shorter one, …
    private static let minOverlap = 0.3
    /// … and their centres are at most so many heights apart.
    private static let maxGap = 1.9
    /// Pieces whose centres are closer across the text than so many heights stand in one row.
    private static let rowTolerance = 0.5

    /// The order of these lines: a permutation of `quads.indices`.
    static func indices(of quads: [Quad]) -> [Int] {
        let angle = direction(of: quads)
        let places = quads.map { Place($0.mapped { $0.turned(by: -angle) }) }
        let blocks = rows(of: blocks(of: places).map { (members: $0, place: Place(around: $0.map { places[$0] })) })
        return blocks.flatMap { block in
            rows(of: block.members.map { (members: [$0], place: places[$0]) }, byTop: false).flatMap(\.members)
        }
    }

    /// Quarter turns, clockwise, of most of the text.
    static func quarterTurns(of quads: [Quad]) -> Int { Int((direction(of: quads) / (.pi / 2)).rounded()) & 3 }

    /// Where most of the text runs, radians: the quarter turn that most text has, and the median slant about it.
    static func direction(of quads: [Quad]) -> Double {
        func quarter(_ quad: Quad) -> Int { Int((quad.direction / (.pi / 2)).rounded()) & 3 }
        var votes = [0.0, 0, 0, 0]
        for quad in quads { votes[quarter(quad)] += max(quad.width - quad.height / 2, quad.width / 100) }
        let turn = votes.indices.max { votes[$0] < votes[$1] } ?? 0
        let upright = Double(turn) * .pi / 2
        let slants = quads.filter { quarter($0) == turn }.map {
            (slant: remainder($0.direction - upright, 2 * .pi), weight: $0.width)
        }.sorted { $0.slant < $1.slant }
        let half = slants.reduce(0) { $0 + $1.weight } / 2
        var sum = 0.0
        for entry in slants {
            sum += entry.weight
            if sum >= half { return upright + entry.slant }
        }
        return upright
    }

    private struct Place {
        var left: Double
        var top: Double
        var right: Double
        var bottom: Double
        /// Height of the text, not of the box around it.
        var height: Double

        var middle: Double { (top + bottom) / 2 }

        init(_ quad: Quad) {
            let bounds = quad.bounds
            (left, top) = (bounds.x, bounds.y)
            (right, bottom) = (bounds.x + bounds.width, bounds.y + bounds.height)
            height = max(min(quad.height, bounds.height), 1)
        }

        init(around places: [Place]) {
            left = places.map(\.left).min() ?? 0
            top = places.map(\.top).min() ?? 0
            right = places.map(\.right).max() ?? 0
            bottom = places.map(\.bottom).max() ?? 0
            height = places.map(\.height).min() ?? 1
        }

        func joins(_ other: Place) -> Bool {
            let (low, high) = (min(height, other.height), max(height, other.height))
            let overlap = min(right, other.right) - max(left, other.left)
            return high / low <= maxHeightRatio
                && overlap > minOverlap * min(right - left, other.right - other.left)
                && abs(middle - other.middle) < maxGap * high
        }
    }

    /// Groups of lines that are connected by `joins`.
    private static func blocks(of places: [Place]) -> [[Int]] {
        var parents = Array(places.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while parents[index] != index { index = parents[index] }
            return index
        }
        for index in places.indices {
            for other in 0..<index where places[index].joins(places[other]) { parents[root(index)] = root(other) }
        }
        return Dictionary(grouping: places.indices, by: root).values.map { $0.sorted() }
    }

    /// Sorts from top to bottom, and what stands in one row from left to right.
    private static func rows(
        of items: [(members: [Int], place: Place)], byTop: Bool = true
    ) -> [(members: [Int], place: Place)] {
        func level(_ place: Place) -> Double { byTop ? place.top : place.middle }
        var rows: [[(members: [Int], place: Place)]] = []
        let sorted = items.sorted {
            (level($0.place), $0.place.left, $0.members[0]) < (level($1.place), $1.place.left, $1.members[0])
        }
        for item in sorted {
            if let row = rows.last, let first = row.first,
                level(item.place) - level(first.place) < rowTolerance * min(item.place.height, first.place.height)
            {
                rows[rows.count - 1].append(item)
            } else {
                rows.append([item])
            }
        }
        return rows.flatMap { $0.sorted { ($0.place.left, $0.members[0]) < ($1.place.left, $1.members[0]) } }
    }
}
