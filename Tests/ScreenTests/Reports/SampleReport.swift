import Foundation
import Observation

@testable import Screen

/// Many findings of invented people, for the pages that a browser opens. The same number gives the same report.
enum SampleReport {
    /// A picture that `Tests/Browser/draw_pictures.py` draws: its size, and where its words stand.
    struct Picture {
        var width: Int
        var height: Int
        var lines: [String]
        var small: String
        var hand: Point?

        /// The quads of the lines as drawn.
        func quad(_ line: Int) -> Quad {
            let (w, h) = (Double(width), Double(height))
            let bottom = h * 0.66 + Double(line) * w * 0.105
            let right = min(
                w * 0.97,
                w * 0.08 + Double(lines[line].count) * w * (lines[line] == lines[line].uppercased() ? 0.0635 : 0.05))
            return SampleReport.quad(x: w * 0.07, y: bottom - w * 0.075, right: right, bottom: bottom + w * 0.018)
        }

        var smallQuad: Quad {
            let (w, h) = (Double(width), Double(height))
            return SampleReport.quad(
                x: w * 0.075, y: h * 0.93 - w * 0.036, right: w * (0.085 + 0.0205 * Double(small.count)),
                bottom: h * 0.93 + w * 0.012)
        }
    }

    static let pictures = [
        Picture(
            width: 1080, height: 1350, lines: ["BERSAMA GALANG", "TIRTA GEMILANG"],
            small: "Dinas Perikanan · gotong royong", hand: Point(x: 0.42, y: 0.3)),
        Picture(width: 1080, height: 1080, lines: ["Coblos nomor 2"], small: "Rabu, 27 November 2031"),
        Picture(
            width: 1200, height: 800, lines: ["Selamat Hari Jadi", "Tirta Wening ke-74"], small: "#GalangUntukTirta"),
        Picture(
            width: 1080, height: 1350, lines: ["Senam pagi", "Kecamatan Tirta Utara"],
            small: "Sehat bersama, kerja gembira", hand: Point(x: 0.42, y: 0.3)),
        Picture(width: 1080, height: 1080, lines: ["WIRYA – SEKAR 01"], small: "Maju bersama rakyat"),
        Picture(width: 900, height: 1600, lines: ["Terima kasih", "Mas Galang"], small: "Posko pemenangan"),
    ]

    static func quad(x: Double, y: Double, right: Double, bottom: Double) -> Quad {
        Quad(
            topLeft: Point(x: x, y: y), topRight: Point(x: right, y: y), bottomRight: Point(x: right, y: bottom),
            bottomLeft: Point(x: x, y: bottom))
    }

    private static let units = [
        "Dinas Perikanan Kabupaten Tirta Wening", "Kecamatan Tirta Utara", "BKPSDM Kabupaten Tirta Wening",
        "UPTD Puskesmas Mekar", "SDN 3 Tirta Asri", "Dinas Perhubungan Kabupaten Tirta Wening",
        "Kelurahan Sukamaju", "Sekretariat Daerah", "Satpol PP Kabupaten Tirta Wening", "Inspektorat Daerah",
    ]
    private static let names = [
        "Rukmini Hastuti, S.Sos.", "Tarmizi Pranoto, S.E.", "Dewi Kinasih", "Ir. Suhada Wirakarta",
        "Yanti Marlina, S.Pd.",
        "Drs. Hasyim Basuki", "Komariah, A.Md.", "Gatot Subarkah, M.Si.",
    ]

    static func report(count: Int, hostile: Bool = false, isComplete: Bool = true) -> Report {
        let items = (0..<count).map { item($0, hostile: hostile) }
        return MadeReport.report(items, files: files(of: items), isComplete: isComplete)
    }

    private static func files(of items: [ReportItem]) -> [FileOutcome] {
        items.map { item in
            FileOutcome(
                path: item.image.path, outcome: .seen, sha256: item.image.sha256, size: item.image.size, format: "jpeg",
                width: 1080, height: 1350, textLines: 2, hands: 0, findings: 1)
        } + [
            FileOutcome(
                path: PathText("kiriman/IMG-20311004-WA0031.jpg"), outcome: .failed,
                reasons: [.failure(ImageFailure(.truncated, "ends after 812 bytes"))]),
            FileOutcome(
                path: PathText("kiriman/<b>aneh\u{202E}gpj.exe"), outcome: .failed,
                reasons: [.failure(ImageFailure(.unsupported, "begins with 4d 5a"))]),
            FileOutcome(
                path: PathText("kiriman/video.mp4"), outcome: .skipped, reasons: [.skipped(code: "video", detail: "")]),
            FileOutcome(path: PathText("kiriman/terpotong.jpg"), outcome: .seen, reasons: [.warning(.truncated)]),
        ]
    }

