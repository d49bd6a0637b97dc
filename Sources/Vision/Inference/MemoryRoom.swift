internal import Glibc
internal import Observation

/// Whether an inference will find the memory that it needs.
///
/// OpenVINO may go on when memory is refused to it in the middle of an inference, say that all is well, and leave in its
/// output what the last picture left there. That must never be read as this picture's text.
enum MemoryRoom {
    /// Found by trial: with it no picture was read wrongly under limits of 900, 1050 and 1536 MiB, and none lost under the
    /// last; with 320 MiB workers gave up under the usual limit too.
    private static let bytes = 192 * 1024 * 1024

    /// Asks the system for the room and gives it back, untouched: it costs some microseconds. A limit on a process's data
    /// counts it.
    ///
    /// - Throws: `ImageFailure.outOfMemory`.
    static func check() throws(ImageFailure) {
        let room = unsafe mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
        guard let room = unsafe room, unsafe room != MAP_FAILED else {
            throw ImageFailure(.outOfMemory, "less than \(bytes >> 20) MiB were left for an inference")
        }
        unsafe munmap(room, bytes)
    }
}
