import Foundation

/// Small files that `fixtures/images/make.py` made.
enum Fixture {
    private static let folder = URL(filePath: #filePath).appending(path: "../../../../fixtures/images").standardized

    static func bytes(_ name: String) throws -> [UInt8] { try Array(Data(contentsOf: folder.appending(path: name))) }

    /// What almost all of them show: six squares of 16 pixels in two rows.
    static let squares = picture(colours: [
        [255, 0, 0], [0, 255, 0], [0, 0, 255], [255, 255, 255], [0, 0, 0], [255, 128, 0],
    ])

    static func picture(colours: [[UInt8]]) -> Drawing {
        Drawing(width: 48, height: 32) { x, y in colours[y / 16 * 3 + x / 16] }
    }
}
