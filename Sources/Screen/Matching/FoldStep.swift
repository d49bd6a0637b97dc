/// One step between what was seen and what the register says. Folding finds, it never proves: every step is printed.
public struct FoldStep: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// Another spelling of the same sound: Edi/Edy, Soekarno/Sukarno, Mochamad/Muhammad.
        case spelling
        /// Letters that readers confuse: 0/O, 1/l, rn/m.
        case misread
        /// A part of the name is left out: Budi Suryani for Budi Setiawan Suryani.
        case leftOut = "left_out"
        /// An initial stands for a word: A. for Ahmad.
        case initial
        /// Another form of address: Pak for Mas.
        case honorific
        /// Words run together, or a space was lost.
        case joined
        /// Letters or words stand apart: C O B L O S.
        case spaced
        /// It goes on in the next line.
        case lines
    }

    public var kind: Kind
    /// As seen; empty where the step has no letters of its own.
    public var seen: String
    /// As the register writes it.
    public var registered: String

    public init(_ kind: Kind, seen: String = "", registered: String = "") {
        self.kind = kind
        self.seen = seen
        self.registered = registered
    }
}
