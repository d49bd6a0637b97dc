import Observation

/// Small perceptrons from the 21 points of a hand (x and y alone) to poses and stretched fingers: 42 inputs, two hidden layers of
/// 64, 16 + 5 outputs. Several that learnt from other random numbers are asked, and their answers averaged: one alone is sure of
/// itself where it should not be. `training/poses` made the weights; docs/hands.md says from what.
struct PoseClassifier: Sendable {
    static let networks = 3
    private static let sizes = [2 * HandLandmarks.count, 64, 64, PoseClass.allCases.count + 5]

    /// The weights in `Weights/poses.f16`.
    static var builtInWeights: [UInt8] { PackageResources.poses_f16 }

    private let networks: [[Layer]]

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

    /// - Parameter weights: Little-endian half-precision numbers, one network after the other: each layer's weights, output by
    ///   output, then its biases.
    init?(weights: [UInt8]) {
        let layers = Array(zip(Self.sizes, Self.sizes.dropFirst()))
        let count = layers.map { ($0 + 1) * $1 }.reduce(0, +)
        guard weights.count == 2 * count * Self.networks else { return nil }
        var numbers = stride(from: 0, to: weights.count, by: 2).map {
            Float(Float16(bitPattern: UInt16(weights[$0]) | UInt16(weights[$0 + 1]) << 8))
        }[...]
        func take(_ count: Int) -> [Float] {
            defer { numbers = numbers.dropFirst(count) }
            return Array(numbers.prefix(count))
        }
        networks = (0..<Self.networks).map { _ in
            layers.map { inputs, outputs in
                Layer(inputs: inputs, weights: take(inputs * outputs), biases: take(outputs))
            }
        }
    }

    /// The scores of a hand in pixels of the picture; nil where its points span nothing.
    func scores(of points: [Point]) -> PoseScores? {
        guard let shape = CanonicalHand(points) else { return nil }
        let input = shape.points.flatMap { [Float($0.x), Float($0.y)] }
        var mean = PoseScores(
            classes: Array(repeating: 0, count: PoseClass.allCases.count), stretched: Array(repeating: 0, count: 5))
        for network in networks {
            let output = Self.answer(of: network, to: input)
            let classes = Scores.softmax(output.prefix(mean.classes.count))
            for index in classes.indices { mean.classes[index] += classes[index] / Double(networks.count) }
            for (index, logit) in output.suffix(5).enumerated() {
                mean.stretched[index] += Scores.sigmoid(logit) / Double(networks.count)
            }
        }
        return mean
    }

    private static func answer(of network: [Layer], to input: [Float]) -> [Double] {
        var values = input
        for (index, layer) in network.enumerated() {
            values = layer(values)
            if index < network.count - 1 { values = values.map { max(0, $0) } }
        }
        return values.map(Double.init)
    }
}
