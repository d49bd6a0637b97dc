internal import Foundation
internal import Observation

/// One file of the inbox that goes into a bundle as it is.
struct BundleFile: Sendable, Equatable {
    enum Role: String, Sendable {
        case original, sidecar

        var folder: String { self == .original ? "asli" : "pendamping" }
    }

    var role: Role
    /// As posts and reports name it.
    var path: PathText
    /// Where it lies.
    var inbox: Inbox
    /// In the finding's folder: `asli/01-foto.jpg`.
    var name: String
    /// What the scan kept of it; nil for sidecars, and for pictures that could not be read.
    var firstSHA256: String?
    /// What it is now; nil where it cannot be read.
    var digest: FileDigest?
    /// What is wrong with it; nil: nothing.
    var note: BundleNote.Kind?

    /// Its place for a worker.
    var disk: PathText { inbox.disk(path) }

    /// Whether the bundle holds it. What is no longer the original is no evidence of what the scan saw.
    var isIncluded: Bool { digest != nil && note != .changed }

    /// Its time of modification in the inbox.
    var modified: Date {
        Date(timeIntervalSince1970: Double((digest?.identity.modified ?? 0) / 1_000_000_000))
    }
}
