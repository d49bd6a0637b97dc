internal import Observation

/// Names inside a bundle: plain ones that every system can unpack, whatever the file in the inbox is called.
enum BundleName {
    private static let longest = 80

    /// `03-foto_kantor.jpg`: a number, so that names differ, then the file's own name without what is not a letter or
    /// digit of ASCII, a dot, a hyphen or an underscore.
    static func safe(_ path: PathText, number: Int) -> String {
        var name = String(String.UnicodeScalarView(path.lastComponent.map { allowed($0) ? Unicode.Scalar($0) : "_" }))
        while name.contains("__") { name = name.replacing("__", with: "_") }
        if name.utf8.count > longest { name = shortened(name) }
        name = String(name.reversed().drop { $0 == "." }.reversed())
        return (number < 10 ? "0" : "") + "\(number)-" + (name.isEmpty ? "berkas" : name)
    }

    /// A finding's id as a folder.
    static func folder(_ id: Finding.ID) -> String { CardContent.identifier(id) }

    /// The folder that holds all the rest: `bukti-ID`, or `bukti-ID-dan-2-lain`.
    static func root(_ ids: [Finding.ID]) -> String {
        let others = ids.count > 1 ? "-dan-\(ids.count - 1)-lain" : ""
        return "bukti-" + folder(ids.first ?? "") + others
    }

    /// The end stays: it tells what kind of file it is.
    private static func shortened(_ name: String) -> String {
        let end = name.suffix(16)
        return name.prefix(longest - 17) + "_" + end
    }

    private static func allowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
