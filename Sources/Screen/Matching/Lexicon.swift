/// The words of Indonesian campaign talk that the grammar knows, each with the parts that it can play.
///
/// Looked up by the shape of letters, so that `n0m0r` is `nomor`.
struct Lexicon: Sendable {
    struct Roles: OptionSet, Sendable {
        let rawValue: UInt32
        /// nomor, no, nmr
        static let number = Roles(rawValue: 1)
        /// urut, urutan
        static let order = Roles(rawValue: 1 << 1)
        /// paslon, pasangan, calon
        static let pair = Roles(rawValue: 1 << 2)
        /// coblos, pilih, menangkan
        static let vote = Roles(rawValue: 1 << 3)
        /// dukung, untuk, siap, tekad: leans to whoever is named beside it
        static let support = Roles(rawValue: 1 << 4)
        static let greeting = Roles(rawValue: 1 << 5)
        static let finger = Roles(rawValue: 1 << 6)
        /// A number in words.
        static let numeral = Roles(rawValue: 1 << 7)
        /// Behind a number: what is counted, so no order number. jam, kali, periode
        static let unit = Roles(rawValue: 1 << 8)
        /// Before a number: another kind of number. TPS, RT, Jl., kelas
        static let otherNumber = Roles(rawValue: 1 << 9)
        /// tidak, jangan, dilarang
        static let negation = Roles(rawValue: 1 << 10)
        /// Behind a negation, turns it into a call: jangan lupa, jangan salah.
        static let undoesNegation = Roles(rawValue: 1 << 11)
        /// netralitas, netral, ikrar
        static let neutrality = Roles(rawValue: 1 << 12)
        /// Public campaign events: kampanye, deklarasi
        static let event = Roles(rawValue: 1 << 13)
        /// bersama, bareng, mendampingi
        static let together = Roles(rawValue: 1 << 14)
        /// lomba, juara: a competition that is no election
        static let competition = Roles(rawValue: 1 << 15)
        /// pegawai, keluarga, jajaran: the people of an agency
        static let collective = Roles(rawValue: 1 << 16)
        /// Pak, Bu, Mas
        static let honorific = Roles(rawValue: 1 << 17)
        /// Follows a candidate's name in a hashtag: menang, presiden, bupati
        static let hashtagWord = Roles(rawValue: 1 << 18)
        /// foto, berpose: what pledges forbid
        static let forbidden = Roles(rawValue: 1 << 19)
        /// Known so that joined words can be cut.
        static let common = Roles(rawValue: 1 << 20)
        /// Election bodies and what they publish: KPU, debat
        static let announcement = Roles(rawValue: 1 << 23)
        /// Two words that are one: all in.
        static let all = Roles(rawValue: 1 << 21)
        static let into = Roles(rawValue: 1 << 22)
    }

    static let shared = Lexicon()

    private let table: WordTrie
    private let roles: [Roles]
    private let numerals: [UInt8]

    private init() {
        var table = WordTrie()
        var roles: [Roles] = []
        var numerals: [UInt8] = []
        func add(_ word: Substring, _ role: Roles, numeral: UInt8 = 0) {
            let letters = Array(word.utf8)
            for shape in Set([letters.map(Confusion.letterShape), Confusion.shape(letters[...])]) {
                let id = table.insert(shape[...])
                if id == roles.count {
                    roles.append([])
                    numerals.append(0)
                }
                roles[id].formUnion(role)
                if numeral > 0 { numerals[id] = numeral }
            }
        }
        for (role, words) in Self.words { for word in words.split(separator: " ") { add(word, role) } }
        for (index, word) in Self.numeralWords.split(separator: " ").enumerated() {
            add(word, .numeral, numeral: UInt8(index + 1))
        }
        self.table = table
        self.roles = roles
        self.numerals = numerals
    }

