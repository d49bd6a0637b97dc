/// The centres that a detector's raw boxes are relative to, in fractions of its input: row by row, the anchors of one cell
/// after each other, one grid after the other. All anchors have unit size.
struct AnchorGrid: Sendable {
    let x: [Double]
    let y: [Double]

    /// - Parameter grids: Cells a side, and anchors a cell.
    init(_ grids: [(cells: Int, perCell: Int)]) {
        var x: [Double] = []
        var y: [Double] = []
        for grid in grids {
            for row in 0..<grid.cells {
                for column in 0..<grid.cells {
                    for _ in 0..<grid.perCell {
                        x.append((Double(column) + 0.5) / Double(grid.cells))
                        y.append((Double(row) + 0.5) / Double(grid.cells))
                    }
                }
            }
        }
        self.x = x
        self.y = y
    }

    var count: Int { x.count }

    /// MediaPipe's palm detector: 2,016 anchors.
    static let palms = AnchorGrid([(cells: 24, perCell: 2), (cells: 12, perCell: 6)])
    /// MediaPipe's full-range face detector: 2,304 anchors.
    static let faces = AnchorGrid([(cells: 48, perCell: 1)])
}
