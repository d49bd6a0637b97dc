import Foundation

@testable import Screen

/// JSON and NDJSON: no more comes out than went in, and what Foundation reads, ours reads whole.
let fuzzJSON: @Sendable (Input) -> Void = { input in
    var reader = JSONReader(input.bytes)
    var values: [JSONValue] = []
    while let value = reader.next() { values.append(value) }
    check(values.count <= input.bytes.count, "\(values.count) values of \(input.bytes.count) bytes")
    let size = values.reduce(0) { $0 + measure($1, depth: 0) }
    // A byte that is not UTF-8 becomes the three of U+FFFD.
    check(size <= 3 * input.bytes.count + values.count, "\(size) bytes of \(input.bytes.count)")

    var narrow = JSONReader(input.bytes, largest: 64)
    while let value = narrow.next() { check(measure(value, depth: 0) <= 3 * 64 + 1, "a value beyond the limit") }

    agree(values, flaw: reader.flaw, with: input.bytes)
}

/// Bytes of all texts and numbers, and one for each value without any.
private func measure(_ value: JSONValue, depth: Int) -> Int {
    check(depth <= JSONReader.deepest, "nested \(depth) deep")
    return switch value {
    case .null, .bool: 1
    case .number(let digits): digits.utf8.count
    case .string(let text): max(1, text.utf8.count)
    case .array(let items): items.reduce(1) { $0 + measure($1, depth: depth + 1) }
    case .object(let members):
        members.reduce(1) { $0 + $1.key.utf8.count + measure($1.value, depth: depth + 1) }
    }
}

/// Foundation guesses encodings that ours does not know, and takes a top-level list as one value.
private func agree(_ values: [JSONValue], flaw: JSONReader.Flaw?, with bytes: [UInt8]) {
    guard !bytes.contains(0), let whole = try? JSONSerialization.jsonObject(with: Data(bytes)) else { return }
    if flaw == .tooDeep { return }
    check(flaw == nil, "Foundation reads it, ours stops: \(String(describing: flaw))")
    if let list = whole as? [Any] {
        check(list.count == values.count, "Foundation reads \(list.count) items, ours \(values.count)")
        for (theirs, ours) in zip(list, values) { same(theirs, ours) }
    } else {
        check(values.count == 1, "Foundation reads one value, ours \(values.count)")
        same(whole, values[0])
    }
}

private func same(_ theirs: Any, _ ours: JSONValue) {
    switch (theirs, ours) {
    case (let text as String, .string(let own)): check(text == own, "“\(text)” is read as “\(own)”")
    case (let list as [Any], .array(let items)):
        check(list.count == items.count, "a list of \(list.count) is read as one of \(items.count)")
        for (theirs, ours) in zip(list, items) { same(theirs, ours) }
    case (let members as [String: Any], .object(let own)):
        check(members.count == own.count, "\(members.count) members are read as \(own.count)")
    case (is NSNull, .null), (is NSNumber, .bool), (is NSNumber, .number): break
    default: fail("\(theirs) is read as \(ours)")
    }
}
