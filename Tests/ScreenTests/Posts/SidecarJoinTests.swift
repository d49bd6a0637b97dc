import Observation
import TestSupport
import Testing

@testable import Screen

/// A sidecar that was understood reaches its picture where that is sure, and is told of where it reaches none.
@Suite struct SidecarJoinTests {
    private static func item(_ more: String) -> String {
        """
        {"category": "instagram", "username": "lurah.kenanga", "post_date": "2031-02-03 04:05:06", \
        "description": "Apel", "post_url": "https://www.instagram.com/p/Ckenanga1/"\(more)}
        """
    }

    @Test func oneFileForACarouselWhosePicturesAreNamedByTheirIds() throws {
        let inbox = MadeInbox(
            ["ig/3400000000000000001.json": Self.item("")],
            images: [
                "ig/3400000000000000001_3400000000000000002.jpg", "ig/3400000000000000001_3400000000000000003.jpg",
            ])
        let post = try #require(inbox.assembled().post())
        #expect(post.images.count == 2)
        #expect(post.account?.handle == "lurah.kenanga")
    }

    /// A day and a time are no ids: a note on a day is not the caption of all its photos.
    @Test func aDayIsNoID() {
        let inbox = MadeInbox(["a/20310203.txt": "rapat"], images: ["a/20310203_101530.jpg"])
        #expect(inbox.assembled().post()?.caption == nil)
        #expect(inbox.assembled().ignored == [PathText("a/20310203.txt"): .strayCaption])
    }

