internal import Observation

/// What a look gave.
struct LookResult: Sendable {
    var look: Look
    var result: Result<Observation, ImageFailure>
    var milliseconds: Double
}
