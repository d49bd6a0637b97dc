internal import Foundation
internal import Observation

/// `ringkasan.json`: counts and versions of a run, for machines. Keys are sorted, times are ISO 8601.
public enum SummaryJSON {
    public static func bytes(of report: Report) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(Content(report))) + [0x0A]
    }

    struct Content: Codable, Equatable {
        struct Parity: Codable, Equatable {
            var kontes: String
            var nomor_urut: Int?
            var calon: [String]
            var tinggi: Int
            var sedang: Int
            var rendah: Int
        }

        var schema = 1
        var waktu_pindai: String
        var lengkap: Bool
        var inbox: [String]
        var versi: [String: String]
        var berkas: [String: Int]
        var gagal: [String: Int]
        var temuan: [String: Int]
        var tinjauan: [String: Int]
        var kesetaraan: [Parity]
        var peringatan: [String]

        init(_ report: Report) {
            let run = report.run
            waktu_pindai = ReportClock(zone: run.timeZone).text(run.time)
            lengkap = run.isComplete
            inbox = run.inboxes
            versi = ["program": run.tool, "model": run.models, "register": run.registers]
            berkas = Self.counts(FileOutcome.Outcome.allCases, report.files.map(\.outcome))
            gagal = report.files.reduce(into: [:]) { counts, file in
                for case .failure(let failure) in file.reasons where file.outcome == .failed {
                    counts[failure.code.rawValue, default: 0] += 1
                }
            }
            temuan = Self.counts(Severity.allCases, report.items.map(\.finding.severity))
            tinjauan = Self.counts(Review.State.allCases, report.items.map(\.state))
            kesetaraan = report.parity.map {
                Parity(
                    kontes: $0.contest, nomor_urut: $0.number, calon: $0.candidates.map(\.name), tinggi: $0.high,
                    sedang: $0.medium, rendah: $0.low)
            }
            peringatan = run.warnings
        }

        private static func counts<Value: RawRepresentable & Equatable>(
            _ all: [Value], _ values: [Value]
        ) -> [String: Int] where Value.RawValue == String {
            Dictionary(uniqueKeysWithValues: all.map { value in (value.rawValue, values.count { $0 == value }) })
        }
    }
}
