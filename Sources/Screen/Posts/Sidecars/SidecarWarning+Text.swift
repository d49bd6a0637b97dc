extension SidecarWarning {
    /// What an operator reads after the file's name.
    func text(in language: Language) -> String {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }

    private var indonesian: String {
        switch self {
        case .truncated: "terpotong; yang terbaca sebelum potongan tetap dipakai"
        case .malformed: "bukan JSON yang utuh; yang terbaca sebelum kesalahan tetap dipakai"
        case .tooDeep: "bersusun terlalu dalam; sisanya tidak dibaca"
        case .tooLarge: "terlalu besar untuk sidecar; tidak dibaca"
        case .tooMany:
            "memuat lebih dari \(SidecarParser.mostRecords) unggahan; sisanya tidak dibaca; pecah menjadi beberapa berkas"
        case .unreadable: "tidak dapat dibuka atau dibaca"
        case .notUTF8: "ada huruf yang bukan UTF-8; simpan sebagai CSV UTF-8"
        case .badArchive(let message): "berkas terkompresi rusak (\(message))"
        case .impossibleDate(let field, let found): "tanggal pada \(field) tidak masuk akal: “\(found)”; tidak dipakai"
        case .otherAccount(let used, let ignored): "menyebut akun \(ignored), sedangkan yang dipakai \(used)"
        case .fileNotFound(let name): "menyebut berkas yang tidak ada: \(name)"
        }
    }

    private var english: String {
        switch self {
        case .truncated: "breaks off; what came before is used"
        case .malformed: "is not whole JSON; what came before the error is used"
        case .tooDeep: "is nested too deeply; the rest is not read"
        case .tooLarge: "is too large for a sidecar; not read"
        case .tooMany:
            "holds more than \(SidecarParser.mostRecords) posts; the rest is not read; part it into several files"
        case .unreadable: "cannot be opened or read"
        case .notUTF8: "holds characters that are not UTF-8; save it as CSV UTF-8"
        case .badArchive(let message): "is a broken compressed file (\(message))"
        case .impossibleDate(let field, let found): "the date in \(field) cannot be: “\(found)”; not used"
        case .otherAccount(let used, let ignored): "names the account \(ignored), but \(used) is used"
        case .fileNotFound(let name): "names a file that is not there: \(name)"
        }
    }
}
