import Observation
import Testing

@testable import Screen

struct ChoiceTests {
    @Test(
        arguments: [
            ("PNS", .pns), ("pegawai negeri sipil", .pns), ("Guru PNS", .pns), ("PNS Daerah", .pns), ("P N S", .pns),
            ("PNS (aktif)", .pns), ("CPNS", .cpns), ("Calon PNS", .cpns), ("P3K", .pppk), ("p3k guru", .pppk),
            ("PPPK.", .pppk),
            ("Pegawai Pemerintah dengan Perjanjian Kerja", .pppk), ("P3K Paruh Waktu", .partTimePPPK),
            ("paruh-waktu", .partTimePPPK), ("asn", .asn), ("TNI-AD", .soldier), ("Anggota Polri", .police),
            ("kades", .villageHead), ("Perangkat Desa", .villageOfficer), ("Anggota BPD", .villageCouncil),
            ("guru honorer", .honorary), ("GTT/PTT", .honorary), ("Tenaga Kontrak", .honorary), ("PPNPN", .ppnpn),
            ("non-ASN", .other), ("Non PNS", .other), ("BUMD", .stateCompany),
        ] as [(String, Official.Kind)])
    func `kinds of officials are known by their usual names`(text: String, kind: Official.Kind) {
        #expect(Choices.officialKind.value(of: text) == kind)
    }

    @Test(arguments: ["Pensiunan PNS", "eks PNS", "PNS/PPPK", "Pegawai", "Satpol PP", "Swasta", "P4K", "123"])
    func `what tells of no kind, or of two, is none`(text: String) {
        #expect(Choices.officialKind.value(of: text) == nil)
    }

    @Test(arguments: Official.Kind.allCases)
    func `every kind is known by the name that lists show`(kind: Official.Kind) {
        #expect(Choices.officialKind.value(of: kind.rawValue) == kind)
        #expect(kind.isCivilServant == [.pns, .cpns, .pppk, .partTimePPPK, .asn].contains(kind))
    }

    @Test func `other columns have their words too`() {
        #expect(Choices.position.value(of: "Walikota") == "wali kota")
        #expect(Choices.position.value(of: "cawabup") == "wakil bupati")
        #expect(Choices.level.value(of: "Kab.") == "kabupaten")
        #expect(Choices.timeZone.value(of: "wita") == "Asia/Makassar")
        #expect(Choices.agencyWordKind.value(of: "Instansi") == .agency)
        #expect(Choices.agencyWordKind.value(of: "orang") == nil)
    }

    @Test(
        arguments: [
            ("dua jari", ["peace", "peace_inverted", "two_up", "two_up_inverted"]), ("dua jari (V)", ["peace"]),
            ("Jempol", ["like"]), ("telunjuk", ["one", "point"]), ("salam metal", ["rock", "three_gun"]),
            ("metal", ["rock", "three_gun"]), ("THREE2", ["three2"]), ("tiga jari", ["three", "three2", "three3"]),
            ("Hati Korea", ["finger_heart"]), ("thumb and index (L)", ["thumb_index"]),
            ("5 jari", ["palm", "stop", "stop_inverted"]),
        ])
    func `poses are known by what people call them`(text: String, poses: [String]) {
        #expect(PoseNames.poses(text)?.map(\.rawValue) == poses)
    }

    /// The names that pages show, in both languages, and the published ones.
    @Test(arguments: PoseTable.known.sorted { $0.rawValue < $1.rawValue })
    func `every name that a page shows is known`(pose: HandPose) {
        for language in Language.allCases {
            #expect(PoseNames.poses(language.name(of: pose))?.contains(pose) == true)
        }
        #expect(PoseNames.poses(pose.rawValue)?.isEmpty == false)
        #expect(PoseNames.poses("jempolan") == nil)
    }
}
