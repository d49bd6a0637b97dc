import Observation
import Screen

/// A supervised worker gives up over an image, so that the next one meets a fresh worker.
struct WorkerTrouble: Error {
    let failure: ImageFailure

    /// The exit code that tells the parent which.
    var code: Int32 {
        let isMemory = failure.code == .outOfMemory || failure.detail.contains("out of memory")
        return isMemory ? WorkerExit.outOfMemory : WorkerExit.broken
    }
}
