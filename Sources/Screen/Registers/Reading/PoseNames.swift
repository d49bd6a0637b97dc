import Observation

/// The poses that a register's cell names: by the published name, by the name that pages show in either language, or as
/// people call them. A common name that does not tell a pose from its variants means all of them: `tiga jari`.
enum PoseNames {
    static func poses(_ text: String) -> [HandPose]? { choice.value(of: text) }

    /// A name for each pose that shows a number, for the guide: the common one, and in brackets the published ones.
    static let examples: [String] =
        common.map { names, poses in names[0] + " (" + poses.joined(separator: ", ") + ")" }

    /// The common names, for messages.
    static let names = common.map { $0.names[0] }.joined(separator: ", ")

    private static let choice: Choice<[HandPose]> = {
        var values: [(name: String, value: [HandPose], synonyms: [String])] = []
        for pose in PoseTable.known.sorted(by: { $0.rawValue < $1.rawValue }) {
            let names = Language.allCases.map { $0.name(of: pose) }
            values.append((pose.rawValue, [pose], names))
        }
        // What people call several poses comes last: it is no page's name of one of them.
        for (names, poses) in common { values.append((names[0], poses.map { HandPose(rawValue: $0) }, names)) }
        return Choice(values, fillers: fillers)
    }()

    private static let fillers = [
        "salam", "tanda", "simbol", "isyarat", "gaya", "pose", "acungan", "acung", "mengacungkan", "tangan", "sign",
        "the",
    ]

    private static let common: [(names: [String], poses: [String])] = [
        (["satu jari", "1 jari", "telunjuk", "jari telunjuk", "one finger", "index finger"], ["one", "point"]),
        (
            ["dua jari", "2 jari", "V", "victory", "damai", "peace sign", "two fingers"],
            ["peace", "peace_inverted", "two_up", "two_up_inverted"]
        ),
        (["tiga jari", "3 jari", "three fingers"], ["three", "three2", "three3"]),
        (["empat jari", "4 jari", "four fingers"], ["four"]),
        (
            ["lima jari", "5 jari", "telapak", "telapak tangan", "five fingers", "open hand"],
            ["palm", "stop", "stop_inverted"]
        ),
        (["jempol", "jempol atas", "ibu jari", "thumb", "thumbs up", "thumb up"], ["like"]),
        (["jempol bawah", "jempol terbalik", "thumbs down", "thumb down"], ["dislike"]),
        (["metal", "salam metal", "tanduk", "rock and roll", "rocker", "metal sign", "horns"], ["rock", "three_gun"]),
        (["oke", "okay"], ["ok"]),
        (["telepon", "telpon", "telfon", "call me", "phone"], ["call"]),
        (["pistol", "L", "angka 7", "tembak", "jempol telunjuk"], ["thumb_index", "thumb_index2"]),
        (
            ["hati korea", "finger heart", "saranghaeyo", "saranghae", "sarangheo", "cinta korea", "love korea"],
            ["finger_heart"]
        ),
        (["kepal", "kepalan tangan", "mengepal", "mengepalkan tangan", "genggam", "tinju", "clenched fist"], ["fist"]),
        (["jari kelingking", "pinky", "little finger"], ["little_finger"]),
        (["silang", "tangan silang", "x sign"], ["x_sign", "xsign"]),
        (["dua tangan membentuk hati", "hati dua tangan", "love", "heart"], ["hand_heart", "hand_heart2"]),
    ]
}
