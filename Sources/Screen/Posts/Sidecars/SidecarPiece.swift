/// One piece of a sidecar, its format told by its content.
enum SidecarPiece {
    /// A JSON value: a whole file, one of several lines, or one item of a list.
    case value(JSONValue)
    /// A row of a table.
    case row(TableRow)
    /// The headers of a saved web page (MHTML), names in lower case.
    case page([String: String])
}