    @Test func aPostsFileUnderANameOfItsOwnIsJoinedByTheIdsInIt() throws {
        let inbox = MadeInbox(
            ["ig/info.json": Self.item(#", "post_id": "3400000000000000001""#)],
            images: [
                "ig/2031-02-03_3400000000000000001_1.jpg", "ig/2031-02-03_3400000000000000001_2.jpg", "ig/lain.jpg",
            ])
        let assembly = inbox.assembled()
        #expect(assembly.post("ig/2031-02-03_3400000000000000001_2.jpg")?.images.count == 2)
        #expect(assembly.post("ig/lain.jpg")?.caption == nil)
    }

    @Test func oneListForManyPicturesGivesEachItsOwn() throws {
        let first = Self.item(#", "media_id": "3400000000000000002", "num": 2"#)
        let second = Self.item(#", "media_id": "3400000000000000003", "num": 1"#)
        let dump =
            "[[2, \(first)], [3, \"https://cdn.example/a.jpg\", \(first)], [3, \"https://cdn.example/b.jpg\", \(second)]]"
        for (name, text) in [("daftar.jsonl", first + "\n" + second), ("dump.json", dump)] {
            let inbox = MadeInbox(
                ["ig/" + name: text], images: ["ig/3400000000000000002.jpg", "ig/3400000000000000003.jpg"])
            let post = try #require(inbox.assembled().post(), "\(name)")
            #expect(post.images.map(\.text) == ["ig/3400000000000000003.jpg", "ig/3400000000000000002.jpg"])
            #expect(inbox.assembled().notes == [:])
        }
    }

    @Test(arguments: ["X.jpg.txt", "X.txt", "X.description", "X.caption.txt", "X.JPG.TXT"])
    func captionsUnderOtherEndingsAreRead(name: String) throws {
        let inbox = MadeInbox(["a/" + name: "Selamat pagi"], images: ["a/X.jpg"])
        #expect(inbox.assembled().post()?.caption == "Selamat pagi")
        #expect(inbox.unaccounted(in: inbox.assembled()) == [])
    }

    @Test func numberedThumbnailsBelongToTheirFile() throws {
        let inbox = MadeInbox(
            ["v/Apel.info.json": #"{"extractor": "tiktok", "uploader": "lurah", "description": "Apel", "id": "7"}"#],
            images: ["v/Apel.0.jpg", "v/Apel.1.webp"])
        #expect(inbox.assembled().post()?.caption == "Apel")
    }

    @Test func aConvertedPictureKeepsItsSidecar() {
        let inbox = MadeInbox(["a/7.heic.json": Self.item("")], images: ["a/7.jpg"])
        #expect(inbox.assembled().post()?.account?.handle == "lurah.kenanga")
    }

    @Test func picturesAreKnownByWhatTheyAreCalledOnTheWeb() throws {
        let line = """
            {"timestamp_collected": 1715600000123, "source_platform": "twitter.com", "item_id": "1870000000000000009", \
            "data": {"rest_id": "1870000000000000009", "core": {"user_results": {"result": {"legacy": {"screen_name": \
            "lurah_kenanga", "profile_image_url_https": "https://pbs.twimg.com/profile_images/1/AvatarKenanga.jpg"}}}}, \
            "legacy": {"created_at": "Mon May 13 04:11:02 +0000 2030", "full_text": "Apel", "entities": {"media": \
            [{"media_url_https": "https://pbs.twimg.com/media/GaKenanga01X.jpg"}]}}}}
            """
        let inbox = MadeInbox(
            ["z/tarikan.ndjson": line], images: ["z/gambar/GaKenanga01X.jpg", "z/gambar/AvatarKenanga.jpg"])
        let assembly = inbox.assembled()
        #expect(assembly.post("z/gambar/GaKenanga01X.jpg")?.account?.handle == "lurah_kenanga")
        #expect(assembly.post("z/gambar/AvatarKenanga.jpg")?.account == nil)
    }

    // MARK: Told

    @Test func aSidecarWithoutAPictureSaysWhatItNames() {
        let inbox = MadeInbox(["a/900.jpg.json": Self.item("")], images: ["a/1.jpg"])
        #expect(inbox.assembled().notes == [PathText("a/900.jpg.json"): [SidecarWarning(.noPicture, "900.jpg")]])
    }

    @Test func rowsWithoutAPictureAreCountedAndNamed() {
        let rows = (0..<30).map { "p\($0),t,2030-05-13 04:11:02,camat,Apel,https://www.instagram.com/p/Cbaris\($0)x/" }
        let inbox = MadeInbox(
            ["4cat/tarikan.csv": "id,thread_id,timestamp,author,body,url\n" + rows.joined(separator: "\n")],
            images: ["4cat/Cbaris3x.jpg"])
        let note = inbox.assembled().notes[PathText("4cat/tarikan.csv")]
        #expect(note?.count == 1)
        #expect(note?.first?.code == .rowsWithoutPicture)
        #expect(note?.first?.facts.first == "29")
        #expect(note?.first?.facts.last?.hasSuffix("Cbaris5x/, …") == true)
        #expect(
            inbox.assembled().told("4cat/tarikan.csv")[0].hasPrefix("29 isian tidak ada gambarnya di sini: https://"))
    }

    @Test func filesThatDescribeNoPostSaySo() {
        let inbox = MadeInbox(
            [
                "a/lurah_12.json": #"{"node": {"username": "lurah"}, "instaloader": {"node_type": "Profile"}}"#,
                "a/x.txt": "baru", "a/x_old_01.txt": "lama",
                "d/personal_information.json":
                    #"{"profile_user": [{"string_map_data": {"Username": {"value": "lurah"}}}]}"#,
            ], images: ["a/x.jpg"])
        let notes = inbox.assembled().notes.mapValues { $0.map(\.code) }
        #expect(
            notes == [
                PathText("a/lurah_12.json"): [.noPost], PathText("a/x_old_01.txt"): [.olderCaption],
                PathText("d/personal_information.json"): [.unneededOwner],
            ])
    }

    /// Every file is exactly one of: an image of one post; a sidecar that a post was made of, or that a note explains; ignored
    /// with a reason. Inboxes at random, of whole and of broken files of every collector.
    @Test(arguments: 0..<80) func everyFileHasOneFate(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var inbox = MadeInbox()
        let folders = ["", "a/", "a/b/", "@eaDir/", "#apel/", "instagram/lurah/"]
        let names = ["1", "8", "9", "x", "3400000000000000001", "2024-05-13_04-11-02_UTC", "C1abcdefgh"]
        let endings = [
            ".jpg", "_1.jpg", "_2.jpg", ".0.jpg", ".jpg.json", ".json", ".info.json", ".txt", ".jpg.txt", "_old_01.txt",
            ".csv", ".ndjson", ".mp4", ".description", "_comments.json",
        ]
        for _ in 0..<40 {
            let ending = endings.randomElement(using: &random)!
            let path = folders.randomElement(using: &random)! + names.randomElement(using: &random)! + ending
            if ending.hasSuffix("jpg") {
                inbox.files[PathText(path)] = [0xFF, 0xD8, 0xFF, 0xE0]
            } else {
                let bytes = Array(HostileSidecarTests.samples.randomElement(using: &random)!.utf8)
                let isCut = Int.random(in: 0..<4, using: &random) == 0
                inbox.files[PathText(path)] = isCut ? Array(bytes.dropLast(bytes.count / 3)) : bytes
            }
        }
        let assembly = inbox.assembled()
        #expect(inbox.unaccounted(in: assembly) == [])
        let used = Set(assembly.posts.flatMap(\.sidecars))
        let silent = assembly.sidecars.keys.filter { !used.contains($0) && assembly.notes[$0, default: []].isEmpty }
        #expect(silent.map(\.text).sorted() == [])
        #expect(assembly.notes.keys.filter { inbox.files[$0] == nil } == [])
    }
}
