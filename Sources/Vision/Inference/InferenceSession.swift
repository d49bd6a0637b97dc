internal import COpenVINO

/// Runs tensors through a model. Not shared: one thread at a time.
@safe final class InferenceSession {
    private let session: OpaquePointer
    /// Keeps the model alive as long as its sessions.
    private let model: InferenceModel
    /// Time spent in inference alone so far.
    private(set) var inferenceTime = Duration.zero

    init(session: OpaquePointer, model: InferenceModel) {
        unsafe self.session = session
        self.model = model
    }

    deinit { unsafe copenvino_session_destroy(session) }

    /// Fills the input and infers.
    ///
    /// - Parameters:
    ///   - shape: The input's shape; a model with a dynamic input takes any that fits it.
    ///   - fill: Writes the input, row-major floats. What it does not write keeps the last inference's values.
    /// - Throws: `InferenceError`; `ImageFailure.outOfMemory` where memory is too short to trust the outcome.
    func run(shape: [Int], fill: (UnsafeMutableBufferPointer<Float>) throws -> Void) throws {
        var data: UnsafeMutablePointer<Float>?
        var count = 0
        let dimensions = shape.map(Int64.init)
        unsafe try checked {
            unsafe copenvino_session_input(session, 0, dimensions, dimensions.count, &data, &count, $0)
        }
        unsafe try fill(UnsafeMutableBufferPointer(start: data, count: count))
        try MemoryRoom.check()
        let start = ContinuousClock.now
        unsafe try checked { unsafe copenvino_session_infer(session, $0) }
        inferenceTime += ContinuousClock.now - start
    }

    /// Reads an output of the last inference.
    ///
    /// - Parameters:
    ///   - name: The output's name in the model.
    ///   - body: Gets the values, row-major, and their shape. The values must not leave it.
    func withOutput<Value>(
        _ name: String, _ body: (UnsafeBufferPointer<Float>, [Int]) throws -> Value
    ) throws -> Value {
        var data: UnsafePointer<Float>?
        var count = 0
        var rank = 0
        var shape = [Int64](repeating: 0, count: Int(COPENVINO_MAX_RANK))
        unsafe try checked { unsafe copenvino_session_output(session, name, &data, &count, &shape, &rank, $0) }
        return unsafe try body(UnsafeBufferPointer(start: data, count: count), shape.prefix(rank).map(Int.init))
    }
}
