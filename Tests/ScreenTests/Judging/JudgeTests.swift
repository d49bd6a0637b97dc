import Observation
import Testing

@testable import Screen

/// The cases that the people who review findings gave, each as a post, what was seen in it, and what must come of it.
struct JudgeTests {
    private let early = CalendarDay(year: 2031, month: 8, day: 12)

    private func findings(_ post: Post, _ image: Observation) -> [Finding] {
        Lintang.judge.findings(of: post, observations: [image])
    }

    private func kinds(_ finding: Finding) -> Set<Doubt.Kind> { Set(finding.doubts.map(\.kind)) }

    @Test func taglineBeforeCandidatesAreFixedLeadsToEthicsAndNoNumber() throws {
        let found = findings(
            Lintang.post(
                by: "kabar.lintang", on: early,
                caption: "Kabid Dinas Perikanan Nurhadi Wiranata bersama panitia donor darah PMI"),
            Lintang.image(["BULATKAN TEKAD", "UNTUK MAS WIRA", "NOMOR URUT 1"]))
        #expect(found.count == 1)
        let finding = try #require(found.first)
        #expect(finding.severity == .medium || finding.severity == .high)
        #expect(finding.codes == ["KE2"])
        #expect(finding.stage == .beforeFixed)
        #expect(finding.officials == ["p1"])
        #expect(finding.recognition == .fullName)
        #expect(finding.candidates == ["k1a", "k1b"])
        #expect(finding.number == nil)
        #expect(!finding.signKinds.contains(.orderNumber))
        let slogan = try #require(finding.signs.first { $0.kind == .slogan })
        #expect(slogan.seen == "BULATKAN TEKAD UNTUK MAS WIRA")
        #expect(slogan.matched == "Bulatkan tekad untuk Mas Wira")
        #expect(
            slogan.place
                == .text(
                    image: PathText("kiriman/foto.jpg"), lines: [0, 1],
                    quads: [Lintang.quad(row: 0), Lintang.quad(row: 1)]))
    }

    @Test func footballShirtIsLowWithTheDoubt() throws {
        let face = Face(box: Box(x: 220, y: 20, width: 120, height: 60), confidence: 0.9)
        let found = findings(Lintang.post(), Lintang.image(["2"], faces: [face]))
        let finding = try #require(found.first)
        #expect(found.count == 1)
        #expect(finding.severity == .low)
        #expect(finding.doubts.contains(Doubt(.numberOnClothes, ["2"])))
        #expect(findings(Lintang.post(), Lintang.image(["2"])).isEmpty)
    }

    @Test func threeFingersWithHashtagsAtACampaignWalkIsHigh() throws {
        let found = findings(
            Lintang.post(caption: "Jalan sehat kampanye bersama Kang Jaya #JayaLintang"), Lintang.image(poses: [.three])
        )
        #expect(found.count == 1)
        let finding = try #require(found.first)
        #expect(finding.severity == .high)
        #expect(finding.codes == ["DS4"])
        #expect(finding.officials == ["p1"])
        #expect(finding.candidates == ["k3a"])
        #expect(finding.number == 3)
        #expect(finding.signKinds.isSuperset(of: [.account, .hashtag, .pose, .campaignEvent, .togetherness]))
    }

    @Test func coauthorOfACandidateLeadsToItsRule() throws {
        var post = Lintang.post(by: "wirabuana.segarajati")
        post.coauthors = [Account(platform: "instagram", handle: "nurhadi.wiranata")]
        let finding = try #require(findings(post, Lintang.image()).first)
        #expect(finding.severity == .medium)
        #expect(finding.codes == ["DS6"])
        #expect(finding.officials == ["p1"])
        #expect(finding.recognition == .account)
        #expect(finding.candidates.first == "k1a")
    }

    @Test func spouseOnLeaveIsListedAsAnException() throws {
        let found = findings(
            Lintang.post(by: "sekar.ayu", caption: "Bersama suami"), Lintang.image(["Wirabuana Segarajati"]))
        let finding = try #require(found.first)
        #expect(found.count == 1)
        #expect(finding.severity == .low)
        #expect(finding.officials == ["p4"])
        #expect(finding.doubts.contains(Doubt(.spouseOnLeave, ["Wirabuana Segarajati"])))
        let other = try #require(
            findings(Lintang.post(by: "sekar.ayu"), Lintang.image(["Kirana membawa cahaya"])).first)
        #expect(other.severity == .medium)
        #expect(!kinds(other).contains(.spouseOnLeave))
    }

    @Test func accountOneLetterOffIsNoIdentity() throws {
        let found = findings(Lintang.post(by: "nurhady.wiranata"), Lintang.image(["Bulatkan tekad untuk Mas Wira"]))
        let finding = try #require(found.first)
        #expect(found.count == 1)
        #expect(finding.severity == .low)
        #expect(finding.officials.isEmpty)
        #expect(finding.identityConfidence == 0)
        #expect(finding.doubts.contains(Doubt(.lookAlikeAccount, ["nurhady.wiranata", "nurhadi.wiranata"])))
    }

    @Test func oldPhotoShowsBothDates() throws {
        let found = findings(
            Lintang.post(), Lintang.image(["Wirabuana Segarajati"], poses: [.one], taken: "2030-02-03T09:00:00"))
        let finding = try #require(found.first)
        #expect(finding.doubts.contains(Doubt(.oldPhoto, ["2030-02-03", "2031-10-10"])))
        #expect(finding.severity == .medium)
    }

    @Test func actingHeadBeforeCandidacyIsNothing() {
        let found = findings(
            Lintang.post(on: CalendarDay(year: 2030, month: 8, day: 17)),
            Lintang.image(["Upacara dipimpin Pj. Bupati", "Wirabuana Segarajati"]))
        #expect(found.isEmpty)
    }

    @Test func partyNumberThatIsAPairsNumberGivesBothReadings() throws {
        let found = findings(
            Lintang.post(caption: "Selamat HUT Gerindra"), Lintang.image(poses: [.peace]))
        #expect(found.count == 1)
        let finding = try #require(found.first)
        #expect(finding.severity == .low)
        #expect(
            finding.doubts.contains(
                Doubt(.numberCollides, ["Gerindra (2)", "pilbup-lintang (2)", "pilgub-samudra (2)"])))
        #expect(kinds(finding).contains(.poseAlone))
    }

    @Test(arguments: [["TPS 03"], ["RT 02 RW 05"], ["KANTOR DESA", "Jl. Melati No. 2"]])
    func signboardIsNothing(_ lines: [String]) {
        #expect(findings(Lintang.post(), Lintang.image(lines)).isEmpty)
    }

    @Test(
        arguments: [
            ["Kami ASN Dinas Perikanan", "menolak politik praktis"],
            ["IKRAR NETRALITAS ASN", "dilarang berpose nomor urut 2"],
            ["Dilarang foto bersama calon", "Jaga netralitas"],
        ])
    func pledgeOfNeutralityIsNothing(_ lines: [String]) {
        #expect(findings(Lintang.post(), Lintang.image(lines, poses: [.peace])).isEmpty)
    }

    @Test func listOfAllCandidatesIsLow() throws {
        let found = findings(
            Lintang.post(caption: "Kenali calonmu"),
            Lintang.image(["1. Wirabuana Segarajati", "2. Kiranadewi Tunggalaksa", "3. Jayengrana Wulungsari"]))
        #expect(found.count == 1)
        let finding = try #require(found.first)
        #expect(finding.severity == .low)
        #expect(finding.candidates.count == 4)
        #expect(finding.number == nil)
        #expect(kinds(finding).contains(.evenHandedList))
    }

    @Test func namesakesAreBothPrintedAndNoneIsChosen() throws {
        let found = findings(
            Lintang.post(by: "kabar.lintang", caption: "Tampak hadir Ratih Kumala bersama Mas Wira"),
            Lintang.image(["Bulatkan tekad untuk Mas Wira"]))
        #expect(found.count == 1)
        let finding = try #require(found.first)
        #expect(finding.severity == .medium)
        #expect(finding.officials == ["p2", "p3"])
        #expect(finding.doubts.contains(Doubt(.namesakes, ["Hj. Ratih Kumala, S.Pd.", "Ratih Kumala, S.E."])))
    }

    @Test(arguments: [
        ("guntur.prakosa", "p5", Doubt.Kind.outOfOffice, Severity.low), ("brata.waskita", "p6", .otherRules, .medium),
        ("tirta.adibrata", "p7", .otherRules, .medium),
    ])
    func retiredOfficialAndOtherRulesGetNoCode(
        _ handle: String, _ id: String, _ doubt: Doubt.Kind, _ severity: Severity
    ) throws {
        let finding = try #require(
            findings(Lintang.post(by: handle), Lintang.image(["Bulatkan tekad untuk Mas Wira"])).first)
        #expect(finding.codes.isEmpty)
        #expect(finding.officials == [id])
        #expect(finding.severity == severity)
        #expect(kinds(finding).contains(doubt))
    }
}
