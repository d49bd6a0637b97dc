import Observation
import Testing

@testable import Screen

/// What names of files and folders tell.
@Suite struct FileNameTests {
    @Test(
        arguments: [
            ("IMG-20240513-WA0001.jpg", "2024-05-13"),
            ("WhatsApp Image 2024-05-13 at 10.15.30.jpeg", "2024-05-13"),
            ("WhatsApp Image 2024-05-13 at 10.15.30 AM (1).jpeg", "2024-05-13"),
            ("00000123-PHOTO-2024-05-13-10-15-30.jpg", "2024-05-13"),
        ])
    func takesWhatsAppsDayAsReceived(name: String, day: String) throws {
        let post = try #require(MadeInbox(images: ["grup-wa/" + name]).assembled().post())
        #expect(post.collector == "whatsapp")
        #expect(post.platform == "whatsapp")
        #expect(post.isClosedSource)
        #expect(post.account == nil)
        #expect(post.uploaded == nil)
        #expect(post.captured == .at(day))
    }

    @Test(
        arguments: [
            ("Screenshot_20240513-101530_Instagram.jpg", "2024-05-13", "instagram"),
            ("Screenshot_2024-05-13-10-15-30-123_com.instagram.android.jpg", "2024-05-13", "instagram"),
            ("Screenshot_20240513_101530_com.ss.android.ugc.trill.jpg", "2024-05-13", "tiktok"),
            ("Screenshot_20240513-101530_X.jpg", "2024-05-13", "twitter"),
            ("Tangkapan Layar 2024-05-13 pukul 10.15.30.png", "2024-05-13", nil),
            ("Tangkapan layar dari 2024-05-13 10-15-30.png", "2024-05-13", nil),
            ("Cuplikan layar 2024-05-13 101530.png", "2024-05-13", nil),
            ("Screenshot 2024-05-13 at 10.15.30.png", "2024-05-13", nil),
            ("IMG_1234.PNG", nil, nil), ("Screenshot_2024-13-45.jpg", nil, nil),
        ] as [(String, String?, String?)])
    func takesAScreenshotsDayAndApp(name: String, day: String?, platform: String?) throws {
        let post = try #require(MadeInbox(images: ["layar/" + name]).assembled().post())
        #expect(post.collector == "screenshot")
        #expect(post.captured == day.flatMap { PostDate($0) })
        #expect(post.platform == platform)
        #expect(post.uploaded == nil)
        #expect(!post.isClosedSource)
    }

    @Test func opensAClosedSourceWhoseLinkAnOfficerWroteDown() throws {
        let inbox = MadeInbox(
            ["wa/sumber.csv": "berkas,tautan\nIMG-20240513-WA0001.jpg,https://www.instagram.com/p/C1/\n"],
            images: ["wa/IMG-20240513-WA0001.jpg"])
        let post = try #require(inbox.assembled().post())
        #expect(!post.isClosedSource)
        #expect(post.platform == "instagram")
        #expect(post.captured == .at("2024-05-13"))
    }

    @Test(
        arguments: [
            ("bu.camat_/1.jpg", nil, "bu.camat_"), ("@camatsagara/1.jpg", nil, "camatsagara"),
            ("sekda77/1.jpg", nil, "sekda77"),
            ("instagram/camat/1.jpg", "instagram", "camat"),
            ("gallery-dl/facebook/Siti Handayani/Foto/1.jpg", "facebook", "Siti Handayani"),
            ("fb/2024-05-13/1.jpg", "facebook", nil), ("kiriman/1.jpg", nil, nil), ("1.jpg", nil, nil),
            ("kiriman_2/1.jpg", nil, nil), ("2024-05-13/1.jpg", nil, nil), ("DCIM/100APPLE/1.jpg", nil, nil),
            ("grup-wa/1.jpg", nil, nil), ("x/1.jpg", nil, nil), ("instagram/x/1.jpg", "instagram", "x"),
            ("Foto Kegiatan/1.jpg", nil, nil),
            ("instagram/#tagar/1.jpg", "instagram", nil),
        ] as [(String, String?, String?)])
    func takesAnAccountOfAFolder(path: String, platform: String?, handle: String?) throws {
        let post = try #require(MadeInbox(images: [path]).assembled().post())
        #expect(post.account == handle.map { Account(platform: platform ?? "", handle: $0) })
        #expect(post.platform == platform)
        #expect(post.id == "file:" + path)
    }

    @Test(arguments: [
        "a.jpg", "a.JPEG", "a.JFIF", "a.jpg.jpg", "a.b.Png", "a.webp", "a.HEIC", "a.gif", "a.bmp", "a.tif", "a.TIFF",
    ])
    func takesEveryImageWhetherReadableOrNot(name: String) {
        #expect(MadeInbox(images: [name]).assembled().post()?.images == [PathText(name)])
    }

    @Test(
        arguments: [
            ("a.mp4", .video), ("a.zip", .archive), ("Thumbs.db", .systemFile), (".DS_Store", .systemFile),
            ("a.jpg.part", .systemFile), ("a.pdf", .unknownType), ("a.dat", .unknownSidecar),
        ] as [(String, IgnoreReason)])
    func ignoresOtherFilesWithAReason(name: String, reason: IgnoreReason) {
        #expect(MadeInbox([name: "isi"]).assembled().ignored == [PathText(name): reason])
    }

    @Test func keepsNamesApartThatAreNotUTF8() {
        var inbox = MadeInbox()
        inbox.files[PathText(bytes: [0x61, 0xFE, 0x2E, 0x6A, 0x70, 0x67])] = [0xFF, 0xD8, 0xFF]
        inbox.files[PathText(bytes: [0x61, 0xFF, 0x2E, 0x6A, 0x70, 0x67])] = [0xFF, 0xD8, 0xFF]
        let assembly = inbox.assembled()
        #expect(assembly.posts.map(\.id) == ["file:a%fe.jpg", "file:a%ff.jpg"])
        #expect(inbox.unaccounted(in: assembly) == [])
    }
}
