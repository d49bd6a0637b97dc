import Testing

@testable import Screen

struct NeutralityTests {
    private func words(_ lines: [String]) -> String? {
        let passage = Passage(lines: lines)
        return Neutrality.words(in: passage, Atom.read(passage))
    }

    @Test(
        arguments: [
            (["IKRAR NETRALITAS ASN"], "IKRAR"), (["Mari jaga netralitas"], "netralitas"),
            (["Stop Politik Praktis"], "Stop Politik"), (["TIDAKBERPOSENOMOR", "URUT"], "TIDAKBERPOSENOMOR"),
            (["Dilarang foto bersama calon"], "Dilarang foto"),
            (["Kami menolak segala bentuk kampanye"], "menolak segala bentuk kampanye"),
        ] as [([String], String)])
    func knowsPledges(_ lines: [String], _ expected: String) {
        #expect(words(lines) == expected)
    }

    @Test(arguments: ["Jangan lupa foto bersama", "Bersama kita maju", "coblos nomor 2", "Foto bersama Mas Wira"])
    func leavesOtherTextAlone(_ text: String) {
        #expect(words([text]) == nil)
    }
}
