#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What an ONNX model says about itself: `metadata_props` of `ModelProto` (onnx.proto), read from protobuf's wire format.
enum ONNXMetadata {
    private static let metadataField = 14
    private static let keyField = 1
    private static let valueField = 2

    /// The value of a key; nil where the model does not have it.
    static func value(_ key: String, in model: Data) -> String? {
        for (field, content) in fields(of: model) where field == metadataField {
            let entry = fields(of: content)
            func text(_ wanted: Int) -> String? {
                entry.first { $0.field == wanted }.flatMap { String(validating: $0.content, as: UTF8.self) }
            }
            if text(keyField) == key { return text(valueField) }
        }
        return nil
    }

    /// The fields of a message that have content of their own length; it ends where the message is damaged.
    private static func fields(of message: Data) -> [(field: Int, content: Data)] {
        var found: [(Int, Data)] = []
        var at = message.startIndex
        func varint() -> Int? {
            var value = 0
            for shift in stride(from: 0, to: 63, by: 7) {
                guard at < message.endIndex else { return nil }
                let byte = message[at]
                at += 1
                value |= Int(byte & 0x7F) << shift
                if byte < 0x80 { return value }
            }
            return nil
        }
        while let key = varint() {
            switch key & 7 {
            case 0:
                guard varint() != nil else { return found }
            case 1: at += 8
            case 5: at += 4
            case 2:
                guard let count = varint(), count <= message.endIndex - at else { return found }
                found.append((key >> 3, message[at..<at + count]))
                at += count
            default: return found
            }
        }
        return found
    }
}
