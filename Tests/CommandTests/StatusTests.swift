import Foundation
import GRDB
import TestSupport
import Testing

/// How an administrator learns of a bad night.
struct StatusTests {
    /// Root reads everything, so the right to do so is taken from the program.
    private static let withoutPrivilege =
        "[ $(id -u) -ne 0 ] && exec \"$@\"; exec setpriv --bounding-set=-dac_override,-dac_read_search \"$@\""

    private static func status(_ office: Office, _ more: [String] = []) throws -> Command.Outcome {
        try Command.run(["status", "--out", office.folder.path + "/out", "--lang", "en"] + more)
    }

    @Test func `a night that read everything is told with its counts`() throws {
        let office = try Office()
        try office.addPictures(2)
        #expect(try Self.status(office).code == 2)
        #expect(try office.scan().code == 0)
        let status = try Self.status(office)
        #expect(status.code == 0, "\(status.errors)")
        #expect(status.output.hasPrefix("the last scan started 20"), "\(status.output)")
        #expect(status.output.contains("2 files: 2 images seen"))
        #expect(status.output.contains("0 leads wait for review"))
        #expect(try Self.status(office, ["--quiet"]).output == "")
    }

    @Test func `what cannot be read is told every night with its owner`() throws {
        let office = try Office()
        try office.addPictures(1)
        try office.add(TestPNG.bytes(8), to: "dari-petugas/foto.png")
        let closed = office.inbox + "/dari-petugas"
        #expect(unsafe chmod(closed, 0o700) == 0)
        #expect(unsafe chown(closed, geteuid() == 0 ? 12345 : geteuid(), getegid()) == 0)
        if geteuid() != 0 { #expect(unsafe chmod(closed, 0) == 0) }
        defer { unsafe chmod(closed, 0o700) }
        for night in 1...3 {
            let outcome = try office.scan(["--quiet", "--lang", "en"], shell: Self.withoutPrivilege)
            #expect(outcome.errors.contains("1 folders or files of the inbox cannot be read:"), "night \(night)")
            #expect(outcome.errors.contains("\(closed) (owner "), "\(outcome.errors)")
            #expect(outcome.errors.contains("sudo screen-cli doctor --inbox \(office.inbox)"))
        }
        let status = try Self.status(office)
        #expect(status.code == 3)
        #expect(status.output.contains(closed))
        let json = try JSONSerialization.jsonObject(with: Data(try Self.status(office, ["--json"]).output.utf8))
        let unreadable = (json as? [String: Any])?["unreadable"] as? [String: Any]
        #expect(unreadable?["count"] as? Int == 1)
        let place = (unreadable?["places"] as? [[String: Any]])?.first
        #expect(place?["path"] as? String == closed)
        #expect((place?["mode"] as? String)?.count == 4)
    }

    /// However many there are, a night's message stays short.
    @Test func `the list of unreadable places is bounded`() throws {
        let office = try Office()
        try office.addPictures(1)
        for number in 0..<25 {
            let path = office.inbox + "/tertutup\(number)"
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
            #expect(unsafe chmod(path, 0) == 0)
        }
        defer { for number in 0..<25 { _ = unsafe chmod(office.inbox + "/tertutup\(number)", 0o700) } }
        let outcome = try office.scan(["--quiet", "--lang", "en"], shell: Self.withoutPrivilege)
        #expect(outcome.errors.contains("25 folders or files"))
        #expect(outcome.errors.contains("  and 15 more\n"), "\(outcome.errors)")
    }

    @Test func `a scan that did not come to its end, or long ago, is a failure`() throws {
        let office = try Office()
        try office.addPictures(1)
        #expect(try office.scan().code == 0)
        let store = try DatabaseQueue(path: office.folder.path + "/out/screen.sqlite")
        try store.write {
            try $0.execute(sql: "UPDATE run SET finished = '2029-01-01T00:00:00.000Z', started = finished")
        }
        #expect(try Self.status(office).code == 0)
        try store.write { try $0.execute(sql: "UPDATE run SET finished = '2020-01-01T00:00:00.000Z'") }
        let stale = try Self.status(office)
        #expect(stale.code == 2)
        #expect(stale.output.contains("the limit is 36 hours"))
        try store.write { try $0.execute(sql: "UPDATE run SET finished = NULL") }
        let broken = try Self.status(office)
        #expect(broken.code == 2)
        #expect(broken.output.contains("did not come to its end"), "\(broken.output)")
        let running = try Command.run(
            ["status", "--out", office.folder.path + "/out", "--lang", "en"],
            shell: "flock --exclusive --no-fork \(office.folder.path)/out/screen.sqlite.lock \"$@\"")
        #expect(running.output.contains("a scan has been running since"), "\(running.output) \(running.errors)")
    }

    @Test func `a copy of the store stands in for it`() throws {
        let office = try Office()
        try office.addPictures(2)
        #expect(try office.scan().code == 0)
        let copy = office.folder.path + "/salinan.sqlite"
        let backup = ["backup", "--store", office.folder.path + "/out/screen.sqlite", copy, "--lang", "en"]
        #expect(try Command.run(backup).errors == "copy of the store: \(copy)\n")
        let attributes = try FileManager.default.attributesOfItem(atPath: copy)
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
        #expect(try Command.run(backup).code == 2)
        #expect(try Command.run(backup + ["--force"]).code == 0)
        // Restored, a scan finds everything seen.
        let out = office.folder.path + "/out/"
        for name in try FileManager.default.contentsOfDirectory(atPath: out) where name.hasPrefix("screen.sqlite") {
            try FileManager.default.removeItem(atPath: out + name)
        }
        try FileManager.default.moveItem(atPath: copy, toPath: out + "screen.sqlite")
        #expect(try office.scan(["--lang", "en"]).errors.contains("; 0 images opened this time; "))
    }
}
