extension RegisterProblem {
    /// One line for an officer: where, what was found, what was expected and how to mend it, and what comes of it.
    public func text(in language: Language) -> String { place(in: language) + ": " + sentence(in: language) }

    /// What is wrong, without the place.
    func sentence(in language: Language) -> String {
        var sentence = Self.onOneLine(language == .indonesian ? indonesian : english)
        if !marks.isEmpty {
            sentence += language.text("register.marks", [marks.joined(separator: ", ")])
        }
        return sentence + (tellsEffect ? language.text("register.effect.\(effect.rawValue)") : "")
    }

    /// Whether the sentence does not say by itself what comes of it.
    private var tellsEffect: Bool {
        effect != .refused && kind != .nipDecimal && !(kind == .nullWord && effect == .cellIgnored)
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
        case .mostRowsWrong:
            "\(fact(0)) dari \(fact(1)) baris tidak dapat dipakai; perbaiki berkas ini, atau tinggalkan baris itu dengan "
                + "--allow-bad-rows"
        case .missingColumn: "kolom ini harus ada; kolom yang dikenal: \(fact(0))"
        case .doubleColumn: "nama ini dipakai dua kali; hapus salah satu"
        case .misspeltColumn: "kolom “\(found)” tidak dikenal; mungkin maksudnya \(fact(0))"
        case .tooManyCells:
            "baris ini \(fact(0)) sel, judulnya \(fact(1)); sel yang lebih: “\(found)”. Beri tanda kutip pada sel yang "
                + "memuat pemisah"
        case .emptyCell: "kosong; harus diisi"
        case .cellError: "“\(found)” adalah tanda kesalahan spreadsheet, bukan isi; isi nilainya, atau kosongkan selnya"
        case .nullWord:
            effect == .cellIgnored
                ? "“\(found)” berarti tidak ada isi, dan dibaca sebagai sel kosong"
                : "“\(found)” berarti tidak ada isi; kolom ini harus diisi"
        case .doubleID: "“\(found)” sudah dipakai di baris \(fact(0)); setiap baris perlu id sendiri"
        case .unknownReference: "“\(found)” tidak ada di \(fact(0)); yang ada: \(fact(1))"
        case .notADay: "“\(found)” bukan tanggal; tulis 2029-09-22 atau 22/09/2029" + openSide(in: .indonesian)
        case .monthFirst:
            "“\(found)” tampaknya bulan dahulu; tulis 2029-09-22 (format kolom: Tanggal, bahasa Indonesia) dan periksa "
                + "tanggal lain di kolom ini" + openSide(in: .indonesian)
        case .wrongOrder: "\(found) lebih awal daripada \(fact(0)) (\(fact(1))); seharusnya sama atau sesudahnya"
        case .notANumber: "“\(found)” bukan nomor; tulis angka 1 sampai 99"
        case .numberTaken:
            "nomor \(found) di \(fact(0)) sudah dipakai \(fact(1)) (baris \(fact(2))) dengan posisi yang sama"
        case .nipAsNumber:
            "“\(found)” adalah NIP yang diubah spreadsheet menjadi bilangan; format kolom nip sebagai Teks, isi lagi 18 "
                + "angkanya, lalu simpan"
        case .nipRounded:
            "\(found): spreadsheet membulatkan NIP sehingga angka terakhirnya hilang; format kolom nip sebagai Teks dan isi "
                + "lagi 18 angkanya"
        case .nipDecimal:
            "\(found) ditulis sebagai bilangan dengan .0 di belakangnya, dan dibaca tanpa itu; format kolom nip sebagai Teks"
        case .wrongNIP:
            "\(found) bukan NIP; seharusnya 18 angka (tanggal lahir, TMT, jenis kelamin, urutan), boleh dengan spasi, atau "
                + "9 angka NIP lama"
        case .doubleNIP: "\(found) sudah dipakai di baris \(fact(0)) untuk masa yang sama"
        case .wrongAccount: "“\(found)” bukan akun; tulis platform:nama, misalnya instagram:bu.camat"
        case .accountWithoutPlatform:
            "“\(found)” tidak menyebut platformnya; tulis platform:nama, misalnya instagram:bu.camat, atau alamat profilnya"
        case .unknownPlatform: "platform “\(found)” tidak dikenal; yang dikenal: \(fact(0))"
        case .wrongHandle:
            "“\(found)” tidak mungkin nama akun di \(fact(0)); tulis satu akun sebagai platform:nama, dan pisahkan beberapa akun "
                + "dengan titik koma (;)"
        case .noProfile: "“\(found)” bukan alamat profil; tulis platform:nama, misalnya instagram:bu.camat"
        case .unknownPose:
            "gaya tangan “\(found)” tidak dikenal; tulis namanya seperti di laporan, atau salah satu dari: \(fact(0))"
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
        case .mostRowsWrong:
            "\(fact(0)) of \(fact(1)) rows cannot be used; mend this file, or leave those rows out with --allow-bad-rows"
        case .missingColumn: "this column must be there; known columns: \(fact(0))"
        case .doubleColumn: "this name is used twice; remove one"
        case .misspeltColumn: "the column “\(found)” is not known; perhaps \(fact(0)) is meant"
        case .tooManyCells:
            "this row has \(fact(0)) cells, the header \(fact(1)); the first too many: “\(found)”. Quote cells that hold "
                + "the separator"
        case .emptyCell: "is empty; it must be filled in"
        case .cellError: "“\(found)” is a spreadsheet's error, no value; fill the value in, or leave the cell blank"
        case .nullWord:
            effect == .cellIgnored
                ? "“\(found)” means no value, and is read as a blank cell"
                : "“\(found)” means no value; this column must be filled in"
        case .doubleID: "“\(found)” is used in line \(fact(0)) already; each row needs an id of its own"
        case .unknownReference: "“\(found)” is not in \(fact(0)); there are: \(fact(1))"
        case .notADay: "“\(found)” is no date; write 2029-09-22 or 22/09/2029" + openSide(in: .english)
        case .monthFirst:
            "“\(found)” seems to have the month first; write 2029-09-22 and check the other dates of this column"
                + openSide(in: .english)
        case .wrongOrder: "\(found) is before \(fact(0)) (\(fact(1))); expected the same day or later"
        case .notANumber: "“\(found)” is no order number; write 1 to 99"
        case .numberTaken: "number \(found) of \(fact(0)) is taken by \(fact(1)) (line \(fact(2))) in the same position"
        case .nipAsNumber:
            "“\(found)” is a NIP that a spreadsheet turned into a number; format the column nip as text, fill in the 18 "
                + "digits again, and save"
        case .nipRounded:
            "\(found): a spreadsheet rounded the NIP and its last digits are lost; format the column nip as text and fill in "
                + "the 18 digits"
        case .nipDecimal:
            "\(found) is written as a number with .0 behind it, and read without; format the column nip as text"
        case .wrongNIP:
            "\(found) is no NIP; expected 18 digits (birth date, entry, sex, serial), blanks allowed, or the old 9"
        case .doubleNIP: "\(found) is used in line \(fact(0)) for the same time already"
        case .wrongAccount: "“\(found)” is no account; write platform:name, such as instagram:bu.camat"
        case .accountWithoutPlatform:
            "“\(found)” does not name its platform; write platform:name, such as instagram:bu.camat, or the profile's address"
        case .unknownPlatform: "the platform “\(found)” is not known; known are: \(fact(0))"
        case .wrongHandle:
            "“\(found)” cannot be an account's name on \(fact(0)); write one account as platform:name, and part several with a "
                + "semicolon (;)"
        case .noProfile: "“\(found)” is no profile's address; write platform:name, such as instagram:bu.camat"
        case .unknownPose:
            "the pose “\(found)” is not known; write its name as in the report, or one of: \(fact(0))"
        case .unknownTimeZone: "“\(found)” is no time zone; write Asia/Jakarta, Asia/Makassar or Asia/Jayapura"
        case .unknownWord: "“\(found)” is not known; choose from: \(fact(0))"
        case .wrongSettings: "“\(found)” cannot be used; expected \(fact(0))"
        case .unknownSetting: "the setting “\(found)” is not known; known are: \(fact(0))"
        }
    }

    /// Of a column that may be blank: what blank means there.
    private func openSide(in language: Language) -> String {
        facts.first.map { language.text($0.hasSuffix("_dari") ? "register.blank_from" : "register.blank_until") } ?? ""
    }
}

