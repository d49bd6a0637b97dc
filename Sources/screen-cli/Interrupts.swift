import Dispatch
import Glibc
import Screen
import Synchronization

/// Ctrl-C, SIGTERM and a terminal that is closed (SIGHUP) ask the run to stop; a second signal ends it at once.
final class Interrupts: @unchecked Sendable {
    // Sendable: the sources are only kept alive, and never touched after init.
    private let first = Atomic<Int32>(0)
    private let sources: [any DispatchSourceSignal]

    private static let signals = [SIGINT, SIGTERM, SIGHUP]

    init(stop: StopFlag, language: Language, quiet: Bool) {
        var sources: [any DispatchSourceSignal] = []
        let queue = DispatchQueue(label: "interrupts")
        for number in Self.signals {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            sources.append(source)
        }
        self.sources = sources
        for (source, number) in zip(sources, Self.signals) {
            source.setEventHandler { [self] in
                if !first.compareExchange(expected: 0, desired: number, ordering: .relaxed).exchanged {
                    _exit(128 + number)
                }
                if !quiet { Message.write(language.text("scan.stopping")) }
                stop.raise()
            }
            source.resume()
        }
    }

    /// The signal that came first; nil if none did.
    var received: Int32? {
        let number = first.load(ordering: .relaxed)
        return number == 0 ? nil : number
    }
}
