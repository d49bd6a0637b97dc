/// A value that no worker of ours makes: whoever sent or kept it cannot be trusted with it.
public struct InvalidValue: Error, Sendable, Equatable, CustomStringConvertible {
    /// Where it stands, such as `hands[3].fingers`.
    public var field: String
    /// What was found, and what may stand there.
    public var detail: String

    public init(_ field: String, _ detail: String) {
        self.field = field
        self.detail = detail
    }

    public var description: String { "\(field): \(detail)" }
}

/// A value that comes from outside this process and holds numbers, texts and lists within known bounds.
///
/// Whatever is decoded is validated: an observation, a reading or a copy that exists in the program is within its bounds.
public protocol Validated {
    /// - Throws: ``InvalidValue`` for the first number, text, index or list that is out of its bounds.
    func validate() throws(InvalidValue)
}

/// What bounds an observation, far above what a picture within the default limits can give.
public enum ObservationBounds {
    public static let lines = 10_000
    public static let hands = 1_000
    public static let faces = 1_000
    public static let alternatives = 64
    public static let landmarks = 21
    /// Bytes of one line of text.
    public static let lineBytes = 16 << 10
    /// Bytes of all lines together.
    public static let textBytes = 4 << 20
    /// Of what a failure says; the rest is left out.
    public static let detailCharacters = 500
    /// Pixels of a side.
    public static let side = 1 << 20
    /// A coordinate's distance from the picture's corner, in pixels.
    public static let coordinate = 1e7
    /// The most fingers that two hands show together.
    public static let fingers = 0...10
}

extension Observation: Validated {
    public func validate() throws(InvalidValue) {
        try check("schema", schema == Self.currentSchema, "\(schema), not \(Self.currentSchema)")
        try Self.validate(sha256: sha256)
        try check("format", (1...16).contains(format.utf8.count), "no name of a format")
        try checkRange("width", width, 1...ObservationBounds.side)
        try checkRange("height", height, 1...ObservationBounds.side)
        try checkCount("warnings", warnings.count, 64)
        try checkCount("text", text.count, ObservationBounds.lines)
        try checkCount("hands", hands.count, ObservationBounds.hands)
        try checkCount("faces", faces.count, ObservationBounds.faces)
        try check("taken", (taken?.utf8.count ?? 0) <= 64, "too long")
        try check("phash", phash.isEmpty || phash.isHexadecimal(16), "not 16 hexadecimal digits")
        try check("models", models.utf8.count <= 256, "too long")
        for (index, line) in text.enumerated() { try line.validate("text[\(index)]") }
        for (index, hand) in hands.enumerated() { try hand.validate(index, of: hands.count) }
        for (index, face) in faces.enumerated() {
            try checkShare("faces[\(index)].confidence", face.confidence)
            try face.box.validate("faces[\(index)].box")
        }
        let bytes = text.reduce(0) { $0 + $1.bytes }
        try check("text", bytes <= ObservationBounds.textBytes, "\(bytes) bytes of text")
    }

    static func validate(sha256: String) throws(InvalidValue) {
        try check("sha256", sha256.isHexadecimal(64), "not 64 lower-case hexadecimal digits")
    }
}

extension Readings: Validated {
    public func validate() throws(InvalidValue) {
        try Observation.validate(sha256: sha256)
        try checkCount("alternatives", alternatives.count, ObservationBounds.lines)
        for (index, reading) in alternatives.enumerated() { try reading?.validate("alternatives[\(index)]") }
    }
}

extension RenderedCopy: Validated {
    public func validate() throws(InvalidValue) {
        try Observation.validate(sha256: sha256)
        try checkRange("width", width, 1...ObservationBounds.side)
        try checkRange("height", height, 1...ObservationBounds.side)
    }
}

extension TextLine {
    fileprivate func validate(_ name: String) throws(InvalidValue) {
        try check("\(name).text", text.utf8.count <= ObservationBounds.lineBytes, "\(text.utf8.count) bytes")
        try checkShare("\(name).confidence", confidence)
        for corner in quad.corners { try corner.validate("\(name).quad") }
        try checkCount("\(name).alternatives", alternatives.count, ObservationBounds.alternatives)
        for other in alternatives { try other.validate("\(name).alternatives") }
    }

    /// Of all its readings.
    fileprivate var bytes: Int { alternatives.reduce(text.utf8.count) { $0 + $1.text.utf8.count } }
}

extension TextAlternative {
    fileprivate func validate(_ name: String) throws(InvalidValue) {
        try check("\(name).text", text.utf8.count <= ObservationBounds.lineBytes, "\(text.utf8.count) bytes")
        try checkShare("\(name).confidence", confidence)
    }
}

extension Hand {
    fileprivate func validate(_ index: Int, of count: Int) throws(InvalidValue) {
        let name = "hands[\(index)]"
        try check("\(name).pose", (1...64).contains(pose.rawValue.utf8.count), "no name of a pose")
        if let fingers { try checkRange("\(name).fingers", fingers, ObservationBounds.fingers) }
        try checkCount("\(name).extended", extended.count, Finger.allCases.count)
        try checkShare("\(name).confidence", confidence)
        try box.validate("\(name).box")
        try checkCount("\(name).landmarks", landmarks.count, ObservationBounds.landmarks)
        for point in landmarks { try point.validate("\(name).landmarks") }
        if let pairedWith {
            let isOther = (0..<count).contains(pairedWith) && pairedWith != index
            try check("\(name).paired_with", isOther, "\(pairedWith) of \(count) hands")
        }
    }
}

extension Box {
    fileprivate func validate(_ name: String) throws(InvalidValue) {
        try Point(x: x, y: y).validate(name)
        try Point(x: width, y: height).validate(name)
        try check(name, width >= 0 && height >= 0, "\(width) × \(height)")
    }
}

extension Point {
    fileprivate func validate(_ name: String) throws(InvalidValue) {
        // Written so that what is no number fails too.
        let isInside = x.magnitude <= ObservationBounds.coordinate && y.magnitude <= ObservationBounds.coordinate
        try check(name, isInside, "a point at \(x), \(y)")
    }
}

// MARK: - Checks

private func check(
    _ field: @autoclosure () -> String, _ isValid: Bool, _ detail: @autoclosure () -> String
) throws(InvalidValue) {
    guard isValid else { throw InvalidValue(field(), detail()) }
}

private func checkRange(
    _ field: @autoclosure () -> String, _ value: Int, _ range: ClosedRange<Int>
) throws(InvalidValue) {
    try check(field(), range.contains(value), "\(value), not \(range.lowerBound)…\(range.upperBound)")
}

private func checkCount(_ field: @autoclosure () -> String, _ count: Int, _ most: Int) throws(InvalidValue) {
    try check(field(), count <= most, "\(count), more than \(most)")
}

/// 0…1, and so no NaN.
private func checkShare(_ field: @autoclosure () -> String, _ value: Double) throws(InvalidValue) {
    try check(field(), value >= 0 && value <= 1, "\(value), not 0…1")
}

extension String {
    /// Whether it is exactly so many lower-case hexadecimal digits.
    fileprivate func isHexadecimal(_ count: Int) -> Bool {
        utf8.count == count && utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
