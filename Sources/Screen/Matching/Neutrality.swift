/// Tells pledges of neutrality and what they forbid: "Ikrar Netralitas ASN", "Dilarang foto bersama calon", "Stop politik
/// praktis", "tidak berpose nomor urut".
enum Neutrality {
    /// How near what is forbidden follows its negation, in words.
    private static let reach = 4

    /// The words that say so, or nil.
    static func words(in passage: Passage, _ atoms: [Atom]) -> String? {
        for (index, atom) in atoms.enumerated() {
            if atom.roles.contains(.neutrality) { return passage.seen(atom.words) }
            guard atom.roles.contains(.negation) else { continue }
            let next = atoms[(index + 1)..<min(atoms.count, index + 1 + reach)]
            if next.first?.roles.contains(.undoesNegation) == true { continue }
            if let last = next.first(where: { $0.roles.contains(.forbidden) }) {
                return passage.seen(atom.words.lowerBound..<last.words.upperBound)
            }
        }
        return nil
    }
}
