/// Numbers of the parties (`partai.csv`), which collide with order numbers of pairs.
public struct PartyTable: Sendable, Equatable {
    public var names: [Int: String]

    public static let builtIn = PartyTable(names: [:])
}
