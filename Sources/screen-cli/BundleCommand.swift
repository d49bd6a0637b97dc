import ArgumentParser
import Foundation
import Glibc
import Observation
import Screen

/// `screen-cli bundle`: the evidence of findings in one zip.
struct BundleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bundle",
        abstract: "Put the evidence of findings into one zip, for the task force.",
        discussion: """
            Holds the untouched originals, annotated copies, each finding as a page and as JSON, the post's sidecars, a sheet for \
            the official's answer, and SHA256SUMS for sha256sum -c. Prints the zip's own SHA-256 and name.

            Originals are compared with what the scan saw. One that changed or is gone ends the command with exit code 2 and no \
            zip, unless --allow-gaps says that the bundle may tell of it. An unknown id ends it with exit code 2 too.

              screen-cli bundle t0482a99fff3c8b0e --store laporan/screen.sqlite --output bukti.zip
            """)

    @Argument(help: ArgumentHelp("Ids of findings, as reports print them.", valueName: "id"))
    var ids: [String]

    @OptionGroup var source: StoreOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var sharing: SharingOptions
    @OptionGroup var vision: VisionOptions
    @OptionGroup var workers: WorkerOptions

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The zip (default: bukti-ID.zip in this folder).", valueName: "file"),
        completion: .file())
    var output: String?

    @Flag(help: "Replace the zip if it is there.")
    var force = false

    @Flag(help: "Make the bundle although originals or sidecars changed or are gone; it tells which.")
    var allowGaps = false

    func run() async throws {
        // A zip's own times are local and without a zone: so the same bundle has the same bytes everywhere.
        unsafe setenv("TZ", "UTC0", 1)
        tzset()
        try await Failure.reported(language: common.lang) {
            let lock = try source.lock()
            defer { withExtendedLifetime(lock) {} }
            let store = try source.open(for: .update)
            let (_, reading) = try source.readRegisters(of: store, language: common.lang)
            let plan = try await workers.plan(
                vision: vision, fingerprint: vision.fingerprint(), readable: store.inboxes().map(\.root))
            var settings = BundleSettings(
                registers: reading.registers, tool: ScreenCommand.version, now: source.now.date, workers: plan)
            settings.language = common.lang
            settings.allowsGaps = allowGaps
            settings.replaces = force
            settings.access = sharing.access
            let path = try Folder.absolute(output ?? EvidenceBundle.fileName(of: ids)).text
            let made = try await EvidenceBundle(settings: settings, store: store).write(ids, to: path)
            for note in made.notes {
                Message.write(Terminal.safe("\(note.finding): \(note.sentence(in: common.lang))"))
            }
            if !common.quiet { Message.write(common.lang.text("bundle.made")) }
            print("\(made.sha256)  \(Terminal.safe(path))")
        }
    }
}
