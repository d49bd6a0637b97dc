extension Official {
    /// `jenis`: what an official is by law. It is decided once, when the register is read.
    public enum Kind: String, Sendable, CaseIterable {
        case pns = "PNS"
        case cpns = "CPNS"
        case pppk = "PPPK"
        case partTimePPPK = "PPPK Paruh Waktu"
        /// A civil servant of whom the register does not tell more.
        case asn = "ASN"
        case soldier = "TNI"
        case police = "Polri"
        case villageHead = "Kepala Desa"
        case villageOfficer = "Perangkat Desa"
        case villageCouncil = "BPD"
        case honorary = "Honorer"
        case ppnpn = "PPNPN"
        case stateCompany = "Pegawai BUMN/BUMD"
        /// Whoever else serves the state without being a civil servant.
        case other = "Non-ASN"

        /// Whether the rules for civil servants hold; people of other kinds are under other rules (DOMAIN.md §1.5).
        public var isCivilServant: Bool {
            switch self {
            case .pns, .cpns, .pppk, .partTimePPPK, .asn: true
            default: false
            }
        }

        /// Whether the second part of the NIP has no month.
        var isContract: Bool { self == .pppk || self == .partTimePPPK }
    }
}
