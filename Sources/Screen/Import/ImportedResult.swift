internal import Observation

/// What another machine says of an image.
struct ImportedResult: Sendable {
    /// 64 hexadecimal digits.
    var sha256: String
    var result: Result<Observation, ImageFailure>
    var milliseconds: Double
}
