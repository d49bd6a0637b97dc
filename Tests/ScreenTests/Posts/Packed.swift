import Foundation

/// Packed files, made with Python's `lzma`.
enum Packed {
    /// `{"node": {"shortcode": "Cxz", "date": 1715573462, "caption": "padat"}, "instaloader": {"node_type": "Post"}}`
    static let instaloaderPost = bytes(
        """
        /Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4ABrAFtdAD2IicczqOaooQVa7l2TddW3N1WZEi3fxf//gozOf0m+wh5XumyJemH2TRU/\
        1tU0Pn56XhMYM76/NiU7epdB+t2cTGKF8xkMvjmS7JtTMP/EDEahHV7VQZN4EwAAAJNg24iHdS/dAAF3bGl3/AQftvN9AQAAAAAE\
        WVo=
        """)

    private static func bytes(_ base64: String) -> [UInt8] { Array(Data(base64Encoded: base64) ?? Data()) }
}
