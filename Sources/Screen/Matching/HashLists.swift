/// Lists of numbers by hash, in three arrays instead of one array a list: a register of 200,000 names has as many lists.
struct HashLists: Sendable {
    private var heads: [UInt64: Int32] = [:]
    private var values: [Int32] = []
    private var next: [Int32] = []

    mutating func add(_ value: Int32, to key: UInt64) {
        let place = Int32(values.count)
        values.append(value)
        next.append(heads.updateValue(place, forKey: key) ?? -1)
    }

    /// The numbers of a list, in the order in which they were added.
    func list(_ key: UInt64) -> [Int32] {
        guard var place = heads[key] else { return [] }
        var list: [Int32] = []
        while place >= 0 {
            list.append(values[Int(place)])
            place = next[Int(place)]
        }
        list.reverse()
        return list
    }
}
