import Foundation
import Observation

/// A small perceptron from the 21 points of a hand (x and y alone) to poses and stretched fingers: 42 inputs, two hidden layers
/// of 64, 16 + 5 outputs. `training/poses` made its weights; docs/hands.md says from what.
struct PoseClassifier: Sendable {
    static let hidden = 64
    private let layers: [Layer]

    private struct Layer: Sendable {
        let inputs: Int
        let weights: [Float]
        let biases: [Float]

        func callAsFunction(_ input: [Float]) -> [Float] {
            biases.indices.map { row in
                var sum = biases[row]
                for column in 0..<inputs { sum += weights[row * inputs + column] * input[column] }
                return sum
            }
        }
    }

    /// - Parameter weights: Little-endian half-precision numbers: each layer's weights, output by output, then its biases.
    init?(weights: [UInt8]) {
        let sizes = [2 * HandLandmarks.count, Self.hidden, Self.hidden, PoseClass.allCases.count + 5]
        let counts = zip(sizes, sizes.dropFirst()).map { ($0 + 1) * $1 }
        guard weights.count == 2 * counts.reduce(0, +) else { return nil }
        var numbers = stride(from: 0, to: weights.count, by: 2).map {
            Float(Float16(bitPattern: UInt16(weights[$0]) | UInt16(weights[$0 + 1]) << 8))
        }[...]
        func take(_ count: Int) -> [Float] {
            defer { numbers = numbers.dropFirst(count) }
            return Array(numbers.prefix(count))
        }
        layers = zip(sizes, sizes.dropFirst()).map { inputs, outputs in
            Layer(inputs: inputs, weights: take(inputs * outputs), biases: take(outputs))
        }
    }

    /// The scores of a hand in pixels of the picture; nil where its points span nothing.
    func scores(of points: [Point]) -> PoseScores? {
        guard let shape = CanonicalHand(points) else { return nil }
        var values = shape.points.flatMap { [Float($0.x), Float($0.y)] }
        for (index, layer) in layers.enumerated() {
            values = layer(values)
            if index < layers.count - 1 { values = values.map { max(0, $0) } }
        }
        let logits = values.prefix(PoseClass.allCases.count).map(Double.init)
        let top = logits.max() ?? 0
        let powers = logits.map { exp($0 - top) }
        let total = powers.reduce(0, +)
        return PoseScores(
            classes: powers.map { $0 / total }, stretched: values.suffix(5).map { Scores.sigmoid(Double($0)) })
    }
}
