/// Accounts that folders are named after.
enum FolderAccount {
    /// First words of folders that phones, programs and officers make, and that are no one's handle.
    private static let general: Set<String> = [
        "album", "apple", "arsip", "batch", "bukti", "bulan", "camera", "data", "dcim", "dokumen", "download",
        "downloads",
        "file", "files", "folder", "foto", "galeri", "gallery", "gambar", "group", "grup", "hari", "image", "images",
        "img",
        "inbox", "kamera", "kiriman", "laporan", "masuk", "media", "minggu", "new", "photo", "photos", "pic", "pics",
        "picture", "pictures", "post", "posts", "scan", "screenshot", "screenshots", "tahap", "temp", "tmp", "tps",
        "unduhan", "upload", "uploads", "wa", "whatsapp", "your",
    ]

    /// Names of platforms that folders have; shorter ones (`x`, `tt`) could be anything.
    private static let platforms: Set<String> = [
        "instagram", "ig", "insta", "facebook", "fb", "twitter", "tiktok", "threads", "youtube",
    ]

    /// An account of the folders above an image, nearest first.
    ///
    /// A folder right below one that is named after a platform is an account's, whatever it looks like
    /// (`facebook/Siti Handayani/Foto/1.jpg`). Elsewhere only the image's own folder is asked, and only if it is a handle
    /// beyond doubt: `@name`, or letters with a dot, an underscore or a digit in it. Then the platform is not known.
    static func account(folders: [String]) -> (platform: String?, account: Account?) {
        if let index = folders.firstIndex(where: { platforms.contains($0.lowercased()) }),
            let name = Platform.known(folders[index])
        {
            guard index + 1 < folders.count, let handle = target(folders[index + 1]), !isDate(handle) else {
                return (name, nil)
            }
            return (name, SidecarText.account(name, handle))
        }
        guard let own = folders.last, let handle = handle(own) else { return (nil, nil) }
        return (nil, Account(platform: "", handle: handle))
    }

    /// The target that instaloader named a folder after, if that is an account: not `#hashtag`, `%location`, `:feed`.
    static func target(_ folder: String?) -> String? {
        guard let folder, let first = folder.first, !"#%:".contains(first) else { return nil }
        return SidecarText.handle(folder)
    }

    private static func handle(_ folder: String) -> String? {
        let isMarked = folder.hasPrefix("@")
        let name = isMarked ? String(folder.dropFirst()) : folder
        let bytes = name.utf8
        let firstWord = name.lowercased().split { !$0.isLetter }.first.map(String.init) ?? ""
        guard (3...30).contains(bytes.count), !general.contains(firstWord), !isDate(name),
            bytes.allSatisfy({ isLetter($0) || isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") }),
            bytes.filter(isLetter).count >= 3
        else { return nil }
        return isMarked || !bytes.allSatisfy(isLetter) ? name : nil
    }

    private static func isDate(_ name: String) -> Bool { FileName.day(in: name) != nil }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
