extension RegisterError {
    /// One sentence for the operator; the problems follow it, one line each.
    public func text(in language: Language) -> String {
        let count = problems.count
        return switch (language, kind) {
        case (.indonesian, .missing): "daftar tidak lengkap di \(folder): \(count) masalah"
        case (.indonesian, .empty): "daftar kosong di \(folder): \(count) masalah"
        case (.indonesian, .wrong):
            "daftar di \(folder) salah: \(count) masalah; perbaiki, atau tinggalkan baris yang salah dengan --allow-bad-rows"
        case (.indonesian, .expired): "daftar di \(folder) sudah kedaluwarsa"
        case (.english, .missing): "the registers in \(folder) are incomplete: \(count) problems"
        case (.english, .empty): "the registers in \(folder) are empty: \(count) problems"
        case (.english, .wrong):
            "the registers in \(folder) are wrong: \(count) problems; mend them, or leave wrong rows out with --allow-bad-rows"
        case (.english, .expired): "the registers in \(folder) have expired"
        }
    }
}
