import Observation
import Testing

@testable import Screen

/// What is not understood costs no more than itself, and is told.
@Suite struct UnderstandingTests {
    private func post(_ json: String) throws -> Post {
        try #require(MadeInbox(["a/1.jpg.json": json], images: ["a/1.jpg"]).assembled().post())
    }

    @Test func aValueOfANewShapeLosesNothingElse() throws {
        let post = try post(
            """
            {"category": "instagram", "username": "lurah.kenanga", "description": {"text": "Coblos nomor dua"},
             "date": {"unix": 5}, "tagged_users": {"count": 2}, "post_url": "https://www.instagram.com/p/Ckenanga1/"}
            """)
        #expect(post.account?.handle == "lurah.kenanga")
        #expect(post.caption == "Coblos nomor dua")
        #expect(
            post.warnings.map(\.warning) == [
                SidecarWarning(.notUnderstood, "tagged_users", "{count}"),
                SidecarWarning(.notUnderstood, "date", "{unix}"),
            ])
    }

    @Test func aNewerShapeIsNoEmptyPost() throws {
        let inbox = MadeInbox(
            [
                "z/tarikan.ndjson": """
                {"timestamp_collected": 1920520000000, "source_platform": "instagram.com", "item_id": "3400000000000000077", \
                "data": {"xdt_item": {"isi": {"text": "Coblos nomor dua"}, "id": 5}}}
                """
            ], images: ["z/3400000000000000077.jpg"])
        let post = try #require(inbox.assembled().post())
        #expect(post.caption == "Coblos nomor dua")
        #expect(post.warnings.map(\.warning) == [SidecarWarning(.unknownShape, "xdt_item")])
    }

    @Test func aCellThatCannotBeReadIsKeptAsText() throws {
        let inbox = MadeInbox(
            [
                "a/db.csv":
                    "status,metadata,media\nok,{'content': <Objek 'Coblos nomor dua'>},\"[{'filename': '1.jpg'}]\"\n"
            ],
            images: ["a/1.jpg"])
        let post = try #require(inbox.assembled().post())
        #expect(post.caption?.contains("Coblos nomor dua") == true)
        #expect(post.warnings.map(\.warning.code) == [.notUnderstood])
    }

    @Test(
        arguments: [
            ("Hadir bersama warga… https://t.co/AbC123", true), ("Hadir bersama warga... more", true),
            ("Hadir bersama warga … Lihat selengkapnya", true), ("Hadir bersama warga…selengkapnya", true),
            ("Hadir bersama warga https://t.co/AbC123", false), ("Dua periode… lanjutkan", false),
            ("Satu, dua, …", false),
            ("Read more", false),
        ])
    func aTextThatAPlatformCutIsTold(text: String, isCut: Bool) throws {
        let post = try post(#"{"category": "facebook", "username": "Lurah", "caption": "\#(text)"}"#)
        #expect(post.warnings.map(\.warning.code) == (isCut ? [.cutText] : []))
    }

    @Test func xSaysItselfThatItCut() throws {
        let post = try post(
            #"{"category": "twitter", "tweet_id": 7, "author": {"name": "a"}, "content": "Hadir", "truncated": true}"#)
        #expect(post.told(in: .english).first?.contains("cut the post's text") == true)
    }

    @Test func aLongTextOnXIsReadWholeAndAnotherWritersIsTheirs() throws {
        let user = { (name: String) in #"{"user_results": {"result": {"core": {"screen_name": "\#(name)"}}}}"# }
        let original = """
            {"core": \(user("mas_gilang")), "legacy": {"full_text": "Mari coblos…"}, "note_tweet": {"note_tweet_results": \
            {"result": {"text": "Mari coblos nomor dua"}}}}
            """
        let line = """
            {"timestamp_collected": 1920520000000, "source_platform": "twitter.com", "item_id": "1870000000000000009", \
            "data": {"rest_id": "1870000000000000009", "core": \(user("lurah_kenanga")), "legacy": {"created_at": \
            "Sun Nov 10 03:00:00 +0000 2030", "full_text": "RT @mas_gilang: Mari cob…", "retweeted_status_result": \
            {"result": \(original)}}}}
            """
        let inbox = MadeInbox(["z/x.ndjson": line], images: ["z/1870000000000000009_1.jpg"])
        let post = try #require(inbox.assembled().post())
        #expect(post.account?.handle == "lurah_kenanga")
        #expect(post.author?.handle == "mas_gilang")
        #expect(post.caption == "Mari coblos nomor dua")
    }

    @Test func aCaptionThatIsTooLongIsCutWithANote() throws {
        let long = String(repeating: "Apel pagi. ", count: 7000)
        for files in [
            ["a/1.jpg.json": #"{"category": "facebook", "username": "Lurah", "caption": "\#(long)"}"#],
            ["a/1.txt": long],
        ] {
            let assembly = MadeInbox(files, images: ["a/1.jpg"]).assembled()
            let post = try #require(assembly.post())
            #expect(post.caption?.utf8.count == SidecarText.longestCaption)
            #expect(post.warnings.map(\.warning) == [SidecarWarning(.longCaption, "64")])
            #expect(assembly.notes.values.flatMap(\.self).map(\.code) == [.longCaption])
        }
    }

    @Test(
        arguments: [
            ("Gilang&nbsp;Kusuma", "Gilang\u{A0}Kusuma"), ("Gilang&#32;Kusuma", "Gilang Kusuma"),
            ("Gilang &amp; Sari", "Gilang & Sari"), ("&lt;3 &#x1F64F;&#x1f64f;", "<3 🙏🙏"),
            ("Gilang&amp;nbsp;Kusuma", "Gilang\u{A0}Kusuma"), ("&amp;amp;#32;x", "x"), ("a & b; c", "a & b; c"),
            ("&unknown; &#xZZ; &#; &", "&unknown; &#xZZ; &#; &"), ("x&#0;y&#x110000;", "xy&#x110000;"),
            ("AT&T;", "AT&T;"), ("caf&eacute;", "café"), ("#a&#-5;", "#a&#-5;"),
        ])
    func readsEntitiesOfHTML(text: String, expected: String) throws {
        let post = try post(#"{"category": "facebook", "username": "Lurah", "caption": "\#(text)"}"#)
        #expect(post.caption == expected)
    }

    // MARK: Platforms

    @Test(
        arguments: [
            ("https://bsky.app/profile/lurah.bsky.social/post/3kabc", "bluesky"),
            ("https://t.me/kenanga/12", "telegram"),
            ("https://mastodon.social/@lurah/1", "mastodon.social"),
            ("https://sosial.kenanga.id/@lurah/1", "sosial.kenanga.id"),
            ("https://www.kabar.example/berita/7", "kabar.example"), ("https://m.facebook.com/lurah", "facebook"),
            ("https://www.instagram.com/lurah/", "instagram"), ("https://lurah:x@x.com:443/lurah/status/1", "twitter"),
            ("instagram.com/p/Ckenanga1/", "instagram"), ("http://notinstagram.com/p/C1", "notinstagram.com"),
            ("https://www.linkedin.com/posts/lurah-1", "linkedin"),
        ])
    func aPostsPlatformIsKnownByItsLink(link: String, platform: String) throws {
        let inbox = MadeInbox(["k/sumber.csv": "berkas,akun,tautan\n1.jpg,lurah,\(link)\n"], images: ["k/1.jpg"])
        let post = try #require(inbox.assembled().post())
        #expect(post.platform == platform)
        #expect(post.account == Account(platform: platform, handle: "lurah"))
    }

    @Test func aDatasetsOtherColumnsAreRead() throws {
        let inbox = MadeInbox(
            [
                "4cat/twitter-import.csv": """
                collected_from_url,id,timestamp,unix_timestamp,link,body,author,author_fullname,mentions
                x,1870000000000000009,2030-11-10 03:00:00,1920510000,https://x.com/lurah/status/1870000000000000009,Apel,lurah,Lurah,mas_gilang
                """,
                "4cat/bluesky-tarikan.csv": """
                id,created_at,text,username
                3kabcdefghijk,2030-11-10T03:00:00Z,Apel,lurah.bsky.social
                """,
            ], images: ["4cat/1870000000000000009.jpg", "4cat/3kabcdefghijk.jpg"])
        let first = try #require(inbox.assembled().post("4cat/1870000000000000009.jpg"))
        #expect(first.link == "https://x.com/lurah/status/1870000000000000009")
        #expect(first.account == Account(platform: "twitter", handle: "lurah", displayName: "Lurah"))
        #expect(first.tagged == [Account(platform: "twitter", handle: "mas_gilang")])
        let second = try #require(inbox.assembled().post("4cat/3kabcdefghijk.jpg"))
        #expect(second.account == Account(platform: "bluesky", handle: "lurah.bsky.social"))
    }
}
