import Foundation

/// Logits and probabilities.
enum Scores {
    /// 1 / (1 + e^−x), with x held within ±100; 0 for what is no number.
    static func sigmoid(_ x: Double) -> Double {
        x.isNaN ? 0 : 1 / (1 + exp(-min(max(x, -100), 100)))
    }

    /// The inverse of `sigmoid`, for 0 < p < 1.
    static func logit(_ p: Double) -> Double { log(p / (1 - p)) }
}