    /// The parts that a word plays, and its number if it is one; nil for a word that is not here.
    func entry(_ shape: ArraySlice<UInt8>) -> (roles: Roles, numeral: Int)? {
        guard let id = table.id(of: shape) else { return nil }
        return (roles[id], Int(numerals[id]))
    }

    /// Cuts letters that run together into known words and numbers of one or two digits: fewest parts first. Nil where
    /// that cannot be done for all of them.
    ///
    /// - Parameters:
    ///   - letters: The letters as folded.
    ///   - shape: Their shapes, in the same range.
    func split(_ letters: ArraySlice<UInt8>, shape: ArraySlice<UInt8>) -> [Range<Int>]? {
        let count = letters.count
        guard (1...48).contains(count), canSplit(letters, shape) else { return nil }
        let base = letters.startIndex
        var parts = [Int](repeating: .max, count: count + 1)
        var from = [Int](repeating: 0, count: count + 1)
        parts[0] = 0
        for start in 0..<count where parts[start] != .max {
            eachPiece(from: start, letters, shape) { end in
                if parts[start] + 1 < parts[end] {
                    parts[end] = parts[start] + 1
                    from[end] = start
                }
            }
        }
        guard parts[count] != .max else { return nil }
        var ranges: [Range<Int>] = []
        var end = count
        while end > 0 {
            ranges.append(base + from[end]..<base + end)
            end = from[end]
        }
        return ranges.reversed()
    }

    /// Whether known words and numbers fill all the letters. Most words of a text are found here not to.
    private func canSplit(_ letters: ArraySlice<UInt8>, _ shape: ArraySlice<UInt8>) -> Bool {
        var reached: UInt64 = 1
        for start in 0..<letters.count where reached & (1 << UInt64(start)) != 0 {
            eachPiece(from: start, letters, shape) { reached |= 1 << UInt64($0) }
        }
        return reached & (1 << UInt64(letters.count)) != 0
    }

    /// The ends of all known words and numbers that begin at a place; both counted from the first letter.
    @inline(__always)
    private func eachPiece(
        from start: Int, _ letters: ArraySlice<UInt8>, _ shape: ArraySlice<UInt8>, _ body: (Int) -> Void
    ) {
        let base = letters.startIndex
        var node = WordTrie.root
        var isNumber = true
        var isWord = true
        for end in start + 1...letters.count {
            let place = base + end - 1
            isNumber = isNumber && end - start <= 2 && Letters.isDigit(letters[place])
            if isWord, let further = table.step(from: node, shape[place]) { node = further } else { isWord = false }
            guard isNumber || isWord else { return }
            if isNumber || isWord && end - start >= 2 && table.word(at: node) != nil { body(end) }
        }
    }
}

extension Lexicon {
    private static let numeralWords = """
        satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas duabelas tigabelas empatbelas limabelas \
        enambelas tujuhbelas delapanbelas sembilanbelas duapuluh duapuluhsatu duapuluhdua duapuluhtiga duapuluhempat
        """

