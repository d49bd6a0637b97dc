import Observation
import Testing

@testable import Screen

@Suite struct GalleryDLReaderTests {
    @Test func readsInstagram() throws {
        let inbox = MadeInbox(
            [
                "gallery-dl/instagram/bu.camat/30.jpg.json": """
                {"category": "instagram", "username": "bu.camat", "fullname": "Ibu Camat", "num": 1,
                 "post_date": "2024-05-13 04:11:02", "date": "2024-05-13 04:11:09", "description": "Apel #pagi",
                 "tags": ["#pagi", "#Pagi", ""], "post_url": "https://www.instagram.com/p/C1/",
                 "coauthors": [{"username": "mas.bagas", "full_name": "Bagas"}],
                 "tagged_users": [{"username": "pak.danur"}, {"id": 3}, null]}
                """
            ], images: ["gallery-dl/instagram/bu.camat/30.jpg"])
        let post = try #require(inbox.assembled().post())
        #expect(post.id == "instagram:C1")
        #expect(post.collector == "gallery-dl")
        #expect(post.account == Account(platform: "instagram", handle: "bu.camat", displayName: "Ibu Camat"))
        #expect(post.coauthors == [Account(platform: "instagram", handle: "mas.bagas", displayName: "Bagas")])
        #expect(post.tagged == [Account(platform: "instagram", handle: "pak.danur")])
        #expect(post.uploaded == .at("2024-05-13T04:11:02Z"))
        #expect(post.caption == "Apel #pagi")
        #expect(post.hashtags == ["pagi"])
        #expect(post.link == "https://www.instagram.com/p/C1/")
    }

    @Test func makesOnePostOfACarouselInTheOrderOfItsNumbers() throws {
        var files: [String: String] = [:]
        for (name, number) in [("9", 2), ("30", 1), ("4", 3)] {
            files["ig/\(name).jpg.json"] = """
                {"category": "instagram", "username": "bu.camat", "num": \(number), "date": "2024-05-13 04:11:02",
                 "post_url": "https://www.instagram.com/p/C1/"}
                """
        }
        let inbox = MadeInbox(files, images: ["ig/9.jpg", "ig/30.jpg", "ig/4.jpg"])
        let post = try #require(inbox.assembled().post())
        #expect(post.images.map(\.text) == ["ig/30.jpg", "ig/9.jpg", "ig/4.jpg"])
        #expect(post.sidecars.count == 3)
    }

    @Test func readsFacebook() throws {
        let inbox = MadeInbox(
            [
                "facebook/Siti Handayani/Foto/90.jpg.json": """
                {"category": "facebook", "username": "Siti Handayani", "user_id": "100", "date": "2024-05-13 04:11:02",
                 "caption": "", "post_text": "Bersama warga", "id": 90000000000000001}
                """
            ], images: ["facebook/Siti Handayani/Foto/90.jpg"])
        let post = try #require(inbox.assembled().post())
        #expect(post.id == "facebook:90000000000000001")
        #expect(post.account == Account(platform: "facebook", handle: "Siti Handayani"))
        #expect(post.caption == "Bersama warga")
        #expect(post.link == "https://www.facebook.com/photo/?fbid=90000000000000001")
    }

    @Test func tellsWhoPostedATweetAgainFromWhoWroteIt() throws {
        let inbox = MadeInbox(
            [
                "twitter/camat/123_1.jpg.json": """
                {"category": "twitter", "tweet_id": 123, "date": "2024-05-13 04:11:02", "content": "Dukung",
                 "author": {"name": "relawan", "nick": "Relawan"}, "user": {"name": "camat", "nick": "Pak Camat"},
                 "hashtags": ["Menang"], "mentions": [{"name": "bagas", "nick": "B"}]}
                """
            ], images: ["twitter/camat/123_1.jpg"])
        let post = try #require(inbox.assembled().post())
        #expect(post.id == "twitter:123")
        #expect(post.account == Account(platform: "twitter", handle: "camat", displayName: "Pak Camat"))
        #expect(post.author == Account(platform: "twitter", handle: "relawan", displayName: "Relawan"))
        #expect(post.tagged.map(\.handle) == ["bagas"])
        #expect(post.hashtags == ["Menang"])
        #expect(post.link == "https://x.com/relawan/status/123")
    }

    @Test func readsTikTok() throws {
        let inbox = MadeInbox(
            [
                "tiktok/camat/77_01 Apel.jpg.json": """
                {"category": "tiktok", "user": "camat", "author": {"uniqueId": "camat", "nickname": "Pak Camat"},
                 "createTime": 1715573462, "desc": "Apel", "id": "77"}
                """
            ], images: ["tiktok/camat/77_01 Apel.jpg"])
        let post = try #require(inbox.assembled().post())
        #expect(post.id == "tiktok:77")
        #expect(post.account == Account(platform: "tiktok", handle: "camat", displayName: "Pak Camat"))
        #expect(post.uploaded == .at("2024-05-13T04:11:02Z"))
        #expect(post.link == "https://www.tiktok.com/@camat/photo/77")
    }

    @Test func survivesEveryFieldBeingOfAnotherType() throws {
        let inbox = MadeInbox(
            [
                "a/1.jpg.json": """
                {"category": "instagram", "username": ["x"], "fullname": {}, "num": "two", "post_date": true, "date": [],
                 "description": 5, "tags": {"a": 1}, "post_url": "javascript:alert(1)", "coauthors": "x",
                 "tagged_users": {"username": "y"}}
                """
            ], images: ["a/1.jpg"])
        let post = try #require(inbox.assembled().post())
        #expect(post.collector == "gallery-dl")
        #expect(post.account == nil)
        #expect(post.link == nil)
        #expect(post.uploaded == nil)
        // What can be read as a text is kept.
        #expect(post.caption == "5")
        #expect(post.id == "file:a/1.jpg")
        #expect(post.warnings.map(\.warning).contains(SidecarWarning(.notUnderstood, "post_date", "true")))
    }

    @Test func keepsStoriesApart() {
        func story(_ id: Int) -> String {
            """
            {"category": "instagram", "username": "camat", "date": "2024-05-1\(id) 04:11:02", "media_id": "900\(id)",
             "post_url": "https://www.instagram.com/stories/camat/"}
            """
        }
        let inbox = MadeInbox(["a/1.jpg.json": story(1), "a/2.jpg.json": story(2)], images: ["a/1.jpg", "a/2.jpg"])
        #expect(inbox.assembled().posts.map(\.id) == ["instagram:9001", "instagram:9002"])
    }
}
