import Foundation
import TestSupport
import Testing

/// What keeps a user from the folders of a scan, and the commands that mend it.
struct DoctorTests {
    private static let withoutPrivilege =
        "[ $(id -u) -ne 0 ] && exec \"$@\"; exec setpriv --bounding-set=-dac_override,-dac_read_search \"$@\""

    private static func doctor(_ arguments: [String], shell: String? = withoutPrivilege) throws -> Command.Outcome {
        try Command.run(["doctor", "--lang", "en"] + arguments, shell: shell)
    }

    @Test func `what an officer's folder lacks is named with the command that mends it`() throws {
        let office = try Office()
        try office.add(TestPNG.bytes(1), to: "dari petugas/foto.png")
        let closed = office.inbox + "/dari petugas"
        #expect(unsafe chmod(closed, 0o070) == 0)
        let outcome = try Self.doctor(["--inbox", office.inbox])
        #expect(unsafe chmod(closed, 0o700) == 0)
        #expect(outcome.code == 2)
        #expect(outcome.output.contains("✗ inbox \(office.inbox): some of it cannot be read by "), "\(outcome.output)")
        #expect(outcome.output.contains("\(closed) (owner "))
        #expect(outcome.output.contains("mode 0070)"))
        #expect(outcome.output.contains(" && sudo chmod -R g+rX \(office.inbox)\n"))
        #expect(try Self.doctor(["--inbox", office.inbox]).code == 0)
    }

    @Test func `folders that cannot be reached or written are told`() throws {
        let office = try Office()
        let path = office.folder.path
        for name in ["tertutup/kotak", "laporan", "log"] {
            try FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
        }
        try office.folder.write("", to: "laporan/screen.sqlite")
        let closed = ["tertutup", "laporan/screen.sqlite", "log"].map { path + "/" + $0 }
        for place in closed { #expect(unsafe chmod(place, 0) == 0) }
        defer { for place in closed { _ = unsafe chmod(place, 0o700) } }
        let outcome = try Self.doctor([
            "--inbox", path + "/tertutup/kotak", "--out", path + "/laporan", "--log-file", path + "/log/scan.log",
        ])
        #expect(outcome.code == 2)
        let lines = outcome.output.split(separator: "\n")
        #expect(
            lines.contains { $0.contains("tertutup/kotak cannot be reached by") && $0.contains("tertutup is closed") })
        #expect(lines.contains("    sudo chmod u+x \(path)/tertutup"))
        #expect(lines.contains { $0.hasPrefix("✗ store \(path)/laporan/screen.sqlite: cannot be written") })
        #expect(lines.contains { $0.hasPrefix("    sudo chown ") && $0.contains("screen.sqlite && sudo chmod 600 ") })
        #expect(lines.contains { $0.hasPrefix("✗ log \(path)/log: cannot be written") || $0.contains("log/scan.log") })
    }

    @Test func `the file of the nightly service names the folders`() throws {
        let office = try Office()
        try office.folder.write(
            """
            # Comment
            INBOX="\(office.inbox)"
            REGISTERS=\(office.registers)
            OUT=/home/nobody-here/laporan
            OPTIONS=--lang id --group-readable
            """, to: "scan.env")
        #expect(unsafe chmod(office.registers, 0o2770) == 0)
        let outcome = try Self.doctor(["--service", office.folder.path + "/scan.env"])
        #expect(outcome.output.contains("✓ inbox \(office.inbox): can be read"), "\(outcome.output)")
        #expect(outcome.output.contains("✓ \(office.registers): for its owner and its group alone"))
        #expect(outcome.output.contains("lies in /home or /root"))
    }

    /// Root's eyes see everything; those of the user who scans count.
    @Test(.enabled(if: geteuid() == 0))
    func `as root it sees with another user's eyes`() throws {
        let office = try Office()
        try office.add(TestPNG.bytes(1), to: "foto.png")
        // The test's own folders and program may be closed to others; nothing of this user's is needed but the answer.
        #expect(unsafe chmod(office.folder.path, 0o755) == 0)
        #expect(unsafe chmod(office.inbox, 0o700) == 0)
        #expect(try Self.doctor(["--inbox", office.inbox], shell: nil).code == 0)
        let outcome = try Self.doctor(["--inbox", office.inbox, "--user", "nobody"], shell: nil)
        #expect(outcome.code == 2)
        let isRefused = outcome.errors.contains("the user nobody could not be taken on")
        #expect(isRefused || outcome.output.contains("cannot be read by nobody"), "\(outcome.output) \(outcome.errors)")
        #expect(try Self.doctor(["--user", "no-such-user"], shell: nil).code == 2)
    }

    @Test func `nobody but root takes on another user`() throws {
        let shell = "[ $(id -u) -ne 0 ] && exec \"$@\"; exec setpriv --reuid=65534 --clear-groups \"$@\""
        let outcome = try Self.doctor(["--user", "root"], shell: shell)
        #expect(outcome.code != 0)
    }

    @Test func `it speaks Indonesian unless told otherwise`() throws {
        let office = try Office()
        let outcome = try Command.run(["doctor", "--registers", office.registers])
        #expect(outcome.output.contains("✓ OpenVINO menjalankan model"))
        #expect(outcome.output.contains("✓ daftar: 1 kontes, 1 calon, 1 pegawai"), "\(outcome.output)")
    }
}
