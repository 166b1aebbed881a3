/// The elements and attributes of HTML that matter for its text.
enum PageName: String, CaseIterable, Sendable, Hashable {
    case a, article, aside, base, blockquote, body, br, button, canvas, caption, center, cite, code, col, colgroup, dd
    case details, dialog, dir, div, dl, dt, embed, fieldset, figcaption, figure, font, footer, form, frame, frameset
    case h1, h2, h3, h4, h5, h6, head, header, hr, html, iframe, img, input, legend, li, link, main, map, menu, meta,
        nav
    case noscript, object, ol, optgroup, option, p, pre, script, section, select, span, strike, style, sub, summary, sup
    case svg, table, tbody, td, template, textarea, tfoot, th, thead, title, tr, ul, video, audio
    case del, s
    // Attributes.
    case `class`, id, role, hidden, colspan, rowspan, start, type, value, href, charset, content

    /// Elements that begin and end a line.
    static let blocks: Set<PageName> = [
        .article, .aside, .blockquote, .body, .br, .caption, .center, .dd, .details, .dialog, .dir, .div, .dl, .dt,
        .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hr, .html, .legend,
        .li, .main, .menu, .nav, .ol, .p, .pre, .section, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .tr, .ul,
    ]

    /// Elements whose text is never shown, or is none of the page's own.
    static let silent: Set<PageName> = [
        .head, .script, .style, .template, .noscript, .svg, .canvas, .iframe, .object, .embed, .video, .audio, .select,
        .textarea, .map, .title, .option, .optgroup,
    ]

    /// Elements that lead somewhere else by what they are.
    static let furniture: Set<PageName> = [.nav, .footer, .aside, .button, .dialog, .header, .form]
}
