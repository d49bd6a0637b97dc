import Observation

/// What a file is, as far as its name says.
enum FileKind: Equatable {
    case image
    /// To be read: its content decides.
    case readable
    case ignored(IgnoreReason)

    /// Some of these are found only to be reported as unsupported.
    static let images: Set<String> = [
        "jpg", "jpeg", "jpe", "jfif", "pjpeg", "png", "apng", "webp", "heic", "heif", "avif", "gif", "bmp", "dib",
        "tif",
        "tiff", "jxl", "jp2",
    ]
    private static let films: Set<String> = [
        "mp4", "m4v", "mov", "avi", "mkv", "webm", "3gp", "mpg", "mpeg", "ts", "flv", "wmv", "mp3", "m4a", "aac", "ogg",
        "oga", "opus", "wav", "flac", "amr",
    ]
    private static let archives: Set<String> = ["zip", "rar", "7z", "tar", "tgz", "txz", "bz2", "zst", "wacz", "warc"]
    private static let leftovers: Set<String> = [
        "part", "tmp", "temp", "crdownload", "ytdl", "lock", "swp", "ini", "lnk",
    ]
    /// Office's locks; what Android keeps of deleted pictures for a month, and of unfinished ones; a network disk's open files.
    private static let leftoverBeginnings = ["~$", ".trashed-", ".pending-", ".fuse_hidden", ".nfs0"]
    private static let others: Set<String> = [
        "pdf", "doc", "docx", "xls", "xlsx", "ods", "odt", "ppt", "pptx", "odp", "htm", "html", "css", "js", "xml",
        "svg",
        "db", "sqlite", "sqlite3", "log", "exe", "apk", "srt", "vtt", "psd", "ai", "eps", "vcf", "url", "webloc",
    ]

    init(name: String) {
        let lower = name.lowercased()
        let ending = lower.lastIndex(of: ".").map { String(lower[lower.index(after: $0)...]) } ?? ""
        if lower == ".ds_store" || lower == "thumbs.db" || Self.leftovers.contains(ending)
            || Self.leftoverBeginnings.contains(where: lower.hasPrefix)
        {
            self = .ignored(.systemFile)
        } else if lower.hasPrefix("._") {
            // macOS leaves these beside each file on a foreign disk; one that is no such leftover is found by content.
            self = .readable
        } else if Self.images.contains(ending) {
            self = .image
        } else if Self.films.contains(ending) {
            self = .ignored(.video)
        } else if Self.archives.contains(ending) {
            self = .ignored(.archive)
        } else if Self.others.contains(ending) {
            self = .ignored(.unknownType)
        } else {
            self = .readable
        }
    }
}
