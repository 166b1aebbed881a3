/// The elements and attributes of OpenDocument 1.3 that matter for the text of a document.
enum OpenDocumentName: String, CaseIterable, Sendable, Hashable {
    case p, h, s, tab, span, list, note, ruby, frame, annotation
    case lineBreak = "line-break"
    case softPageBreak = "soft-page-break"
    case listItem = "list-item"
    case listHeader = "list-header"
    case noteCitation = "note-citation"
    case noteBody = "note-body"
    case rubyText = "ruby-text"
    case textBox = "text-box"
    case trackedChanges = "tracked-changes"
    case deletion
    case hiddenText = "hidden-text"
    case hiddenParagraph = "hidden-paragraph"
    case table
    case tableRow = "table-row"
    case tableColumn = "table-column"
    case tableCell = "table-cell"
    case coveredCell = "covered-table-cell"
    case spreadsheet
    case shapes
    case tableOfContent = "table-of-content"
    // Styles.
    case style
    case textProperties = "text-properties"
    case tableProperties = "table-properties"
    case listStyle = "list-style"
    case levelNumber = "list-level-style-number"
    case levelBullet = "list-level-style-bullet"
    case header, footer
    case headerLeft = "header-left"
    case footerLeft = "footer-left"
    case headerFirst = "header-first"
    case footerFirst = "footer-first"
    case encryption = "encryption-data"
    case outlineStyle = "outline-style"
    case outlineLevel = "outline-level-style"
    // Attributes.
    case c, name, level, display
    case styleName = "style-name"
    case parentStyle = "parent-style-name"
    case listStyleName = "list-style-name"
    case numFormat = "num-format"
    case numPrefix = "num-prefix"
    case numSuffix = "num-suffix"
    case displayLevels = "display-levels"
    case startValue = "start-value"
    case continueNumbering = "continue-numbering"
    case continueList = "continue-list"
    case headingLevel = "outline-level"
    case columnsRepeated = "number-columns-repeated"
    case rowsRepeated = "number-rows-repeated"
    case columnsSpanned = "number-columns-spanned"
    case visibility
    case condition
    case isHidden = "is-hidden"
}
