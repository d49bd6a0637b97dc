/// Numbers short byte strings from 0 upward and finds them again. Its keys lie in one array: a register of 200,000 names
/// makes a few large allocations, not millions of small ones.
struct ByteTable: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int32] = [0]
    /// Open addressing; −1 is empty.
    private var slots: [Int32] = Array(repeating: -1, count: 16)

    var count: Int { ends.count - 1 }

    subscript(id: Int) -> ArraySlice<UInt8> { bytes[Int(ends[id])..<Int(ends[id + 1])] }

    func id(of key: ArraySlice<UInt8>) -> Int? {
        var slot = slot(of: key)
        while slots[slot] >= 0 {
            let id = Int(slots[slot])
            if matches(id, key) { return id }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// The key's number, a new one if it was not there.
    mutating func insert(_ key: ArraySlice<UInt8>) -> Int {
        if let id = id(of: key) { return id }
        if (count + 1) * 2 > slots.count { grow() }
        bytes.append(contentsOf: key)
        ends.append(Int32(bytes.count))
        place(count - 1)
        return count - 1
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for id in 0..<count { place(id) }
    }

    private mutating func place(_ id: Int) {
        var slot = slot(of: self[id])
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(id)
    }

    private func slot(of key: ArraySlice<UInt8>) -> Int {
        Int(truncatingIfNeeded: ByteTable.hash(key)) & (slots.count - 1)
    }

    private func matches(_ id: Int, _ key: ArraySlice<UInt8>) -> Bool {
        let start = Int(ends[id])
        guard Int(ends[id + 1]) - start == key.count else { return false }
        var index = start
        for byte in key {
            if bytes[index] != byte { return false }
            index += 1
        }
        return true
    }

    /// FNV-1a with a last mix: the same in every run, so that nothing depends on the process.
    static func hash(_ key: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        hash ^= hash >> 32
        return hash &* 0x9e37_79b9_7f4a_7c15 >> 8
    }
}
