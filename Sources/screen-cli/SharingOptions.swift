import ArgumentParser
import Screen

/// Who may read reports.
struct SharingOptions: ParsableArguments {
    @Flag(help: "Let the group of the reports' folder read reports and registers. The store stays its owner's alone.")
    var groupReadable = false

    var access: FileAccess { groupReadable ? .group : .owner }
}
