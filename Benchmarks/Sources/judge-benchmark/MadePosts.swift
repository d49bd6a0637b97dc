import Foundation
import Observation
import Screen

/// Posts as a monitoring office collects them, the same in every run.
///
/// Of a hundred posts four are leads (by a registered account, or by name), four are campaign pictures without a civil
/// servant, and two call to vote for a number. Ninety have nothing to do with a campaign: a fifth of them shows a hand
/// that could stand for a number, a third comes from an official's account, a quarter has no text in the picture; the
/// others show two to nine lines.
enum MadePosts {
    static func post(_ number: Int, _ registers: Registers) -> (Post, [Observation?]) {
        var dice = Dice(number)
        let official = registers.officials[number &* 7919 % registers.officials.count]
        let candidate = registers.candidates[number &* 31 % registers.candidates.count]
        var post = Post(
            id: "instagram:C\(number)x", collector: "gallery-dl", images: [PathText("ig/akun/\(number).jpg")])
        post.platform = "instagram"
        post.link = "https://www.instagram.com/p/C\(number)x/"
        post.uploaded = .instant(Date(timeIntervalSince1970: 1_949_000_000 + Double(number % 3_000_000)))
        post.account = Account(platform: "instagram", handle: "warga.\(number)", displayName: "Warga \(number)")
        var lines: [String] = []
        switch number % 100 {
        case 0, 1:
            post.account = official.accounts[0]
            lines = [candidate.slogans[0].uppercased(), candidate.name]
        case 2, 3:
            post.caption = "Tampak hadir \(official.name) bersama \(candidate.otherNames[0])"
            lines = [candidate.slogans[1]]
        case 4...7: lines = [candidate.slogans[0], candidate.name, "NOMOR URUT \(candidate.number ?? 1)"]
        case 8, 9: lines = ["AYO COBLOS NOMOR \(candidate.number ?? 1)", dice.sentence(4)]
        default:
            post.caption = (0..<1 + dice.below(4)).map { _ in dice.sentence(6 + dice.below(9)) }.joined(
                separator: ".\n")
            if dice.below(3) == 0 { post.account = official.accounts[0] }
            if dice.below(4) > 0 { lines = (0..<2 + dice.below(8)).map { _ in dice.sentence(1 + dice.below(6)) } }
        }
        return (post, [image(number, lines, showsHand: number % 100 > 9 && dice.below(5) == 0)])
    }

    private static func image(_ number: Int, _ lines: [String], showsHand: Bool) -> Observation {
        let text = lines.enumerated().map { row, line in
            let top = Double(row * 60) + 20.5
            let quad = Quad(
                topLeft: Point(x: 40.2, y: top), topRight: Point(x: 400.7, y: top + 1.3),
                bottomRight: Point(x: 400.1, y: top + 50), bottomLeft: Point(x: 40, y: top + 49.1))
            return TextLine(text: line, confidence: 0.973, quad: quad, reader: .ppocr)
        }
        let digits = String(number, radix: 16)
        var seen = Observation(
            sha256: String(repeating: "0", count: 64 - digits.count) + digits, format: "jpeg", width: 1080,
            height: 1350,
            text: text, phash: "00f1e2d3c4b5a697", models: "made")
        let face = Box(x: 500.5, y: 300.5, width: 120, height: 160)
        seen.faces = [Face(box: face, confidence: 0.981)]
        if showsHand {
            seen.hands = [
                Hand(
                    pose: .peace, fingers: 2, extended: [.index, .middle], side: .right, confidence: 0.93,
                    box: Box(x: 700.5, y: 500.5, width: 90, height: 110),
                    landmarks: (0..<21).map { Point(x: 700.3 + Double($0), y: 500.8 + Double($0)) })
            ]
        }
        return seen
    }
}

/// Numbers and words that look random and are the same in every run.
private struct Dice {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15 &+ 1 }

    mutating func below(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % count
    }

    mutating func sentence(_ words: Int) -> String {
        (0..<words).map { _ in
            let word = Self.words[below(Self.words.count)]
            return below(9) == 0 ? String(word).uppercased() : String(word)
        }.joined(separator: " ")
    }

    private static let words = """
        selamat pagi kegiatan hari ini bersama rekan kantor dinas pelayanan masyarakat warga desa kecamatan kabupaten semoga \
        berkah sehat selalu rapat koordinasi evaluasi program pembangunan jalan jembatan sekolah guru siswa kelas lomba \
        juara sepak bola tim skor pertandingan malam minggu pasar murah harga beras minyak telur diskon promo toko buka \
        jam telepon hubungi alamat nomor rumah gang senam jantung sehat puskesmas posyandu imunisasi balita ibu hamil \
        pengajian masjid ustaz ceramah doa ulang tahun pernikahan undangan keluarga besar syukuran panen sawah petani \
        nelayan pupuk bibit cuaca hujan banjir gotong royong bersih sungai sampah pohon tanam hijau wisata pantai gunung \
        kuliner sate soto bakso kopi foto kenangan teman lama reuni alumni angkatan upacara bendera apel senin pegawai \
        terima kasih kunjungan kerja bupati camat lurah sosialisasi pajak kendaraan bayar tepat waktu rt rw tps 02 03 12 \
        2031 10 pukul 08 wib lapangan gedung serbaguna pelatihan komputer anak muda kreatif usaha kecil koperasi
        """.split(separator: " ")
}
