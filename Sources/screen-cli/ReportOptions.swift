import ArgumentParser
import Screen

/// How reports look, for every command that writes them.
struct ReportOptions: ParsableArguments {
    @Flag(help: "Show also findings that were decided away.")
    var all = false

    @Option(
        help: ArgumentHelp(
            "Cells of CSV files: parted by commas, or by semicolons (default: excel-id with --lang id, comma with en).",
            valueName: "dialect"))
    var csvDialect: CSVWriter.Dialect?

    @Flag(
        help: "Show pictures with blurred faces alone; of rematch and report: those that a scan with this option made.")
    var blurFaces = false

    func apply(to settings: inout ReportSettings) {
        settings.showsAll = all
        settings.dialect = csvDialect
        settings.blursFaces = blurFaces
    }
}
