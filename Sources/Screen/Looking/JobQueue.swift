/// Hands out jobs one by one to whoever is free; none once the run is to stop.
actor JobQueue<Job: Sendable> {
    private let jobs: [Job]
    private var index = 0
    private let stop: StopFlag
    /// Jobs that cost a worker its life, to be tried once more, alone.
    private(set) var lost: [Job] = []

    init(_ jobs: [Job], stop: StopFlag) {
        self.jobs = jobs
        self.stop = stop
    }

    func next() -> Job? {
        guard index < jobs.count, !stop.isRaised else { return nil }
        defer { index += 1 }
        return jobs[index]
    }

    func tryAgainLater(_ job: Job) { lost.append(job) }
}
