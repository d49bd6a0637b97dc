import Foundation
import TestSupport
import Testing

/// Reports and registers that a group reads, and a store that it does not.
struct SharingTests {
    private static func permissions(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
    }

    /// Whatever the umask is.
    @Test(arguments: ["000", "077"])
    func `the group reads the reports and nothing of the store`(mask: String) throws {
        let office = try Office()
        try office.addPictures(1)
        let outcome = try office.scan(["--group-readable"], shell: "umask \(mask); exec \"$@\"")
        #expect(outcome.code == 0, "\(outcome.errors)")
        let out = office.folder.path + "/out"
        #expect(try Self.permissions(out) == 0o2750)
        for name in try FileManager.default.contentsOfDirectory(atPath: out) {
            let expected = Office.reports.contains(name) ? 0o640 : 0o600
            #expect(try Self.permissions(out + "/" + name) == expected, "\(name)")
        }
        // A night without the option closes them again.
        #expect(try office.scan().code == 0)
        #expect(try Self.permissions(out + "/laporan.csv") == 0o600)
    }

    @Test func `a folder of reports that was closed is opened to its group`() throws {
        let office = try Office()
        try office.addPictures(1)
        #expect(try office.scan().code == 0)
        let out = office.folder.path + "/out"
        #expect(try Self.permissions(out) == 0o700)
        let report = ["report", "--store", out + "/screen.sqlite", "--out", out, "--group-readable"]
        #expect(try Command.run(report + Office.now).code == 0)
        #expect(try Self.permissions(out) == 0o750)
        #expect(try Self.permissions(out + "/laporan.html") == 0o640)
    }

    @Test func `registers for a group are no reason to warn, registers for all are`() throws {
        let office = try Office()
        try office.addPictures(1)
        #expect(unsafe chmod(office.registers, 0o2770) == 0)
        #expect(!(try office.scan(["--group-readable"]).errors.contains("chmod")))
        #expect(try office.scan().errors.contains("chmod go-rwx"))
        #expect(unsafe chmod(office.registers, 0o755) == 0)
        #expect(try office.scan(["--group-readable"]).errors.contains("chmod o-rwx"))
        let doctor = try Command.run(["doctor", "--registers", office.registers, "--group-readable"])
        #expect(doctor.output.contains("sudo chmod -R o-rwx \(office.registers)"), "\(doctor.output)")
    }
}
