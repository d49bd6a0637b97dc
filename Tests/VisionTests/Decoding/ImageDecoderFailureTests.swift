import Observation
import Testing

@testable import Vision

@Suite struct ImageDecoderFailureTests {
    private let decoder = ImageDecoder()

    @Test(arguments: [
        ("", ImageFailure.Code.truncated, "the file is empty"),
        ("hello", .unsupported, "not a JPEG, PNG or WebP picture"),
        ("GIF89a, and more", .unsupported, "a GIF picture, not JPEG, PNG or WebP"),
        ("BM, and more", .unsupported, "a BMP picture, not JPEG, PNG or WebP"),
        ("II*\0, and more", .unsupported, "a TIFF picture, not JPEG, PNG or WebP"),
        ("MM\0*, and more", .unsupported, "a TIFF picture, not JPEG, PNG or WebP"),
        ("\0\0\0\u{18}ftypheic", .unsupported, "a HEIC picture, not JPEG, PNG or WebP"),
        ("\0\0\0\u{1c}ftypavif", .unsupported, "an AVIF picture, not JPEG, PNG or WebP"),
        ("\0\0\0\u{18}ftypmp42", .unsupported, "a film, not JPEG, PNG or WebP"),
        ("%PDF-1.7", .unsupported, "a PDF document, not JPEG, PNG or WebP"),
        ("RIFF", .truncated, "the file ends after 4 bytes"),
        ("RIFF\u{10}\0\0\0WAVEfmt ", .unsupported, "not a JPEG, PNG or WebP picture"),
    ])
    func saysWhatAFileIs(_ text: String, code: ImageFailure.Code, detail: String) {
        #expect(throws: ImageFailure(code, detail)) { try decoder.decode(Array(text.utf8)) }
    }

    @Test func refusesAnimatedWebP() throws {
        let bytes = try Fixture.bytes("animated.webp")
        #expect(throws: ImageFailure(.unsupported, "an animated WebP, which is not read")) { try decoder.decode(bytes) }
    }

