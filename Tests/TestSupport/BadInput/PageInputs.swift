/// Web pages (cases 27 to 38).
package enum PageInputs {
    /// A page that names others on a server and on this machine (case 36).
    package static func withLinks(to address: String, secret: String) -> [UInt8] {
        let here = "http://\(address)"
        return page(
            plan + "<img src=a.png><img src=\(here)/b.png><iframe src=\"file://\(secret)\"></iframe>"
                + "<object data=\"file://\(secret)\"></object><script src=\(here)/c.js></script>",
            head: "<meta charset=utf-8><base href=\"\(here)/\"><link rel=stylesheet href=\(here)/d.css>"
                + "<meta http-equiv=refresh content=\"0;url=\(here)/e\">")
    }

    /// A page with a small table.
    static let table = String(
        decoding: page(plan + "<table><tr><td>一<td>二<tr><td>三<td>四</table>"), as: UTF8.self)

    static let all = deep + wrong + odd

    private static let plan = "<p>一、发展目标</p><p>到2030年，全市建成码头12座以上。</p>"

    private static func page(_ body: String, head: String = "<meta charset=utf-8>") -> [UInt8] {
        Array("<!DOCTYPE html><html><head>\(head)</head><body>\(body)</body></html>".utf8)
    }

    private static let deep = [
        BadInput(27, "200,000 elements inside each other", "deep.html", .reads([]), holds: ["码头"]) {
            page(String(repeating: "<div>", count: 200_000) + plan)
        },
        BadInput(28, "20,000 bold and italic inside each other", "bold.html", .reads([]), holds: ["码头"]) {
            page(String(repeating: "<b><i>", count: 20_000) + plan)
        },
        BadInput(29, "200,000 rows of a table that is not closed", "rows.html", .reads([]), holds: ["码头"]) {
            page(plan + "<table>" + String(repeating: "<tr><td>码头<td>12座", count: BadInput.size(200_000)))
        },
        BadInput(34, "attribute of 20 MB", "attribute.html", .reads([]), holds: ["码头"]) {
            page("<p title=\"" + String(repeating: "a", count: BadInput.size(20_000_000)) + "\">\(plan)</p>")
        },
    ]

    private static let wrong = [
        BadInput(
            30, "scripts and styles", "script.html", .reads([]), holds: ["码头"], lacks: ["机器人"]
        ) {
            page(
                "<script>var a='到2027年，建成机器人3台。'</script><style>p:after{content:'到2028年，建成机器人4台。'}</style>"
                    + plan + "<script>document.write('到2029年，建成机器人5台。')")
        },
        BadInput(31, "declared encoding lies", "lies.html", .reads(["encoding_declared_wrong"]), holds: ["码头"]) {
            Array("<html><head><meta charset=\"utf-8\"></head><body><p>".utf8) + TextInputs.gbk
                + Array("</p></body></html>".utf8)
        },
        BadInput(
            32, "declared encoding does not exist", "nonsense.html", .reads(["encoding_declared_wrong"]),
            holds: ["码头", "\"encoding\":\"GB18030\""]
        ) {
            Array("<html><head><meta charset=\"x-nonsense\"></head><body><p>".utf8) + TextInputs.gbk
                + Array("</p></body></html>".utf8)
        },
        BadInput(33, "references to what is no character", "entities.html", .reads([]), holds: ["码头"]) {
            page("<p>山&#x110000;水&#0;田&#xD800;路</p>" + plan)
        },
        BadInput(35, "frames without text", "frames.html", .fails("no_text")) {
            Array(
                "<html><head><title>政务</title></head><frameset cols=2><frame src=a><frame src=b></frameset></html>".utf8
            )
        },
        BadInput(35, "page that asks to log in", "login.html", .fails("no_text")) {
            page("<form><input name=user><input type=password><select><option>市</select></form>")
        },
    ]

    private static let odd = [
        BadInput(37, "cell over a thousand million rows", "span.html", .reads(["table_limit"]), holds: ["码头"]) {
            page(
                plan + "<table><tr><td rowspan=999999999 colspan=999999999>一<td>二</tr>"
                    + "<tr><td>三<td>四</tr></table>")
        },
        BadInput(38, "cut inside a tag", "cut.html", .reads(["truncated"]), holds: ["码头"]) {
            Array("<!DOCTYPE html><html><head><meta charset=utf-8></head><body>\(plan)<div class=\"co".utf8)
        },
    ]
}
