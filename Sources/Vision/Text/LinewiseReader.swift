import Observation

/// Reads a picture line by line: the neural detector finds the lines, a line reader reads each, and second looks find
/// what the first missed.
final class LinewiseReader: TextReader {
    /// What stands large counts where it is read as surely as this, and says so many times as much as the pieces.
    private static let minLargeConfidence = 0.8
    private static let minLargeGain = 1.03
    /// A line lies in a larger region with at least this share of its box.
    private static let minShare = 0.6
    /// Letters lower than this many pixels of a long picture, read less surely than this, are too small.
    private static let smallHeight = 12.0
    private static let smallConfidence = 0.9

    var name: ReaderName { reader.lines.name }
    private let detector: TextDetector
    private let search: TextSearch
    private let reader: RegionReader
    private let curves: CurvedTextReader
    private let overlooked: OverlookedTextReader
    private let loneDigits: LoneDigitReader
    private(set) var times: [String: Duration] = [:]
    private(set) var warnings: [ImageWarning] = []

    init(detector: TextDetector, lines: any LineReader) {
        self.detector = detector
        search = TextSearch(detector: detector)
        reader = RegionReader(lines: lines)
        curves = CurvedTextReader(detector: detector, reader: reader)
        overlooked = OverlookedTextReader(search: search, reader: reader)
        loneDigits = LoneDigitReader(detector: detector, lines: lines)
    }

    func read(_ picture: DecodedImage) throws -> [TextLine] {
        let lines = try read(picture, picture.bitmap)
        // A picture that is read in pieces would cost its time twice; scrolled screenshots are not mirrored.
        guard !LongPicture.isLong(width: picture.width, height: picture.height),
            try MirroredText.isMirrored(
                lines.map { scaled($0, x: 1 / picture.scaleX, y: 1 / picture.scaleY) }, of: picture.bitmap,
                reader: reader.lines)
        else { return lines }
        let (warnings, times) = (warnings, times)
        let mirrored = try read(picture, picture.bitmap.mirrored())
        self.times.merge(times, uniquingKeysWith: +)
        guard weight(mirrored) > weight(lines) else {
            self.warnings = warnings
            return lines
        }
        self.warnings.append(.mirrored)
        return mirrored.map { line in
            var line = line
            line.quad = line.quad.mirrored(in: Double(picture.width))
            return line
        }
    }

    private func scaled(_ line: TextLine, x: Double, y: Double) -> TextLine {
        var line = line
        line.quad = line.quad.scaled(x: x, y: y)
        return line
    }

    /// - Parameter bitmap: The picture's, or its mirror image. Coordinates of the lines are pixels of `picture`.
    private func read(_ picture: DecodedImage, _ bitmap: Bitmap) throws -> [TextLine] {
        let inferred = detector.inferenceTime + reader.lines.inferenceTime
        let start = ContinuousClock.now
        var detection = try search.look(at: bitmap)
        let large = try search.largeRegions(of: bitmap)
        let detected = ContinuousClock.now
        var straight = try detection.regions.map { try $0.isText ? reader.read($0.quad, of: bitmap) : nil }
        for region in large { try add(region, to: &detection, straight: &straight, of: bitmap) }
        let read = ContinuousClock.now
        let lines = LetterRow.joined(try lookAgain(detection, straight: straight, of: bitmap))
        let ordered = HashSign.joined(ReadingOrder.indices(of: lines.map(\.quad)).map { lines[$0] })
            .map { scaled($0, x: picture.scaleX, y: picture.scaleY) }
        warnings = detection.isPartial ? [.partlyRead] : []
        if isTooSmall(detection, straight: straight, in: picture) { warnings.append(.tooSmallToRead) }
        times = [
            "detect": detected - start, "read": read - detected, "again": ContinuousClock.now - read,
            "inference": detector.inferenceTime + reader.lines.inferenceTime - inferred,
        ]
        return ordered
    }

    /// Adds what stands large in a long picture, unless the pieces say more about its place: letters that no piece holds.
    private func add(
        _ region: TextRegion, to detection: inout TextDetector.Detection, straight: inout [TextLine?], of bitmap: Bitmap
    ) throws {
        let covered = straight.indices.filter { index in
            straight[index].map { $0.quad.bounds.share(in: region.quad.bounds) > Self.minShare } == true
        }
        guard let line = try reader.read(region.quad, of: bitmap), line.confidence >= Self.minLargeConfidence,
            weight([line]) > Self.minLargeGain * weight(covered.compactMap { straight[$0] })
        else { return }
        for index in covered { straight[index] = nil }
        detection.regions.append(region)
        straight.append(line)
    }

    /// Whether most of what looks like lines of text in a long picture is too small to be read: it was sent or saved as a thumbnail.
    private func isTooSmall(
        _ detection: TextDetector.Detection, straight: [TextLine?], in picture: DecodedImage
    ) -> Bool {
        guard LongPicture.isLong(width: picture.width, height: picture.height) else { return false }
        let lines = detection.regions.indices.filter { detection.regions[$0].isLine }
        let unread = lines.filter { index in
            detection.regions[index].lineHeight * picture.scaleX < Self.smallHeight
                && (straight[index]?.confidence ?? 0) < Self.smallConfidence
        }
        return 2 * unread.count > lines.count
    }

    private func weight(_ lines: [TextLine]) -> Double {
        lines.reduce(0) { $0 + $1.confidence * Double($1.text.count) }
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
        let doubtful = overlooked.doubtful(after: detection) { region in arcs.contains { $0.covers(region.middle) } }
        if !doubtful.isEmpty {
            lines = try overlooked.add(to: lines, about: doubtful, turn: turn, of: bitmap)
        }
        lines += try loneDigits.read(detection, of: bitmap, known: lines.map(\.quad), turn: turn)
        return lines
    }

    /// Drops what was read straight from an arc's text, unless it holds more than the unrolled reading.
    private func drop(_ found: inout [TextLine?], readBy arc: CurvedTextReader.Found) {
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
