import Observation
import TestSupport
import Testing

@testable import Screen

/// A sidecar that is broken or hostile never stops a scan: its image is still a post, and the trouble is told.
@Suite struct HostileSidecarTests {
    @Test(
        arguments: [
            ("{", "terpotong"), ("{\"category\": \"instagram\", \"a\":", "terpotong"), ("[1, 2", "terpotong"),
            (String(repeating: "{\"a\":", count: 3000), "bersusun terlalu dalam"),
            ("{\"a\" 1}", "bukan JSON"), ("\u{0}\u{0}\u{0}", nil), ("null", nil), ("{}", nil), ("[]", nil),
            ("\"x\"", nil),
        ] as [(String, String?)])
    func keepsTheImage(text: String, warning: String?) throws {
        let inbox = MadeInbox(["a/1.jpg.json": text], images: ["a/1.jpg"])
        let assembly = inbox.assembled()
        let post = try #require(assembly.post("a/1.jpg"))
        #expect(post.warnings.count == (warning == nil ? 0 : 1))
        if let warning { #expect(post.told().first?.hasPrefix("a/1.jpg.json: " + warning) == true) }
        #expect(inbox.unaccounted(in: assembly) == [])
    }

    @Test func tellsOfSidecarsThatAreTooLargeOrUnreadable() throws {
        let inbox = MadeInbox(["a/1.json": "{}", "a/2.json": "{}"], images: ["a/1.jpg", "a/2.jpg"])
        let assembly = PostAssembler().assemble(files: inbox.files.keys.sorted()) { path, _ in
            throw path.text == "a/1.json" ? ImageFailure(.tooLarge, "") : ImageFailure(.unreadable, "")
        }
        #expect(assembly.ignored == [PathText("a/1.json"): .tooLarge, PathText("a/2.json"): .unreadable])
        #expect(assembly.post("a/1.jpg")?.told(in: .english) == ["a/1.json: is too large for a sidecar, not read"])
        #expect(assembly.post("a/2.jpg")?.told(in: .english) == ["a/2.json: cannot be opened or read"])
    }

    @Test func boundsWhatComesOutOfAPackedFile() {
        #expect(throws: Decompressor.Failure.tooLarge) {
            try Decompressor.unpack(Packed.instaloaderPost, limit: 50)
        }
        #expect(throws: Never.self) { try Decompressor.unpack(Packed.instaloaderPost, limit: 200) }
    }

    @Test func tellsOfABrokenPackedFile() throws {
        var inbox = MadeInbox(images: ["a/x.jpg"])
        inbox.files[PathText("a/x.json.xz")] = Array(Packed.instaloaderPost.prefix(80))
        let assembly = inbox.assembled()
        #expect(assembly.ignored == [PathText("a/x.json.xz"): .brokenSidecar])
        #expect(
            try #require(assembly.post()).told().first?.hasPrefix("a/x.json.xz: berkas terkompresi rusak") == true)
    }

    @Test(arguments: ["1e999", "-1", "99999999999999999999999999", "\"2999-01-01\"", "\"kemarin\"", "1"])
    func warnsOfADateThatCannotBe(date: String) throws {
        let inbox = MadeInbox(
            ["a/1.jpg.json": "{\"category\": \"instagram\", \"username\": \"camat\", \"date\": \(date)}"],
            images: ["a/1.jpg"])
        let post = try #require(inbox.assembled().post())
        #expect(post.account?.handle == "camat")
        #expect(post.uploaded == nil)
        #expect(post.warnings.count == 1)
        #expect(post.told().first?.contains("tanggal pada date tidak masuk akal") == true)
    }

    @Test func cleansTextsAndBoundsThem() throws {
        let long = String(repeating: "é", count: 100_000)
        let inbox = MadeInbox(
            [
                "a/1.jpg.json": """
                {"category": "instagram", "username": "@cam\\u0000at\\n", "description": "x\\u0007\\u0000y\(long)",
                 "post_url": "file:///etc/passwd"}
                """
            ], images: ["a/1.jpg"])
        let post = try #require(inbox.assembled().post())
        #expect(post.account?.handle == "camat")
        #expect(post.caption?.hasPrefix("xyé") == true)
        #expect(post.caption.map { $0.utf8.count <= SidecarText.longestCaption } == true)
        #expect(post.link == nil)
    }

