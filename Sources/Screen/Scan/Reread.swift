internal import Observation

/// Lines of one image that decide a finding and were read by one reader alone.
struct Reread: Sendable {
    var sha256: String
    /// On disk.
    var path: PathText
    /// Indices into the observation's `text`, ascending, and where these lines are.
    var lines: [(index: Int, quad: Quad)]
    /// Who is to read them.
    var reader: ReaderName

    /// Adds the second readings to what was seen. Where nothing was read, an empty reading says that it was asked.
    func merge(_ alternatives: [TextAlternative?], into seen: inout Observation) {
        for (line, alternative) in zip(lines, alternatives) where seen.text.indices.contains(line.index) {
            seen.text[line.index].alternatives.append(
                alternative ?? TextAlternative(text: "", confidence: 0, reader: reader))
        }
    }
}
