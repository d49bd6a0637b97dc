import Observation
import Testing

@testable import Screen

/// What DESIGN.md says of levels, stages and identity, beyond the reviewers' cases.
struct JudgeRulesTests {
    private func findings(_ post: Post, _ image: Observation) -> [Finding] {
        Lintang.judge.findings(of: post, observations: [image])
    }

    @Test func bareNumberNamesEveryOpenContest() throws {
        let found = findings(Lintang.post(), Lintang.image(["COBLOS NOMOR 2"]))
        let finding = try #require(found.first)
        #expect(found.count == 1)
        #expect(finding.severity == .medium)
        #expect(finding.contests == ["pilbup-lintang", "pilgub-samudra"])
        #expect(finding.candidates == ["k2a", "g2"])
        #expect(finding.number == 2)
        #expect(finding.codes == ["DS2"])
        #expect(finding.doubts.contains(Doubt(.contestUnclear, ["pilbup-lintang", "pilgub-samudra"])))
    }

    @Test func numberMeansNothingBeforeTheDraw() {
        let day = CalendarDay(year: 2031, month: 9, day: 22)
        #expect(findings(Lintang.post(on: day), Lintang.image(["COBLOS NOMOR 2"], poses: [.peace])).isEmpty)
    }

    @Test func unknownDateGivesBothCodesAndSaysWhy() throws {
        var post = Lintang.post(on: nil)
        post.captured = .day(CalendarDay(year: 2031, month: 10, day: 11))
        let finding = try #require(findings(post, Lintang.image(["Bulatkan tekad untuk Mas Wira"])).first)
        #expect(finding.codes == ["KE2", "DS2"])
        #expect(finding.stage == .unknown)
        #expect(finding.severity == .medium)
        #expect(finding.doubts.contains(Doubt(.unknownDate, ["2031-10-11"])))
    }

    @Test func captureBeforeCandidatesAreFixedTellsTheStage() throws {
        var post = Lintang.post(on: nil)
        post.captured = .day(CalendarDay(year: 2031, month: 8, day: 1))
        let finding = try #require(findings(post, Lintang.image(["Bulatkan tekad untuk Mas Wira"])).first)
        #expect(finding.codes == ["KE2"])
        #expect(finding.stage == .beforeFixed)
    }

    @Test(
        arguments: [
            (2031, 9, 21, Stage.beforeFixed), (2031, 9, 22, .fixed), (2031, 9, 23, .numbersDrawn),
            (2031, 9, 25, .campaign),
            (2031, 11, 23, .campaign), (2031, 11, 24, .quiet), (2031, 11, 27, .vote), (2031, 11, 28, .over),
        ])
    func stageFollowsTheDay(_ year: Int, _ month: Int, _ day: Int, _ stage: Stage) {
        let calendar = ContestCalendar(Lintang.contest)
        #expect(calendar.stage(on: CalendarDay(year: year, month: month, day: day)) == stage)
    }

    @Test func poseAloneIsLowHoweverManyMakeIt() throws {
        let found = findings(Lintang.post(), Lintang.image(poses: [.three, .three, .three, .three]))
        #expect(found.map(\.severity) == [.low])
        #expect(found.first?.officials == ["p1"])
        #expect(findings(Lintang.post(by: "kabar.lintang"), Lintang.image(poses: [.three])).isEmpty)
    }

    @Test func campaignPictureWithoutACivilServantIsLow() throws {
        let found = findings(Lintang.post(by: "relawan.wira"), Lintang.image(["Bulatkan tekad untuk Mas Wira"]))
        #expect(found.map(\.severity) == [.low])
        #expect(found.first?.doubts.map(\.kind) == [.noOfficial])
    }

    @Test func singleNameNamesNobody() throws {
        let found = findings(
            Lintang.post(by: "kabar.lintang", caption: "Terima kasih Pak Nurhadi"),
            Lintang.image(["Bulatkan tekad untuk Mas Wira"]))
        #expect(found.map(\.severity) == [.low])
        #expect(found.first?.officials == [])
        #expect(found.first?.doubts.contains(Doubt(.singleName, ["Pak Nurhadi"])) == true)
    }

    @Test func nicknameAloneIsLowAndWithTogethernessALead() {
        #expect(findings(Lintang.post(), Lintang.image(["Selamat ulang tahun", "Pak Wira"])).map(\.severity) == [.low])
        #expect(findings(Lintang.post(caption: "Bersama Mas Wira"), Lintang.image()).map(\.severity) == [.high])
    }

