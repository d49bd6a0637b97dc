/// Why an image could not be observed.
public struct ImageFailure: Error, Codable, Sendable, Equatable, CustomStringConvertible {
    public enum Code: String, Codable, Sendable, CaseIterable {
        /// Not a JPEG, PNG or WebP picture.
        case unsupported
        /// Ends before a picture can be shown.
        case truncated
        case corrupt
        /// Beyond the limit of bytes, pixels, side or scans.
        case tooLarge = "too_large"
        case timeout
        /// The worker died or answered nonsense.
        case crashed
        case outOfMemory = "out_of_memory"
        /// The file could not be opened or read.
        case unreadable

        /// Whether another night may see the image all the same: a busy machine lacks time and memory.
        public var isTransient: Bool { self == .timeout || self == .outOfMemory }
    }

    public var code: Code
    /// One line for the operator: what was found.
    public var detail: String

    public init(_ code: Code, _ detail: String) {
        self.code = code
        self.detail = detail
    }

    public var description: String { "\(code.rawValue): \(detail)" }
}
