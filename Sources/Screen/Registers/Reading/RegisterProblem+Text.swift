extension RegisterProblem {
    /// One line for an officer: where, what was found, what was expected and how to mend it.
    public func text(in language: Language) -> String {
        let sentence = language == .indonesian ? indonesian : english
        return place(in: language) + ": " + Self.onOneLine(sentence)
    }

    /// `asn.csv baris 12, kolom nip`
    private func place(in language: Language) -> String {
        let (row, cell) = language == .indonesian ? ("baris", "kolom") : ("line", "column")
        return file + (line.map { " \(row) \($0)" } ?? "") + (column.map { ", \(cell) \($0)" } ?? "")
    }

    private func fact(_ index: Int) -> String { facts.indices.contains(index) ? facts[index] : "" }

    private static func onOneLine(_ text: String) -> String {
        String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }

    private var indonesian: String {
        switch kind {
        case .missingFile: "berkas tidak ada; buat berkas ini di folder daftar, atau mulai dengan `screen-cli init`"
        case .unreadableFile: "berkas tidak dapat dibaca; periksa izinnya dan ukurannya"
        case .emptyFile: "tidak ada baris yang dapat dipakai; isi paling sedikit satu baris di bawah judul kolom"
        case .notUTF8: "bukan UTF-8; simpan dari spreadsheet sebagai “CSV UTF-8”"
        case .unclosedQuote: "tanda kutip dibuka di sini dan tidak ditutup; tutup atau hapus tanda kutip itu"
        case .textAfterQuote: "ada teks sesudah tanda kutip penutup; di dalam kutipan, tanda kutip ditulis dua kali"
        case .expired:
            "pemungutan terakhir \(found), sudah \(fact(0)) hari lewat (batas \(RegisterReader.daysAfterVote) hari); "
                + "perbarui daftar untuk pemilihan yang berjalan"
        case .missingColumn: "kolom ini harus ada; kolom yang dikenal: \(fact(0))"
        case .doubleColumn: "nama ini dipakai dua kali; hapus salah satu"
        case .misspeltColumn: "kolom “\(found)” tidak dikenal; mungkin maksudnya \(fact(0))"
        case .tooManyCells:
            "baris ini \(fact(0)) sel, judulnya \(fact(1)); sel yang lebih: “\(found)”. Beri tanda kutip pada sel yang "
                + "memuat pemisah"
        case .emptyCell: "kosong; harus diisi"
        case .doubleID: "“\(found)” sudah dipakai di baris \(fact(0)); setiap baris perlu id sendiri"
        case .unknownReference: "“\(found)” tidak ada di \(fact(0)); yang ada: \(fact(1))"
        case .notADay: "“\(found)” bukan tanggal; tulis 2029-09-22 atau 22/09/2029"
        case .monthFirst:
            "“\(found)” tampaknya bulan dahulu; tulis 2029-09-22 (format kolom: Tanggal, bahasa Indonesia) dan periksa "
                + "tanggal lain di kolom ini"
        case .wrongOrder: "\(found) lebih awal daripada \(fact(0)) (\(fact(1))); seharusnya sama atau sesudahnya"
        case .notANumber: "“\(found)” bukan nomor; tulis angka 1 sampai 99"
        case .numberTaken:
            "nomor \(found) di \(fact(0)) sudah dipakai \(fact(1)) (baris \(fact(2))) dengan posisi yang sama"
        case .nipAsNumber:
            "“\(found)” adalah NIP yang diubah spreadsheet menjadi bilangan; format kolom nip sebagai Teks, isi lagi 18 "
                + "angkanya, lalu simpan"
        case .nipRounded:
            "\(found) berakhir 000: spreadsheet membulatkan NIP; format kolom nip sebagai Teks dan isi lagi 18 angkanya"
        case .wrongNIP:
            "\(found) bukan NIP; seharusnya 18 angka (tanggal lahir, TMT, jenis kelamin, urutan), boleh dengan spasi, atau "
                + "9 angka NIP lama"
        case .doubleNIP: "\(found) sudah dipakai di baris \(fact(0)) untuk masa yang sama"
        case .wrongAccount: "“\(found)” bukan akun; tulis platform:nama, misalnya instagram:bu.camat"
        case .unknownPose: "gaya tangan “\(found)” tidak dikenal; yang dikenal: \(fact(0))"
        case .unknownTimeZone: "“\(found)” bukan zona waktu; tulis Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura"
        case .unknownWord: "“\(found)” tidak dikenal; pilihannya: \(fact(0))"
        case .wrongSettings: "“\(found)” tidak dapat dipakai; seharusnya \(fact(0))"
        case .unknownSetting: "pengaturan “\(found)” tidak dikenal; yang dikenal: \(fact(0))"
        }
    }

    private var english: String {
        switch kind {
        case .missingFile: "the file is missing; make it in the registers' folder, or begin with `screen-cli init`"
        case .unreadableFile: "the file cannot be read; check its permissions and its size"
        case .emptyFile: "no row can be used; fill in at least one below the columns' names"
        case .notUTF8: "is not UTF-8; save it from the spreadsheet as “CSV UTF-8”"
        case .unclosedQuote: "a quote opens here and never closes; close it or take it away"
        case .textAfterQuote: "text follows a closing quote; within quotes a quote is written twice"
        case .expired:
            "the last vote was \(found), \(fact(0)) days ago (the limit is \(RegisterReader.daysAfterVote)); bring the "
                + "registers up to date"
        case .missingColumn: "this column must be there; known columns: \(fact(0))"
        case .doubleColumn: "this name is used twice; remove one"
        case .misspeltColumn: "the column “\(found)” is not known; perhaps \(fact(0)) is meant"
        case .tooManyCells:
            "this row has \(fact(0)) cells, the header \(fact(1)); the first too many: “\(found)”. Quote cells that hold "
                + "the separator"
        case .emptyCell: "is empty; it must be filled in"
        case .doubleID: "“\(found)” is used in line \(fact(0)) already; each row needs an id of its own"
        case .unknownReference: "“\(found)” is not in \(fact(0)); there are: \(fact(1))"
        case .notADay: "“\(found)” is no date; write 2029-09-22 or 22/09/2029"
        case .monthFirst:
            "“\(found)” seems to have the month first; write 2029-09-22 and check the other dates of this column"
        case .wrongOrder: "\(found) is before \(fact(0)) (\(fact(1))); expected the same day or later"
        case .notANumber: "“\(found)” is no order number; write 1 to 99"
        case .numberTaken: "number \(found) of \(fact(0)) is taken by \(fact(1)) (line \(fact(2))) in the same position"
        case .nipAsNumber:
            "“\(found)” is a NIP that a spreadsheet turned into a number; format the column nip as text, fill in the 18 "
                + "digits again, and save"
        case .nipRounded:
            "\(found) ends with 000: a spreadsheet rounded the NIP; format the column nip as text and fill in the 18 digits"
        case .wrongNIP:
            "\(found) is no NIP; expected 18 digits (birth date, entry, sex, serial), blanks allowed, or the old 9"
        case .doubleNIP: "\(found) is used in line \(fact(0)) for the same time already"
        case .wrongAccount: "“\(found)” is no account; write platform:name, such as instagram:bu.camat"
        case .unknownPose: "the pose “\(found)” is not known; known are: \(fact(0))"
        case .unknownTimeZone: "“\(found)” is no time zone; write Asia/Jakarta, Asia/Makassar or Asia/Jayapura"
        case .unknownWord: "“\(found)” is not known; choose from: \(fact(0))"
        case .wrongSettings: "“\(found)” cannot be used; expected \(fact(0))"
        case .unknownSetting: "the setting “\(found)” is not known; known are: \(fact(0))"
        }
    }
}
