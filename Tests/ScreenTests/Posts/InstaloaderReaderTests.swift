import Observation
import Testing

@testable import Screen

@Suite struct InstaloaderReaderTests {
    static let node = """
        {"node": {"shortcode": "Cxyz", "taken_at_timestamp": 1715573462,
          "owner": {"username": "camat.sagara", "full_name": "Camat Sagara"},
          "edge_media_to_caption": {"edges": [{"node": {"text": "Apel pagi\\n#Sagara"}}]},
          "coauthor_producers": [{"username": "mas.bagas"}],
          "edge_media_to_tagged_user": {"edges": [{"node": {"user": {"username": "pak.danur", "full_name": "Danur"}}}]}},
         "instaloader": {"node_type": "Post", "version": "4.13"}}
        """

    @Test func readsEveryField() throws {
        let inbox = MadeInbox(
            ["camat.sagara/2024-05-13_04-11-02_UTC.json": Self.node],
            images: ["camat.sagara/2024-05-13_04-11-02_UTC.jpg"])
        let assembly = inbox.assembled()
        let post = try #require(assembly.post())
        #expect(post.id == "instagram:Cxyz")
        #expect(post.collector == "instaloader")
        #expect(post.platform == "instagram")
        #expect(
            post.account
                == Account(platform: "instagram", handle: "camat.sagara", displayName: "Camat Sagara"))
        #expect(post.coauthors.map(\.handle) == ["mas.bagas"])
        #expect(post.tagged == [Account(platform: "instagram", handle: "pak.danur", displayName: "Danur")])
        #expect(post.link == "https://www.instagram.com/p/Cxyz/")
        #expect(post.uploaded == .at("2024-05-13T04:11:02Z"))
        #expect(post.captured == nil)
        #expect(post.caption == "Apel pagi\n#Sagara")
        #expect(post.sidecars == [PathText("camat.sagara/2024-05-13_04-11-02_UTC.json")])
        #expect(post.warnings == [])
        #expect(inbox.unaccounted(in: assembly) == [])
    }

    @Test func sharesOneSidecarInACarousel() throws {
        let stem = "camat.sagara/2024-05-13_04-11-02_UTC"
        let inbox = MadeInbox(
            [stem + ".json": Self.node], images: (1...11).map { "\(stem)_\($0).jpg" })
        let assembly = inbox.assembled()
        let post = try #require(assembly.post())
        #expect(post.images.map(\.text) == (1...11).map { "\(stem)_\($0).jpg" })
        #expect(post.id == "instagram:Cxyz")
    }

    @Test func unpacksXZ() throws {
        // `{"node": {"shortcode": "Cxz", "date": 1715573462, "caption": "padat"}, "instaloader": {"node_type": "Post"}}`
        let packed = Packed.instaloaderPost
        var inbox = MadeInbox(images: ["bu.camat/2024-05-13_04-11-02_UTC.jpg"])
        inbox.files[PathText("bu.camat/2024-05-13_04-11-02_UTC.json.xz")] = packed
        let post = try #require(inbox.assembled().post())
        #expect(post.link == "https://www.instagram.com/p/Cxz/")
        #expect(post.caption == "padat")
        // No owner in the file: the folder is the target.
        #expect(post.account == Account(platform: "instagram", handle: "bu.camat"))
        #expect(post.uploaded == .at("2024-05-13T04:11:02Z"))
    }

    @Test(arguments: ["#bagasuntuksagara", "%123", ":feed", ":saved"])
    func takesNoAccountFromASpecialTarget(folder: String) throws {
        let inbox = MadeInbox(
            [
                folder + "/2024-05-13_04-11-02_UTC.json":
                    #"{"node": {"shortcode": "C1"}, "instaloader": {"node_type": "Post"}}"#
            ],
            images: [folder + "/2024-05-13_04-11-02_UTC.jpg"])
        let post = try #require(inbox.assembled().post())
        #expect(post.account == nil)
        #expect(post.platform == "instagram")
    }

    @Test func makesNoPostOfProfilesIteratorsAndComments() {
        let inbox = MadeInbox([
            "a/iterator_abc.json": #"{"node": {"x": 1}, "instaloader": {"node_type": "FrozenNodeIterator"}}"#,
            "a/camat_123.json": #"{"node": {"username": "camat"}, "instaloader": {"node_type": "Profile"}}"#,
            "a/2024-05-13_04-11-02_UTC_comments.json": #"[{"id": 1, "text": "hadir", "owner": {"username": "x"}}]"#,
        ])
        let assembly = inbox.assembled()
        #expect(assembly.posts == [])
        #expect(assembly.sidecars.values.sorted() == ["instaloader", "instaloader", "instaloader"])
        #expect(assembly.ignored == [:])
    }

    @Test func takesTheCaptionOfATextFileAndLeavesOlderOnes() throws {
        let inbox = MadeInbox(
            [
                "bu.camat/2024-05-13_04-11-02_UTC.txt": "Selamat pagi",
                "bu.camat/2024-05-13_04-11-02_UTC_old_01.txt": "Selamat malam",
                "bu.camat/lain.txt": "tanpa gambar",
            ], images: ["bu.camat/2024-05-13_04-11-02_UTC_1.jpg", "bu.camat/2024-05-13_04-11-02_UTC_2.jpg"])
        let assembly = inbox.assembled()
        let post = try #require(assembly.post())
        #expect(post.caption == "Selamat pagi")
        #expect(post.images.count == 2)
        // The name alone tells the moment, the folder the account.
        #expect(post.uploaded == .at("2024-05-13T04:11:02Z"))
        #expect(post.account?.handle == "bu.camat")
        #expect(assembly.ignored == [PathText("bu.camat/lain.txt"): .strayCaption])
        #expect(inbox.unaccounted(in: assembly) == [])
    }

    @Test func keepsWhatATruncatedFileSays() throws {
        let whole = Self.node
        let cut = String(whole[..<whole.firstRange(of: "\"coauthor_producers\"")!.lowerBound])
        let inbox = MadeInbox(
            ["c/2024-05-13_04-11-02_UTC.json": cut], images: ["c/2024-05-13_04-11-02_UTC.jpg"])
        let assembly = inbox.assembled()
        let post = try #require(assembly.post())
        #expect(post.account?.handle == "camat.sagara")
        #expect(post.caption == "Apel pagi\n#Sagara")
        #expect(
            post.told() == [
                "c/2024-05-13_04-11-02_UTC.json: terpotong, yang terbaca sebelum potongan tetap dipakai"
            ])
    }
}
