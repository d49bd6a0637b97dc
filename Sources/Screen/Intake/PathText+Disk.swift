internal import Observation

extension PathText {
    /// This path, a slash, and `relative`; `relative` alone where this is empty.
    func appending(_ relative: some Sequence<UInt8>) -> PathText {
        let slash = UInt8(ascii: "/")
        if bytes.isEmpty || bytes.last == slash { return PathText(bytes: bytes + relative) }
        return PathText(bytes: bytes + [slash] + relative)
    }

    /// The part after the last slash.
    var lastComponent: [UInt8] {
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return bytes }
        return Array(bytes[(slash + 1)...])
    }
}
