internal import COpenVINO

/// A compiled model. It may be shared between threads; each thread makes its own session.
@safe final class InferenceModel: @unchecked Sendable {
    // Sendable: a compiled model is immutable, and the pointer is never changed.
    private let model: OpaquePointer
    /// Keeps the core alive as long as its models.
    private let engine: InferenceEngine

    init(model: OpaquePointer, engine: InferenceEngine) {
        unsafe self.model = model
        self.engine = engine
    }

    deinit { unsafe copenvino_model_destroy(model) }

    /// Makes a session, with tensors of its own.
    func makeSession() throws(InferenceError) -> InferenceSession {
        var made: OpaquePointer?
        unsafe try checked { unsafe copenvino_session_create(model, &made, $0) }
        guard let made = unsafe made else { throw InferenceError(detail: "no session was made") }
        return unsafe InferenceSession(session: made, model: self)
    }
}
