import Testing

@testable import Vision

/// Six strokes, four of every eight pixels, that stand on nothing: what is laid below them is decided by what they are.
@Suite struct TransparencyTests {
    private func shown(_ name: String) throws -> Drawing {
        try Drawing(ImageDecoder().decode(Fixture.bytes(name)).bitmap)
    }

    @Test(arguments: [
        "strokes-light.png", "strokes-light-interlaced.png", "strokes-light-16.png", "strokes-light-grey.png",
        "strokes-light-palette.png", "strokes-light-colour.png", "strokes-light.webp",
    ])
    func `light strokes on nothing are laid over black`(_ name: String) throws {
        let expected = Drawing(width: 48, height: 32) { x, _ in
            [UInt8](repeating: (2..<6).contains(x % 8) ? 255 : 0, count: 3)
        }
        #expect(try shown(name) == expected)
    }

    @Test func `dark strokes on nothing are laid over white`() throws {
        let shown = try shown("strokes-dark.png")
        #expect(shown[0, 0] == [255, 255, 255] && shown[3, 0] == [0, 0, 0])
    }

    @Test func `light and dark strokes are laid over grey, on which both show`() throws {
        let shown = try shown("strokes-both.png")
        #expect(shown[0, 0] == [128, 128, 128])
        #expect(shown[3, 0] == [255, 255, 255] && shown[11, 0] == [0, 0, 0])
    }

    /// Letters with an outline, and what reaches the picture's edges, show by themselves.
    @Test(arguments: ["strokes-outlined.png", "panel-light.png"])
    func `what shows by itself is laid over white`(_ name: String) throws {
        #expect(try shown(name)[0, 0] == [255, 255, 255])
    }

    /// Officers see the ground on which the letters were read.
    @Test func `the copy in reports has the same ground`() throws {
        let copy = try PictureRenderer().render(Fixture.bytes("strokes-light.png"), maxSide: 100, blur: [])
        let shown = try Drawing(ImageDecoder().decode(copy.jpeg).bitmap)
        #expect(shown[0, 16].allSatisfy { $0 < 40 } && shown[3, 16].allSatisfy { $0 > 200 })
    }
}
