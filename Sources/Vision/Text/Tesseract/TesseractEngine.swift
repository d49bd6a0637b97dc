internal import CTesseract

/// Tesseract with Indonesian and English. Not shared: one thread at a time.
///
/// Only raw pixels are given to it: leptonica's file readers are never reached. Its threads are bounded by
/// `OMP_THREAD_LIMIT`, which must be set before the process starts.
@safe final class TesseractEngine {
    /// How Tesseract takes a bitmap to be laid out.
    enum Layout {
        /// Text anywhere, in no order.
        case sparse
        case singleLine

        fileprivate var mode: TessPageSegMode {
            switch self {
            case .sparse: PSM_SPARSE_TEXT
            case .singleLine: PSM_SINGLE_LINE
            }
        }
    }

    struct Line {
        var text: String
        /// 0…1.
        var confidence: Double
        /// Pixels of the bitmap.
        var left: Int
        var top: Int
        var right: Int
        var bottom: Int
    }

    /// Assumed resolution: lines are given at about the height that this makes of common print.
    private static let dotsPerInch: Int32 = 150
    private let handle: OpaquePointer

    /// Loads the languages from Tesseract's data folder.
    init(languages: String = "ind+eng") throws {
        guard let made = unsafe TessBaseAPICreate() else { throw TesseractError(detail: "out of memory") }
        unsafe handle = made
        guard unsafe TessBaseAPIInit2(made, nil, languages, OEM_LSTM_ONLY) == 0 else {
            throw TesseractError(detail: "cannot load the languages \(languages)")
        }
        _ = unsafe TessBaseAPISetVariable(made, "debug_file", "/dev/null")
    }

    deinit {
        unsafe TessBaseAPIEnd(handle)
        unsafe TessBaseAPIDelete(handle)
    }

    static var version: String { unsafe String(cString: TessVersion()) }

    /// Reads a bitmap that holds one line. The confidence is the mean of its words'.
    func readLine(_ bitmap: Bitmap) throws -> (text: String, confidence: Double) {
        try recognize(bitmap, layout: .singleLine) {
            guard let text = unsafe TessBaseAPIGetUTF8Text(handle) else { return ("", 0) }
            defer { unsafe TessDeleteText(text) }
            let confidence = unsafe Double(TessBaseAPIMeanTextConf(handle)) / 100
            return (unsafe String(cString: text).trimmed, min(max(confidence, 0), 1))
        }
    }

    /// Finds and reads the lines of a whole picture with Tesseract's own layout analysis.
    func readPage(_ bitmap: Bitmap) throws -> [Line] {
        try recognize(bitmap, layout: .sparse) {
            guard let results = unsafe TessBaseAPIGetIterator(handle) else { return [] }
            defer { unsafe TessResultIteratorDelete(results) }
            let page = unsafe TessResultIteratorGetPageIterator(results)
            var lines: [Line] = []
            repeat {
                guard let text = unsafe TessResultIteratorGetUTF8Text(results, RIL_TEXTLINE) else { continue }
                defer { unsafe TessDeleteText(text) }
                var line = Line(
                    text: unsafe String(cString: text).trimmed, confidence: 0, left: 0, top: 0, right: 0, bottom: 0)
                line.confidence = unsafe Double(TessResultIteratorConfidence(results, RIL_TEXTLINE)) / 100
                var (left, top, right, bottom): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
                guard unsafe TessPageIteratorBoundingBox(page, RIL_TEXTLINE, &left, &top, &right, &bottom) != 0 else {
                    continue
                }
                (line.left, line.top, line.right, line.bottom) = (Int(left), Int(top), Int(right), Int(bottom))
                if !line.text.isEmpty { lines.append(line) }
            } while unsafe TessResultIteratorNext(results, RIL_TEXTLINE) != 0
            return lines
        }
    }

    private func recognize<Value>(_ bitmap: Bitmap, layout: Layout, _ body: () throws -> Value) throws -> Value {
        unsafe TessBaseAPISetPageSegMode(handle, layout.mode)
        return unsafe try bitmap.withPixels { pixels in
            guard let base = pixels.baseAddress else { throw TesseractError(detail: "the picture is empty") }
            unsafe TessBaseAPISetImage(
                handle, base, Int32(clamping: bitmap.width), Int32(clamping: bitmap.height), 3,
                Int32(clamping: 3 * bitmap.width))
            unsafe TessBaseAPISetSourceResolution(handle, Self.dotsPerInch)
            defer { unsafe TessBaseAPIClear(handle) }
            guard unsafe TessBaseAPIRecognize(handle, nil) == 0 else {
                throw TesseractError(detail: "the picture could not be read")
            }
            return try body()
        }
    }
}

extension String {
    /// Without white space at either end.
    fileprivate var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
