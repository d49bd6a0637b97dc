/// Versions of the native libraries that pictures are seen with.
public enum VisionLibraries {
    /// Changes whenever the same models are run in another way, so that nothing compiled or seen before is taken for it:
    /// OpenVINO's cache does not know with which precision a model was compiled.
    public static let revision = 6

    /// `2026.4.1-…`
    public static var openVINO: String { InferenceEngine.version }
    /// `5.3.0`
    public static var tesseract: String { TesseractEngine.version }
}
