/// Who read a line.
public enum ReaderName: String, Codable, Sendable, Equatable, CaseIterable {
    /// PP-OCR's neural detector and line reader.
    case ppocr
    case tesseract
}
