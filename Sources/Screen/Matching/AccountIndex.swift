/// Finds who owns an account. An account is a platform and a handle: only both together are an identity. A handle that looks like
/// a registered one is a warning.
struct AccountIndex: Sendable {
    enum Owner: Sendable, Hashable, Comparable {
        case candidate(Int)
        case official(Int)

        private var order: (Int, Int) {
            switch self {
            case .candidate(let index): (0, index)
            case .official(let index): (1, index)
            }
        }

        static func < (left: Self, right: Self) -> Bool { left.order < right.order }
    }

    /// What the register knows of a handle.
    struct Match: Sendable, Equatable {
        /// Who registered it; several share one account.
        var owners: [Owner]
        /// Where the platform is not known, the handle may as well be a stranger's on another one.
        var isPlatformKnown: Bool
        /// The platforms on which it is registered, in order.
        var platforms: [String]
    }

    private struct Entry: Sendable {
        var platform: String
        var owner: Owner
    }

    /// By handle.
    private var entries: [String: [Entry]] = [:]
    /// Handles by their first half, their second half and their shape: one edit leaves one half as it is.
    private var near = HashLists()
    private var all: [(handle: [UInt8], text: String)] = []

    init(_ accounts: [(owner: Owner, account: Account)]) {
        for (owner, account) in accounts {
            let handle = Self.folded(account.handle)
            guard !handle.isEmpty else { continue }
            if entries[handle] == nil { addNear(handle) }
            entries[handle, default: []].append(Entry(platform: NormalForm.key(account.platform), owner: owner))
        }
    }

    /// Who registered this account: this handle on this platform.
    ///
    /// Where the post's platform or the register's is not known, the handle alone tells only if it is registered for one
    /// account, or for accounts of the same people.
    func match(_ account: Account) -> Match? {
        guard let found = entries[Self.folded(account.handle)] else { return nil }
        let platform = NormalForm.key(account.platform)
        if !platform.isEmpty {
            let own = found.filter { $0.platform == platform }.map(\.owner)
            if !own.isEmpty { return Match(owners: own, isPlatformKnown: true, platforms: [platform]) }
        }
        let possible = platform.isEmpty ? found : found.filter(\.platform.isEmpty)
        let owners = Dictionary(grouping: possible, by: \.platform).mapValues { Set($0.map(\.owner)) }
        guard let first = owners.values.first, owners.values.allSatisfy({ $0 == first }) else { return nil }
        return Match(owners: first.sorted(), isPlatformKnown: false, platforms: owners.keys.sorted())
    }

    /// The platforms on which this handle is registered, in order.
    func platforms(ofHandle handle: String) -> [String] {
        Set((entries[Self.folded(handle)] ?? []).map(\.platform)).sorted()
    }

    /// Registered handles that this one resembles: one character more, less or other, letters that look alike, or an
    /// addition such as `_real`. Empty for a registered handle.
    func lookAlikes(of account: Account) -> [String] {
        let handle = Self.folded(account.handle)
        guard entries[handle] == nil else { return [] }
        let letters = Array(handle.utf8)
        var found: Set<String> = []
        for key in Self.nearKeys(of: letters) + Self.undecorated(letters).flatMap(Self.nearKeys(of:)) {
            for index in near.list(key) where Self.resembles(letters, all[Int(index)].handle) {
                found.insert(all[Int(index)].text)
            }
        }
        return found.sorted()
    }

    private mutating func addNear(_ handle: String) {
        let letters = Array(handle.utf8)
        guard letters.count >= Self.shortest else { return }
        for key in Self.keys(of: letters, half: letters.count / 2) { near.add(Int32(all.count), to: key) }
        all.append((letters, handle))
    }

    /// Shorter handles all look alike.
    private static let shortest = 6
    private static let additions = [
        "real", "official", "ofc", "asli", "id", "new", "baru", "2", "1", "resmi", "backup",
    ]

    private static func folded(_ handle: String) -> String {
        let text = NormalForm.key(handle)
        return text.hasPrefix("@") ? String(text.drop { $0 == "@" || $0 == " " }) : text
    }

    private static func keys(of letters: [UInt8], half: Int) -> [UInt64] {
        [
            ByteTable.hash(letters.prefix(half)) &* 3, ByteTable.hash(letters.suffix(half)) &* 5,
            ByteTable.hash(shape(letters)[...]) &* 7,
        ]
    }

    /// The keys of handles of this length, one character more, or one less.
    private static func nearKeys(of letters: [UInt8]) -> [UInt64] {
        guard letters.count >= shortest, letters.count <= 64 else { return [] }
        let halves = Set([-1, 0, 1].map { (letters.count + $0) / 2 })
        return Array(Set(halves.flatMap { keys(of: letters, half: $0) })).sorted()
    }

    private static func shape(_ letters: [UInt8]) -> [UInt8] {
        Confusion.shape(letters.filter { Letters.plain($0) != 0 }[...])
    }

    /// The handle without what imitators add.
    private static func undecorated(_ letters: [UInt8]) -> [[UInt8]] {
        additions.compactMap { addition in
            let ending = Array(addition.utf8)
            guard letters.count > ending.count + shortest, letters.suffix(ending.count).elementsEqual(ending) else {
                return nil
            }
            var rest = Array(letters.dropLast(ending.count))
            while let last = rest.last, Letters.plain(last) == 0 { rest.removeLast() }
            return rest
        }
    }

    private static func resembles(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        if shape(left) == shape(right) || isOneEdit(left, right) { return true }
        return undecorated(left).contains { $0 == right || isOneEdit($0, right) }
    }

    private static func isOneEdit(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard abs(left.count - right.count) <= 1 else { return false }
        let start = zip(left, right).prefix { $0 == $1 }.count
        let end = zip(left.dropFirst(start).reversed(), right.dropFirst(start).reversed()).prefix { $0 == $1 }.count
        return max(left.count, right.count) - start - end <= 1
    }
}
