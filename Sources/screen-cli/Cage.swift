import CCage
import Foundation
import Observation
import Screen

/// The walls around a worker: what it may open, call and take. Where a kernel lacks one, the others stand.
enum Cage {
    enum Wall: String, CaseIterable { case limits, landlock, seccomp }

    /// What the libraries read besides the images and the models: themselves, the languages of Tesseract, and facts about
    /// the processor.
    private static let systemPaths = [
        "/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/share/tesseract-ocr", "/usr/share/tessdata",
        "/etc/ld.so.cache",
        "/etc/ld.so.preload", "/etc/localtime", "/usr/share/zoneinfo", "/dev/null", "/dev/urandom", "/proc/self",
        "/proc/cpuinfo",
        "/proc/meminfo", "/proc/stat", "/proc/sys/kernel", "/proc/sys/vm", "/sys/devices/system", "/sys/fs/cgroup",
    ]

    /// Puts up every wall that the kernel has. Call it while the process has one thread.
    ///
    /// - Parameters:
    ///   - readable: Files and folders that may be read, the system's libraries besides.
    ///   - memory: Bytes; 0 sets no limit.
    /// - Returns: The walls that stand.
    /// - Throws: `CageError` if a wall that the kernel has cannot be put up.
    static func close(around readable: [PathText], memory: Int) throws(CageError) -> [Wall] {
        var walls: [Wall] = [.limits]
        unsafe try check { unsafe ccage_limit(UInt64(clamping: memory), $0) }
        if ccage_landlock_version() > 0 {
            try restrictFiles(to: systemPaths.map { PathText($0) } + readable)
            walls.append(.landlock)
        }
        if ccage_has_seccomp() {
            unsafe try check { unsafe ccage_restrict_calls($0) }
            walls.append(.seccomp)
        }
        return walls
    }

    /// Ends the process well after an image's time is over; 0 calls it off.
    static func setAlarm(seconds: Double) {
        ccage_alarm(seconds > 0 ? UInt32(clamping: Int(seconds * 1.5) + 10) : 0)
    }

    /// Call it between images: code that models compiled for themselves can be run from here on, and not be changed, and does
    /// not count as memory. Where it cannot be done, the limit on memory is met earlier.
    static func sealCode() { _ = ccage_seal_code() }

    private static func restrictFiles(to paths: [PathText]) throws(CageError) {
        var handle: Int32 = -1
        unsafe try check { detail in
            handle = unsafe ccage_files_begin(detail)
            return handle >= 0
        }
        for path in paths {
            let bytes = path.bytes.map { CChar(bitPattern: $0) } + [0]
            unsafe try check { unsafe ccage_files_allow(handle, bytes, $0) }
        }
        unsafe try check { unsafe ccage_files_restrict(handle, $0) }
    }

    private static func check(_ call: (UnsafeMutablePointer<CChar>) -> Bool) throws(CageError) {
        var detail = [CChar](repeating: 0, count: Int(CCAGE_DETAIL_SIZE))
        let done = unsafe detail.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return false }
            return unsafe call(base)
        }
        guard done else {
            throw CageError(
                detail: String(decoding: detail.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
        }
    }
}

/// A wall could not be put up.
struct CageError: Error, CustomStringConvertible {
    let detail: String
    var description: String { detail }
}
