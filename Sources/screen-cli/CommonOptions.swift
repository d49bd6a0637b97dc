public import ArgumentParser
public import Screen

/// What every command that talks to a person takes.
struct CommonOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Language of messages and reports: id or en.", valueName: "language"))
    var lang: Language = .indonesian

    @Flag(name: .shortAndLong, help: "Say nothing unless something needs a person.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Say more.")
    var verbose = false
}

extension Language: ExpressibleByArgument {}
extension CSVWriter.Dialect: ExpressibleByArgument {}

extension Severity: ExpressibleByArgument {}

extension CalendarDay: ExpressibleByArgument {
    public init?(argument: String) { self.init(iso: argument) }
}
