/// Numbers of the parties (`partai.csv`), which collide with order numbers of pairs.
public struct PartyTable: Sendable, Equatable {
    public var names: [Int: String]

    public init(names: [Int: String]) { self.names = names }

    /// The parties of Pemilu 2024; 18 to 23 stand in Aceh alone.
    public static let builtIn = PartyTable(names: [
        1: "PKB", 2: "Gerindra", 3: "PDI Perjuangan", 4: "Golkar", 5: "NasDem", 6: "Buruh", 7: "Gelora", 8: "PKS",
        9: "PKN", 10: "Hanura", 11: "Garuda", 12: "PAN", 13: "PBB", 14: "Demokrat", 15: "PSI", 16: "Perindo",
        17: "PPP", 18: "PNA", 19: "Gabthat", 20: "PDA", 21: "Partai Aceh", 22: "PAS Aceh", 23: "SIRA", 24: "Ummat",
    ])
}