    /// Common words come first: a word may play several parts.
    private static let words: [(Roles, String)] = [
        (
            .common,
            """
            yang dan di ke dari untuk utk kita kami kalian anda saya mari ayo yuk jadi menjadi ini itu dengan dgn pada para \
            rakyat senang maju hadir bisa pasti harus akan telah sudah satu semua seluruh warga masyarakat salam hari ini \
            besok selalu terus demi bagi oleh agar supaya karena atas dalam hidup bangun bangkit sejahtera adil jujur \
            amanah sehat kuat hebat jaya sukses nya lah si sang gas gaspol bung praktis politik kepala dinas kabupaten kota \
            kecamatan provinsi desa kelurahan bagian umum selamat ulang tahun panjang umur terima kasih indonesia lanjut
            """
        ),
        (.number, "nomor nomer no nmr nomr num nomorurut nourut"),
        (.order, "urut urutan nomorurut nourut"),
        (.pair, "paslon pasangan calon paslonkada cabup cawabup cagub cawagub cawali cawawali capres cawapres balon"),
        (
            .vote,
            """
            coblos mencoblos coblosan cblos tusuk contreng pilih memilih pilihlah pilihan coblosno menangkan memenangkan \
            dukung mendukung dukunglah menang allin
            """
        ),
        (
            .support,
            """
            coblos mencoblos tusuk contreng pilih memilih pilihan menangkan memenangkan dukung mendukung dukungan menang \
            pemenangan relawan tekad lanjutkan melanjutkan siap bersatu solid setia satukan gaungkan sukseskan pilihanku \
            jagoan jagoanku idola allin
            """
        ),
        (.announcement, "kpu kpud bawaslu panwaslu panwaslih dct dps dpt kpps debat kenali pengumuman rekapitulasi"),
        (.greeting, "salam"), (.all, "all"), (.into, "in"),
        (.finger, "jari"),
        (
            .unit,
            """
            periode jam menit detik hari minggu pekan bulan tahun thn kali orang anak kursi juta jt ribu rb miliar milyar \
            triliun persen km kilometer meter cm kg gram liter rupiah tps desa kecamatan kelurahan program poin hektar \
            lantai putaran kepala unit buah paket tim peserta putra putri pemain wib wita wit januari februari maret april \
            mei juni juli agustus september oktober november desember
            """
        ),
        (
            .otherNumber,
            """
            tps rt rw jl jln jalan gang gg blok rumah kav kavling hp telp tlp telepon wa whatsapp hubungi cp kontak rp kelas \
            kls sd sdn smp smpn sma sman smk smkn mts mtsn man negeri angkatan ke hut tahun thn jam pukul tanggal tgl skor \
            score grup lantai ruang ruangan kamar jersey punggung kostum dapil pasal ayat surat sk uu perda perbup perwali \
            permen pp keputusan edisi volume bab halaman hal sesi seri model tipe type plat polisi rekening antrean antrian \
            loket meja peserta km pos halte terminal bus bis gate kloter kiloan faktur nota resi nik nip kk npwp bpjs ktp
            """
        ),
        (
            .negation,
            "tidak tdk tak jangan dilarang larang larangan melarang stop setop tolak menolak bukan hindari tanpa anti hentikan"
        ),
        (.undoesNegation, "lupa lewatkan salah ragu takut sampai ketinggalan golput menyesal diam"),
        (.neutrality, "netralitas netral menetral ikrar"),
        (
            .event,
            """
            kampanye kampanyekan deklarasi mendeklarasikan konsolidasi posko pengukuhan timses tkd pendaftaran kirab \
            rapatumum blusukan
            """
        ),
        (
            .together,
            """
            bersama bareng barengan mendampingi didampingi dampingi menyambut disambut silaturahmi silaturahim bertemu \
            berjumpa jumpa swafoto selfie fotobareng fotobersama
            """
        ),
        (
            .competition,
            "lomba perlombaan juara festival kontes duta voting polling audisi turnamen favorit finalis kategori"
        ),
        (
            .collective,
            """
            pegawai karyawan karyawati staf staff jajaran segenap keluarga kelbes aparatur pejabat rekan asn pns pppk korpri \
            guru perawat bidan tenaga
            """
        ),
        (
            .honorific,
            """
            pak bapak bpk bu ibu bunda mas mbak mba bang abang kang teh aa gus cak ning om tante pakde bude kiai kyai ustaz \
            ustadz ustadzah haji hajah tuan nyonya sdr sdri saudara saudari
            """
        ),
        (
            .hashtagWord,
            """
            menang presiden bupati wakilbupati gubernur wakilgubernur walikota wakilwalikota kada untuk dukung pilih coblos \
            bersama lanjutkan lanjut nomor no paslon relawan sahabat pendukung juara maju jaya hebat fans centre center \
            for harga mati gas gaspol satu putaran
            """
        ),
        (.forbidden, "politik berpose pose foto berfoto simbol dukungan kampanye like komentar komen membagikan jari"),
    ]
}
