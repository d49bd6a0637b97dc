/// What an administrator is told of nights and of the store.
extension Language {
    static let indonesianStatus: [String: String] = [
        "status.none": "belum pernah ada pemindaian dengan simpanan ini",
        "status.running": "pemindaian sedang berjalan sejak {0}",
        "status.broken":
            "pemindaian terakhir mulai {0} dan tidak sampai selesai; lihat journalctl --unit=screen-cli-scan",
        "status.finished": "pemindaian terakhir mulai {0}, selesai {1}",
        "status.stale": "sudah {0} jam tidak ada pemindaian yang selesai; batasnya {1} jam",
        "status.waiting": "{0} dugaan menunggu tinjauan",
        "status.deadline": "{0} dugaan menunggu tinjauan; batas waktu terdekat {1}",
        "status.no_registers": "batas waktu tidak dapat dihitung: daftar di {0} tidak dapat dibaca",
        "status.size": "simpanan {0}: {1} MB",
        "unreadable.count": "{0} folder atau berkas di kotak masuk tidak dapat dibaca:",
        "unreadable.owned": "  {0} (milik {1}, hak {2}): {3}",
        "unreadable.more": "  dan {0} lainnya",
        "unreadable.remedy":
            "beri hak baca kepada grupnya; perintahnya ditunjukkan oleh: sudo screen-cli doctor --inbox {0}",
        "backup.done": "salinan simpanan: {0}",
    ]

    static let englishStatus: [String: String] = [
        "status.none": "no scan has used this store yet",
        "status.running": "a scan has been running since {0}",
        "status.broken": "the last scan started {0} and did not come to its end; see journalctl --unit=screen-cli-scan",
        "status.finished": "the last scan started {0} and finished {1}",
        "status.stale": "no scan has finished for {0} hours; the limit is {1} hours",
        "status.waiting": "{0} leads wait for review",
        "status.deadline": "{0} leads wait for review; the next deadline is {1}",
        "status.no_registers": "deadlines cannot be told: the registers in {0} cannot be read",
        "status.size": "store {0}: {1} MB",
        "unreadable.count": "{0} folders or files of the inbox cannot be read:",
        "unreadable.owned": "  {0} (owner {1}, mode {2}): {3}",
        "unreadable.more": "  and {0} more",
        "unreadable.remedy": "let their group read them; the command is told by: sudo screen-cli doctor --inbox {0}",
        "backup.done": "copy of the store: {0}",
    ]
}
