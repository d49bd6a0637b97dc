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
        abstract: "Check models, languages, registers, the store and the kernel, and say how to mend each.",
        discussion: """
            Exit code 2 says that something must be mended before a scan. It also compiles the models for this processor, \
            so that the first scan of this user starts quickly.
            """)

    @OptionGroup var vision: VisionOptions
    @OptionGroup var common: CommonOptions

    @Option(help: ArgumentHelp("Check these registers too.", valueName: "folder"), completion: .directory)
    var registers: String?

    @Option(help: ArgumentHelp("Check this store too.", valueName: "file"), completion: .file())
    var store: String?

    func run() async throws {
        var checks = [modelsCheck, await readersCheck(), languagesCheck] + kernelChecks
        if let registers { checks += [registersCheck(registers), exposureCheck(registers)] }
        if let store { checks += [storeCheck(store), exposureCheck(store)] }
        for check in checks where !common.quiet || check.state != .good {
            print("\(check.state.mark) \(check.text)")
            if let remedy = check.remedy { print("    \(remedy)") }
        }
        if checks.contains(where: { $0.state == .bad }) { throw ExitCode(2) }
    }

    private struct Check {
        enum State {
            case good, lacking, bad

            var mark: String { self == .good ? "✓" : self == .lacking ? "!" : "✗" }
        }

        var state: State
        var text: String
        var remedy: String?

        init(_ state: State, _ text: String, remedy: String? = nil) {
            self.state = state
            self.text = text
            self.remedy = remedy
        }
    }

    /// Puts models and runtime back where they belong: for a package, and for a checkout.
    private var repair: String {
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path
        return program.hasPrefix("/usr/lib/") ? "sudo apt-get install --reinstall screen-cli" : "make setup"
    }

    private var modelsCheck: Check {
        do {
            return Check(.good, "models: \(vision.modelFolder) (\(try vision.fingerprint()))")
        } catch {
            return Check(.bad, "models: \(error)", remedy: "\(repair), or name their folder with --models")
        }
    }

    /// Loads everything once, as a worker would. What was compiled for this processor is kept for the first scan.
    private func readersCheck() async -> Check {
        do {
            _ = try await WorkerOptions.withCompiledModels(vision, fingerprint: vision.fingerprint()).makeObserver()
            return Check(.good, "OpenVINO runs the models")
        } catch {
            return Check(.bad, "the models cannot be loaded: \(error)", remedy: repair)
        }
    }

    private var languagesCheck: Check {
        let folders = [
            "/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tesseract-ocr/4.00/tessdata", "/usr/share/tessdata",
        ]
        let missing = ["ind", "eng"].filter { language in
            !folders.contains { FileManager.default.fileExists(atPath: "\($0)/\(language).traineddata") }
        }
        guard !missing.isEmpty else { return Check(.good, "Tesseract: ind, eng") }
        let packages = missing.map { "tesseract-ocr-" + $0 }.joined(separator: " ")
        return Check(
            .bad, "Tesseract lacks: \(missing.joined(separator: ", "))", remedy: "sudo apt-get install \(packages)")
    }

    private var kernelChecks: [Check] {
        let landlock = ccage_landlock_version()
        return [
            landlock > 0
                ? Check(.good, "Landlock: version \(landlock)")
                : Check(
                    .lacking, "this kernel has no Landlock: a worker could read files of its user beside the inbox",
                    remedy: "run scans as a user of their own (packaging/systemd does), or use Linux 5.13 or newer"),
            ccage_has_seccomp()
                ? Check(.good, "seccomp")
                : Check(
                    .lacking, "this kernel has no seccomp: a worker's system calls are not limited",
                    remedy: "use a kernel with CONFIG_SECCOMP_FILTER"),
        ]
    }

    private func registersCheck(_ folder: String) -> Check {
        do {
            let reading = try RegisterReader(folder: folder).read(allowBadRows: false, now: Date())
            let registers = reading.registers
            let counts =
                "registers: \(registers.contests.count) contests, \(registers.candidates.count) candidates, "
                + "\(registers.officials.count) officials"
            if reading.skipped.isEmpty { return Check(.good, counts) }
            return Check(.lacking, counts + told(reading.skipped), remedy: "mend the rows named, then run this again")
        } catch {
            let problems = told(error.problems)
            return Check(
                .bad, error.text(in: common.lang) + problems, remedy: "mend the rows named, then run this again")
        }
    }

    private func told(_ problems: [RegisterProblem]) -> String {
        problems.texts(in: common.lang).map { "\n    " + $0 }.joined()
    }

    private func storeCheck(_ path: String) -> Check {
        guard FileManager.default.fileExists(atPath: path) else {
            return Check(.lacking, "store: \(path) is not there yet", remedy: "the first scan makes it")
        }
        do {
            let opened = try Store(path: path, for: .read)
            if let problem = try opened.integrityProblems().first {
                return Check(
                    .bad, "store: \(problem)", remedy: "restore it from a copy, or begin a new one with --store")
            }
            let damaged = try opened.damagedRows()
            guard let first = damaged.first else { return Check(.good, "store: sound") }
            return Check(
                .bad, "store: \(damaged.count) damaged rows, the first: \(first)",
                remedy: "run screen-cli scan, which makes them again; decisions stay")
        } catch {
            return Check(.bad, "store: \(error.message(in: common.lang))", remedy: error.hint(in: common.lang))
        }
    }

    private func exposureCheck(_ path: String) -> Check {
        Exposure.isExposed(path)
            ? Check(.lacking, "\(path) can be read by other users", remedy: "chmod -R go-rwx \(path)")
            : Check(.good, "\(path): for its owner alone")
    }
}