    // MARK: - One finding

    static func item(_ number: Int, hostile: Bool = false) -> ReportItem {
        let picture = pictures[number % pictures.count]
        let severity: Severity = number % 5 == 0 ? .high : number % 5 < 3 ? .medium : .low
        let path = PathText("instagram/akun\(number)/2031-10-0\(number % 7 + 1)_0\(number % 9)-30-00_UTC.jpg")
        let official = Official(
            id: "a\(number)", nip: "19880407201810\(1 + number % 2)0\(10 + number % 80)",
            name: names[number % names.count],
            position: number % 3 == 0 ? "Analis" : "Kepala Seksi", unit: units[(number * 7) % units.count],
            agency: "Pemerintah Kabupaten Tirta Wening")
        var post = Post(id: "instagram:p\(number)", collector: "instaloader", images: [path])
        post.account = Account(
            platform: "instagram", handle: hostile ? hostileTexts[number % hostileTexts.count] : "akun\(number)")
        post.link = hostile ? "javascript:alert(1)" : "https://www.instagram.com/p/p\(number)/"
        post.uploaded =
            number % 11 == 10
            ? nil : .instant(MadeReport.time.addingTimeInterval(-86_400 * Double(number * 3 % 14) - 5_000))
        post.caption =
            hostile
            ? hostileTexts[(number + 1) % hostileTexts.count]
            : "Semangat pagi, Tirta Wening! 🌅\nBersama kita kerja untuk rakyat. #GalangUntukTirta"
        post.sidecars = [PathText(path.text.replacingOccurrences(of: ".jpg", with: ".json.xz"))]
        post.isClosedSource = number % 9 == 8
        let finding = finding(number, severity, picture, path, official, hostile: hostile)
        var observation = Observation(
            sha256: digest(number), format: "jpeg", width: picture.width, height: picture.height,
            text: picture.lines.indices.map {
                TextLine(text: picture.lines[$0], confidence: 0.97, quad: picture.quad($0), reader: .ppocr)
            } + [TextLine(text: picture.small, confidence: 0.93, quad: picture.smallQuad, reader: .ppocr)])
        if picture.hand != nil { observation.hands = [hand(picture)] }
        return ReportItem(
            finding: finding, post: post, contests: [MadeReport.contest],
            candidates: finding.candidates.compactMap { id in MadeReport.candidates.first { $0.id == id } },
            officials: severity == .low ? [] : [official],
            image: ReportImage(
                path: path, sha256: digest(number), size: 200_000 + Int64(number), observation: observation),
            firstSeen: MadeReport.time, review: review(number),
            nearCopyGroup: number % 6 == 1 && number < 40 ? "g1" : nil)
    }

