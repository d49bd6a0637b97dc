/// Versions of the native libraries that pictures are seen with.
public enum VisionLibraries {
    /// `2026.4.1-…`
    public static var openVINO: String { InferenceEngine.version }
    /// `5.3.0`
    public static var tesseract: String { TesseractEngine.version }
}
