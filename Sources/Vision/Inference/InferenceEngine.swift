internal import COpenVINO

/// OpenVINO's core: loads model files. One a process suffices; it may be shared between threads.
@safe final class InferenceEngine: @unchecked Sendable {
    // Sendable: OpenVINO's core locks itself, and the pointer is never changed.
    private let core: OpaquePointer

    init() throws(InferenceError) {
        var made: OpaquePointer?
        unsafe try checked { unsafe copenvino_core_create(&made, $0) }
        guard let made = unsafe made else { throw InferenceError(detail: "OpenVINO did not start") }
        unsafe core = made
    }

    deinit { unsafe copenvino_core_destroy(core) }

    /// The runtime's version, such as `2026.4.1-…`.
    static var version: String { unsafe String(cString: copenvino_version()) }

    /// How exactly a model computes.
    enum Precision: String {
        /// 32-bit floats.
        case full = "f32"
        /// 16-bit floats (11 significant bits) where the processor computes with them, at twice the speed; else 32-bit ones. Hand
        /// landmarks move by a tenth of a pixel. OpenVINO's own choice, bf16 (8 bits), would move them by several.
        case half = "f16"
    }

    /// Compiles a model file (ONNX, TFLite or OpenVINO IR) for the processor.
    ///
    /// - Parameters:
    ///   - path: The model's file.
    ///   - precision: A cache folder keeps one precision of a model: ask for the same each time.
    ///   - threads: Inference threads, 1 or more.
    ///   - cacheFolder: Where compiled models are kept between processes; nil keeps none.
    func compile(
        path: String, precision: Precision = .full, threads: Int, cacheFolder: String?
    ) throws(InferenceError) -> InferenceModel {
        let precision = unsafe copenvino_core_can(core, "FP16") ? precision : .full
        var made: OpaquePointer?
        unsafe try checked {
            unsafe copenvino_compile(
                core, path, Int32(clamping: threads), precision.rawValue, cacheFolder, &made, $0)
        }
        guard let made = unsafe made else { throw InferenceError(detail: "\(path): no model was made") }
        return unsafe InferenceModel(model: made, engine: self)
    }
}

/// Runs a call that writes its failure into a detail buffer, and throws that detail.
func checked(_ call: (UnsafeMutablePointer<CChar>) -> Bool) throws(InferenceError) {
    let failure: String? = unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(COPENVINO_DETAIL_SIZE)) {
        unsafe $0.initialize(repeating: 0)
        guard let base = $0.baseAddress else { return "no memory" }
        return unsafe call(base) ? nil : String(cString: base)
    }
    if let failure { throw InferenceError(detail: failure) }
}
