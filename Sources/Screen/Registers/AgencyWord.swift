/// A word that marks a civil servant (`instansi.csv`): an agency, a position, or a status.
public struct AgencyWord: Sendable, Equatable {
    public enum Kind: String, Sendable { case agency = "instansi", position = "jabatan", status }

    public var word: String
    public var kind: Kind

    public init(word: String, kind: Kind) {
        self.word = word
        self.kind = kind
    }
}
