/// Writes values one behind the other, in as few bytes as is quick to read: what ``RecordReader`` reads.
struct RecordWriter: Sendable {
    private(set) var bytes: [UInt8] = []

    /// Seven bits a byte, the lowest first.
    mutating func put(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func put(_ number: Int) { put(UInt64(bitPattern: Int64((number << 1) ^ (number >> 63)))) }

    mutating func put(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    /// Thousandths where that is the very same number, else all bits.
    mutating func put(_ number: Double) {
        let scaled = (number * RecordReader.scale).rounded()
        if scaled.magnitude < 1e12, (Double(Int(scaled)) / RecordReader.scale).bitPattern == number.bitPattern {
            put(RecordReader.zigzag(Int(scaled)) << 1)
        } else {
            put(UInt64(1))
            for shift in stride(from: 0, to: 64, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: number.bitPattern >> UInt64(shift)))
            }
        }
    }

    mutating func put(_ text: String) { put(Array(text.utf8)) }

    mutating func put(_ raw: [UInt8]) {
        put(UInt64(raw.count))
        bytes.append(contentsOf: raw)
    }

    mutating func put<Value>(_ value: Value?, _ write: (inout Self, Value) -> Void) {
        put(value != nil)
        if let value { write(&self, value) }
    }

    mutating func put<Value>(_ values: [Value], _ write: (inout Self, Value) -> Void) {
        put(UInt64(values.count))
        for value in values { write(&self, value) }
    }
}
