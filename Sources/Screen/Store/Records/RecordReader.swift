/// Reads what ``RecordWriter`` wrote. Bytes that are something else give an error, never a crash.
struct RecordReader: Sendable {
    /// The bytes are no record of ours.
    struct Broken: Error {}

    /// Numbers with a fraction are kept in thousandths.
    static let scale = 1000.0

    private let bytes: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { at == bytes.count }

    static func zigzag(_ number: Int) -> UInt64 { UInt64(bitPattern: Int64((number << 1) ^ (number >> 63))) }

    mutating func number() throws(Broken) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while at < bytes.count, shift < 64 {
            let byte = bytes[at]
            at += 1
            value |= UInt64(byte & 0x7f) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        throw Broken()
    }

    mutating func integer() throws(Broken) -> Int { Self.unzigzag(try number()) }

    mutating func flag() throws(Broken) -> Bool {
        guard at < bytes.count, bytes[at] <= 1 else { throw Broken() }
        at += 1
        return bytes[at - 1] == 1
    }

    mutating func double() throws(Broken) -> Double {
        let first = try number()
        if first & 1 == 0 { return Double(Self.unzigzag(first >> 1)) / Self.scale }
        guard first == 1, bytes.count - at >= 8 else { throw Broken() }
        var pattern: UInt64 = 0
        for index in 0..<8 { pattern |= UInt64(bytes[at + index]) << UInt64(index * 8) }
        at += 8
        return Double(bitPattern: pattern)
    }

    mutating func text() throws(Broken) -> String { String(decoding: try slice(), as: UTF8.self) }

    mutating func raw() throws(Broken) -> [UInt8] { Array(try slice()) }

    mutating func optional<Value>(_ read: (inout Self) throws(Broken) -> Value) throws(Broken) -> Value? {
        try flag() ? try read(&self) : nil
    }

    mutating func list<Value>(_ read: (inout Self) throws(Broken) -> Value) throws(Broken) -> [Value] {
        let count = try number()
        // Every value takes a byte or more.
        guard count <= UInt64(bytes.count - at) else { throw Broken() }
        var values: [Value] = []
        values.reserveCapacity(Int(count))
        for _ in 0..<count { values.append(try read(&self)) }
        return values
    }

    private mutating func slice() throws(Broken) -> ArraySlice<UInt8> {
        let count = try number()
        guard count <= UInt64(bytes.count - at) else { throw Broken() }
        let start = at
        at += Int(count)
        return bytes[start..<at]
    }

    private static func unzigzag(_ number: UInt64) -> Int {
        Int(truncatingIfNeeded: Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1))
    }
}
