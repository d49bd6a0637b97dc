extension InferenceSession {
    /// A copy of an output of the last inference, row-major.
    func output(_ name: String) throws -> [Float] {
        try unsafe withOutput(name) { values, _ in unsafe Array(values) }
    }
}