extension Sequence<RegisterProblem> {
    /// One line for each kind of mistake in a column, with the rows that have it; what was found is shown for the first.
    public func texts(in language: Language) -> [String] {
        var groups: [[RegisterProblem]] = []
        var places: [String: Int] = [:]
        for problem in self {
            let key = "\(problem.file)|\(problem.column ?? "")|\(problem.kind.rawValue)|\(problem.effect.rawValue)"
            if problem.line != nil, let place = places[key] {
                groups[place].append(problem)
            } else {
                places[key] = groups.count
                groups.append([problem])
            }
        }
        return groups.flatMap { Self.texts(of: $0, in: language) }
    }

    /// - Parameter group: Problems of one kind in one column of one file.
    private static func texts(of group: [RegisterProblem], in language: Language) -> [String] {
        let lines = Set(group.compactMap(\.line)).sorted()
        guard lines.count > 1, let first = group.first else { return group.map { $0.text(in: language) } }
        let shown = lines.prefix(RegisterProblem.mostLinesShown).map(String.init).joined(separator: ", ")
        let rows = language.text(
            "register.rows", ["\(lines.count)", shown + (lines.count > RegisterProblem.mostLinesShown ? " …" : "")])
        let column = first.column.map { ", " + language.text("register.column", [$0]) } ?? ""
        let sentence = first.sentence(in: language)
        let isSame = group.allSatisfy { $0.sentence(in: language) == sentence }
        let example = isSame ? "" : language.text("register.example", ["\(lines[0])"])
        return ["\(first.file)\(column): \(rows)\(example): \(sentence)"]
    }
}

extension RegisterProblem {
    /// How many rows a line names.
    fileprivate static let mostLinesShown = 24
}
