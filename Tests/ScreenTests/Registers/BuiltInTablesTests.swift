import Observation
import Testing

@testable import Screen

@Suite struct BuiltInTablesTests {
    /// The codes that DESIGN.md names for each act, before and after candidates are fixed.
    @Test(
        arguments: [
            (.coauthor, "KE4", "DS6"), (.event, "KE3", "DS4"), (.together, "KE5", "DS7"), (.support, "KE2", "DS2"),
            (.agency, "KE2", "DS8"),
        ] as [(RuleTable.Act, String, String)])
    func leadsEachActToItsRule(act: RuleTable.Act, before: String, after: String) {
        #expect(RuleTable.builtIn.rule(for: act, in: .prospective)?.id == before)
        #expect(RuleTable.builtIn.rule(for: act, in: .fixed)?.id == after)
    }

    @Test func holdsEveryRuleOnceWithTextAndBasis() {
        let ids = RuleTable.builtIn.rules.map(\.id)
        #expect(ids == (1...7).map { "KE\($0)" } + (1...11).map { "DS\($0)" })
        #expect(RuleTable.builtIn.rules.allSatisfy { !$0.text.isEmpty && !$0.basis.isEmpty })
    }

    @Test(
        arguments: [
            (.like, [1]), (.one, [1]), (.peace, [2]), (.thumbIndex, [2]), (.call, [2]), (.ok, [3]), (.threeGun, [3]),
            (.four, [4]), (.palm, [5]), (.fist, []),
        ] as [(HandPose, [Int])])
    func readsPosesAsOfficialsIllustrateThem(pose: HandPose, numbers: [Int]) {
        #expect(PoseTable.builtIn.numbers[pose] == numbers)
    }

    @Test func numbersTheParties() {
        #expect(PartyTable.builtIn.names.count == 24)
        #expect(PartyTable.builtIn.names[3] == "PDI Perjuangan")
        #expect(PartyTable.builtIn.names[24] == "Ummat")
    }
}
