import Foundation

/// Small pictures made here, each number another one.
enum TestPNG {
    /// 64 × 64 pixels in stripes; `number` chooses their colours.
    static func bytes(_ number: Int, side: Int = 64) -> Data {
        var rows: [UInt8] = []
        for y in 0..<side {
            rows.append(0)
            for x in 0..<side {
                let stripe = (x / 8 + y / 16 + number) % 5
                rows += [
                    UInt8(truncatingIfNeeded: number * 37 + stripe * 50), UInt8(truncatingIfNeeded: stripe * 60),
                    UInt8(y * 3 % 256),
                ]
            }
        }
        var png = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        png += chunk("IHDR", be(UInt32(side)) + be(UInt32(side)) + [8, 2, 0, 0, 0])
        png += chunk("IDAT", zlib(rows))
        png += chunk("IEND", [])
        return png
    }

    private static func be(_ value: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> UInt32(24 - $0 * 8)) }
    }

    private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + content
        return be(UInt32(content.count)) + body + be(crc(body))
    }

    /// Stored blocks: nothing is compressed.
    private static func zlib(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = [0x78, 0x01]
        var rest = bytes[...]
        repeat {
            let block = rest.prefix(65_535)
            rest = rest.dropFirst(block.count)
            let count = UInt16(block.count)
            out += [
                rest.isEmpty ? 1 : 0, UInt8(count & 255), UInt8(count >> 8), UInt8(~count & 255), UInt8(~count >> 8),
            ]
            out += block
        } while !rest.isEmpty
        var (a, b): (UInt32, UInt32) = (1, 0)
        for byte in bytes {
            a = (a + UInt32(byte)) % 65_521
            b = (b + a) % 65_521
        }
        return out + be(b << 16 | a)
    }

    private static func crc(_ bytes: [UInt8]) -> UInt32 {
        var crc = UInt32.max
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }
}
