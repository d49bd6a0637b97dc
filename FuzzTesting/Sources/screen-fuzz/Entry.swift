import Foundation

/// The properties that each target holds its input against; `FUZZ_TARGET` chooses one.
let targets: [String: @Sendable (Input) -> Void] = [
    "json": fuzzJSON, "table": fuzzTable, "sidecar": fuzzSidecar, "assembly": fuzzAssembly, "registers": fuzzRegisters,
    "observation": fuzzObservation, "record": fuzzRecord, "desk": fuzzDesk, "http": fuzzHTTP, "names": fuzzNames,
]

private let target: @Sendable (Input) -> Void = {
    let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
    guard let target = targets[name] else {
        fail("FUZZ_TARGET is “\(name)”, none of: \(targets.keys.sorted().joined(separator: ", "))")
    }
    return target
}()

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    target(Input(Array(UnsafeBufferPointer(start: start, count: count))))
    return 0
}

/// Ends the process, so that the fuzzer keeps the input.
func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data("screen-fuzz: \(message)\n".utf8))
    abort()
}

/// Holds a property; without it, the input is one that fails.
func check(_ isTrue: Bool, _ message: @autoclosure () -> String) {
    if !isTrue { fail(message()) }
}

/// Runs what must not throw.
func sure<Value>(_ what: String, _ body: () throws -> Value) -> Value {
    do { return try body() } catch { fail("\(what): \(error)") }
}

/// Waits for what is asynchronous.
func wait<Value: Sendable>(_ body: @escaping @Sendable () async -> Value) -> Value {
    let done = DispatchSemaphore(value: 0)
    let box = Box<Value>()
    Task {
        box.value = await body()
        done.signal()
    }
    done.wait()
    guard let value = box.value else { fail("nothing came of a task") }
    return value
}

/// Written before the semaphore is raised and read after it.
private final class Box<Value>: @unchecked Sendable { var value: Value? }