    private static func finding(
        _ number: Int, _ severity: Severity, _ picture: Picture, _ path: PathText, _ official: Official, hostile: Bool
    ) -> Finding {
        let words = picture.lines.joined(separator: " ")
        let place = Evidence.Place.text(
            image: path, lines: Array(picture.lines.indices), quads: picture.lines.indices.map(picture.quad))
        let second = number % 6 == 4
        var signs = [
            Evidence(
                kind: number % 6 == 1 ? .orderNumber : .slogan,
                seen: hostile ? hostileTexts[number % hostileTexts.count] : words,
                matched: "Bersama Galang Tirta Gemilang", steps: number % 4 == 0 ? [FoldStep(.lines)] : [],
                confidence: 0.96, place: place, confirmed: number % 3 == 0 ? true : number % 3 == 1 ? false : nil)
        ]
        if severity != .low {
            signs.insert(
                Evidence(
                    kind: .account, seen: "akun\(number)", matched: "instagram:akun\(number)", confidence: 1,
                    place: .field("account")), at: 0)
        }
        if picture.hand != nil {
            signs.append(
                Evidence(
                    kind: .pose, seen: "peace", matched: "2", confidence: 0.91,
                    place: .hand(image: path, index: 0, box: hand(picture).box)))
        }
        if number % 6 == 0 {
            signs.append(
                Evidence(
                    kind: .agency, seen: "Dinas Perikanan", matched: "Dinas Perikanan Kabupaten Tirta Wening",
                    steps: [FoldStep(.leftOut, registered: "Kabupaten Tirta Wening")], confidence: 0.9,
                    place: .text(image: path, lines: [2], quads: [picture.smallQuad])))
        }
        let doubts: [Doubt] =
            severity == .high
            ? []
            : [
                Doubt(.foldedName, ["Tarmidzi/Tarmizi"]),
                Doubt(.readersDisagree, ["Coblos nomor 2", "C0blos nomor 2"]),
                Doubt(.oldPhoto, ["2031-08-17", "2031-10-04"]),
            ]
        return Finding(
            id: "t\(String(number, radix: 16))\(digest(number).prefix(8))", post: "p\(number)", image: path,
            severity: severity, scoreParts: [.init(name: "account", points: 40), .init(name: "slogan", points: 35)],
            codes: [severity == .low ? "DS2" : "DS7"], stage: .campaign, contests: [MadeReport.contest.id],
            candidates: [second ? "c1a" : "c2a"], number: second ? 1 : 2,
            officials: severity == .low ? [] : [official.id],
            recognition: severity == .low ? nil : .account, identityConfidence: 1, signs: signs,
            doubts: Array(doubts.prefix(1 + number % 3)))
    }

    private static func review(_ number: Int) -> Review? {
        guard number % 7 == 2 else { return nil }
        return Review(
            decision: .clarify, reviewer: "Sari Wulandari", decidedAt: MadeReport.time,
            note: "Sudah dihubungi lewat atasan.",
            clarification: Clarification(
                day: MadeReport.day(2031, 10, 9), answer: "Foto kegiatan dinas", outcome: "dipantau"),
            newSigns: number % 2 == 0 ? [.pose] : [])
    }

    /// The V of the drawn hand: 21 points in MediaPipe's order.
    private static func hand(_ picture: Picture) -> Hand {
        let at = picture.hand ?? Point(x: 0, y: 0)
        let (x, y) = (at.x * Double(picture.width), at.y * Double(picture.height))
        let scale = Double(picture.width) / 1080 * 0.8
        let shape: [(Double, Double)] = [
            (64, 180), (28, 140), (6, 108), (30, 86), (78, 62), (38, 20), (24, -40), (14, -88), (8, -140), (80, 20),
            (94, -40), (104, -88), (112, -140), (94, 24), (98, 8), (98, 34), (94, 54), (112, 36), (110, 22), (110, 40),
            (106, 56),
        ]
        return Hand(
            pose: .peace, fingers: 2, extended: [.index, .middle], side: .right, confidence: 0.91,
            box: Box(x: x - 4 * scale, y: y - 156 * scale, width: 132 * scale, height: 350 * scale),
            landmarks: shape.map { Point(x: x + $0.0 * scale, y: y + $0.1 * scale) })
    }

    private static func digest(_ number: Int) -> String {
        let hash = String(UInt64(number + 1) &* 0x9E37_79B9_7F4A_7C15, radix: 16)
        return String(repeating: hash + "0", count: 5).prefix(64).description
    }

    // MARK: - Hostile words

    static let hostileTexts = [
        "<script>document.title='owned'</script>", "\" onmouseover=\"document.title='owned'\" x=\"",
        "\"\u{301} onmouseover=\"document.title='owned'", "'><img src=x onerror=document.title='owned'>",
        "\u{202E}gnirts desrever\u{202D}", "nul\u{0}bel\u{7}esc\u{1B}[31m", "</style></script></template>-->",
        "{{title}} {{{css}}} <%= x %> ${x}", "`onclick=alert(1)`", "javascript:alert(1)",
        String(repeating: "Z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}", count: 40),
        String(repeating: "panjang", count: 14_000), "data:text/html,<script>alert(1)</script>",
        "&lt;script&gt;&amp;", "کلمه \u{2067}من اليمين\u{2069} abc", "]]><svg onload=document.title='owned'>",
    ]
}
