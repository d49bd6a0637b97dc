import Observation

/// What is told of files, for each at most so much: a hostile table has a fault in every row.
struct SidecarNotes {
    static let most = 10

    private var notes: [PathText: [SidecarWarning]] = [:]
    private var more: [PathText: Int] = [:]

    mutating func add(_ warning: SidecarWarning, of file: PathText) {
        let known = notes[file] ?? []
        guard !known.contains(warning) else { return }
        if known.count < Self.most {
            notes[file, default: []].append(warning)
        } else {
            more[file, default: 0] += 1
        }
    }

    func has(_ file: PathText) -> Bool { notes[file] != nil }

    /// By file; where there was more, how much.
    var all: [PathText: [SidecarWarning]] {
        var all = notes
        for (file, count) in more { all[file]?.append(SidecarWarning(.more, String(count))) }
        return all
    }
}
