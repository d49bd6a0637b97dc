/// Something about an image that an officer should know, although it could be read.
public enum ImageWarning: String, Codable, Sendable, Equatable {
    /// Only a part of the picture could be decoded.
    case truncated
    /// The content is of another format than the file name says.
    case mislabelled
    /// The reader of choice could not run, and the other one read the text.
    case fallbackReader = "fallback_reader"
    /// There is more text in the picture than is read of one.
    case partlyRead = "partly_read"
    /// There is text, but its letters are too small to be read.
    case tooSmallToRead = "too_small_to_read"
    /// The text is mirrored, as front cameras take it, and was read from its mirror image.
    case mirrored
}
