/// The elements and attributes of WordprocessingML (ISO/IEC 29500-1, 17) that matter for the text of a document.
enum WordName: String, CaseIterable, Sendable, Hashable {
    case p, pPr, r, rPr, t, tab, ptab, br, cr, sym, noBreakHyphen, delText, instrText
    case del, ins, moveFrom, vanish, ruby, rt
    case tbl, tr, trPr, tc, tcPr, gridSpan, gridBefore, vMerge
    case txbxContent
    case fallback = "Fallback"
    case footnote, endnote, footnoteReference, endnoteReference, comment
    case numPr, ilvl, numId, pStyle, style, basedOn
    case abstractNum, num, abstractNumId, lvl, lvlOverride, startOverride, start, numFmt, lvlText, suff, isLgl
    // Attributes.
    case val, id, type, char, styleId, font
}
