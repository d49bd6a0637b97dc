extension RuleTable {
    /// The forms of breach of Keputusan Bersama KemenPANRB 2/2022 and its four partners, as published summaries have
    /// them. Sources disagree whether some discipline rules also name a *bakal calon*: `aturan.csv` replaces the table.
    public static let builtIn = RuleTable(rules: ethics + discipline)

    private static let ethics: [Rule] = {
        let basis = "PP 42/2004 Pasal 11 huruf c; SKB KemenPANRB 2/2022"
        let sanction = "sanksi moral, pernyataan terbuka atau tertutup (PP 42/2004 Pasal 15 ayat (1)-(3))"
        func rule(_ id: String, _ text: String, _ acts: [Act] = []) -> Rule {
            Rule(id: id, text: text, basis: basis, sanction: sanction, phase: .prospective, acts: acts)
        }
        return [
            rule("KE1", "Memasang spanduk, baliho, atau alat peraga lainnya terkait bakal calon"),
            rule(
                "KE2", "Sosialisasi atau kampanye media sosial (daring) bakal calon", [.support, .agency]),
            rule(
                "KE3", "Menghadiri deklarasi atau kampanye pasangan bakal calon dan memberikan dukungan secara aktif",
                [.event]),
            rule(
                "KE4",
                "Membuat unggahan, komentar, membagikan, menyukai, bergabung, atau mengikuti grup atau akun "
                    + "pemenangan bakal calon", [.coauthor]),
            rule(
                "KE5",
                "Mengunggah foto bersama bakal calon, tim sukses dengan simbol keberpihakan, atribut partai politik "
                    + "atau latar gambar, atau alat peraga bakal calon", [.together]),
            rule("KE6", "Ikut kegiatan kampanye, sosialisasi, atau pengenalan bakal calon"),
            rule(
                "KE7",
                "Mengikuti deklarasi atau kampanye bagi suami atau istri calon tanpa cuti di luar tanggungan negara"),
        ]
    }()

    private static let discipline: [Rule] = {
        let basis = "PP 94/2021 Pasal 5 huruf n; SKB KemenPANRB 2/2022"
        func severe(_ numbers: String) -> String {
            "hukuman disiplin berat (PP 94/2021 Pasal 14 huruf i angka \(numbers))"
        }
        func rule(_ id: String, _ text: String, _ sanction: String, _ acts: [Act] = []) -> Rule {
            Rule(id: id, text: text, basis: basis, sanction: sanction, phase: .fixed, acts: acts)
        }
        return [
            rule("DS1", "Memasang spanduk, baliho, atau alat peraga lainnya terkait calon", severe("3-4")),
            rule("DS2", "Sosialisasi atau kampanye media sosial (daring) calon", severe("3-4"), [.support]),
            rule(
                "DS3",
                "Melakukan pendekatan kepada partai politik atau masyarakat sebagai bakal calon tanpa cuti di luar "
                    + "tanggungan negara", "hukuman disiplin sedang"),
            rule(
                "DS4", "Menghadiri deklarasi atau kampanye calon dan memberikan tindakan atau dukungan", severe("3-4"),
                [.event]),
            rule("DS5", "Menjadi anggota atau pengurus partai politik", "pemberhentian tidak dengan hormat"),
            rule(
                "DS6",
                "Membuat unggahan, komentar, membagikan, menyukai, mengikuti grup atau akun pemenangan calon",
                severe("3-4"), [.coauthor]),
            rule(
                "DS7",
                "Mengunggah foto bersama calon, tim sukses dengan simbol keberpihakan, atribut partai politik atau "
                    + "latar gambar, atau alat peraga calon, dengan tujuan memberikan dukungan", severe("3"),
                [.together]),
            rule(
                "DS8",
                "Kegiatan yang mengarah kepada keberpihakan (pertemuan, ajakan, imbauan, seruan, pemberian barang)",
                severe("3-4"), [.agency]),
            rule("DS9", "Menjadi tim ahli, tim pemenangan, atau konsultan sebelum penetapan calon", ""),
            rule("DS10", "Menjadi tim ahli, tim pemenangan, atau konsultan setelah penetapan calon", ""),
            rule(
                "DS11", "Memberikan surat dukungan disertai fotokopi KTP kepada calon perseorangan",
                "hukuman disiplin berat (PP 94/2021 Pasal 14 huruf i angka 5)"),
        ]
    }()
}
