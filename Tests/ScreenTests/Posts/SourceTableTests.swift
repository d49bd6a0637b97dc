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
        #expect(
            post.warnings == [PostWarning(PathText("kiriman/sumber.csv"), SidecarWarning(.rowFile, "4", "hilang.jpg"))])
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
        let post = try #require(inbox.assembled().post())
        #expect(post.collector == "sumber.csv")
        #expect(post.account?.handle == "sekda")
        #expect(post.uploaded == .at("2024-05-13T04:11:02Z"))
        #expect(post.caption == "Apel")
        #expect(post.sidecars.map(\.text) == ["a/30.jpg.json", "a/sumber.csv"])
        #expect(post.told(in: .english) == ["a/30.jpg.json: names the account camat, but sekda is used"])
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

    /// A correction that is not understood is never swallowed: row, value and what to write instead are told.
    @Test func tellsOfEveryCorrectionThatIsNotUnderstood() throws {
        let table = """
            Berkas;Akun;Tautan;Tanggal Unggah;tanggal_diketahui
            1.jpg;camat;instagram/p/C1;10/30/2029;kemarin
            2.jpg; 3.jpg;camat;;1 Oktober 2029;Senin, 1-Okt-2029
            ;camat;;2029-10-01;
            """
        let quoted = table.replacing("2.jpg; 3.jpg", with: "\"2.jpg; 3.jpg\"")
        let inbox = MadeInbox(["k/sumber.csv": quoted], images: ["k/1.jpg", "k/2.jpg"])
        let assembly = inbox.assembled()
        let expected = [
            SidecarWarning(.rowLink, "2", "instagram/p/C1"),
            SidecarWarning(.rowDate, "2", "tanggal_unggah", "10/30/2029"),
            SidecarWarning(.rowDate, "2", "tanggal_diketahui", "kemarin"), SidecarWarning(.rowFile, "3", "3.jpg"),
            SidecarWarning(.rowWithoutFile, "4"),
        ]
        #expect(assembly.notes[PathText("k/sumber.csv")] == expected)
        #expect(assembly.post("k/2.jpg")?.uploaded == .at("2029-10-01"))
        #expect(assembly.post("k/2.jpg")?.becameKnown == .at("2029-10-01"))
        #expect(assembly.told("k/sumber.csv")[1].hasPrefix("baris 2: tanggal_unggah “10/30/2029” bukan tanggal"))
        #expect(assembly.told("k/sumber.csv", in: .english)[1].contains("write for instance 2029-10-01, 01/10/2029"))
    }

    @Test(
        arguments: [
            ("2029-10-01", "2029-10-01"), ("1/10/2029", "2029-10-01"), ("01.10.2029", "2029-10-01"),
            ("1 Oktober 2029", "2029-10-01"), ("Senin, 1 Okt 2029", "2029-10-01"), ("01-Okt-2029", "2029-10-01"),
            ("Jum'at, 17 Agustus 2029", "2029-08-17"), ("3 Nopember 2029 pukul 10.15", "2029-11-03"),
            ("1 Mei 2029", "2029-05-01"), ("tgl 9 Peb 2029", "2029-02-09"),
            ("2029-10-01 08:30 WIB", "2029-10-01T01:30:00Z"),
            ("2029-10-01T08:30+07:00", "2029-10-01T01:30:00Z"), ("1/10/2029 08:30", "2029-10-01"),
            ("30 Februari 2029", nil),
            ("1 Oktober", nil), ("1/10/29", "2029-10-01"), ("16 Nov 30", "2030-11-16"),
            ("Sabtu, 16 Nov 30 pukul 20.32 WIB", "2030-11-16T13:32:00Z"),
            ("16/11/2030 05:10 WIT", "2030-11-15T20:10:00Z"),
            ("29/10/1", nil), ("1/10-29", nil), ("Oktober 2029", nil), ("10/30/2029", nil),
        ] as [(String, String?)])
    func readsDatesAsIndonesiansWriteThem(text: String, date: String?) {
        #expect(SidecarDate.local(text)?.description == date)
    }

    @Test(
        arguments: [
            ("https://www.instagram.com/bu.camat/", "", "instagram", "bu.camat"),
            ("instagram.com/bu.camat?igsh=x", "", "instagram", "bu.camat"),
            ("https://www.facebook.com/profile.php?id=100042", "", "facebook", "100042"),
            ("tiktok.com/@bu.camat", "", "tiktok", "bu.camat"), ("ig: @bu.camat", "", "instagram", "bu.camat"),
            ("", "https://x.com/bu_camat/status/55", "twitter", "bu_camat"), ("Bu Camat", "", "", "Bu Camat"),
        ])
    func readsAnAccountAsPeopleWriteIt(written: String, link: String, platform: String, handle: String) throws {
        let inbox = MadeInbox(["k/sumber.csv": "berkas,akun,tautan\n1.jpg,\(written),\(link)\n"], images: ["k/1.jpg"])
        #expect(inbox.assembled().post()?.account == Account(platform: platform, handle: handle))
    }

    @Test func tellsOfSoManyRowsAndCountsTheOthers() throws {
        let rows = (0..<25).map { "hilang\($0).jpg,camat,\n" }.joined()
        let inbox = MadeInbox(["k/sumber.csv": "berkas,akun,tautan\n1.jpg,camat,\n" + rows], images: ["k/1.jpg"])
        let notes = try #require(inbox.assembled().notes[PathText("k/sumber.csv")])
        #expect(notes.count == SidecarNotes.most + 1)
        #expect(notes.last == SidecarWarning(.more, "15"))
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
            ("https://bsky.app/profile/bu.camat.id/post/3kx", "bluesky:bu.camat.id/3kx", "bu.camat.id"),
            ("https://t.me/KabarSagara/12?single", "telegram:kabarsagara/12", "KabarSagara"),
            ("https://t.me/s/KabarSagara/12", "telegram:kabarsagara/12", "KabarSagara"),
            ("https://t.me/c/123/12", "telegram:c/123/12", nil), ("https://t.me/KabarSagara", nil, nil),
            ("https://www.linkedin.com/posts/bu-camat_apel-activity-7", "linkedin:bu-camat_apel-activity-7", nil),
            ("https://www.instagram.com/bu.camat/", nil, nil), ("https://sagara.example/p/C1/", nil, nil),
            ("C1", nil, nil),
            ("https://notinstagram.com/p/C1/", nil, nil), ("https:///p/C1", nil, nil),
        ] as [(String, String?, String?)])
    func findsThePostInALink(link: String, identity: String?, handle: String?) {
        #expect(PostLink(link)?.identity == identity)
        #expect(PostLink(link)?.handle == handle)
    }

    /// As an older spreadsheet on Windows saves it: the same encodings as registers.
    @Test func readsATableInWindows1252() throws {
        let bytes =
            Array("berkas,akun,teks\n1.jpg,instagram:a.b,".utf8) + [
                0x93, 0x41, 0x6E, 0x64, 0x72, 0xE9, 0x2E, 0x94, 0x0A,
            ]
        let outcome = SidecarParser.outcome(of: bytes, in: SidecarFile(PathText("x/sumber.csv")))
        guard case .records(_, let records, let warnings) = outcome else {
            Issue.record("not read as a table")
            return
        }
        #expect(records.first?.fields.caption == "“André.”")
        #expect(warnings == [])
    }

    /// A phone writes decomposed letters and odd blanks, a person types neither.
    @Test func findsAFileWhoseNameLooksTheSame() throws {
        let table = "berkas,akun,platform\nFoto Andr\u{E9} 1.jpg,camat,instagram\nsama.jpg,sekda,instagram\n"
        let inbox = MadeInbox(
            ["k/sumber.csv": table],
            images: ["k/foto\u{202F}andre\u{301}\u{200B} 1.JPG", "k/SAMA.jpg", "k/Sama.jpg"])
        let assembly = inbox.assembled()
        let post = try #require(assembly.post("k/foto\u{202F}andre\u{301}\u{200B} 1.JPG"))
        #expect(post.account?.handle == "camat")
        // Two files look like the third name: nobody can tell which is meant.
        #expect(assembly.post("k/SAMA.jpg")?.account == nil)
        #expect(assembly.post("k/Sama.jpg")?.account == nil)
    }
}
