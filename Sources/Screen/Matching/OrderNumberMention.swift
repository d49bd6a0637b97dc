/// An order number that a text names, and how.
struct OrderNumberMention: Sendable, Equatable {
    /// The forms of DOMAIN.md §3, weakest first.
    enum Form: Int, Sendable, Comparable {
        /// A number that stands alone on its line: 02.
        case lone
        /// nomor 3, no. 3, angka 3
        case plain
        /// #03
        case hashtag
        /// nomor urut 3, paslon 2, pasangan calon nomor 2
        case order
        /// salam dua jari
        case greeting
        /// coblos 3, pilih nomor 3, menangkan 03
        case call

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

        /// Whether it names an order number by itself, without another sign.
        var isSure: Bool { self >= .order }
    }

    var number: Int
    var form: Form
    /// The words of the passage, from what leads to the number to the number.
    var words: Range<Int>
    /// The number was read from letters: NO URUT I.
    var misread: Bool
    /// Words of another competition nearby: lomba.
    var competition: String?
}
