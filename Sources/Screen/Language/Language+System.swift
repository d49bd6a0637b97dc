internal import Glibc

/// What the system says of files, in the office's language.
extension Language {
    /// The system's own words (`Permission denied`) in this language; other words stay as they are.
    func system(_ words: String) -> String {
        Self.systemErrors[words].map { text("system.\($0)") } ?? words
    }

    /// By the words that the system has for each.
    private static let systemErrors = Dictionary(
        [
            (EACCES, "not_permitted"), (EPERM, "not_permitted"), (ENOENT, "missing"), (ENOTDIR, "missing"),
            (EIO, "device"), (ENOSPC, "full"), (EDQUOT, "quota"), (EROFS, "read_only"), (EMFILE, "too_many_files"),
            (ENFILE, "too_many_files"), (ELOOP, "links"), (ENAMETOOLONG, "long_name"), (EISDIR, "folder"),
            (EEXIST, "exists"), (EBUSY, "busy"), (ETXTBSY, "busy"), (ESTALE, "gone"), (ENOMEM, "memory"),
            (EFBIG, "too_large"), (ENXIO, "device"), (ENODEV, "device"),
        ].map { (SystemError.text($0.0), $0.1) }, uniquingKeysWith: { first, _ in first })

    static let indonesianSystem: [String: String] = [
        "system.not_permitted": "tidak ada izin akses",
        "system.missing": "berkas atau folder tidak ada",
        "system.device": "perangkat penyimpanan tidak dapat dibaca atau ditulis",
        "system.full": "ruang penyimpanan penuh",
        "system.quota": "jatah ruang penyimpanan habis",
        "system.read_only": "penyimpanan hanya dapat dibaca",
        "system.too_many_files": "terlalu banyak berkas yang terbuka",
        "system.links": "tautan simbolis tidak diikuti",
        "system.long_name": "nama berkas terlalu panjang",
        "system.folder": "merupakan folder",
        "system.exists": "berkas sudah ada",
        "system.busy": "sedang digunakan program lain",
        "system.gone": "berkas di penyimpanan jaringan tidak tersedia lagi",
        "system.memory": "memori tidak mencukupi",
        "system.too_large": "berkas terlalu besar",
    ]

    static let englishSystem: [String: String] = [
        "system.not_permitted": "no permission",
        "system.missing": "there is no such file or folder",
        "system.device": "the device cannot be read or written",
        "system.full": "no space is left",
        "system.quota": "the quota is used up",
        "system.read_only": "the file system is read-only",
        "system.too_many_files": "too many files are open",
        "system.links": "symbolic links are not followed",
        "system.long_name": "the name is too long",
        "system.folder": "is a folder",
        "system.exists": "the file exists",
        "system.busy": "another program is using it",
        "system.gone": "the file on the network is no longer there",
        "system.memory": "out of memory",
        "system.too_large": "the file is too large",
    ]
}
