import Observation
import TestSupport
import Testing

@testable import Screen

struct NearCopiesTests {
    private func image(_ name: String, _ hash: UInt64) -> ReportImage {
        let digits = String(hash, radix: 16)
        let seen = Observation(
            sha256: name, format: "jpeg", width: 4, height: 4,
            phash: String(repeating: "0", count: 16 - digits.count) + digits)
        return ReportImage(path: PathText(name), sha256: name, size: 1, observation: seen)
    }

    @Test func sixBitsApartIsACopyAndSevenIsNot() {
        let hash: UInt64 = 0xF0F0_1234_ABCD_0F0F
        let spread: UInt64 = 1 | 1 << 12 | 1 << 20 | 1 << 33 | 1 << 48 | 1 << 60
        let groups = NearCopies.groups([
            image("c", hash), image("a", hash ^ spread),
            image("b", hash ^ spread ^ (1 << 40) ^ (1 << 41) ^ 2 ^ 4 ^ 8 ^ 16 ^ 32),
        ])
        #expect(groups == ["a", "a", nil])
    }

    @Test func everyPairWithinTheDistanceIsFound() {
        var generator = SeededGenerator(seed: 6)
        for _ in 0..<300 {
            let hash = UInt64.random(in: .min ... .max, using: &generator)
            var other = hash
            for _ in 0..<6 { other ^= 1 << UInt64.random(in: 0..<64, using: &generator) }
            let clusters = NearCopies.clusters([hash, other])
            #expect(clusters[0] == clusters[1], "\(hash) \(other)")
        }
    }

    /// A poster that everybody posts again was compared with itself pair by pair: 30,000 of them took gigabytes.
    @Test func aPosterThatEverybodyPostsAgainIsOneGroup() {
        let groups = NearCopies.groups((0..<30_000).map { image("p\($0)", 0xF0F0_1234_ABCD_0F0F) })
        #expect(Set(groups) == ["p0"])
    }

    /// Thousands of hashes that are all alike: every pair is near, and none is looked at twice.
    @Test func aCrowdOfNearCopiesIsOneCluster() {
        var generator = SeededGenerator(seed: 7)
        let hash: UInt64 = 0xF0F0_1234_ABCD_0F0F
        var crowd: Set<UInt64> = []
        while crowd.count < 20_000 {
            var other = hash
            for _ in 0..<3 { other ^= 1 << UInt64.random(in: 0..<64, using: &generator) }
            crowd.insert(other)
        }
        #expect(Set(NearCopies.clusters(crowd.sorted())).count == 1)
    }

    @Test func aHashThatSaysNothingGroupsNothing() {
        #expect(
            NearCopies.groups([image("a", 0), image("b", 0), image("c", .max), image("d", .max)]) == [
                nil, nil, nil, nil,
            ])
    }
}