    @Test func neverLeavesTheInbox() {
        let inbox = MadeInbox(
            ["a/b/sumber.csv": "berkas,akun\n../../../etc/passwd,x\n..\\1.jpg,y\n/1.jpg,z\n"],
            images: ["1.jpg", "a/1.jpg"])
        let assembly = inbox.assembled()
        #expect(assembly.post("a/1.jpg")?.account?.handle == "z")
        #expect(assembly.post("1.jpg")?.account == nil)
        #expect(
            assembly.post("a/1.jpg")?.warnings.map(\.warning) == [
                SidecarWarning(.rowFile, "2", "../../../etc/passwd"), SidecarWarning(.rowFile, "3", "..\\1.jpg"),
            ])
    }

    /// Cut, flipped and spliced sidecars of every collector: every file stays accounted for.
    @Test(arguments: 0..<60)
    func survivesMutations(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var inbox = MadeInbox(images: (0..<Self.samples.count).map { "a/\($0).jpg" })
        for (index, sample) in Self.samples.enumerated() {
            var bytes = Array(sample.utf8)
            for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<5, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + 9))
                case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 40)], at: place)
                case 3: bytes = Array(bytes[..<place])
                default:
                    bytes.insert(contentsOf: Array("{}[]\",:null0".utf8).shuffled(using: &random).prefix(2), at: place)
                }
            }
            inbox.files[PathText("a/\(index).jpg.json")] = bytes
        }
        let assembly = inbox.assembled()
        #expect(inbox.unaccounted(in: assembly) == [])
        #expect(Set(assembly.posts.map(\.id)).count == assembly.posts.count)
    }

    @Test func survivesRandomBytesUnderEveryName() {
        var random = SeededGenerator(seed: 3)
        let endings = ["json", "json.xz", "info.json", "txt", "csv", "ndjson", "mhtml", "gz", "bin", ""]
        let heads: [[UInt8]] = [
            [], Array("{".utf8), Array("[{".utf8), [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], [0x1F, 0x8B, 0x08],
            [0xFF, 0xFE],
            [0xEF, 0xBB, 0xBF], Array("berkas,akun\n".utf8), Array("MIME-Version: 1.0\n".utf8),
        ]
        for round in 0..<200 {
            var inbox = MadeInbox(images: ["a/1.jpg"])
            for ending in endings {
                let noise = (0..<Int.random(in: 0...120, using: &random)).map { _ in
                    UInt8.random(in: 0...255, using: &random)
                }
                inbox.files[PathText("a/1" + (ending.isEmpty ? "" : "." + ending))] = heads[round % heads.count] + noise
            }
            let assembly = inbox.assembled()
            #expect(inbox.unaccounted(in: assembly) == [])
            #expect(assembly.post("a/1.jpg") != nil)
        }
    }

    /// Packed, such a table has a few kilobytes.
    @Test func `a table of endless rows gives no more posts than the budget of a file`() {
        let rows = Array("berkas,akun\n".utf8) + Array(repeatElement(Array("1.jpg,a\n".utf8), count: 50_100).joined())
        let file = SidecarFile(PathText("a/sumber.csv"))
        guard case .records(_, let records, let warnings) = SidecarParser.outcome(of: rows, in: file) else {
            Issue.record("not read as a table")
            return
        }
        #expect(records.count == SidecarRecords.most)
        #expect(warnings.contains { $0.code == .fileBudget })
    }

    @Test func `a list of endless posts gives no more posts than the budget of a file`() {
        let post = #"{"category":"instagram","username":"a"}"#
        let list = Array("[".utf8) + Array(repeatElement(Array("\(post),".utf8), count: 50_100).joined())
        let file = SidecarFile(PathText("a/x.json"))
        guard case .records(_, let records, let warnings) = SidecarParser.outcome(of: list, in: file) else {
            Issue.record("not read as posts")
            return
        }
        #expect(records.count == SidecarRecords.most)
        #expect(warnings.contains { $0.code == .fileBudget })
    }

    @Test(
        arguments: [
            (#"{"timestamp_collected": 1949000001123, "data": {"caption": "halo"}, "source_platform": "#, "x.ndjson"),
            (#"{"username": "a", "category": "#, "x.json"),
        ])
    func `a platform's name is one short line`(start: String, file: String) {
        let item = start + "\"\u{7}" + String(repeating: "x", count: 5000) + "\"}"
        let file = SidecarFile(PathText("a/\(file)"))
        guard case .records(_, let records, _) = SidecarParser.outcome(of: Array(item.utf8), in: file) else {
            Issue.record("not read as an export")
            return
        }
        #expect(records.first?.fields.platform == String(repeating: "x", count: 200))
    }

    static let samples = [
        InstaloaderReaderTests.node,
        #"{"category": "instagram", "username": "a", "post_date": "2024-05-13 04:11:02", "tags": ["x"], "post_url": "https://www.instagram.com/p/C1/", "coauthors": [{"username": "b"}]}"#,
        #"{"category": "facebook", "username": "Siti", "date": "2024-05-13 04:11:02", "caption": "x", "id": "90"}"#,
        #"{"category": "twitter", "tweet_id": 1, "author": {"name": "a"}, "user": {"name": "b"}, "content": "x"}"#,
        #"{"category": "tiktok", "user": "a", "id": "7", "createTime": 1715573462, "desc": "x"}"#,
        #"{"extractor": "tiktok", "uploader": "a", "timestamp": 1715573462, "webpage_url": "https://www.tiktok.com/@a/video/7"}"#,
        #"{"https://x": {"filename": "8.jpg", "post_ids": ["p1"]}}"#,
        #"{"timestamp_collected": 1715600000123, "source_platform": "tiktok.com", "data": {"id": "7", "author": {"uniqueId": "a"}}}"#,
        #"[{"media": [{"uri": "a/8.jpg", "creation_timestamp": 1715573462}], "title": "caf\u00c3\u00a9"}]"#,
        #"{"profile_user": [{"string_map_data": {"Username": {"value": "a"}}}]}"#,
        #"[{"timestamp": 1715573462, "data": [{"post": "x"}], "attachments": [{"data": [{"media": {"uri": "a/9.jpg"}}]}]}]"#,
        #"{"status": "ok", "metadata": {"url": "https://x.com/a/status/1", "timestamp": "2024-05-13"}, "media": [{"filename": "3.jpg"}]}"#,
        "status,metadata,media\nok,\"{'url': 'https://x.com/a/status/1', 'n': None}\",\"[{'filename': '4.jpg'}]\"\n",
        "berkas;akun;tautan;tanggal_unggah\n5.jpg;a;https://www.instagram.com/p/C1/;01/10/2029\n",
        "id,body,author,timestamp,url\np1,\"x, y\",a,2024-05-13 04:11:02,https://www.instagram.com/p/C2/\n",
        "MIME-Version: 1.0\r\nSnapshot-Content-Location: https://x\r\nDate: Mon, 13 May 2024 04:11:02 GMT\r\n\r\n",
    ]
}
