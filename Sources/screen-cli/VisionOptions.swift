public import ArgumentParser
import Foundation
public import Observation
import Screen
import Vision

/// How pictures are looked at: shared by every command that does.
struct VisionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Folder with the models (default: beside the program).", valueName: "folder"))
    var models: String?

    @Option(
        help: ArgumentHelp("Folder that keeps compiled models, so that the next start is quicker.", valueName: "folder")
    )
    var modelCache: String?

    @Option(help: ArgumentHelp("Who reads the text: ppocr or tesseract.", valueName: "reader"))
    var reader: ReaderName = .ppocr

    @Option(help: ArgumentHelp("Inference threads.", valueName: "count"))
    var threads = 1

    @Option(help: ArgumentHelp("Largest file, in bytes.", valueName: "bytes"))
    var maxBytes = ImageLimits().bytes

    @Option(help: ArgumentHelp("Longest side, in pixels.", valueName: "pixels"))
    var maxSide = ImageLimits().side

    @Option(help: ArgumentHelp("Most pixels that are decoded.", valueName: "pixels"))
    var maxPixels = ImageLimits().pixels

    func validate() throws {
        guard threads >= 1 else { throw ValidationError("--threads must be 1 or more") }
        guard maxBytes >= 1, maxSide >= 1, maxPixels >= 1 else { throw ValidationError("a limit must be 1 or more") }
    }

    var limits: ImageLimits { ImageLimits(bytes: maxBytes, side: maxSide, pixels: maxPixels) }

    /// - Parameter reader: Another reader than the option's.
    func makeObserver() throws -> Observer {
        try Observer(models: ModelFiles(folder: modelFolder), options: observerOptions)
    }

    func makeRereader(_ name: ReaderName) throws -> LineRereader {
        try LineRereader(name, models: ModelFiles(folder: modelFolder), options: observerOptions)
    }

    private var observerOptions: Observer.Options {
        var options = Observer.Options()
        options.reader = reader
        options.limits = limits
        options.inference = InferenceOptions(threads: threads, cacheFolder: modelCache)
        return options
    }

    /// These options again, for a worker.
    var arguments: [String] {
        var arguments = ["--models", modelFolder, "--reader", reader.rawValue, "--threads", String(threads)]
        arguments += [
            "--max-bytes", String(maxBytes), "--max-side", String(maxSide), "--max-pixels", String(maxPixels),
        ]
        if let modelCache { arguments += ["--model-cache", modelCache] }
        return arguments
    }

    /// Files and folders that seeing needs: models, their cache, and the libraries beside the program, links resolved.
    var readable: [String] {
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        let folders = [program.path, modelFolder] + [modelCache].compactMap { $0 }
        let targets = folders.flatMap { folder in
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            return names.compactMap { name in
                try? FileManager.default.destinationOfSymbolicLink(atPath: folder + "/" + name)
            }
        }
        return folders.map { URL(fileURLWithPath: $0).resolvingSymlinksInPath().path } + folders + targets
    }

    /// Changes whenever images have to be looked at again: other models, another reader, other limits, another program.
    func fingerprint() throws -> String {
        try ModelFingerprint.text(
            folder: modelFolder,
            settings: "\(ScreenCommand.version) \(VisionLibraries.revision) \(reader.rawValue) \(maxBytes) \(maxSide) "
                + "\(maxPixels)")
    }

    /// The folder given, else the environment's, else `models` beside the program, else the package's.
    var modelFolder: String {
        if let models { return models }
        if let given = ProcessInfo.processInfo.environment["SCREEN_CLI_MODELS"], !given.isEmpty { return given }
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let beside = program.deletingLastPathComponent().appendingPathComponent("models").path
        return FileManager.default.fileExists(atPath: beside) ? beside : "/usr/lib/screen-cli/models"
    }
}

extension ReaderName: ExpressibleByArgument {}
