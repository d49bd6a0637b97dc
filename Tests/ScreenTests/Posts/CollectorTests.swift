import Observation
import Testing

@testable import Screen

/// The collectors beside instaloader and gallery-dl.
@Suite struct CollectorTests {
    @Test func readsYTDLP() throws {
        let inbox = MadeInbox(
            [
                "v/Apel [77].info.json": """
                {"id": "77", "extractor": "TikTok", "extractor_key": "TikTok", "uploader": "camat",
                 "uploader_id": "6812345", "timestamp": null, "upload_date": "20240513", "description": "Apel",
                 "webpage_url": "https://www.tiktok.com/@camat/video/77"}
                """
            ], images: ["v/Apel [77].jpg"])
        let post = try #require(inbox.assembled().post())
        #expect(post.collector == "yt-dlp")
        #expect(post.id == "tiktok:77")
        #expect(post.account == Account(platform: "tiktok", handle: "camat", displayName: "camat"))
        #expect(post.uploaded == .at("2024-05-13"))
        #expect(post.caption == "Apel")
    }

    @Test func joins4CATsImagesToTheirPosts() throws {
        let inbox = MadeInbox(
            [
                "4cat/gambar/.metadata.json": """
                {"https://cdn/x.jpg": {"filename": "x.jpg", "success": true, "post_ids": ["p1", "p2"]},
                 "https://cdn/y.jpg": {"filename": "y.jpg", "success": true, "post_ids": ["p2"]},
                 "https://cdn/z.jpg": {"filename": null, "success": false, "post_ids": []}}
                """,
                "4cat/posts.csv": """
                id,thread_id,timestamp,unix_timestamp,author,body,url,hashtags\r
                p1,t1,2024-05-13 04:11:02,1715573462,camat,"Apel, ""pagi"" ini",https://www.instagram.com/p/C1/,"pagi,apel"\r
                p2,t2,2024-05-14 04:11:02,,sekda,Rapat,https://www.instagram.com/p/C2/,\r
                """,
            ], images: ["4cat/gambar/x.jpg", "4cat/gambar/y.jpg"])
        let assembly = inbox.assembled()
        let first = try #require(assembly.post("4cat/gambar/x.jpg"))
        #expect(first.id == "instagram:C1")
        #expect(first.account == Account(platform: "instagram", handle: "camat"))
        #expect(first.caption == "Apel, \"pagi\" ini")
        #expect(first.hashtags == ["pagi", "apel"])
        #expect(first.sidecars.map(\.text) == ["4cat/gambar/.metadata.json", "4cat/posts.csv"])
        let second = try #require(assembly.post("4cat/gambar/y.jpg"))
        #expect(second.account?.handle == "sekda")
        #expect(second.uploaded == .at("2024-05-14T04:11:02Z"))
        #expect(inbox.unaccounted(in: assembly) == [])
    }

    @Test func takesAFileWithoutEndingThatACollectorOrItsContentNames() throws {
        var inbox = MadeInbox(["a/kosong": ""])
        inbox.files[PathText("a/foto.jpg?stp=dst-jpg")] = [0xFF, 0xD8, 0xFF, 0xE0]
        inbox.files[PathText("a/._foto.jpg")] = [0x00, 0x05, 0x16, 0x07, 0x00]
        let assembly = inbox.assembled()
        #expect(assembly.posts.map(\.images) == [[PathText("a/foto.jpg?stp=dst-jpg")]])
        #expect(assembly.ignored == [PathText("a/kosong"): .empty, PathText("a/._foto.jpg"): .systemFile])
    }

    @Test func matchesZeeschuimersItemsByTheirIds() throws {
        let inbox = MadeInbox(
            [
                "z/zeeschuimer-export-tiktok.com.ndjson": """
                {"timestamp_collected": 1715600000123, "source_platform": "tiktok.com", "source_url": "https://x", \
                "item_id": "7368000000000000001", "data": {"id": "7368000000000000001", "desc": "Apel", \
                "author": {"uniqueId": "camat"}, "createTime": 1715573462}}
                not json at all
                {"timestamp_collected": 1715600000123, "source_platform": "instagram.com", "item_id": "x", \
                "data": {"code": "Cabcdefgh", "user": {"username": "sekda"}, "taken_at": 1715573462, "caption": null}}
                """
            ],
            images: ["z/7368000000000000001_01.jpg", "z/Cabcdefgh.jpg"])
        let assembly = inbox.assembled()
        let first = try #require(assembly.post("z/7368000000000000001_01.jpg"))
        #expect(first.link == "https://www.tiktok.com/@camat/photo/7368000000000000001")
        #expect(first.captured == .at("2024-05-13T11:33:20Z"))
        #expect(first.uploaded == .at("2024-05-13T04:11:02Z"))
        let second = try #require(assembly.post("z/Cabcdefgh.jpg"))
        #expect(second.account?.handle == "sekda")
        #expect(second.caption == nil)
        #expect(inbox.unaccounted(in: assembly) == [])
    }

