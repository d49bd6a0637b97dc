internal import Foundation

/// What the page sends when a reviewer decides, and what it gets back.
struct ReviewMessage: Codable, Sendable, Equatable {
    var finding: String
    /// The number of the newest review that the page knows; 0: none.
    var number: Int64
    /// Nil: taken back.
    var decision: Decision?
    var reviewer: String
    var note: String
    var day: String?
    var answer: String?
    var outcome: String?

    /// Nil where it cannot be a reviewer's: no name, or texts beyond any form.
    func entry(at time: Date) -> ReviewEntry? {
        let name = reviewer.trimmingCharacters(in: .whitespacesAndNewlines)
        let texts = [name, note, answer ?? "", outcome ?? ""]
        guard !name.isEmpty, name.count <= 200, texts.allSatisfy({ $0.utf8.count <= 20_000 }) else { return nil }
        let parts = [day, answer, outcome].compactMap(\.self).filter { !$0.isEmpty }
        let clarification = Clarification(
            day: day.flatMap { CalendarDay(iso: $0) }, answer: answer ?? "", outcome: outcome ?? "")
        return ReviewEntry(
            finding: finding, decision: decision, reviewer: name, time: time, note: note,
            clarification: parts.isEmpty ? nil : clarification)
    }

    struct Reply: Codable, Sendable, Equatable {
        var number: Int64
        /// One sentence for the reviewer.
        var message: String
        /// The state as the filters know it, and as it is shown.
        var state: String
        var stateName: String
        var decision: String?
        /// As it is shown.
        var decisionName: String?
    }
}
