import TestSupport

/// Inputs of F1 to start from: the bad files of each encoding, each as it is and with the encoding named.
enum DecodingSeeds {
    @Sendable static func all() -> [[UInt8]] {
        let plan = Array(BadInput.plan.utf8)
        var seeds: [[UInt8]] = []
        for label in DecodingCheck.labels.indices { seeds.append([UInt8(label)] + plan) }
        for input in BadInput.all where input.number < 18 || (23...26).contains(input.number) && input.number != 24 {
            let bytes = input.make()
            seeds.append([0] + bytes)
            seeds.append([5] + bytes)
        }
        let lines = "第一章 发展目标\r\n到2 0 3 0年，\u{200B}全市建\n成码头\(12)座。\rA\u{1F600}\n\t指标\t目标\n— 12 —\n"
        seeds.append([0] + Array(lines.utf8))
        seeds.append([2, 0xFF, 0xFE] + lines.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        seeds.append([3] + lines.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        return seeds
    }
}

/// Inputs of F2: the bad pages, and tags in odd places.
enum PageSeeds {
    private static let code = [
        "var a='到2027年';", "<!--", "<!-- <script>", "]]>", "&lt;/script&gt;", "<p>到2027年</p>", "\\x3C/script>", "'\"<",
        "<style>", "{}", "<body>a", "</p>a", "</div></body>", "</scrip", "\u{0}",
    ]

    private static let pages = [
        "<table><tr><td colspan=2 rowspan=2>一<td>二<tr><td>三<table><tr><td>内</table></table>",
        "<ol start=7><li>甲<ul><li>乙</ul><li value=3>丙</ol>", "<div class='nav-top mainMenu'><a href=a>首页</a></div>",
        "<div style='display:none'>暗</div><p hidden>暗</p><select><option>市</select>", "<p>一<br>二<s>三</s><del>四</del>",
        "<ruby>字<rt>zi</ruby><sup>1</sup>&nbsp;&#20013;&#x4E2D;&#0;&#xD800;&copy",
        "<pre>a\n b\n</pre><![CDATA[c]]><?php d ?>",
        "<textarea></p>文</textarea><title>题</title><iframe>框</iframe><noscript>文</noscript>",
        "<h1>湖光市规划</h1><div id=content>到2030年，建成码头12座。</div><footer>备案</footer>",
        "<meta charset=gb2312><p>\u{E9}</p>", "<html><head><meta charset=utf-8><base href=a></head><body><form>表",
    ]

    @Sendable static func all() -> [[UInt8]] {
        var seeds: [[UInt8]] = []
        for code in code { for kind: UInt8 in 2...3 { seeds.append([kind] + Array(code.utf8)) } }
        for page in pages { seeds.append([0] + Array(page.utf8)) }
        for input in BadInput.all where (30...38).contains(input.number) && input.number != 34 {
            seeds.append([0] + input.make())
        }
        return seeds
    }
}

/// Inputs of F3: every part of every layout, and what XML can hold besides.
enum PartSeeds {
    private static let odd = [
        "<?xml version='1.0' encoding='GB2312'?><a/>", "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        "<!-- <!DOCTYPE a> --><a/>", "<?b <!DOCTYPE a> ?><a/>", "<a><![CDATA[<!DOCTYPE a>]]></a>",
        "<a b='&#x4E2D;&lt;'>&#20013;&amp;</a>", "\u{FEFF}<a>\r\n</a>", "<p:a xmlns:p='q' p:val='1'/>",
        "<!DOCTYPE a SYSTEM 'b'><a/>",
    ]

    @Sendable static func all() -> [[UInt8]] {
        var seeds: [[UInt8]] = []
        for (place, layout) in PartLayout.all.enumerated() {
            for flags: UInt8 in [14, 0xFE] { seeds.append([UInt8(place), flags] + Array(layout.sample.utf8)) }
        }
        for part in odd { seeds.append([0, 8] + Array(part.utf8)) }
        seeds.append([0, 1] + Array(PartLayout.all[0].sample.utf8))
        for depth in [PartCheck.deepest, PartCheck.deepest + 1] {
            let part = String(repeating: "<p>", count: depth) + String(repeating: "</p>", count: depth)
            seeds.append([0, 32] + Array(part.utf8))
        }
        let wide = PartLayout.all[0].sample.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        seeds.append([0, 32, 0xFF, 0xFE] + wide)
        return seeds
    }
}

/// Inputs of F4: a document of each format, and the bad archives that are small.
enum ArchiveSeeds {
    private static let largest = 8192

    @Sendable static func all() -> [[UInt8]] {
        var seeds = PartLayout.all.map { $0.document(with: Array($0.sample.utf8)) }
        let numbers: Set = [40, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 61]
        for input in BadInput.all where numbers.contains(input.number) {
            let bytes = input.make()
            if bytes.count <= largest { seeds.append(bytes) }
        }
        return seeds
    }
}
