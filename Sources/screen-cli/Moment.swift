import ArgumentParser
import Foundation

/// A moment on the command line: ISO 8601 with a zone, `2029-11-28T07:00:00+07:00`.
struct Moment: ExpressibleByArgument {
    var date: Date

    init(date: Date) { self.date = date }

    init?(argument: String) {
        guard let date = try? Date(argument, strategy: .iso8601) else { return nil }
        self.date = date
    }

    var defaultValueDescription: String { "now" }
}
