import Foundation
import Glibc
import TestSupport
import Testing

/// What is left when a run is ended in the middle, and what the next run makes of it.
struct ResumeTests {
    /// Kills at many moments: before, during and after looking; workers alone too.
    @Test(arguments: [1, 3])
    func aKilledScanGoesOnWhereItWasAndReportsTheSame(jobs: Int) async throws {
        let office = try Office()
        try office.addPictures(40)
        try office.add(Data("x".utf8), to: "rusak.jpg")
        #expect(try office.scan(out: "whole", ["--jobs", "2"]).code == 3)
        let whole = try office.reports(out: "whole")
        var killed = 0
        for moment in 0..<12 {
            let command = try Command(office.arguments(["--jobs", String(jobs)]))
            try await Task.sleep(for: .milliseconds(60 + moment * 45))
            if moment % 3 == 2 { try killWorkers(below: command) }
            command.send(SIGKILL)
            if try command.wait().signal == SIGKILL { killed += 1 }
        }
        #expect(killed > 0)
        let last = try office.scan(["--jobs", String(jobs)])
        #expect(last.code == 3 || last.code == 0)
        #expect(try office.reports() == whole)
        #expect(try office.integrity() == "ok\n")
        #expect(
            try office.scan(["--lang", "en"]).errors.hasPrefix(
                "41 files: 40 images seen, 0 sidecars, 0 skipped, 1 failed; 0 images opened this time"))
    }

    @Test func aScanWhoseWorkersAreKilledEndsWell() async throws {
        let office = try Office()
        try office.addPictures(30)
        let command = try Command(office.arguments(["--jobs", "2", "--lang", "en"]))
        for _ in 0..<3 {
            try await Task.sleep(for: .milliseconds(250))
            try killWorkers(below: command)
        }
        let outcome = try command.wait()
        // An image that lost its worker twice is recorded; no other is touched.
        #expect([0, 3].contains(outcome.code), "\(outcome.errors)")
        #expect(outcome.errors.hasPrefix("30 files: "))
    }

    @Test(arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143))])
    func anInterruptedScanKeepsWhatItSawAndLeavesTheReports(signal: Int32, code: Int32) throws {
        let office = try Office()
        try office.addPictures(1)
        #expect(try office.scan().code == 0)
        let before = try office.reports()
        for number in 100..<300 { try office.add(TestPNG.bytes(number), to: "banyak/\(number).png") }
        let command = try Command(office.arguments(["--lang", "en", "--jobs", "1"]))
        // Without giving its thread away: the scan could be over before other tests give it back.
        var looks = 0
        while try workers(below: command).isEmpty, looks < 3000 {
            usleep(20_000)
            looks += 1
        }
        command.send(signal)
        let outcome = try command.wait()
        #expect(outcome.code == code)
        #expect(outcome.errors.contains("interrupted; what was seen is kept, the reports are unchanged"))
        #expect(try office.reports() == before)
        #expect(try office.scan().code == 0)
    }

    @Test func aFullDiskIsSaidAndNothingHalfWrittenIsLeft() throws {
        let office = try Office()
        try office.addPictures(12)
        // Files may grow to 64 KiB only: the store's journal soon hits that.
        let full = try office.scan(["--lang", "en"], shell: "trap '' XFSZ; ulimit -f 128; exec \"$@\"")
        #expect(full.code == 2)
        #expect(full.errors.contains("screen-cli: error: "))
        let left = try FileManager.default.contentsOfDirectory(atPath: office.folder.path + "/out")
        #expect(left.filter { !$0.hasPrefix("screen.sqlite") } == [])
        #expect(try office.scan(["--lang", "en"]).errors.hasPrefix("12 files: 12 images seen"))
    }

    private func killWorkers(below command: Command) throws {
        for process in try workers(below: command) { kill(process, SIGKILL) }
    }

    private func workers(below command: Command) throws -> [pid_t] {
        try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap { name in
            // Gone meanwhile, perhaps.
            guard let process = pid_t(name),
                let status = try? String(contentsOfFile: "/proc/\(name)/stat", encoding: .utf8),
                let afterName = status.split(separator: ")").last
            else { return nil }
            return afterName.split(separator: " ")[1] == "\(command.identifier)" ? process : nil
        }
    }
}

extension Office {
    /// What SQLite says of the store.
    func integrity() throws -> String {
        try Command.run(
            [
                "-c",
                "import sqlite3,sys; print(sqlite3.connect(sys.argv[1]).execute('PRAGMA integrity_check').fetchone()[0])",
                folder.path + "/out/screen.sqlite",
            ], shell: "shift; exec python3 \"$@\""
        ).output
    }
}
