/// The style of all pages.
enum PageStyle {
    /// SHA-256 of `text`, by which the page allows it; a test says what it has to be.
    static let digest: StaticString = "sha256-Daj9dHXSmUhixB3KxRm+77iYg1JFZq+8xErptj9nfWw="

    static let text: StaticString = """
        :root{--ink:#1b2430;--muted:#566270;--line:#dbe2e9;--paper:#fff;--wash:#f4f7f9;--accent:#1d5f8a;\
        --soft:#e6f0f7;--warn:#854a0a;--mark:#fff0b3;--bar:#3a78a3;--task:#a9c8dd;\
        --h1:#deebf4;--h2:#b9d5e8;--h3:#84b4d4;--h4:#3a78a3;--h5:#1d5f8a;--deep:#fff}
        @media screen and (prefers-color-scheme:dark){:root{--ink:#e6ebf0;--muted:#9fabb8;--line:#2f3943;--paper:#12171d;\
        --wash:#1a2129;--accent:#7dbbe6;--soft:#1b3342;--warn:#f0b26b;--mark:#5a4a00;--bar:#5fa3cc;--task:#2f5876;\
        --h1:#173042;--h2:#1f4460;--h3:#2b6085;--h4:#7db7db;--h5:#a9d3ec;--deep:#0c1217}}
        *{box-sizing:border-box}
        html{scroll-padding-top:4rem;-webkit-text-size-adjust:100%}
        body{margin:0;color:var(--ink);background:var(--paper);line-height:1.5;font-size:15px;\
        font-family:"PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC","Source Han Sans SC",system-ui,sans-serif;\
        font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
        body:has(#english:checked) .zh,body:not(:has(#english:checked)) .en{display:none}
        body:has(#differences:checked) tr.same{display:none}
        [hidden],html:not(.on) .scripted{display:none!important}
        .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        h1,h2,h3,p,ul,ol,dl,figure,blockquote{margin:0;padding:0}
        ul,ol{list-style:none}
        small{font-size:12px;color:var(--muted);font-weight:400}
        a{color:var(--accent)}
        :focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:3px}
        .top,main{max-width:1680px;margin:0 auto;padding:0 24px}
        .top{padding-top:28px}
        h1{font-size:26px;font-weight:600;letter-spacing:.02em}
        h2{font-size:19px;font-weight:600}
        h3{font-size:15px;font-weight:600}
        .note{color:var(--muted);font-size:13px;margin:2px 0 12px}
        .facts{display:flex;flex-wrap:wrap;gap:4px 28px;margin:10px 0 16px;color:var(--muted)}
        .facts b{font-size:22px;color:var(--ink);font-weight:600}
        .plans{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,260px),1fr));gap:0 24px}
        .plans li{border-top:1px solid var(--line);padding:8px 0 10px;display:flex;flex-direction:column;gap:2px}
        .plans span{font-size:13px}
        .plans small span{font-size:12px}
        .controls{position:sticky;top:0;z-index:5;display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;\
        gap:6px 24px;margin-top:16px;padding:8px max(24px,calc(50vw - 816px));background:var(--paper);\
        border-top:1px solid var(--line);border-bottom:1px solid var(--line);font-size:14px}
        .links,.switches,.language{display:flex;flex-wrap:wrap;align-items:center;gap:4px 16px}
        .links a{text-decoration:none;padding:4px 0}
        .links a:hover{text-decoration:underline}
        .switches select{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);\
        border-radius:4px;padding:3px 6px;max-width:220px}
        .language{border:0;margin:0;padding:0;gap:0}
        .language label{cursor:pointer}
        .language input{position:absolute;opacity:0}
        .language span{display:block;padding:3px 10px;border:1px solid var(--line)}
        .language label:first-of-type span{border-radius:4px 0 0 4px}
        .language label:last-of-type span{border-radius:0 4px 4px 0;border-left:0}
        .language input:checked+span{background:var(--accent);border-color:var(--accent);color:var(--paper)}
        .language input:focus-visible+span{outline:2px solid var(--accent);outline-offset:2px}
        .tick{display:flex;align-items:center;gap:6px;cursor:pointer}
        .tick input{accent-color:var(--accent);margin:0}
        section{margin:30px 0 0;scroll-margin-top:3.5rem}
        .scroll,.wide{position:relative;overflow:auto;max-width:100%}
        .scroll{max-height:calc(100vh - 90px);border:1px solid var(--line)}
        table{border-collapse:separate;border-spacing:0}
        th,td{text-align:left;vertical-align:top;font-weight:400}
        .matrix{min-width:100%;font-size:14px}
        .matrix th,.matrix td{border-bottom:1px solid var(--line);padding:7px 12px}
        .matrix thead th{position:sticky;top:0;z-index:3;background:var(--wash);font-weight:600;min-width:150px;\
        border-bottom:1px solid var(--muted)}
        .matrix th:first-child{position:sticky;left:0;z-index:2;background:var(--paper);min-width:210px;max-width:210px;\
        border-right:1px solid var(--line)}
        .matrix thead th:first-child{z-index:4;background:var(--wash)}
        .matrix .theme th{background:var(--wash);color:var(--accent);font-weight:600;padding:5px 12px;max-width:none;\
        border-right:0}
        .matrix .theme th>span{position:sticky;left:12px}
        .matrix small{display:block;line-height:1.35}
        .matrix tbody tr:hover td,.matrix tbody tr:not(.theme):hover th{background:var(--wash)}
        body:has(#differences:checked) .matrix tbody:not(:has(tr:not(.theme):not(.same))){display:none}
        button{font:inherit;color:inherit;background:none;border:0;padding:0;margin:0;text-align:left;cursor:pointer;\
        border-radius:3px}
        .value,.mention{width:100%}
        .value b{font-weight:600}
        .value:hover b,.mention:hover{text-decoration:underline;text-decoration-color:var(--accent);\
        text-underline-offset:3px}
        .figure{display:block}
        .figure+.figure{margin-top:4px}
        .actual{color:var(--warn)}
        .mention{color:var(--accent);font-size:13px}
        .blank{color:var(--muted);font-size:13px}
        .rank{display:inline-block;font-size:12px;line-height:1.4;padding:0 6px;margin:3px 6px 0 0;border-radius:8px;\
        background:var(--soft);color:var(--accent)}
        .flags{display:inline-block;font-size:12px;color:var(--warn)}
        .charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,322px),1fr));gap:24px 32px}
        figcaption{margin-bottom:6px}
        svg{display:block;max-width:none}
        .charts svg{max-width:100%}
        svg text{font-size:12px;fill:var(--ink)}
        .number{font-weight:600;stroke:var(--paper);stroke-width:4;paint-order:stroke;stroke-linejoin:round}
        rect.bar{fill:var(--bar)}
        .median{stroke:var(--muted);stroke-width:1;stroke-dasharray:3 3}
        svg .head{font-weight:600;font-size:11px}
        svg .year,svg .tick{text-anchor:middle;fill:var(--muted);font-size:11px}
        .axis{fill:var(--line)}
        .swatch{display:inline-block;width:11px;height:11px;margin:0 4px 0 0;background:var(--accent)}
        .swatch.light{margin-left:14px;background:var(--task)}
        .due-target{fill:var(--accent)}
        .due-task{fill:var(--task)}
        svg [class^=count]{text-anchor:middle;font-weight:600}
        .heat0{fill:var(--wash)}.heat1{fill:var(--h1)}.heat2{fill:var(--h2)}.heat3{fill:var(--h3)}
        .heat4{fill:var(--h4)}.heat5{fill:var(--h5)}
        svg .count4,svg .count5{fill:var(--deep)}
        details{margin-top:8px;font-size:13px}
        summary{cursor:pointer;color:var(--accent);width:max-content;max-width:100%}
        .plain{font-size:13px;margin-top:4px}
        .plain th,.plain td{padding:5px 18px 5px 0;border-bottom:1px solid var(--line);min-width:72px}
        .plain thead th{font-weight:600;color:var(--muted)}
        .plain .words{min-width:260px;max-width:520px}
        .about{display:grid;grid-template-columns:max-content 1fr;gap:2px 18px;font-size:14px;margin-top:10px}
        .about dt{color:var(--muted)}
        .sided th:first-child{position:sticky;left:0;background:var(--paper)}
        .plain td{max-width:420px}
        .plain.tasks td{min-width:190px}
        .plain li+li{margin-top:3px}
        .plain li small{display:block}
        .plain.numbers td,.plain.numbers th+th{text-align:right;min-width:64px}
        .names{display:flex;flex-wrap:wrap;gap:4px 6px}
        .plain .names li,.names li{margin:0;padding:1px 7px;background:var(--wash);border-radius:3px}
        .names li small{display:inline}
        .alone{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,300px),1fr));gap:18px 32px;margin-top:18px}
        .alone h3{margin-bottom:6px}
        #legend dl{display:grid;grid-template-columns:minmax(90px,max-content) 1fr;gap:4px 18px;font-size:13px}
        #legend dt{color:var(--warn)}
        dd{margin:0}
        .source{color:var(--muted);font-size:12px}
        #legend{padding-bottom:40px}
        #legend>.source{margin-top:16px}
        #evidence{margin:0}
        #evidence>h2{display:none}
        [popover]{width:min(600px,calc(100vw - 24px));max-height:80vh;overflow:auto;padding:18px 22px;border:1px solid var(--line);\
        border-radius:8px;color:var(--ink);background:var(--paper);box-shadow:0 12px 40px rgb(0 0 0/.25)}
        [popover]::backdrop{background:rgb(10 20 30/.25)}
        [popover] h3{padding-right:32px}
        [popover] h3 small{display:block}
        .n{display:none}
        .close{position:absolute;top:10px;right:10px;width:32px;height:32px;text-align:center;font-size:20px;line-height:1}
        .said{margin-top:10px;font-size:13px;color:var(--muted)}
        .said b{font-size:17px;color:var(--ink)}
        blockquote{margin:6px 0;padding:8px 12px;background:var(--wash);border-left:3px solid var(--accent)}
        mark{background:var(--mark);color:inherit;font-weight:600}
        .standing,.why{margin-top:10px;font-size:13px}
        .why{color:var(--warn)}
        @media (min-width:900px){.controls{flex-wrap:nowrap;height:46px}.switches{flex-wrap:nowrap;flex:none}
        .links{flex-wrap:nowrap;overflow-x:auto;min-width:0}.links a{white-space:nowrap}
        }
        @media (min-width:1200px){.scroll.small{overflow:visible;max-height:none}.scroll.small thead th{top:46px}}
        @media (max-width:700px){body{font-size:14px}.top,main{padding:0 14px}.top{padding-top:18px}h1{font-size:22px}
        .controls{padding:6px 14px;gap:4px 12px;position:static}
        .links{flex-wrap:nowrap;overflow-x:auto;max-width:100%}.links a{white-space:nowrap;padding:6px 0}
        .matrix th,.matrix td{padding:6px 9px}
        .matrix th:first-child{min-width:112px;max-width:112px}.matrix thead th{min-width:128px}
        .matrix .theme th{padding:5px 9px}.matrix .theme th>span{left:9px}
        .scroll{max-height:80vh}
        [popover]{inset:auto 0 0 0;width:100%;margin:0;border-radius:12px 12px 0 0;max-height:75vh}}
        @media print{@page{size:A4 landscape;margin:12mm}
        :root{--ink:#000;--muted:#444;--line:#bbb;--paper:#fff;--wash:#f4f4f4;--accent:#123f5e;--warn:#5c3300}
        body{font-size:11px}.controls,.note,summary,.close{display:none}.top,main{padding:0;max-width:none}
        .scroll,.wide,.scroll.small{overflow:visible;max-height:none;border:0}
        .matrix{font-size:11px}.matrix thead th,.matrix th:first-child,.matrix .theme th>span,.sided th:first-child{position:static}
        .matrix th,.matrix td{padding:3px 6px;min-width:0!important}
        tr,figure,.plans li,[popover]{break-inside:avoid}thead{display:table-header-group}
        .value::after,.mention::after{content:" ["attr(data-n)"]";font-size:9px;color:var(--muted)}
        #evidence{break-before:page}#evidence>h2{display:block;margin-bottom:8px}
        [popover]{display:block;position:static;width:auto;max-height:none;border:0;border-top:1px solid var(--line);\
        border-radius:0;box-shadow:none;padding:6px 0;margin:0}
        [popover] h3 small{display:inline;margin-left:8px}.n{display:inline;color:var(--muted)}}
        @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
        """
}
