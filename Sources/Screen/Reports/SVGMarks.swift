internal import Observation

/// Marks drawn over a picture as SVG: quads of text, skeletons of hands, boxes, each with a label.
///
/// Coordinates are pixels of the observed picture. All looks are attributes, so that a mark is the same in the page,
/// whose policy allows no inline style, and in a file of its own. Lines keep their width however the picture is scaled.
struct SVGMarks {
    /// Whom a mark concerns: by colour, and by the number or word in its label.
    enum Role {
        case official, candidate, other

        /// Dark enough for white letters (WCAG AA).
        var colour: String {
            switch self {
            case .official: "#0b57a4"
            case .candidate: "#a63d06"
            case .other: "#474d55"
            }
        }
    }

    let width: Double
    let height: Double
    private let fontSize: Double
    private var shapes = ""
    private var labels = ""
    private var taken: [Box] = []

    /// - Parameter scale: The size of letters in shares of the picture's longer side.
    init(width: Int, height: Int, scale: Double = 1.0 / 44) {
        self.width = Double(max(1, width))
        self.height = Double(max(1, height))
        fontSize = max(9, max(self.width, self.height) * scale)
    }

    /// What was drawn, without the `<svg>` around it.
    var content: String { shapes + labels }

    var isEmpty: Bool { shapes.isEmpty && labels.isEmpty }

    // MARK: - Shapes

    mutating func add(_ quad: Quad, label: String, role: Role) {
        let points = quad.corners.map { "\(Self.short($0.x)),\(Self.short($0.y))" }.joined(separator: " ")
        line("polygon", "points=\"\(points)\"", role: role)
        add(label: label, at: Self.bounds(quad.corners), role: role)
    }

    mutating func add(_ box: Box, label: String, role: Role, dashed: Bool = false) {
        let place = "x=\"\(Self.short(box.x))\" y=\"\(Self.short(box.y))\""
        let size = "width=\"\(Self.short(max(0, box.width)))\" height=\"\(Self.short(max(0, box.height)))\" rx=\"2\""
        line("rect", "\(place) \(size)" + (dashed ? " stroke-dasharray=\"5 4\"" : ""), role: role)
        add(label: label, at: box, role: role)
    }

    /// A hand's skeleton, in MediaPipe's order of 21 points.
    mutating func add(_ hand: Hand, label: String, role: Role) {
        if hand.landmarks.count == 21 {
            let chains = [
                [0, 1, 2, 3, 4], [0, 5, 6, 7, 8], [5, 9, 10, 11, 12], [9, 13, 14, 15, 16], [0, 17, 18, 19, 20],
                [13, 17],
            ]
            let path = chains.map { chain in
                "M"
                    + chain.map { Self.short(hand.landmarks[$0].x) + " " + Self.short(hand.landmarks[$0].y) }.joined(
                        separator: "L")
            }
            line("path", "d=\"\(path.joined())\"", role: role)
            dots(hand, role: role)
        }
        add(hand.box, label: label, role: role, dashed: true)
    }

    private mutating func dots(_ hand: Hand, role: Role) {
        let radius = Self.short(max(1, max(hand.box.width, hand.box.height) / 60))
        for point in hand.landmarks {
            shapes +=
                "<circle cx=\"\(Self.short(point.x))\" cy=\"\(Self.short(point.y))\" r=\"\(radius)\" fill=\"#fff\" "
                + "stroke=\"\(role.colour)\" stroke-width=\"1\" vector-effect=\"non-scaling-stroke\"/>"
        }
    }

    /// A coloured line within a white one, to be seen on any picture.
    private mutating func line(_ element: String, _ attributes: String, role: Role) {
        for (colour, width) in [("#fff", "5"), (role.colour, "2.5")] {
            shapes +=
                "<\(element) \(attributes) fill=\"none\" stroke=\"\(colour)\" stroke-width=\"\(width)\" "
                + "stroke-linejoin=\"round\" stroke-linecap=\"round\" vector-effect=\"non-scaling-stroke\"/>"
        }
    }

    // MARK: - Labels

    /// Above the shape, or below it, or further away, where no other label stands.
    private mutating func add(label: String, at shape: Box, role: Role) {
        guard !label.isEmpty else { return }
        let text = label.count > 38 ? label.prefix(37) + "…" : label
        let size = fontSize
        let labelWidth = min(width, Self.width(of: text) * size + size * 0.7)
        let labelHeight = size * 1.45
        let x = min(max(0, shape.x), max(0, width - labelWidth))
        var ys = [shape.y - labelHeight - size * 0.15, shape.y + shape.height + size * 0.15]
        ys += (1...4).flatMap { step in
            [ys[1] + labelHeight * Double(step), ys[0] - labelHeight * Double(step)]
        }
        let places = ys.map { Box(x: x, y: $0, width: labelWidth, height: labelHeight) }
        let free = places.first { place in
            place.y >= 0 && place.y + place.height <= height && !taken.contains { Self.overlap($0, place) }
        }
        var box = free ?? places[0]
        box.y = min(max(0, box.y), max(0, height - labelHeight))
        taken.append(box)
        labels +=
            "<rect x=\"\(Self.short(box.x))\" y=\"\(Self.short(box.y))\" width=\"\(Self.short(box.width))\" "
            + "height=\"\(Self.short(box.height))\" rx=\"\(Self.short(size * 0.25))\" fill=\"\(role.colour)\"/>"
            + "<text x=\"\(Self.short(box.x + size * 0.35))\" y=\"\(Self.short(box.y + size * 1.04))\" "
            + "font-family=\"system-ui, sans-serif\" font-size=\"\(Self.short(size))\" fill=\"#fff\" "
            + "textLength=\"\(Self.short(box.width - size * 0.7))\" lengthAdjust=\"spacingAndGlyphs\">"
            + ReportHTML.escaped(String(text)) + "</text>"
    }

    /// In shares of the letters' size, near to what common typefaces need; the letters are then fitted to it.
    private static func width(of text: some StringProtocol) -> Double {
        text.reduce(0) { width, letter in
            switch letter {
            case "i", "j", "l", "I", "t", "f", "r", ".", ",", ":", ";", "'", "|", "!", "(", ")", " ", "·": width + 0.34
            case "m", "w", "M", "W", "@": width + 0.9
            case _ where letter.isUppercase: width + 0.69
            case _ where letter.isASCII: width + 0.57
            default: width + 0.75
            }
        }
    }

    private static func overlap(_ left: Box, _ right: Box) -> Bool {
        left.x < right.x + right.width && right.x < left.x + left.width && left.y < right.y + right.height
            && right.y < left.y + left.height
    }

    private static func bounds(_ points: [Point]) -> Box {
        let xs = points.map(\.x)
        let ys = points.map(\.y)
        let x = xs.min() ?? 0
        let y = ys.min() ?? 0
        return Box(x: x, y: y, width: (xs.max() ?? x) - x, height: (ys.max() ?? y) - y)
    }

    /// One decimal at most, with a dot; what is no number is 0.
    static func short(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e7 else { return "0" }
        let tenths = Int((value * 10).rounded())
        let rest = abs(tenths % 10)
        return (tenths < 0 && tenths > -10 ? "-" : "") + String(tenths / 10) + (rest == 0 ? "" : ".\(rest)")
    }
}
