import ArgumentParser
import CCage
import Foundation
import Observation
import Screen
import Vision

/// `screen-cli doctor`: what is missing, and the command that mends it.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Check models, languages, folders, registers, the store and the kernel, and say how to mend each.",
        discussion: """
            Exit code 2 says that something must be mended before a scan. It also compiles the models for this processor, \
            so that the first scan of this user starts quickly.

            Root may read everything, so that root's eyes say nothing of the nightly service: as root it checks as the user \
            screen-cli, where there is one, and, if no folder is named, the folders of /etc/screen-cli/scan.env.

              sudo screen-cli doctor
            """)

    @OptionGroup var vision: VisionOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var sharing: SharingOptions

    @Option(
        help: ArgumentHelp("Check this inbox too; any number of times.", valueName: "folder"), completion: .directory)
    var inbox: [String] = []

    @Option(help: ArgumentHelp("Check these registers too.", valueName: "folder"), completion: .directory)
    var registers: String?

    @Option(help: ArgumentHelp("Check this folder of reports too.", valueName: "folder"), completion: .directory)
    var out: String?

    @Option(help: ArgumentHelp("Check this store too.", valueName: "file"), completion: .file())
    var store: String?

    @Option(help: ArgumentHelp("Check this log too.", valueName: "file"), completion: .file())
    var logFile: String?

    @Option(help: ArgumentHelp("Check as this user (default as root: screen-cli, if there is one).", valueName: "name"))
    var user: String?

    @Option(
        help: ArgumentHelp(
            "Check the folders that this file of the nightly service names (default as root: /etc/screen-cli/scan.env).",
            valueName: "file"), completion: .file())
    var service: String?

    func run() async throws {
        try await Failure.reported(language: common.lang) {
            try becomeUser()
            let checks = try await checks()
            for check in checks where !common.quiet || check.state != .good {
                for line in check.lines { print(line) }
            }
            if checks.contains(where: { $0.state == .bad }) { throw ExitCode(2) }
        }
    }

    private func checks() async throws -> [Check] {
        let folders = try folders()
        let look = FolderChecks(account: Account(identifier: geteuid()), language: common.lang)
        var checks = [modelsCheck] + (await readersChecks(look)) + [languagesCheck] + kernelChecks
        checks += folders.inboxes.map(look.inbox)
        if let registers = folders.registers {
            checks += [look.registers(registers), registersCheck(registers)]
            checks += [exposureCheck(registers, folders.access)]
        }
        if let out = folders.out { checks.append(look.out(out)) }
        if let store = folders.store {
            checks.append(look.store(store) ?? storeCheck(store))
            if FileManager.default.fileExists(atPath: store) { checks.append(exposureCheck(store, .owner)) }
        }
        if let logFile = folders.logFile { checks.append(look.log(logFile)) }
        if service != nil { checks += folders.all.compactMap(look.visibility) }
        return checks
    }

    private func folders() throws -> NightlyFolders {
        if let service { return try NightlyFolders(serviceFile: service) }
        return NightlyFolders(
            inboxes: inbox, registers: registers, out: out, store: store ?? out.map { $0 + "/screen.sqlite" },
            logFile: logFile, access: sharing.access)
    }

    /// As root: goes on as the user whose eyes count, from the beginning.
    private func becomeUser() throws {
        let root = geteuid() == 0
        // A checkout's program may lie where the package's user cannot reach it, and is not the one that its nights run.
        let isNightly = root && isPackaged && Account(name: NightlyFolders.user) != nil
        guard let name = user ?? (isNightly ? NightlyFolders.user : nil) else { return }
        guard let account = Account(name: name) else {
            throw UserError(text: common.lang.text("doctor.user.unknown", [name]))
        }
        guard account.user != geteuid() else {
            if !common.quiet { print("  " + common.lang.text("doctor.user", [name])) }
            if let service, !common.quiet { print("  " + common.lang.text("doctor.service", [service])) }
            return
        }
        guard root else { throw UserError(text: common.lang.text("doctor.user.root")) }
        var arguments = ["--user", name]
        let namesFolders = !inbox.isEmpty || [registers, out, store, logFile, service].contains { $0 != nil }
        if user == nil && !namesFolders && FileManager.default.fileExists(atPath: NightlyFolders.serviceFile) {
            arguments += ["--service", NightlyFolders.serviceFile]
        }
        let service = service ?? arguments.last.flatMap { $0 == NightlyFolders.serviceFile ? $0 : nil }
        let reason = account.continueProgram(with: arguments, asService: service != nil)
        throw UserError(text: common.lang.text("doctor.user.failed", [name, reason]))
    }

    /// Puts models and runtime back where they belong: for a package, and for a checkout.
    private var repair: String { isPackaged ? "sudo apt-get install --reinstall screen-cli" : "make setup" }

    private var isPackaged: Bool {
        URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path.hasPrefix("/usr/lib/")
    }

    private func text(_ key: String, _ facts: [String] = []) -> String { common.lang.text("doctor." + key, facts) }

    private var modelsCheck: Check {
        do {
            return Check(.good, text("models", [vision.modelFolder, try vision.fingerprint()]))
        } catch {
            return Check(.bad, text("models.bad", ["\(error)"]), remedy: text("models.remedy", [repair]))
        }
    }

    /// Loads everything once, as a worker would. What was compiled for this processor is kept for the first scan.
    private func readersChecks(_ look: FolderChecks) async -> [Check] {
        do {
            let fingerprint = try vision.fingerprint()
            let ready = await WorkerOptions.withCompiledModels(vision, fingerprint: fingerprint)
            _ = try ready.makeObserver()
            let folder = ready.modelCache ?? WorkerOptions.cacheFolder(for: fingerprint)
            return [Check(.good, text("readers")), look.cache(folder, isFilled: ready.modelCache != nil)]
        } catch {
            return [Check(.bad, text("readers.bad", ["\(error)"]), remedy: repair)]
        }
    }

    private var languagesCheck: Check {
        let folders = [
            "/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tesseract-ocr/4.00/tessdata", "/usr/share/tessdata",
        ]
        let wanted = ["ind", "eng"]
        let missing = wanted.filter { language in
            !folders.contains { FileManager.default.fileExists(atPath: "\($0)/\(language).traineddata") }
        }
        guard !missing.isEmpty else { return Check(.good, text("languages", [wanted.joined(separator: ", ")])) }
        let packages = missing.map { "tesseract-ocr-" + $0 }.joined(separator: " ")
        return Check(
            .bad, text("languages.bad", [missing.joined(separator: ", ")]), remedy: "sudo apt-get install \(packages)")
    }

    private var kernelChecks: [Check] {
        let landlock = ccage_landlock_version()
        return [
            landlock > 0
                ? Check(.good, text("landlock", [String(landlock)]))
                : Check(.lacking, text("landlock.bad"), remedy: text("landlock.remedy")),
            ccage_has_seccomp()
                ? Check(.good, text("seccomp")) : Check(.lacking, text("seccomp.bad"), remedy: text("seccomp.remedy")),
        ]
    }

    private func registersCheck(_ folder: String) -> Check {
        do {
            let reading = try RegisterReader(folder: folder).read(allowBadRows: false, now: Date())
            let registers = reading.registers
            let counts = [registers.contests.count, registers.candidates.count, registers.officials.count]
            let told = text("registers", counts.map(String.init))
            if reading.skipped.isEmpty { return Check(.good, told) }
            return Check(
                .lacking, told, details: lines(reading.skipped), remedies: [text("registers.remedy")])
        } catch {
            return Check(
                .bad, error.text(in: common.lang), details: lines(error.problems),
                remedies: [text("registers.remedy")])
        }
    }

    private func lines(_ problems: [RegisterProblem]) -> [String] {
        problems.texts(in: common.lang).map { "    " + $0 }
    }

    private func storeCheck(_ path: String) -> Check {
        guard FileManager.default.fileExists(atPath: path) else {
            return Check(.lacking, text("store.none", [path]), remedy: text("store.none.remedy"))
        }
        do {
            let opened = try Store(path: path, for: .read)
            if let problem = try opened.integrityProblems().first {
                return Check(.bad, text("store.bad", [problem]), remedy: text("store.remedy"))
            }
            let damaged = try opened.damagedRows()
            guard let first = damaged.first else { return Check(.good, text("store")) }
            return Check(
                .bad, text("store.damaged", [String(damaged.count), first.description]),
                remedy: text("store.damaged.remedy"))
        } catch {
            return Check(
                .bad, text("store.bad", [error.message(in: common.lang)]), remedy: error.hint(in: common.lang) ?? "")
        }
    }

    private func exposureCheck(_ path: String, _ access: FileAccess) -> Check {
        guard Exposure.isExposed(path, beyond: access) else {
            return Check(.good, text(access == .group ? "private.group" : "private", [path]))
        }
        let rights = access == .group ? "o-rwx" : "go-rwx"
        return Check(
            .lacking, text("exposed", [path]), remedy: "sudo chmod -R \(rights) \(ShellWord.quoted(path))")
    }
}

/// The user to check as cannot be taken on.
struct UserError: Error, CustomStringConvertible {
    let text: String

    var description: String { text }
}
