/// Tesseract could not start or read.
struct TesseractError: Error, Sendable, CustomStringConvertible {
    let detail: String

    var description: String { "Tesseract: \(detail)" }
}
