import Observation

/// An input, and ways to cut it that read well in seeds and in `FailCases`.
struct Input {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The first line, and all after it.
    var firstLine: (line: [UInt8], rest: [UInt8]) {
        let end = bytes.firstIndex(of: 0x0A) ?? bytes.endIndex
        return (Array(bytes[..<end]), Array(bytes[min(end + 1, bytes.count)...]))
    }

    /// Files, each under a line `=== NAME`: at most so many, of different names, sorted by them as a listing is.
    func files(most: Int) -> [(name: PathText, bytes: [UInt8])] {
        var files: [PathText: [UInt8]] = [:]
        let mark = Array("=== ".utf8)
        var name: PathText?
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if line.starts(with: mark) {
                guard files.count < most else { break }
                // Names as a folder can hold them: no NUL, no empty part.
                let parts = line.dropFirst(mark.count).filter { $0 != 0 && $0 != 0x0D }.split(separator: 0x2F)
                name = parts.isEmpty ? nil : PathText(bytes: Array(parts.joined(separator: [0x2F])))
                if let name { files[name] = [] }
            } else if let name {
                files[name, default: []] += line + [0x0A]
            }
        }
        return files.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
