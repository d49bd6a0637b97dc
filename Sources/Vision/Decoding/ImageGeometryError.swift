internal import CImage

/// A geometric operation was asked for something that has no pixels, or memory ran out.
struct ImageGeometryError: Error, CustomStringConvertible {
    let outOfMemory: Bool

    init(status: cimage_status) { outOfMemory = status == CIMAGE_OUT_OF_MEMORY }

    var description: String { outOfMemory ? "out of memory" : "an empty or degenerate region was asked for" }
}
