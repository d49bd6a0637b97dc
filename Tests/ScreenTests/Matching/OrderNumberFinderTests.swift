import Testing

@testable import Screen

struct OrderNumberFinderTests {
    private func found(_ lines: [String]) -> [OrderNumberMention] {
        let passage = Passage(lines: lines)
        return OrderNumberFinder.mentions(in: passage, atoms: Atom.read(passage))
    }

    @Test(
        arguments: [
            ("nomor urut 3", 3, OrderNumberMention.Form.order), ("No. Urut 3", 3, .order), ("NO URUT I", 1, .order),
            ("n0mor urut 2", 2, .order), ("NOMORURUT2", 2, .order), ("urutan 3", 3, .order),
            ("nomor 3", 3, .plain), ("no. 3", 3, .plain), ("nmr 3", 3, .plain), ("nomor tiga", 3, .plain),
            ("paslon 2", 2, .order), ("Paslon 02", 2, .order), ("pasangan calon nomor 2", 2, .order),
            ("pasangan no 2", 2, .order), ("calon nomor 2", 2, .order),
            ("coblos 3", 3, .call), ("coblos no 3", 3, .call), ("C O B L O S N O 3", 3, .call),
            ("tusuk nomor 3", 3, .call),
            ("pilih nomor 3", 3, .call), ("PILIH NOMORI", 1, .call), ("menangkan 03", 3, .call),
            ("dukung 02", 2, .call),
            ("all in 02", 2, .call), ("Jangan lupa coblos nomor 3", 3, .call), ("jangan salah pilih nomor 1", 1, .call),
            ("salam dua jari", 2, .greeting), ("Salam 2 jari", 2, .greeting), ("#salamduajari", 2, .greeting),
            ("#03", 3, .hashtag), ("#coblosno3", 3, .call), ("#CoblosNomor3", 3, .call), ("#Paslon02", 2, .order),
            ("02", 2, .lone), ("nomor duapuluh", 20, .plain),
        ] as [(String, Int, OrderNumberMention.Form)])
    func readsTheFormsOfOrderNumbers(_ text: String, _ number: Int, _ form: OrderNumberMention.Form) {
        let mentions = found([text])
        #expect(mentions.map(\.number) == [number])
        #expect(mentions.map(\.form) == [form])
    }

    @Test(
        arguments: [
            "TPS 03", "Desa Sukamaju RT 02 RW 05", "RT 02/RW 05", "Jl. Melati No. 12", "Jl. Melati Raya Blok C No. 2",
            "Rumah nomor 3 Jalan Kenanga 1", "SK Nomor 5 Tahun 2029", "Hubungi 0812 3333 0202", "WA 0812-3333-02",
            "19880407 201810 1 006", "27/11/2029", "10 November 2029", "HUT ke-3 Koperasi", "kelas 3 SD Negeri 02",
            "Rp 2.500", "Layanan 24 jam", "lanjutkan 2 periode", "skor akhir 2-1", "pukul 10:30", "dukung 3 program",
            "pilih satu", "nomor 25", "angkatan 2", "Lantai 3", "dilarang berpose nomor urut 2",
            "tidak mendukung paslon 2", "jangan coblos nomor 1", "tolak nomor 3", "versi 2.0", "salam satu jiwa",
        ])
    func leavesOtherNumbersAlone(_ text: String) {
        #expect(found([text]).isEmpty)
    }

    @Test func goesOnInTheNextLine() throws {
        let mention = try #require(found(["Jangan lupa", "coblos nomor", "2", "SALAM DUA JARI"]).first)
        #expect(mention.number == 2)
        #expect(mention.form == .call)
        let passage = Passage(lines: ["Jangan lupa", "coblos nomor", "2"])
        #expect(passage.lines(of: mention.words) == [1, 2])
        #expect(passage.seen(mention.words) == "coblos nomor 2")
    }

    @Test func namesTheOtherCompetition() {
        #expect(found(["Pilih nomor 3", "Lomba Kebersihan Antar Kantor"]).map(\.competition) == ["Lomba"])
        #expect(found(["Pilih nomor 3", "untuk kabupaten kita"]).map(\.competition) == [nil])
    }
}
