/// One thing that `doctor` looked at.
struct Check {
    enum State {
        case good, lacking, bad

        var mark: String { self == .good ? "✓" : self == .lacking ? "!" : "✗" }
    }

    var state: State
    var text: String
    /// What more there is to say, one line each.
    var details: [String]
    /// Commands, or words, that mend it.
    var remedies: [String]

    init(_ state: State, _ text: String, details: [String] = [], remedies: [String] = []) {
        self.state = state
        self.text = text
        self.details = details
        self.remedies = remedies
    }

    init(_ state: State, _ text: String, remedy: String) { self.init(state, text, remedies: [remedy]) }

    var lines: [String] { ["\(state.mark) \(text)"] + details + remedies.map { "    \($0)" } }
}
