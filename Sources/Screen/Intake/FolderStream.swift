internal import Glibc

/// Names in an open folder, one by one.
@safe final class FolderStream {
    private let stream: OpaquePointer

    /// Takes over the descriptor; closes it also where it fails.
    init?(adopting descriptor: Int32) {
        guard let stream = unsafe fdopendir(descriptor) else {
            let code = errno
            close(descriptor)
            errno = code
            return nil
        }
        unsafe self.stream = stream
    }

    deinit { unsafe closedir(stream) }

    /// The next name, without `.` and `..`; nil at the end.
    func next() -> [UInt8]? {
        while let entry = unsafe readdir(stream) {
            let name: [UInt8] = unsafe withUnsafeBytes(of: &entry.pointee.d_name) {
                unsafe Array($0.prefix { $0 != 0 })
            }
            if name != [UInt8(ascii: ".")] && name != [UInt8(ascii: "."), UInt8(ascii: ".")] { return name }
        }
        return nil
    }
}
