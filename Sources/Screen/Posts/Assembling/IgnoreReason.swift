/// Why a file of an inbox is neither an image nor a sidecar. The raw value is the code that reports write.
public enum IgnoreReason: String, Sendable, Codable, CaseIterable {
    /// A film or a sound.
    case video
    /// What operating systems and programs leave behind: `.DS_Store`, `Thumbs.db`, unfinished downloads.
    case systemFile = "system_file"
    /// Packed files: unpack them in the inbox to have them read.
    case archive
    /// No kind of file that this program reads.
    case unknownType = "unknown_type"
    /// Could be a sidecar (JSON, CSV, text), but no collector's that is known.
    case unknownSidecar = "unknown_sidecar"
    /// Begins like a sidecar, but cannot be understood. The posts it stands beside say so as well.
    case brokenSidecar = "broken_sidecar"
    /// A caption without an image.
    case strayCaption = "stray_caption"
    /// Larger than a sidecar may be.
    case tooLarge = "too_large"
    /// Could not be opened or read.
    case unreadable
    case empty
}
