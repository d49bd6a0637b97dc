internal import Observation

/// Groups pictures that are nearly the same: reposts and recompressed or scaled copies.
enum NearCopies {
    /// Perceptual hashes of near copies differ in at most so many of their 64 bits.
    static let distance = 6

    /// One element an image: the group's name, equal for all of it; nil where it has no other member. The name is the
    /// smallest SHA-256 of the group, so that order does not matter.
    static func groups(_ images: [ReportImage]) -> [String?] {
        let hashes = images.map { $0.observation.flatMap { hash($0.phash) } }
        // A poster that everybody posts again has one hash: it is compared once.
        let distinct = Set(hashes.compactMap(\.self)).sorted()
        let clusters = Dictionary(uniqueKeysWithValues: zip(distinct, clusters(distinct)))
        var members: [Int: [Int]] = [:]
        for (index, hash) in hashes.enumerated() {
            if let cluster = hash.flatMap({ clusters[$0] }) { members[cluster, default: []].append(index) }
        }
        var names = [String?](repeating: nil, count: images.count)
        for group in members.values where Set(group.map { images[$0].path }).count > 1 {
            let name = group.compactMap { images[$0].sha256 }.min()
            for index in group { names[index] = name }
        }
        return names
    }

    /// A picture without any structure has a hash that says nothing.
    static func hash(_ digits: String) -> UInt64? {
        guard digits.utf8.count == 16, let hash = UInt64(digits, radix: 16), (4...60).contains(hash.nonzeroBitCount)
        else { return nil }
        return hash
    }

    /// The most hashes that are kept with one value of one part. Among so many that are alike, whatever is near one of those
    /// left out is near one of those kept, or nearly always; and work stays linear, whatever comes in.
    private static let mostAlike = 256

    /// For each of these distinct hashes the number of its cluster: hashes within the distance, and those within the distance
    /// of these, are in one.
    ///
    /// Of 64 bits in four parts, at most six of them different, one part has at most one different: so only hashes that share
    /// such a part, or nearly, are compared.
    static func clusters(_ hashes: [UInt64]) -> [Int] {
        var sets = DisjointSets(count: hashes.count)
        var buckets: [UInt32: [Int]] = [:]
        for (index, hash) in hashes.enumerated() {
            for part in 0..<4 {
                let bits = UInt16(truncatingIfNeeded: hash >> UInt64(part * 16))
                for flip in -1..<16 {
                    let near = flip < 0 ? bits : bits ^ (1 << UInt16(flip))
                    for other in buckets[key(part, near)] ?? []
                    where (hashes[other] ^ hash).nonzeroBitCount <= distance {
                        sets.join(other, index)
                    }
                }
            }
            for part in 0..<4 {
                let own = key(part, UInt16(truncatingIfNeeded: hash >> UInt64(part * 16)))
                if buckets[own, default: []].count < mostAlike { buckets[own, default: []].append(index) }
            }
        }
        return hashes.indices.map { sets.root(of: $0) }
    }

    private static func key(_ part: Int, _ bits: UInt16) -> UInt32 { UInt32(part) << 16 | UInt32(bits) }
}

/// Sets that are joined step by step.
private struct DisjointSets {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    mutating func root(of index: Int) -> Int {
        var index = index
        while parents[index] != index {
            parents[index] = parents[parents[index]]
            index = parents[index]
        }
        return index
    }

    mutating func join(_ left: Int, _ right: Int) {
        let (a, b) = (root(of: left), root(of: right))
        if a != b { parents[max(a, b)] = min(a, b) }
    }
}
