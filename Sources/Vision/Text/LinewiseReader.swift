import Observation

/// Reads a picture line by line: the neural detector finds the lines, a line reader reads each, and second looks find
/// what the first missed.
final class LinewiseReader: TextReader {
    /// The detector looks at the picture with its longer side at most at this.
    private static let side = 960

    var name: ReaderName { reader.lines.name }
    private let detector: TextDetector
    private let closer: CloserLook
    private let reader: RegionReader
    private let curves: CurvedTextReader
    private let overlooked: OverlookedTextReader
    private let loneDigits: LoneDigitReader
    private(set) var times: [String: Duration] = [:]

    init(detector: TextDetector, lines: any LineReader) {
        self.detector = detector
        closer = CloserLook(detector: detector)
        reader = RegionReader(lines: lines)
        curves = CurvedTextReader(detector: detector, reader: reader)
        overlooked = OverlookedTextReader(detector: detector, reader: reader)
        loneDigits = LoneDigitReader(detector: detector, lines: lines)
    }

    func read(_ picture: DecodedImage) throws -> [TextLine] {
        let inferred = detector.inferenceTime + reader.lines.inferenceTime
        let start = ContinuousClock.now
        let bitmap = picture.bitmap
        let first = try detector.find(in: bitmap, side: Self.side, spots: true)
        let detection = try closer.refined(first, of: bitmap)
        let detected = ContinuousClock.now
        let straight = try detection.regions.map { try $0.isText ? reader.read($0.quad, of: bitmap) : nil }
        let read = ContinuousClock.now
        let lines = LetterRow.joined(try lookAgain(detection, straight: straight, of: bitmap))
        let ordered = HashSign.joined(ReadingOrder.indices(of: lines.map(\.quad)).map { lines[$0] }).map { line in
            var line = line
            line.quad = line.quad.scaled(x: picture.scaleX, y: picture.scaleY)
            return line
        }
        times = [
            "detect": detected - start, "read": read - detected, "again": ContinuousClock.now - read,
            "inference": detector.inferenceTime + reader.lines.inferenceTime - inferred,
        ]
        return ordered
    }

    /// Looks at what the first reading may have missed: arcs, text on its side, lone numbers.
    private func lookAgain(
        _ detection: TextDetector.Detection, straight: [TextLine?], of bitmap: Bitmap
    ) throws -> [TextLine] {
        var found = straight
        let arcs = try curves.read(detection, straight: straight, of: bitmap)
        for arc in arcs { drop(&found, readBy: arc) }
        var lines = found.compactMap(\.self) + arcs.flatMap(\.lines)
        let turn = ReadingOrder.quarterTurns(of: lines.map(\.quad))
        try turnWithTheRest(&lines, by: turn, of: bitmap)
        // A picture without any text shows no order number either, and textures are not worth a second look.
        guard !lines.isEmpty else { return [] }
        if overlooked.isWorthwhile(
            after: detection, isExplained: { region in arcs.contains { $0.covers(region.middle) } })
        {
            lines = try overlooked.add(to: lines, turn: turn, of: bitmap)
        }
        lines += try loneDigits.read(detection, of: bitmap, known: lines.map(\.quad), turn: turn)
        return lines
    }

    /// Drops what was read straight from an arc's text, unless it holds more than the unrolled reading.
    private func drop(_ found: inout [TextLine?], readBy arc: CurvedTextReader.Found) {
        func weight(_ lines: [TextLine]) -> Double {
            lines.reduce(0) { $0 + $1.confidence * Double($1.text.count) }
        }
        let weight = weight(arc.lines)
        for (index, line) in found.enumerated() {
            guard let line else { continue }
            let isSource = arc.region == index && line.confidence * Double(line.text.count) <= weight
            if isSource || arc.covers(line.quad.centre) { found[index] = nil }
        }
    }

    /// Reads lines again the way that most of the picture's text lies, where that is not upright: whether a compact region, such as a
    /// lone digit, is upside down cannot be told from itself, and a few words read well enough either way.
    private func turnWithTheRest(_ lines: inout [TextLine], by turn: Int, of bitmap: Bitmap) throws {
        guard turn != 0 else { return }
        for index in lines.indices where lines[index].curved != true {
            let line = lines[index]
            if reader.isCompact(line.quad) {
                let quad = Quad(clockwiseFromTopLeft: line.quad.corners).turned(turn)
                if let again = try reader.lines.read(quad, of: bitmap) { lines[index] = again }
            } else if (ReadingOrder.quarterTurns(of: [line.quad]) - turn) & 3 == 2 {
                let again = try reader.lines.read(line.quad.turned(2), of: bitmap)
                if let again, again.confidence > line.confidence { lines[index] = again }
            }
        }
    }
}