    @Test func refusesManyScans() throws {
        let bytes = try Fixture.bytes("many-scans.jpg")
        #expect(throws: ImageFailure(.tooLarge, "more than 100 scans in a progressive JPEG")) {
            try decoder.decode(bytes)
        }
        let image = try ImageDecoder(limits: ImageLimits(scans: 300)).decode(bytes)
        #expect(Drawing(image.bitmap).largestDifference(from: Fixture.squares) <= 2)
    }

    /// Phones append a film to a photo, whose bytes look like scans to whoever reads on.
    @Test func readsNothingBehindAPhoto() throws {
        let film = [UInt8]((0..<1000).flatMap { _ in [0xFF, 0xDA, 0x00, 0x03, 0x41] })
        for name in ["rgb.jpg", "progressive.jpg"] {
            let image = try decoder.decode(Fixture.bytes(name) + film)
            #expect(Drawing(image.bitmap).largestDifference(from: Fixture.squares) <= 2)
            #expect(!image.truncated)
        }
    }

    @Test func keepsItsLimits() throws {
        let png = try Fixture.bytes("rgb.png")
        #expect(throws: ImageFailure(.tooLarge, "114 bytes, and the limit is 113")) {
            try ImageDecoder(limits: ImageLimits(bytes: 113)).decode(png)
        }
        #expect(throws: ImageFailure(.tooLarge, "48 × 32 pixels, and the limit is 47 a side")) {
            try ImageDecoder(limits: ImageLimits(side: 47)).decode(png)
        }
        for name in ["rgb.png", "rgb.jpg", "lossless.webp"] {
            let bytes = try Fixture.bytes(name)
            #expect(throws: ImageFailure(.tooLarge, "48 × 32 are 1536 pixels to decode, and the limit is 1535")) {
                try ImageDecoder(limits: ImageLimits(pixels: 1535)).decode(bytes)
            }
            #expect(try ImageDecoder(limits: ImageLimits(side: 48, pixels: 1536)).decode(bytes).width == 48)
        }
    }

    /// A photo of more pixels than the limit is read where it may come scaled down.
    @Test func countsAScaledJPEGAsScaled() throws {
        let bytes = try Fixture.bytes("gradient.jpg")
        let small = ImageDecoder(limits: ImageLimits(pixels: 320 * 240))
        #expect(throws: ImageFailure.self) { try small.decode(bytes) }
        #expect(try small.decode(bytes, sufficientSide: 320).bitmap.width == 320)
    }

    /// Headers that claim what the file does not hold: 4 GB of pixels, 4 GB of a chunk, 50,000 pixels a side.
    @Test func refusesClaims() throws {
        func failure(_ name: String, _ change: (inout [UInt8]) throws -> Void) throws -> ImageFailure {
            var bytes = try Fixture.bytes(name)
            try change(&bytes)
            return try #require(throws: ImageFailure.self) { try decoder.decode(bytes) }
        }
        let wide = try failure("rgb.png") { $0.replaceSubrange(16..<24, with: [0, 0, 0xC3, 0x50, 0, 0, 0xC3, 0x50]) }
        #expect(wide == ImageFailure(.tooLarge, "50000 × 50000 pixels, and the limit is 16384 a side"))
        let none = try failure("rgb.png") { $0.replaceSubrange(16..<20, with: [0, 0, 0, 0]) }
        #expect(none == ImageFailure(.corrupt, "the header says 0 × 32 pixels"))
        let chunk = try failure("rgb.png") { $0.replaceSubrange(33..<37, with: [0xFF, 0xFF, 0xFF, 0xF0]) }
        #expect(chunk.code == .corrupt)
        let jpeg = try failure("rgb.jpg") {
            let frame = try #require($0.firstRange(of: [0xFF, 0xC0])).lowerBound
            $0.replaceSubrange(frame + 5..<frame + 9, with: [0xFF, 0xFF, 0xFF, 0xFF])
        }
        #expect(jpeg.code == .tooLarge)
        let webp = try failure("lossless.webp") { $0.replaceSubrange(21..<25, with: [0xFF, 0xFF, 0xFF, 0x0F]) }
        #expect(
            webp == ImageFailure(.tooLarge, "16384 × 16384 are 268435456 pixels to decode, and the limit is 100000000"))
    }

    /// A file that ends early is read as far as it goes, and the rest is grey.
    @Test(arguments: ["noise.png", "noise.webp"]) func showsWhatThereIs(_ name: String) throws {
        let whole = try Fixture.bytes(name)
        let picture = Drawing.noise(width: 24, height: 40)
        #expect(try Drawing(decoder.decode(whole).bitmap) == picture)
        let image = try decoder.decode(Array(whole.prefix(whole.count * 2 / 3)))
        #expect(image.truncated)
        let shown = Drawing(image.bitmap)
        let rows = try #require((0..<40).first { shown[0, $0] == [128, 128, 128] })
        #expect((16..<27).contains(rows))
        #expect(shown.pixels.prefix(3 * 24 * rows) == picture.pixels.prefix(3 * 24 * rows))
        #expect(shown.pixels.dropFirst(3 * 24 * rows).allSatisfy { $0 == 128 })
    }

    @Test func showsTheUpperPartOfAJPEG() throws {
        let whole = try Fixture.bytes("gradient.jpg")
        let image = try decoder.decode(Array(whole.prefix(whole.count / 2)))
        #expect(image.truncated)
        let (shown, complete) = (Drawing(image.bitmap), try Drawing(decoder.decode(whole).bitmap))
        #expect(shown.pixels.prefix(3 * 640 * 160) == complete.pixels.prefix(3 * 640 * 160))
        #expect(shown[320, 470] == [128, 128, 128])
    }

    /// Every file of every kind, cut at every byte: a picture of the right size, or a failure that says why.
    @Test(arguments: [
        "rgb.png", "rgba-interlaced.png", "noise.png", "rgb.jpg", "progressive.jpg", "cmyk-adobe.jpg", "lossy.webp",
        "alpha.webp", "noise.webp", "orientation-6.jpg", "orientation-5.png",
    ])
    func survivesEveryCut(_ name: String) throws {
        let whole = try Fixture.bytes(name)
        let size = try decoder.decode(whole)
        var shownFrom = whole.count
        for count in 0..<whole.count {
            do {
                let image = try decoder.decode(Array(whole.prefix(count)))
                #expect((image.width, image.height) == (size.width, size.height))
                shownFrom = min(shownFrom, count)
            } catch {
                #expect([.truncated, .corrupt, .unsupported].contains(error.code), "\(count): \(error)")
                #expect(!error.detail.isEmpty)
                #expect(count < shownFrom, "shown at \(shownFrom), but not at \(count)")
            }
        }
        #expect(shownFrom < whole.count)
    }

    @Test func refusesAJPEGWithoutARow() throws {
        let whole = try Fixture.bytes("gradient.jpg")
        let scan = try #require(whole.firstRange(of: [0xFF, 0xDA])).lowerBound
        #expect(throws: ImageFailure(.truncated, "the file ends before the picture begins")) {
            try decoder.decode(Array(whole.prefix(scan)))
        }
        #expect(throws: ImageFailure(.truncated, "the file ends before any row of the picture")) {
            try decoder.decode(Array(whole.prefix(scan + 20)))
        }
    }
}
