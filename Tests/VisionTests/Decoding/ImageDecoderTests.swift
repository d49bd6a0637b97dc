import Observation
import Testing

@testable import Vision

@Suite struct ImageDecoderTests {
    private let decoder = ImageDecoder()

    @Test(arguments: [
        "rgb.png", "rgb-interlaced.png", "palette.png", "palette-interlaced.png", "rgb16.png", "lossless.webp",
        "cmyk-adobe.jpg", "cmyk-plain.jpg",
    ])
    func showsExactColours(_ name: String) throws {
        let image = try decoder.decode(Fixture.bytes(name))
        #expect(Drawing(image.bitmap) == Fixture.squares)
        #expect((image.width, image.height, image.truncated, image.taken) == (48, 32, false, nil))
    }

    /// Colours become luma and chroma and back, which rounds; subsampled chroma bleeds over a square's border.
    @Test(arguments: [
        ("rgb.jpg", 2), ("progressive.jpg", 2), ("restarts.jpg", 2), ("ycck-adobe.jpg", 2), ("subsampled.jpg", 255),
        ("lossy.webp", 255),
    ])
    func showsColoursOfLossyFiles(_ name: String, tolerance: Int) throws {
        let shown = try Drawing(decoder.decode(Fixture.bytes(name)).bitmap)
        #expect(shown.largestDifference(from: Fixture.squares) <= tolerance)
        for (x, y) in [(8, 8), (24, 8), (40, 8), (8, 24), (24, 24), (40, 24)] {
            for (seen, expected) in zip(shown[x, y], Fixture.squares[x, y]) {
                #expect(abs(Int(seen) - Int(expected)) <= 8)
            }
        }
    }

    @Test func mixesBlackInkIn() throws {
        let shown = try Drawing(decoder.decode(Fixture.bytes("cmyk-half-black.jpg")).bitmap)
        #expect(
            shown
                == Fixture.picture(colours: [
                    [128, 0, 0], [0, 128, 0], [0, 0, 128], [128, 128, 128], [0, 0, 0], [128, 64, 0],
                ]))
    }

    @Test(arguments: ["grey.png", "grey16.png", "grey.jpg"])
    func showsGrey(_ name: String) throws {
        let greys = (0..<6).map { [UInt8](repeating: UInt8(51 * $0), count: 3) }
        #expect(try Drawing(decoder.decode(Fixture.bytes(name)).bitmap) == Fixture.picture(colours: greys))
    }

    @Test func showsOneBit() throws {
        let colours = (0..<6).map { [UInt8](repeating: $0 % 2 == 0 ? 0 : 255, count: 3) }
        #expect(try Drawing(decoder.decode(Fixture.bytes("bit.png")).bitmap) == Fixture.picture(colours: colours))
    }

    /// The squares are 0, 51, 102, 153, 204 and 255 opaque; what shows through is white.
    @Test(arguments: ["rgba.png", "rgba-interlaced.png", "rgba16.png", "palette-alpha.png", "alpha.webp"])
    func laysTransparencyOverWhite(_ name: String) throws {
        #expect(
            try Drawing(decoder.decode(Fixture.bytes(name)).bitmap)
                == Fixture.picture(colours: [
                    [255, 255, 255], [204, 255, 204], [153, 153, 255], [255, 255, 255], [51, 51, 51], [255, 128, 0],
                ]))
    }

    @Test func laysTransparentGreyOverWhite() throws {
        let colours = (0..<6).map { [UInt8](repeating: UInt8(255 - 51 * $0), count: 3) }
        #expect(
            try Drawing(decoder.decode(Fixture.bytes("grey-alpha.png")).bitmap) == Fixture.picture(colours: colours))
    }

    @Test func showsATransparentColourAsWhite() throws {
        let shown = try Drawing(decoder.decode(Fixture.bytes("rgb-transparent-colour.png")).bitmap)
        #expect(shown[40, 8] == [255, 255, 255])
        #expect(shown[8, 8] == [255, 0, 0])
    }

    @Test(arguments: 1...8) func turnsPicturesUpright(_ orientation: Int) throws {
        let png = try decoder.decode(Fixture.bytes("orientation-\(orientation).png"))
        #expect(Drawing(png.bitmap) == Fixture.squares)
        #expect((png.width, png.height, png.taken) == (48, 32, "2029-10-04T10:01:12"))
        let jpeg = try decoder.decode(Fixture.bytes("orientation-\(orientation).jpg"))
        #expect(Drawing(jpeg.bitmap).largestDifference(from: Fixture.squares) <= 2)
        #expect((jpeg.width, jpeg.height, jpeg.taken) == (48, 32, "2029-10-04T10:01:12"))
    }

    @Test func turnsWebPUpright() throws {
        let image = try decoder.decode(Fixture.bytes("orientation-6.webp"))
        #expect(Drawing(image.bitmap) == Fixture.squares)
        #expect((image.width, image.height, image.taken) == (48, 32, "2029-10-04T10:01:12"))
    }

    @Test(arguments: [
        "2029:10:04 10:01:60", "2029:02:29 10:01:12", "2029:13:04 10:01:12", "0000:00:00 00:00:00",
        "2029-10-04 10:01:12",
        "    :  :     :  :  ",
    ])
    func ignoresATimeThatIsNone(_ text: String) throws {
        var bytes = try Fixture.bytes("orientation-1.jpg")
        let start = try #require(bytes.firstRange(of: Array("2029:10:04 10:01:12".utf8))).lowerBound
        bytes.replaceSubrange(start..<start + 19, with: text.utf8)
        #expect(try decoder.decode(bytes).taken == nil)
    }

    @Test(
        arguments: [
            // Sufficient side, width, height: libjpeg halves as long as the longer side suffices, three times at most.
            (nil, 640, 480), (641, 640, 480), (321, 640, 480), (320, 320, 240), (161, 320, 240), (160, 160, 120),
            (81, 160, 120),
            (80, 80, 60), (1, 80, 60),
        ] as [(Int?, Int, Int)])
    func scalesAJPEGDown(_ sufficientSide: Int?, width: Int, height: Int) throws {
        let image = try decoder.decode(Fixture.bytes("gradient.jpg"), sufficientSide: sufficientSide)
        #expect((image.bitmap.width, image.bitmap.height) == (width, height))
        #expect((image.width, image.height) == (640, 480))
        let centre = Drawing(image.bitmap)[width / 2, height / 2]
        for (seen, expected) in zip(centre, [128, 128, 128]) { #expect(abs(Int(seen) - expected) <= 4) }
    }
}