    @Test func readsAnInstagramDownloadAndRepairsItsText() throws {
        let inbox = MadeInbox(
            [
                "d/your_instagram_activity/content/posts_1.json": """
                [{"media": [{"uri": "media/posts/202405/1.jpg", "creation_timestamp": 1715573462, "title": ""},
                            {"uri": "media/posts/202405/2.jpg", "creation_timestamp": 1715573463, "title": ""}],
                  "title": "Selamat pagi \\u00f0\\u009f\\u0099\\u008f caf\\u00c3\\u00a9", "creation_timestamp": 1715573460},
                 {"media": [{"uri": "media/posts/202405/3.jpg", "creation_timestamp": 1715573462, "title": "Satu"}]}]
                """,
                "d/personal_information/personal_information.json": """
                {"profile_user": [{"string_map_data": {"Nama Pengguna": {"value": "bu.camat"}, "Nama": {"value": "Ibu"}}}]}
                """,
            ], images: (1...3).map { "d/media/posts/202405/\($0).jpg" })
        let assembly = inbox.assembled()
        #expect(assembly.posts.count == 2)
        let post = try #require(assembly.post("d/media/posts/202405/2.jpg"))
        #expect(post.images.map(\.text) == ["d/media/posts/202405/1.jpg", "d/media/posts/202405/2.jpg"])
        #expect(post.caption == "Selamat pagi 🙏 café")
        #expect(post.account == Account(platform: "instagram", handle: "bu.camat", displayName: "Ibu"))
        #expect(post.uploaded == .at("2024-05-13T04:11:00Z"))
        #expect(post.id == "file:d/media/posts/202405/1.jpg")
        #expect(assembly.post("d/media/posts/202405/3.jpg")?.caption == "Satu")
        #expect(inbox.unaccounted(in: assembly) == [])
    }

    @Test func readsAFacebookDownload() throws {
        let inbox = MadeInbox(
            [
                "f/posts/your_posts_1.json": """
                [{"timestamp": 1715573462, "data": [{"post": "Bersama Pak Camat \\u00e2\\u0080\\u0093 hebat"}],
                  "attachments": [{"data": [{"media": {"uri": "posts/media/a.jpg", "creation_timestamp": 1}}]}],
                  "tags": [{"name": "Danur Tirtanata"}]}]
                """,
                "f/profile_information/profile_information.json": """
                {"profile_v2": {"name": {"full_name": "Siti Handayani"}}}
                """,
            ], images: ["f/posts/media/a.jpg"])
        let post = try #require(inbox.assembled().post())
        #expect(post.caption == "Bersama Pak Camat – hebat")
        #expect(post.account == Account(platform: "facebook", handle: "Siti Handayani", displayName: "Siti Handayani"))
        #expect(post.tagged == [Account(platform: "facebook", handle: "Danur Tirtanata")])
        #expect(post.uploaded == .at("2024-05-13T04:11:02Z"))
    }

    @Test func readsAutoArchiversFileAndTable() throws {
        let inbox = MadeInbox(
            [
                "x/metadata.json": """
                {"status": "instagram: success", "metadata": {"url": "https://www.instagram.com/p/C9/",
                 "timestamp": "2024-05-13T04:11:02+00:00", "content": "Apel", "_processed_at": "2024-06-01 00:00:00+00:00"},
                 "media": [{"filename": "run/abc/0f1e2d.jpg"}]}
                """,
                "y/db.csv": """
                status,metadata,media\r
                ok,"{'url': 'https://x.com/camat/status/55', 'timestamp': datetime.datetime(2024, 5, 13, 4, 11, 2, \
                tzinfo=datetime.timezone.utc), 'title': ""Pak 'Camat'"", 'content': None}","[{'filename': './b.jpg'}]"\r
                """,
            ], images: ["x/0f1e2d.jpg", "y/b.jpg"])
        let assembly = inbox.assembled()
        let first = try #require(assembly.post("x/0f1e2d.jpg"))
        #expect(first.id == "instagram:C9")
        #expect(first.uploaded == .at("2024-05-13T04:11:02Z"))
        #expect(first.captured == .at("2024-06-01T00:00:00Z"))
        let second = try #require(assembly.post("y/b.jpg"))
        #expect(second.id == "twitter:55")
        #expect(second.account == Account(platform: "twitter", handle: "camat"))
        #expect(second.caption == "Pak 'Camat'")
        #expect(second.uploaded == .at("2024-05-13T04:11:02Z"))
    }

    @Test func recognisesASavedPage() throws {
        let inbox = MadeInbox(
            [
                "h/12.mhtml": """
                From: <Saved by Blink>\r
                Snapshot-Content-Location: https://www.instagram.com/bu.camat/p/C5/\r
                Subject: Apel\r
                Date: Mon, 13 May 2024 04:11:02 -0000\r
                MIME-Version: 1.0\r
                Content-Type: multipart/related;\r
                \ttype="text/html";\r
                \r
                isi
                """
            ], images: ["h/12.png"])
        let post = try #require(inbox.assembled().post())
        #expect(post.collector == "hunchly")
        #expect(post.link == "https://www.instagram.com/bu.camat/p/C5/")
        #expect(post.account == Account(platform: "instagram", handle: "bu.camat"))
        #expect(post.captured == .at("2024-05-13T04:11:02Z"))
        #expect(post.uploaded == nil)
    }
}
