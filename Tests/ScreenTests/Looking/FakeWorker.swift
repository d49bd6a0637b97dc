import Foundation
import TestSupport

@testable import Screen

/// A worker that does what the name of the image says: it plays the faults that real pictures are rarely kind enough to show.
enum FakeWorker {
    static let script = #"""
        import json, os, signal, sys, time
        log = open(sys.argv[1], "a")
        def say(value): sys.stdout.write(json.dumps(value) + "\n"); sys.stdout.flush()
        for line in sys.stdin:
            request = json.loads(line)
            if request["do"] == "hello":
                say({"protocol": 1, "schema": 1, "models": "m", "cage": []})
                continue
            path = request["path"]
            log.write("%d %s\n" % (os.getpid(), path)); log.flush()
            name = os.path.basename(path)
            if name.startswith("crash-once") and not os.path.exists(path + ".tried"):
                open(path + ".tried", "w").close(); name = "crash"
            if name.startswith("crash.") or name == "crash": os.kill(os.getpid(), signal.SIGSEGV)
            if name.startswith("hang"):
                signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(600)
            if name.startswith("memory"): os._exit(77)
            if name.startswith("alloc"):
                sys.stderr.write("terminate called after throwing an instance of 'std::bad_alloc'\n"); sys.stderr.flush(); os.abort()
            if name.startswith("nonsense"): sys.stdout.write("Segmentation imminent\n"); sys.stdout.flush(); continue
            if name.startswith("endless"):
                while True: sys.stdout.write("x" * 65536)
            if name.startswith("other"): path = "/elsewhere.jpg"
            if name.startswith("corrupt"):
                say({"schema": 1, "path": path, "error": {"code": "corrupt", "detail": "made so"}}); continue
            say({"schema": 1, "path": path, "sha256": "0" * 64, "format": "jpeg", "width": 4, "height": 4, "warnings": [],
                 "text": [], "hands": [], "faces": [], "phash": "", "models": "m"})
        """#

    /// A plan whose workers are the script; they note process and path of each request in `folder`/log.
    static func plan(in folder: TemporaryFolder, count: Int, seconds: Double = 20) throws -> WorkerPlan {
        let script = folder.path + "/worker.py"
        try Data(Self.script.utf8).write(to: URL(fileURLWithPath: script))
        var plan = WorkerPlan(
            program: "/usr/bin/python3", arguments: [script, folder.path + "/log"], count: count, seconds: seconds)
        plan.graceSeconds = 0.2
        return plan
    }

    /// Process and path of each request, in the order in which they were begun.
    static func log(in folder: TemporaryFolder) throws -> [(process: Int, path: String)] {
        try String(contentsOfFile: folder.path + "/log", encoding: .utf8).split(separator: "\n").map { line in
            let parts = line.split(separator: " ", maxSplits: 1)
            return (Int(parts[0]) ?? 0, String(parts[1]))
        }
    }
}
