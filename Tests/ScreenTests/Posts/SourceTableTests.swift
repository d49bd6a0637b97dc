import Observation
import Testing

@testable import Screen

/// `sumber.csv`, and who wins where several sources speak.
@Suite struct SourceTableTests {
    @Test func readsAnOfficersTableAsAnIndonesianSpreadsheetSavesIt() throws {
        let inbox = MadeInbox(
            [
                "kiriman/sumber.csv": """
                \u{FEFF}berkas;akun;platform;tautan;tanggal_unggah;teks;tanggal_diketahui;petugas\r
                A.JPG;@bu.camat;IG;https://www.instagram.com/p/C1/?igsh=1;01/10/2029;"Apel; pagi\r
                ini";2029-11-28;Petugas 1\r
                hilang.jpg;x;ig;;;;;\r
                """
            ], images: ["kiriman/a.jpg", "kiriman/b.jpg"])
        let assembly = inbox.assembled()
        let post = try #require(assembly.post("kiriman/a.jpg"))
        #expect(post.id == "instagram:C1")
        #expect(post.account == Account(platform: "instagram", handle: "bu.camat"))
        #expect(post.uploaded == .at("2029-10-01"))
        #expect(post.becameKnown == .at("2029-11-28"))
        #expect(post.caption == "Apel; pagi\r\nini")
        #expect(post.officer == "Petugas 1")
        #expect(post.warnings == ["kiriman/sumber.csv: menyebut berkas yang tidak ada: hilang.jpg"])
        let other = try #require(assembly.post("kiriman/b.jpg"))
        #expect(other.account == nil)
        #expect(other.collector == "folder")
    }

    @Test func beatsTheCollectorFieldByField() throws {
        let inbox = MadeInbox(
            [
                "a/sumber.csv": "berkas,akun,platform,tanggal_unggah\n30.jpg,sekda,instagram,\n",
                "a/30.jpg.json": """
                {"category": "instagram", "username": "camat", "date": "2024-05-13 04:11:02",
                 "post_url": "https://www.instagram.com/p/C1/", "description": "Apel"}
                """,
            ], images: ["a/30.jpg"])
        let post = try #require(inbox.assembled(language: .english).post())
        #expect(post.collector == "sumber.csv")
        #expect(post.account?.handle == "sekda")
        #expect(post.uploaded == .at("2024-05-13T04:11:02Z"))
        #expect(post.caption == "Apel")
        #expect(post.sidecars.map(\.text) == ["a/30.jpg.json", "a/sumber.csv"])
        #expect(post.warnings == ["a/30.jpg.json: names the account camat, but sekda is used"])
    }

    @Test func keepsALinkThatTwoAccountsClaimAsTwoPosts() {
        let table = """
            berkas,akun,platform,tautan
            1.jpg,camat,instagram,https://www.instagram.com/p/C1/
            2.jpg,camat,instagram,https://instagram.com/p/C1
            3.jpg,tiruan,instagram,https://www.instagram.com/p/C1/
            4.jpg,,,https://www.instagram.com/p/C2/
            5.jpg,Camat,,https://www.instagram.com/p/C2/
            """
        let inbox = MadeInbox(["k/sumber.csv": table], images: (1...5).map { "k/\($0).jpg" })
        let assembly = inbox.assembled()
        #expect(
            assembly.posts.map { $0.images.map(\.text) } == [
                ["k/1.jpg", "k/2.jpg"], ["k/3.jpg"], ["k/4.jpg", "k/5.jpg"],
            ])
        #expect(assembly.posts.map(\.id) == ["instagram:C1", "file:k/3.jpg", "instagram:C2"])
    }

    /// Officers write an account's link where they have no post's: that makes no one post of many.
    @Test func makesNoPostOfALinkToAnAccount() {
        let table = """
            berkas,akun,tautan,tanggal_unggah
            1.jpg,camat,https://www.instagram.com/camat/,2029-10-01
            2.jpg,camat,https://www.instagram.com/camat/,2029-10-02
            3.jpg,,https://sagara.example/berita/7,
            4.jpg,,https://sagara.example/berita/7,
            """
        let inbox = MadeInbox(["k/sumber.csv": table], images: (1...4).map { "k/\($0).jpg" })
        let assembly = inbox.assembled()
        #expect(assembly.posts.map(\.id) == ["file:k/1.jpg", "file:k/2.jpg", "link:https://sagara.example/berita/7"])
        #expect(assembly.posts.map { $0.uploaded?.description } == ["2029-10-01", "2029-10-02", nil])
    }

    @Test(
        arguments: [
            ("https://www.instagram.com/p/C1/", "instagram:C1", nil),
            ("https://www.instagram.com/bu.camat/reel/C1/?x=1#y", "instagram:C1", "bu.camat"),
            ("https://m.facebook.com/photo.php?fbid=77&set=a", "facebook:77", nil),
            ("https://www.facebook.com/bu.camat/posts/pfbid02", "facebook:pfbid02", "bu.camat"),
            ("https://www.facebook.com/groups/12/permalink/34/", "facebook:34", nil),
            ("https://www.facebook.com/share/p/1AbC/", "facebook:1AbC", nil),
            ("https://x.com/camat/status/55?s=20", "twitter:55", "camat"),
            ("https://www.tiktok.com/@camat/video/77", "tiktok:77", "camat"),
            ("https://vt.tiktok.com/ZSx/", "tiktok:ZSx", nil),
            ("https://youtu.be/abc", "youtube:abc", nil), ("https://www.youtube.com/watch?v=abc", "youtube:abc", nil),
            ("https://www.instagram.com/bu.camat/", nil, nil), ("https://sagara.example/p/C1/", nil, nil),
            ("C1", nil, nil),
            ("https://notinstagram.com/p/C1/", nil, nil), ("https:///p/C1", nil, nil),
        ] as [(String, String?, String?)])
    func findsThePostInALink(link: String, identity: String?, handle: String?) {
        #expect(PostLink(link)?.identity == identity)
        #expect(PostLink(link)?.handle == handle)
    }
}
