import Foundation
import TestSupport
import Testing

/// What people are told when a service of the package failed (packaging/tell-failure).
struct FailureNoteTests {
    private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../packaging/tell-failure").standardizedFileURL.path

    /// - Parameter variables: As systemd and scan.env set them.
    private static func tell(_ step: String, in folder: TemporaryFolder, _ variables: String) throws -> Command.Outcome
    {
        try Command.run(
            [],
            shell: "umask 077; OUT='\(folder.path)' \(variables) exec '\(script)' \(step) screen-cli-scan.service")
    }

    @Test(arguments: [
        ("MONITOR_SERVICE_RESULT=exit-code MONITOR_EXIT_STATUS=65", "daftar (kontes, calon, ASN, instansi)"),
        ("MONITOR_SERVICE_RESULT=exit-code MONITOR_EXIT_STATUS=4", "pemindaian lain masih berjalan"),
        ("MONITOR_SERVICE_RESULT=exit-code MONITOR_EXIT_STATUS=2", "gagal dengan kode keluar 2"),
        ("MONITOR_SERVICE_RESULT=oom-kill", "kehabisan memori"), ("MONITOR_SERVICE_RESULT=timeout", "batas waktunya"),
        ("", "sebab tidak diketahui"),
    ])
    func `a note beside the reports tells the cause and what to do`(variables: String, words: String) throws {
        let folder = try TemporaryFolder()
        let outcome = try Self.tell("note", in: folder, variables)
        #expect(outcome.code == 0, "\(outcome.errors)")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let note = folder.path + "/GAGAL-screen-cli-scan.txt"
        #expect(names.filter { $0.hasPrefix("GAGAL") } == ["GAGAL-screen-cli-scan.txt"])
        let text = try String(contentsOfFile: note, encoding: .utf8)
        #expect(text.contains(words), "\(text)")
        #expect(text.contains("sudo systemctl start screen-cli-scan.service"))
        // Officers read it; they are the group of the reports.
        let attributes = try FileManager.default.attributesOfItem(atPath: note)
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o640)
    }

    @Test func `a mail is sent where the machine can send one, and only there`() throws {
        let folder = try TemporaryFolder()
        try folder.write("#!/bin/sh\ncat >'\(folder.path)/mail'\n", to: "sendmail")
        #expect(unsafe chmod(folder.path + "/sendmail", 0o755) == 0)
        let failed = "MONITOR_SERVICE_RESULT=exit-code MONITOR_EXIT_STATUS=2 MAILTO=pengelola@kantor.invalid"
        #expect(try Self.tell("mail", in: folder, "SENDMAIL=/nowhere/sendmail \(failed)").code == 0)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/mail"))
        #expect(try Self.tell("mail", in: folder, "SENDMAIL='\(folder.path)/sendmail' \(failed)").code == 0)
        let mail = try String(contentsOfFile: folder.path + "/mail", encoding: .utf8)
        #expect(mail.hasPrefix("To: pengelola@kantor.invalid\nSubject: [screen-cli] screen-cli-scan.service gagal di "))
        #expect(mail.contains("\n\nscreen-cli-scan.service di "), "\(mail)")
    }
}
