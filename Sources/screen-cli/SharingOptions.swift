import ArgumentParser
import Screen

/// Who may read what is written for people.
struct SharingOptions: ParsableArguments {
    @Flag(help: "Let the group of their folder read what is written, and registers. The store stays its owner's alone.")
    var groupReadable = false

    var access: FileAccess { groupReadable ? .group : .owner }
}