    @Test func agencyAndPositionAreACivilServantWithoutAName() throws {
        let finding = try #require(
            findings(
                Lintang.post(by: "kabar.lintang", caption: "Keluarga besar Dinas Perikanan"),
                Lintang.image(["Bulatkan tekad untuk Mas Wira"])
            ).first)
        #expect(finding.severity == .medium)
        #expect(finding.officials.isEmpty)
        #expect(finding.recognition == .agencyAndPosition)
    }

    @Test func nipIsAnIdentity() throws {
        let finding = try #require(
            findings(
                Lintang.post(by: nil, caption: "NIP 19800412 200501 1 003"),
                Lintang.image(["Bulatkan tekad untuk Mas Wira"])
            ).first)
        #expect(finding.officials == ["p1"])
        #expect(finding.recognition == .nip)
    }

    @Test func votePastIsLow() throws {
        let finding = try #require(
            findings(
                Lintang.post(on: CalendarDay(year: 2031, month: 11, day: 29)),
                Lintang.image(["Bulatkan tekad untuk Mas Wira"])
            ).first)
        #expect(finding.severity == .low)
        #expect(finding.doubts.contains { $0.kind == .contestOver })
    }

    /// Neither what was seen nor what the registers say later changes who a finding is about.
    @Test func identityIsOfPostContestPairAndOfficialAlone() throws {
        let first = try #require(findings(Lintang.post(), Lintang.image(["Bulatkan tekad untuk Mas Wira"])).first)
        let second = try #require(
            findings(Lintang.post(caption: "Dukung Mas Wira nomor 1"), Lintang.image(["Hestinawang Puspadanti"])).first)
        let other = try #require(findings(Lintang.post(), Lintang.image(["Kirana membawa cahaya"])).first)
        #expect(first.id == second.id)
        #expect(first.id != other.id)
        #expect(first.id.count == 17 && first.id.hasPrefix("t"))
        let keys = FindingIdentity(post: "kiriman/foto.jpg", contest: "pilbup-lintang", pair: "k1a", officials: ["p1"])
        #expect(first.id == keys.id)
    }

    @Test func secondReaderConfirmsOrDisagrees() throws {
        var image = Lintang.image(["Bulatkan tekad untuk Mas Wira", "nomor urut 1"])
        let unread = try #require(findings(Lintang.post(), image).first)
        #expect(unread.severity == .high)
        #expect(unread.doubts.contains(Doubt(.notReread)))
        #expect(unread.decisiveLines == [PathText("kiriman/foto.jpg"): [0, 1]])

        image.text[0].alternatives = [
            TextAlternative(text: "Bulatkan tekad untuk Mas Wira!", confidence: 0.9, reader: .tesseract)
        ]
        image.text[1].alternatives = [TextAlternative(text: "nomor urut 1", confidence: 0.9, reader: .tesseract)]
        let confirmed = try #require(findings(Lintang.post(), image).first)
        #expect(confirmed.severity == .high)
        #expect(!confirmed.doubts.contains { $0.kind == .notReread })
        #expect(confirmed.signs.first { $0.kind == .slogan }?.confirmed == true)

        image.text[1].alternatives = [TextAlternative(text: "nomor urut 7", confidence: 0.9, reader: .tesseract)]
        let disputed = try #require(findings(Lintang.post(), image).first)
        #expect(disputed.severity == .medium)
        #expect(disputed.doubts.contains(Doubt(.readersDisagree, ["nomor urut 1", "nomor urut 7"])))
    }

    /// Every combination of facts, by the words of DESIGN.md.
    @Test func levelsAreAsTheTableSays() {
        func level(_ servant: Servant.Basis, _ tie: Tie.Strength, kinds: Int = 2) -> Severity? {
            Level.of(.init(servant: servant, tie: tie, kinds: kinds))
        }
        #expect(level(.identified, .strong) == .high)
        #expect(level(.identified, .strong, kinds: 1) == .medium)
        #expect(level(.namesakes, .strong) == .medium)
        #expect(level(.folded, .strong) == .medium)
        #expect(level(.unnamed, .strong) == .medium)
        #expect(level(.agency, .strong) == .low)
        #expect(level(.weak, .strong) == .low)
        #expect(level(.none, .strong) == .low)
        #expect(level(.identified, .weak) == .low)
        #expect(level(.none, .weak) == nil)
        #expect(level(.identified, .pose) == .low)
        #expect(level(.unnamed, .pose) == nil)
    }

    /// Of a list of which one name alone could be read, and of an election body's announcement.
    @Test(
        arguments: [
            ["1. Wirabuana Segarajati", "2. Kxxxx Txxxx", "3. Jxxxx Wxxxx"],
            ["KPU Kabupaten Lintang", "Wirabuana Segarajati"],
        ])
    func listsAndAnnouncementsAreLow(_ lines: [String]) throws {
        let found = findings(Lintang.post(), Lintang.image(lines))
        #expect(found.map(\.severity) == [.low])
        #expect(found.first?.doubts.contains { $0.kind == .evenHandedList } == true)
    }

    @Test func hiddenRestOfASloganIsStillASlogan() throws {
        let finding = try #require(findings(Lintang.post(), Lintang.image(["untuk Mas Wira"])).first)
        #expect(finding.severity == .high)
        let slogan = try #require(finding.signs.first { $0.kind == .slogan })
        #expect(
            slogan.steps
                == [FoldStep(.leftOut, seen: "untuk Mas Wira", registered: "Bulatkan tekad untuk Mas Wira")])
    }
}
