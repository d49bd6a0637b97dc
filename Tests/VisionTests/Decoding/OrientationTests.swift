import Testing

@testable import Vision

/// Which way is up, as cameras and programs write it: the squares must come out upright.
@Suite struct OrientationTests {
    private func expectUpright(_ name: String) throws {
        let image = try ImageDecoder().decode(Fixture.bytes(name))
        #expect((image.width, image.height) == (48, 32))
        #expect(Drawing(image.bitmap).largestDifference(from: Fixture.squares) <= 2)
    }

    @Test(arguments: [
        "orientation-byte-big.jpg", "orientation-byte-little.jpg", "orientation-long-big.jpg",
        "orientation-long-little.jpg",
    ])
    func `an integer of any type is an orientation`(_ name: String) throws { try expectUpright(name) }

    /// The packets also hold what looks like an orientation in a comment, in another attribute and in text.
    @Test(arguments: ["xmp.jpg", "xmp.png", "xmp.webp", "xmp-element.jpg", "xmp-element.png"])
    func `an orientation in XMP alone counts`(_ name: String) throws { try expectUpright(name) }

    @Test(arguments: ["exif-and-xmp.jpg", "exif-and-xmp.png"])
    func `where EXIF and XMP contradict each other EXIF counts`(_ name: String) throws { try expectUpright(name) }

    /// The entry's count or value makes no sense: the picture stays as it is stored.
    @Test(arguments: [([0, 0, 0, 2], 6), ([0, 0, 0, 1], 9), ([0, 0, 0, 1], 0)] as [([UInt8], UInt8)])
    func `what is no orientation turns nothing`(count: [UInt8], value: UInt8) throws {
        var bytes = try Fixture.bytes("orientation-long-big.jpg")
        let entry = try #require(bytes.firstRange(of: [1, 0x12, 0, 4, 0, 0, 0, 1, 0, 0, 0, 6] as [UInt8])).lowerBound
        bytes.replaceSubrange(entry + 4..<entry + 8, with: count)
        bytes[entry + 11] = value
        let image = try ImageDecoder().decode(bytes)
        #expect((image.width, image.height) == (32, 48))
    }

    @Test(arguments: ["0", "9", "66", "x", ""]) func `what is no orientation in XMP turns nothing`(_ value: String)
        throws
    {
        var bytes = try Fixture.bytes("xmp.jpg")
        let place = try #require(bytes.firstRange(of: Array("= '6'".utf8)))
        bytes.replaceSubrange(place, with: Array("='\(value)'".utf8))
        // The packet's marker keeps its length: blanks make up for what is shorter.
        let missing = place.count - "='\(value)'".utf8.count
        bytes.insert(contentsOf: Array(repeating: UInt8(ascii: " "), count: max(missing, 0)), at: place.lowerBound)
        let image = try ImageDecoder().decode(bytes)
        #expect((image.width, image.height) == (32, 48))
    }
}
