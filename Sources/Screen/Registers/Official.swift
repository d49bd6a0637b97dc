/// A registered official (`asn.csv`).
public struct Official: Sendable, Equatable, Identifiable {
    public var id: String
    /// 18 digits, or 9 of the old kind; nil where unknown.
    public var nip: String?
    public var name: String
    public var otherNames: [String]
    /// `jenis`
    public var kind: Kind
    /// `jabatan`
    public var position: String
    /// `unit_kerja`
    public var unit: String
    /// `instansi`
    public var agency: String
    public var accounts: [Account]
    /// `aktif_dari` – `aktif_sampai`
    public var active: Validity
    /// `pasangan_calon`: the candidate whose spouse this is, on unpaid leave (CLTN).
    public var spouseOf: Candidate.ID?
    public var others: [String: String] = [:]

    public init(
        id: String, nip: String? = nil, name: String, otherNames: [String] = [], kind: Kind = .pns,
        position: String = "", unit: String = "", agency: String = "", accounts: [Account] = [],
        active: Validity = Validity(), spouseOf: Candidate.ID? = nil
    ) {
        self.id = id
        self.nip = nip
        self.name = name
        self.otherNames = otherNames
        self.kind = kind
        self.position = position
        self.unit = unit
        self.agency = agency
        self.accounts = accounts
        self.active = active
        self.spouseOf = spouseOf
    }
}
