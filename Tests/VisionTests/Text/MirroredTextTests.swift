import Observation
import Testing

@testable import Vision

/// Front cameras mirror what is written on banners and shirts.
struct MirroredTextTests {
    private func mirrored(_ name: String) throws -> DecodedImage {
        var picture = try TextFixture.picture(name)
        picture.bitmap = try picture.bitmap.mirrored()
        return picture
    }

    @Test func `mirrored text is read and told`() throws {
        let reader = try TextFixture.reader()
        let upright = try reader.read(TextFixture.picture("lines"))
        #expect(reader.warnings == [])
        let found = try reader.read(mirrored("lines"))
        #expect(found.map(\.text) == upright.map(\.text))
        #expect(reader.warnings == [.mirrored])
    }

    /// A line's quad begins at the text's own top left, which is on the right: whoever cuts it out has it upright.
    @Test func `a mirrored line can be read again from its place`() throws {
        let reader = try TextFixture.reader()
        let picture = try mirrored("lines")
        let line = try #require(try reader.read(picture).first)
        #expect(line.quad.topLeft.x > line.quad.topRight.x)
        let again = try TesseractLineReader(engine: TesseractEngine()).reread(line.quad, of: picture)
        #expect(again?.text == line.text)
    }

    @Test(arguments: ["lines", "columns", "ring", "badge", "empty"]) func `upright text is not taken for mirrored`(
        name: String
    ) throws {
        let reader = try TextFixture.reader()
        _ = try reader.read(TextFixture.picture(name))
        #expect(reader.warnings == [])
    }

    @Test func `a picture mirrored twice is itself`() throws {
        let bitmap = try TextFixture.picture("lines").bitmap
        let twice = try bitmap.mirrored().mirrored()
        #expect(twice.width == bitmap.width && twice.height == bitmap.height)
        #expect(twice.perceptualHash == bitmap.perceptualHash)
    }
}
