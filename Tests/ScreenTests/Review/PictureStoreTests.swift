import Observation
import TestSupport
import Testing

@testable import Screen

@Suite struct PictureStoreTests {
    @Test func theAskedSizeComesFirstThenTheLargest() throws {
        let folder = try TemporaryFolder()
        let store = try Store(path: folder.path + "/screen.sqlite", for: .create)
        let sha256 = String(repeating: "ab", count: 32)
        #expect(try store.anyPicture(of: sha256, side: 560, blurred: false) == nil)
        for side in [400, 960, 560] {
            let picture = RenderedPicture(jpeg: [UInt8(side % 251)], width: side, height: 1)
            try store.save(picture, of: sha256, side: side, blurred: false)
        }
        try store.save(RenderedPicture(jpeg: [1], width: 2000, height: 1), of: sha256, side: 2000, blurred: true)
        #expect(try store.anyPicture(of: sha256, side: 560, blurred: false)?.width == 560)
        #expect(try store.anyPicture(of: sha256, side: 720, blurred: false)?.width == 960)
        #expect(try store.anyPicture(of: sha256, side: 720, blurred: true)?.width == 2000)
        #expect(try store.picture(of: sha256, side: 720, blurred: false) == nil)
    }

    /// After a scan with --blur-faces the review page still has pictures; a page that must be blurred shows no other.
    @Test func aBlurredCopyIsBetterThanNone() throws {
        let folder = try TemporaryFolder()
        let store = try Store(path: folder.path + "/screen.sqlite", for: .create)
        let sha256 = String(repeating: "ab", count: 32)
        let image = ReportImage(path: PathText("a.jpg"), sha256: sha256, size: 1)
        try store.save(RenderedPicture(jpeg: [1], width: 9, height: 1), of: sha256, side: 9, blurred: true)
        #expect(store.shownPicture(of: image, side: 9, blurred: false)?.width == 9)
        try store.save(RenderedPicture(jpeg: [2], width: 8, height: 1), of: sha256, side: 8, blurred: false)
        #expect(store.shownPicture(of: image, side: 9, blurred: false)?.width == 8)
        #expect(store.shownPicture(of: image, side: 8, blurred: true)?.width == 9)
        #expect(
            store.shownPicture(of: ReportImage(path: image.path, sha256: nil, size: 1), side: 9, blurred: false) == nil)
    }
}
