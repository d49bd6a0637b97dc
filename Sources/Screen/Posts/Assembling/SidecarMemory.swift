import Observation

/// Remembers what sidecars said, so that those that did not change need not be read.
protocol SidecarMemory: AnyObject {
    /// What the file said when it was read as it is now; nil where it must be read.
    func outcome(of path: PathText) -> SidecarParser.Outcome?

    func keep(_ outcome: SidecarParser.Outcome, of path: PathText)
}
