import Foundation

/// Logits and probabilities.
enum Scores {
    /// 1 / (1 + e^−x), with x held within ±100; 0 for what is no number.
    static func sigmoid(_ x: Double) -> Double {
        x.isNaN ? 0 : 1 / (1 + exp(-min(max(x, -100), 100)))
    }

    /// The inverse of `sigmoid`, for 0 < p < 1.
    static func logit(_ p: Double) -> Double { log(p / (1 - p)) }

    /// Probabilities that add up to 1.
    static func softmax(_ logits: some Collection<Double>) -> [Double] {
        let top = logits.max() ?? 0
        let powers = logits.map { exp($0 - top) }
        let total = powers.reduce(0, +)
        return powers.map { $0 / total }
    }
}
