#!/usr/bin/env python3
"""Makes the copies of Corpus/Documents in the formats that plans come in: HTML, DOCX, GB18030 text and, where
LibreOffice is installed, PDF. Run by hand when a document changes; the tests read what it made.

    python3 Corpus/Formats/make_copies.py
"""
import html
import pathlib
import re
import shutil
import subprocess
import tempfile
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
DOCUMENTS = HERE.parent / "Documents"

PAGE = """<!DOCTYPE html>
<html lang="zh">
<head><meta charset="{charset}"><title>{title}_市政府门户网站</title>
<style>body {{ font-family: serif }} .nav a {{ color: blue }}</style>
<script>document.title = "到2035年达到9999亿元";</script></head>
<body>
<div class="header"><div class="logo">市政府门户网站</div>
<ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li><li><a href="/fw">政务服务</a></li>
<li><a href="/hd">互动交流</a></li></ul></div>
<div class="breadcrumb">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; <a href="/gh">规划计划</a></div>
<div class="main"><div class="article" id="zoom">
{body}
</div>
<div class="share">分享到：<a href="#w">微博</a> <a href="#x">微信</a></div>
<div class="related"><h4>相关链接</h4><ul><li><a href="/1">一图读懂政策</a></li><li><a href="/2">政策问答汇总</a></li></ul></div></div>
<div class="footer">版权所有：市政府办公室 <a href="/map">网站地图</a> <a href="/about">关于我们</a></div>
</body></html>
"""

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARTS = {
    "[Content_Types].xml": """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/footer1.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
</Types>""",
    "_rels/.rels": f"""<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>""",
    "word/_rels/document.xml.rels": f"""<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="{R}/footer" Target="footer1.xml"/></Relationships>""",
    "word/footer1.xml": f"""<?xml version="1.0" encoding="UTF-8"?>
<w:ftr {W}><w:p><w:r><w:t>内部资料，注意保存</w:t></w:r></w:p></w:ftr>""",
}


def lines(path):
    return [line.strip() for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def paragraphs(path):
    return "\n".join(f"<p>{html.escape(line)}</p>" for line in lines(path))


def run(text):
    return f'<w:r><w:t xml:space="preserve">{html.escape(text, quote=False)}</w:t></w:r>'


def document(path):
    """Each line a paragraph, cut into two runs as word processors leave them."""
    body = []
    for line in lines(path):
        middle = len(line) // 2
        body.append(f"<w:p>{run(line[:middle])}{run(line[middle:])}</w:p>")
    section = f'<w:sectPr><w:footerReference w:type="default" r:id="r1" xmlns:r="{R}"/></w:sectPr>'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<w:document {W}><w:body>{"".join(body)}{section}</w:body></w:document>'


def write_docx(path, target):
    parts = dict(PARTS)
    parts["word/document.xml"] = document(path)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(parts):
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), parts[name], zipfile.ZIP_DEFLATED)


def write_pdf(document, folder):
    """A printed copy of a DOCX file."""
    office = shutil.which("soffice")
    if office is None:
        print("LibreOffice is missing: no PDF was made")
        return
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [office, "--headless", f"-env:UserInstallation=file://{profile}", "--convert-to", "pdf", "--outdir",
             str(folder), str(document)],
            check=True, capture_output=True)


def main():
    for path in sorted(DOCUMENTS.glob("*.txt")):
        title = re.sub(r"[<>&]", "", lines(path)[0][:30])
        charset = "gb2312" if path.stem.startswith("wuhan") else "utf-8"
        page = PAGE.format(charset=charset, title=title, body=paragraphs(path))
        (HERE / f"{path.stem}.html").write_bytes(page.encode("gb18030" if charset == "gb2312" else "utf-8"))
        (HERE / f"{path.stem}.gb18030.txt").write_bytes(path.read_text(encoding="utf-8").encode("gb18030"))
        write_docx(path, HERE / f"{path.stem}.docx")
        write_pdf(HERE / f"{path.stem}.docx", HERE)


if __name__ == "__main__":
    main()
