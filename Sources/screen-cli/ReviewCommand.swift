import ArgumentParser
import Foundation
import Glibc
import Observation
import Screen

/// `screen-cli review`: officers decide, in a browser on this machine.
struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Serve the page on 127.0.0.1, where officers decide.",
        discussion: """
            Prints the address to open; it works once, in one browser. A second officer at this machine needs another one: \
            --browsers 2. Each decision is in the store before the page says so; while a scan runs, the page waits and tries again. \
            From a card the clarification sheet can be opened and the evidence bundle downloaded. Ends with Ctrl-C.

            From another computer: ssh -L 8080:127.0.0.1:PORT SERVER, and the address printed here with localhost:8080.
            """)

    @OptionGroup var source: StoreOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var vision: VisionOptions
    @OptionGroup var workers: WorkerOptions

    @Option(help: ArgumentHelp("The port (default: any that is free).", valueName: "number"))
    var port: UInt16 = 0

    @Option(help: ArgumentHelp("How many browsers may open the page: prints an address for each.", valueName: "count"))
    var browsers = 1

    func validate() throws {
        guard (1...20).contains(browsers) else { throw ValidationError("--browsers must be from 1 to 20") }
    }

    func run() async throws {
        // A zip's own times are local and without a zone: so the same bundle has the same bytes everywhere.
        unsafe setenv("TZ", "UTC0", 1)
        tzset()
        try await Failure.reported(language: common.lang) {
            let store = try source.open(for: .write)
            let (_, reading) = try source.readRegisters(of: store, language: common.lang)
            var settings = ReportSettings(
                registers: reading.registers, out: ".", now: source.now.date, tool: ScreenCommand.version)
            settings.language = common.lang
            settings.showsAll = true
            let told = Rematch(settings: settings, store: store)
            let stop = StopFlag()
            let interrupts = Interrupts(stop: stop, language: common.lang, quiet: true)
            let folder = try PrivateFolder()
            defer { folder.remove() }
            let server = ReviewServer(
                store: store, language: common.lang, bundles: { try await bundles(of: store, reading.registers) },
                report: { try told.report() })
            let (language, port, browsers) = (common.lang, port, browsers)
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                tasks.addTask {
                    try await server.run(port: port, browsers: browsers, folder: folder.path) { addresses in
                        Message.write(language.text("review.open"))
                        for address in addresses { print(address) }
                        fflush(nil)
                    }
                }
                tasks.addTask { while !stop.isRaised { try await Task.sleep(for: .milliseconds(200)) } }
                try await tasks.next()
                tasks.cancelAll()
            }
            withExtendedLifetime(interrupts) {}
        }
    }

    /// How bundles are made, and sheets.
    private func bundles(of store: Store, _ registers: Registers) async throws -> BundleSettings {
        let plan = try await workers.plan(
            vision: vision, fingerprint: vision.fingerprint(), readable: store.inboxes().map(\.root))
        var settings = BundleSettings(
            registers: registers, tool: ScreenCommand.version, now: source.now.date, workers: plan)
        settings.language = common.lang
        return settings
    }
}

/// A folder for this run, for its owner alone.
private struct PrivateFolder {
    let path: String

    private static let name = "screen-review-"

    init() throws {
        Self.removeLeftovers()
        path = NSTemporaryDirectory() + Self.name + "\(getpid())-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    }

    /// Folders of processes that were killed hold a page with names.
    private static func removeLeftovers() {
        let parent = NSTemporaryDirectory()
        for name in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? [] where name.hasPrefix(Self.name)
        {
            guard let process = name.dropFirst(Self.name.count).split(separator: "-").first.flatMap({ pid_t($0) }),
                kill(process, 0) < 0, errno == ESRCH
            else { continue }
            try? FileManager.default.removeItem(atPath: parent + name)
        }
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }
}
