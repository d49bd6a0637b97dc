public import Observation

extension Language {
    /// What a sign is: `slogan`, `pose tangan`.
    public func name(of kind: Evidence.Kind) -> String { text("evidence.\(kind.rawValue)") }

    public func name(of severity: Severity) -> String { text("severity.\(severity.rawValue)") }

    public func name(of stage: Stage) -> String { text("stage.\(stage.rawValue)") }

    public func name(of pose: HandPose) -> String { name("pose", pose.rawValue) }

    public func name(of recognition: Finding.Recognition) -> String { text("recognition.\(recognition.rawValue)") }

    public func name(of decision: Decision) -> String { text("decision.\(decision.rawValue)") }

    public func name(of state: Review.State) -> String { text("state.\(state.rawValue)") }

    /// What was seen, as an officer reads it: the words, or the pose by its name.
    public func seen(_ sign: Evidence) -> String {
        sign.kind == .pose ? name("pose", sign.seen) : sign.seen
    }

    /// Where a sign stands: `teks gambar`, `teks unggahan`.
    public func place(of sign: Evidence) -> String {
        switch sign.place {
        case .text: text("place.text")
        case .hand: text("place.hand")
        case .field(let field): name("place", field)
        }
    }

    /// A step between what was seen and the register: `ejaan berbeda: Edi/Edy`.
    public func sentence(for step: FoldStep) -> String {
        let key = "step.\(step.kind.rawValue)"
        let hasFacts = !(step.seen.isEmpty && step.registered.isEmpty) && has(key + ".facts")
        return hasFacts ? text(key + ".facts", [step.seen, step.registered]) : text(key)
    }

    /// The steps of a sign; what was seen and matched as a whole is not said again.
    func sentences(forStepsOf sign: Evidence) -> [String] {
        sign.steps.map { step in
            step.seen == sign.seen || step.registered == sign.matched
                ? text("step.\(step.kind.rawValue)") : sentence(for: step)
        }
    }

    /// A sign in one line: `slogan: “Bulatkan tekad” (teks gambar)`; with the steps where it was not matched as written.
    public func sentence(for sign: Evidence) -> String {
        var asides = [place(of: sign)]
        if !sign.steps.isEmpty {
            asides += [text("evidence.matched", [sign.matched])] + sentences(forStepsOf: sign)
        }
        return "\(name(of: sign.kind)): “\(seen(sign))” (\(asides.joined(separator: ", ")))"
    }

    /// A doubt in one line, with its facts.
    public func sentence(for doubt: Doubt) -> String {
        let key = "doubt.\(doubt.kind.rawValue)"
        let facts = doubt.kind == .poseAlone ? doubt.facts.map { name("pose", $0) } : doubt.facts
        return facts.isEmpty || !has(key + ".facts") ? text(key) : text(key + ".facts", facts)
    }

    /// What a part of the score stands for: a sign, or a doubt that lowers it.
    public func name(of part: Finding.ScorePart) -> String {
        ["evidence", "doubt"].map { "\($0).\(part.name)" }.first(where: has).map { text($0) } ?? part.name
    }

    /// Why a file was not seen, or what was odd about it: `isi berkas rusak`. What the programs said is in `technical`.
    public func sentence(for reason: FileOutcome.Reason) -> String {
        switch reason {
        case .failure(let failure):
            let sentence = name("failure", failure.code.rawValue)
            let told = system(failure.detail)
            return failure.code == .unreadable && told != failure.detail ? "\(sentence) (\(told))" : sentence
        case .warning(let warning): return name("warning", warning.rawValue)
        case .retried(let attempts): return text("retried", [String(attempts)])
        case .givenUp(let attempts): return text("given_up", [String(attempts)])
        case .skipped(let code, let detail):
            return name("skipped", code) + (detail.isEmpty ? "" : " (\(system(detail)))")
        case .note(let warning): return sentence(for: warning)
        }
    }
}
