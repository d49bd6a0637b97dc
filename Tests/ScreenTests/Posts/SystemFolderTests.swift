import Observation
import Testing

@testable import Screen

/// What a system keeps for itself is no post: a picture that someone deleted accuses nobody.
@Suite struct SystemFolderTests {
    @Test(
        arguments: [
            "@eaDir/1.jpg/SYNOPHOTO_THUMB_XL.jpg", "#recycle/x.jpg", "#Recycle/lama/x.jpg", "#snapshot/GMT-1/x.jpg",
            ".Trash-1000/files/x.jpg", ".Trashes/501/x.jpg", "$RECYCLE.BIN/S-1-5/x.jpg", "$Recycle.Bin/x.jpg",
            ".thumbnails/x.jpg", ".stversions/x~20300101-010101.jpg", ".stfolder/x.jpg", "lost+found/x.jpg",
            "System Volume Information/x.jpg", ".Spotlight-V100/x.jpg", ".fseventsd/x.jpg", ".snapshot/x.jpg",
            ".AppleDouble/x.jpg", "@Recycle/x.jpg", "@Recently-Snapshot/x.jpg", "~snapshot/x.jpg", ".recycle/x.jpg",
            ".dropbox.cache/2030-01-01/x.jpg", ".@__thumb/s100x.jpg", "__MACOSX/x.jpg", "LOST.DIR/x.jpg",
            "FOUND.000/x.jpg", ".trashed-1893456000-x.jpg", "@SynoThumbs/x.jpg",
        ])
    func passesOverWhatASystemKeeps(path: String) {
        let inbox = MadeInbox(
            ["a/b/" + path + ".json": #"{"category": "instagram", "username": "camat", "description": "x"}"#],
            images: ["a/b/" + path, path, "a/b/1.jpg"])
        let assembly = inbox.assembled()
        #expect(assembly.posts.map { $0.images.map(\.text) } == [["a/b/1.jpg"]])
        #expect(Set(assembly.ignored.values) == [.systemFile])
        #expect(inbox.unaccounted(in: assembly) == [])
    }

    @Test(
        arguments: [
            "#apelpagi/2024-05-13_04-11-02_UTC.jpg", "#recycleindonesia/x.jpg", "snapshot/x.jpg", "thumbnails/x.jpg",
            "recycle/x.jpg", "@bu.camat/x.jpg", "trash/x.jpg", ".kiriman/x.jpg", "foundation.000/x.jpg", "cache/x.jpg",
            "@eaDir.jpg",
        ])
    func keepsFoldersThatPeopleMake(path: String) {
        #expect(MadeInbox(images: [path]).assembled().posts.count == 1)
    }
}
