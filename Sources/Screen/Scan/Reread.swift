internal import Observation

/// Lines of one image that decide a finding and were read by one reader alone.
struct Reread: Sendable {
    var observation: Observation
    /// On disk.
    var path: PathText
    /// Ascending indices into the observation's `text`.
    var lines: [Int]
    var reader: ReaderName

    /// The observation with the second readings. Where nothing was read, an empty reading says that it was asked.
    func merged(_ alternatives: [TextAlternative?]) -> Observation {
        var merged = observation
        for (line, alternative) in zip(lines, alternatives) {
            merged.text[line].alternatives.append(
                alternative ?? TextAlternative(text: "", confidence: 0, reader: reader))
        }
        return merged
    }
}
