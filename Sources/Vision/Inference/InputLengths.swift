/// The lengths that a side of a model's input may have. What lies between two of them is padded to the longer one: for each shape
/// that a model meets, the runtime compiles its kernels anew, which takes longer than to infer, and keeps them.
struct InputLengths {
    /// Ascending.
    private let lengths: [Int]
    /// Beyond the last length, multiples of this.
    private let step: Int

    /// Of the text detector, which wants multiples of 32. Where the longer side is 960, pictures of 1:1, 5:4, 4:3, 3:2 and 16:9
    /// fit without much padding, and so do narrow strips.
    static let textDetector = InputLengths([96, 160, 256, 352, 480, 544, 640, 736, 768, 960], step: 320)
    /// Of the line reader, 48 pixels high.
    static let lineReader = InputLengths(Array(stride(from: 32, through: 640, by: 32)), step: 128)

    private init(_ lengths: [Int], step: Int) {
        self.lengths = lengths
        self.step = step
    }

    /// The least length that holds so many pixels.
    func holding(_ pixels: Int) -> Int {
        lengths.first { $0 >= pixels } ?? (pixels + step - 1) / step * step
    }
}
