/// What every page has around its content.
enum PageShell {
    /// Opens the document. Nothing but the page's own style and script may run, and nothing may be loaded.
    static func open(title: String, to html: inout HTMLWriter) {
        html.raw(
            """
            <!doctype html>
            <html lang="zh-Hans">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '
            """)
        html.raw(PageStyle.digest)
        html.raw("'; script-src '")
        html.raw(PageScript.digest)
        html.raw(
            """
            '; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>
            """)
        html.text(title)
        html.raw("</title>\n<style>")
        html.raw(PageStyle.text)
        html.raw("</style>\n</head>\n<body>\n")
    }

    /// Closes the document; the script stands at its end.
    static func close(to html: inout HTMLWriter) {
        html.raw("\n<script>")
        html.raw(PageScript.text)
        html.raw("</script>\n</body>\n</html>\n")
    }

    /// Chinese or English, by style alone.
    static func writeLanguageSwitch(to html: inout HTMLWriter) {
        html.raw(
            """
            <fieldset class="language"><legend class="hidden">语言 Language</legend>\
            <label><input type="radio" name="language" id="chinese" checked><span lang="zh">中文</span></label>\
            <label><input type="radio" name="language" id="english"><span lang="en">English</span></label></fieldset>
            """)
    }
}
