#!/usr/bin/env python3
"""Baseline: plain regular expressions, no tables beyond the lists in this file, no packages.

usage: regular_expressions.py TEXTS ANSWERS

Reads numbers with units, bounds and ranges; dates; bodies by their suffixes; numbered headings as tasks; the title,
places and dates of the document. What a good day's work with `re` gives; it is here to be beaten.
"""
import calendar
import re

import answers

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "兩": 2}
POWERS = {"十": 10, "百": 100, "千": 1000}
LARGE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}

# MARK: numbers

ARABIC = r"\d+(?:[,，]\d{3})*(?:\.\d+)?"
CHINESE = r"[一二两兩三四五六七八九十百千]+"
NUMBER = rf"(?:{ARABIC}|{CHINESE})"
SCALE = r"(?:万亿|萬億|百万|千万|[百千]?[亿億]|[百千十]?[万萬])"
COUNTERS = (
    "个百分点 個百分點 家 个 個 项 項 人 名 位 条 條 件 座 所 种 種 类 類 只 台 套 辆 輛 艘 架 部 本 篇 册 场 場 次 户 戶 "
    "处 處 支 批 期 届 間 间 元 美元 英镑 欧元 亩 畝 公顷 平方米 平方公里 平方千米 公里 千米 米 吨 公斤 千克 立方米 千瓦时 千瓦 "
    "度 兆瓦 人次 户次 倍 成 个/万人 元/人 天 个工作日 小时 分钟 款 门 張 张 幢 栋 宗 笔 颗 株 头 村 镇 县 区域 标箱 标准箱 TEU "
    "PFLOPS EFLOPS TFLOPS P 机架 GW MW kW TB PB Gbps Mbps ms 纳米 nm 毫秒 微克/立方米"
).split()
UNIT = "(?:" + "|".join(re.escape(word) for word in sorted(COUNTERS, key=len, reverse=True)) + ")"
BEFORE = {
    "range": [], "ge": "不少于 不低于 不小于 至少 最低 不少於 不低於 达到或超过".split(),
    "gt": "超过 超過 突破 高于 高於 多于 大于 逾 超 过 過".split(), "le": "不超过 不超過 最高 最多 至多 不高于 不多于 控制在".split(),
    "lt": "低于 少于 不足 小于 不到 低於 少於".split(), "approx": "大约 约为 約為 接近 约 約 近".split(),
    "eq": "达到 達到 增长到 提高到 提升至 降至 增至 达 達 为 至".split(),
}
AFTER = {"ge": "以上 及以上".split(), "le": "以内 以下 之内 及以下".split(), "approx": "左右 上下".split()}
LEAD = "(?:" + "|".join(sorted(sum(BEFORE.values(), []), key=len, reverse=True)) + ")"
TAIL = "(?:" + "|".join(sorted(sum(AFTER.values(), []), key=len, reverse=True)) + ")"
QUANTITY = re.compile(
    rf"(?P<lead>{LEAD})?(?P<low>{NUMBER})(?:(?P<lowscale>{SCALE})?(?P<lowunit>{UNIT})?[-—–~～至到](?P<high>{NUMBER}))?"
    rf"(?P<many>[余餘多])?\s?(?P<scale>{SCALE})?(?P<many2>[余餘多])?\s?(?P<unit>%|％|{UNIT})(?P<tail>{TAIL})?")
FRACTION = re.compile(rf"(?P<lead>{LEAD})?百分之(?P<low>{NUMBER})(?P<tail>{TAIL})?")
DOUBLING = re.compile(r"翻[一两]番|倍增")
BARE_MAGNITUDE = re.compile(rf"(?P<lead>{LEAD})?(?P<low>[百千十]?)(?P<unit>亿元|万元|亿级|万名|万人|亿)")
RANK = re.compile(r"第([一二三四五六七八九十]|\d+)(?:位|名)|前([一二三四五六七八九十]|\d+)位?(?=[，。、])")

# Numbers that measure nothing.
NO_FIGURE = re.compile(r"(?:第|十四|“|[a-zA-Z+])$")
OWN_PARTS = re.compile(r"^(?:大|方面|部分|章|节|条措施|项任务|个方面)")
ARTICLES = {"一个", "一项", "一批", "一种", "一家", "一次", "一名", "一条", "一类", "一支", "一期", "一村", "一位", "一度", "一成", "一米"}

ACTUAL = re.compile(r"已|累计|实现了|同比|去年|目前|截至|增长了|荣获|入选|全年|现有|共有|完成|建成了|排名|达成|连续|已经|为全国|高於|增長")
SUPPORT = re.compile(r"奖励|補助|补助|补贴|资助|奖补|贴息|给予|扶持|资金支持|专项资金|减免|免租|兑付|兑现")
PLANNED = re.compile(r"到20\d\d年|力争|目标|计划|培育|打造|建设|引进|推动|新增|建成|达到|突破|不少于")
CRITERION = re.compile(r"^(?:以上)?(?:的|及以上的)|^(?:及)?以上(?:项目|企业|人才)")
THEMES = [
    ("computing", "算力|FLOPS|智算"), ("models", "大模型|模型"), ("unicorns", "独角兽|瞪羚"),
    ("specialisedSmes", "专精特新|小巨人"), ("leadingCompanies", "龙头|领军|骨干企业|上市"), ("companies", "企业"),
    ("platforms", "平台|中心|实验室"), ("demos", "示范"), ("scenarios", "场景"), ("parks", "园区|基地|产业园"),
    ("patents", "专利"), ("standards", "标准"), ("talent", "人才|毕业生|培训|技能"), ("research", "研发|科研"),
    ("funds", "基金"), ("investment", "投资|项目"), ("data", "数据"), ("network", "基站|5G|宽带|网络"),
    ("technology", "技术"), ("products", "产品|终端"), ("industryScale", "产业规模|产值|营业收入|营收"),
    ("economy", "GDP|生产总值|财政|进出口|消费|增加值|收入|零售"), ("environment", "绿|排放|水质|空气|能耗|森林"),
    ("infrastructure", "公里|道路|铁路|高速|机场|管网|地铁|水库"), ("society", "就业|医疗|教育|养老|居民|学校|住房|床位"),
    ("services", "服务|办理|审批|事项"),
]


def number(text):
    """The value of Arabic or Chinese numerals; None where they make no number."""
    text = text.replace(",", "").replace("，", "")
    if re.fullmatch(r"\d+(?:\.\d+)?", text):
        return float(text)
    total, part, digit = 0, 0, None
    for char in text:
        if char in DIGITS:
            if digit is not None:
                return None
            digit = DIGITS[char]
        elif char in POWERS:
            part += (1 if digit is None else digit) * POWERS[char]
            digit = None
        elif char in LARGE:
            total += (part + (digit or 0) or 1) * LARGE[char]
            part, digit = 0, None
    return float(total + part + (digit or 0))


def bound(match):
    groups = match.groupdict()
    for word, table in ((groups.get("tail"), AFTER), (groups.get("lead"), BEFORE)):
        for code, words in table.items():
            if word and word in words and code != "eq":
                return code
    return "approx" if groups.get("many") or groups.get("many2") else "eq"


def plain_figures(text):
    for match in QUANTITY.finditer(text):
        low, high = match["low"], match["high"]
        words = low + match["unit"]
        before, behind = text[max(0, match.start() - 2):match.start("low")], text[match.end():match.end() + 4]
        if NO_FIGURE.search(before) or words in ARTICLES or OWN_PARTS.search(behind) and not match["scale"]:
            continue
        if re.fullmatch(CHINESE, low) and match["unit"] in ("度", "成", "期", "次", "批", "位", "部", "本", "类", "区域"):
            continue
        value, top = number(low), number(high) if high else None
        if value is None or match["unit"] in ("天", "小时", "分钟", "个工作日", "期", "届"):
            continue
        scale, unit = match["scale"] or "", match["unit"]
        if unit == "成":
            value, unit = value * 10, "%"
        code = "range" if high else bound(match)
        yield match.start(), match.end(), value, top, scale + unit.replace("％", "%"), code


def special_figures(text):
    for match in FRACTION.finditer(text):
        yield match.start(), match.end(), number(match["low"]), None, "%", bound(match)
    for match in DOUBLING.finditer(text):
        yield match.start(), match.end(), 4.0 if "两" in match[0] else 2.0, None, "倍", "eq"
    for match in BARE_MAGNITUDE.finditer(text):
        if (match["lead"] or match["low"]) and not re.match(r"[\d一-九几数十百千万]", text[max(0, match.start() - 1)]):
            value = number(match["low"]) if match["low"] else 1.0
            yield match.start(), match.end(), value, None, match["unit"].removesuffix("级"), bound(match)
    for match in RANK.finditer(text):
        yield match.start(), match.end(), number(match[1] or match[2]), None, "位", "le" if match[2] else "eq"


CLAUSE_END = re.compile(r"[，。；！？：\n、,;（(]")
SENTENCE_END = re.compile(r"[。；！？\n]")
VERBS = re.compile(
    r"^.*(?:建设|培育|引进|打造|推动|新增|形成|建成|实现|开展|力争|完成|推进|支持|发展|实施|集聚|招引|新建|组织|培养|认定|争取|给予|达到|突破|其中|以及|对|的)")
FILLERS = re.compile(r"(?:总数|数量)?(?:力争|将|均|已|分别|总计|累计|平均|年均|不断|同比|比上年|较上年|预计|超额|进一步|稳定)*"
                     r"(?:增长|提高|提升|下降|达到|达|为|占|超过|突破|保持在|稳定在|控制在|增加|减少)?$")


def indicator(text, start, end):
    """The noun behind the number, else what stands before it in the clause."""
    behind = re.match(r"(?:的)?([一-鿿a-zA-Z0-9“”+·]{2,14}?)(?=[，。；！？、\n（(：,;]|以上|和|及|等|，|$)", text[end:end + 20])
    if behind and text[end - 1] not in "元%％倍":
        return behind[1]
    ends = [m.end() for m in CLAUSE_END.finditer(text, max(0, start - 40), start)]
    clause = VERBS.sub("", text[ends[-1] if ends else max(0, start - 40):start])
    return FILLERS.sub("", clause) or (behind[1] if behind else "")


REVIEW = re.compile(r"^.{0,12}(?:工作回顾|回顾).{0,4}$", re.M)
OUTLOOK = re.compile(r"^.{0,12}(?:主要目标|工作安排|重点工作|主要工作|工作部署|总体要求|目标任务).{0,12}$", re.M)


def review_of(text, kind, year):
    """The part of a work report that looks back (empty where it has no heading), with the year it looks back on."""
    if kind != "workReport" or not year:
        return None
    begin = REVIEW.search(text)
    close = OUTLOOK.search(text, begin.end()) if begin else None
    return (begin.start(), close.start() if close else len(text), str(year - 1)) if begin else (0, 0, str(year - 1))


def kind_and_due(text, start, end, sentence, deadlines, title_year, review):
    words = text[sentence[0]:sentence[1]]
    paragraph = text.rfind("\n", 0, start) + 1
    due = next((d for at, d in reversed(deadlines) if sentence[0] <= at <= start), None)
    due = due or next((d for at, d in deadlines if paragraph <= at <= paragraph + 6), None)
    if review and review[0] <= start < review[1]:
        return "actual", review[2]
    if CRITERION.match(text[end:end + 8]):
        return "criterion", None
    if SUPPORT.search(words) and text[end - 1] in "元%％" or SUPPORT.search(text[max(0, start - 8):start]):
        return "support", None
    if ACTUAL.search(words) and due is None and not re.search(r"力争|目标|确保|将", words):
        year = re.search(r"(20\d\d)年", text[sentence[0]:start])
        return "actual", year[1] if year else review[2] if review else None
    return "target", due or title_year


def theme(kind, name, words, unit, quote, before):
    if kind == "support":
        return "support"
    if re.search(r"增长|增速|提高|下降|番|倍增", before) or "百分点" in unit:
        return "growth"
    if re.search(r"占", before) and unit == "%":
        return "share"
    if unit == "位":
        return "rank"
    for part in (name, words):
        for code, pattern in THEMES:
            if re.search(pattern, part):
                return code
    return "other"


def sentence_around(text, start, end):
    begins = [m.end() for m in SENTENCE_END.finditer(text, max(0, start - 300), start)]
    close = SENTENCE_END.search(text, end)
    return (begins[-1] if begins else max(0, start - 300)), (close.start() if close else len(text))


def quantities(text, times, title_year, review):
    deadlines = [(t["span"][0], t["end"][:4]) for t in times if t["type"] == "deadline" and t["end"]]
    dates, taken, found = [t["span"] for t in times], [], []
    for start, end, low, high, unit, code in sorted([*plain_figures(text), *special_figures(text)]):
        if any(start < b and a < end for a, b in dates + taken) or low is None:
            continue
        taken.append((start, end))
        sentence = sentence_around(text, start, end)
        kind, due = kind_and_due(text, start, end, sentence, deadlines, title_year, review)
        name = indicator(text, start, end)
        upper = code in ("le", "lt")
        found.append({
            "span": [start, end], "quote": text[start:end], "kind": kind, "indicator": name, "comparator": code,
            "min": None if upper else low, "max": low if upper else high, "unit": unit, "due": {"date": due} if due else None,
            "theme": theme(kind, name, text[sentence[0]:sentence[1]], unit, text[start:end], text[max(0, start - 6):start])})
    return found


# MARK: times

YEAR = r"(?:20|19)\d\d"
RANGE = re.compile(rf"(?P<a>{YEAR})年?\s?[-—–~～至到]+\s?(?P<b>{YEAR})年?")
DAY = re.compile(rf"(?P<pre>到|至|截至|于)?(?P<y>{YEAR})年(?P<m>\d\d?)月(?:(?P<d>\d\d?)日)?(?P<post>底)?(?P<before>前)?")
PLAIN_YEAR = re.compile(rf"(?P<pre>力争到|到|至|截至)?(?P<y>{YEAR})年(?P<post>底|末|初|上半年|下半年|第[一二三四]季度)?(?P<before>前)?")
NEAR = re.compile(r"(?P<word>今年|去年|明年|本年度)(?P<m>\d\d?)?(?:月)?")
FIVE_YEARS = re.compile(r"[“\"]?十(?P<n>[一二三四五])五[”\"]?(?P<post>末|时期|期间|规划期)?")
LENGTH = re.compile(r"(?:近|过去|未来|连续|力争)?(?:[一二两三四五六七八九十]|\d+)(?:个月|年半|年|天|个工作日)(?:时间|内|以内|左右)?")
ISO = re.compile(rf"(?P<y>{YEAR})-(?P<m>\d\d?)-(?P<d>\d\d?)")


def last_day(year, month):
    return calendar.monthrange(year, month)[1]


def span_of(year, month=None, day=None):
    if not month:
        return f"{year}-01-01", f"{year}-12-31"
    if not day:
        return f"{year}-{month:02}-01", f"{year}-{month:02}-{last_day(year, month):02}"
    return (f"{year}-{month:02}-{day:02}",) * 2


def dated(match):
    year = int(match["y"])
    month, day = (int(match[g]) if match.groupdict().get(g) else None for g in "md")
    if month and not 1 <= month <= 12 or day and not 1 <= day <= 31:
        return None
    start, end = span_of(year, month, day)
    post = match.groupdict().get("post") or ""
    if post in ("底", "末") and not month:
        start = end
    if "半年" in post:
        start, end = (start, f"{year}-06-30") if "上" in post else (f"{year}-07-01", end)
    if "季度" in post:
        first = "一二三四".index(post[1]) * 3 + 1
        start, end = span_of(year, first)[0], span_of(year, first + 2)[1]
    groups = match.groupdict()
    if groups.get("pre") in ("到", "至", "力争到") or groups.get("before"):
        if groups.get("before") and not post and not month:
            end = f"{year - 1}-12-31"
        return "deadline", None, end
    return "point", start, end


def times(text, year_of_text):
    found = []

    def take(match, kind, start, end):
        span = match.span()
        if not any(span[0] < b and a < span[1] for (a, b), *_ in found):
            found.append((span, kind, start, end))

    for match in RANGE.finditer(text):
        take(match, "period", f"{match['a']}-01-01", f"{match['b']}-12-31")
    for pattern in (DAY, ISO, PLAIN_YEAR):
        for match in pattern.finditer(text):
            if text[match.start() - 1:match.start()] in ("〔", "[", "（〔") and pattern is PLAIN_YEAR:
                continue
            answer = dated(match)
            if answer:
                take(match, *answer)
    for match in FIVE_YEARS.finditer(text):
        first = 2001 + 5 * DIGITS[match["n"]]
        if match["post"] == "末":
            take(match, "deadline", None, f"{first + 4}-12-31")
        else:
            take(match, "period", f"{first}-01-01", f"{first + 4}-12-31")
    for match in NEAR.finditer(text):
        if year_of_text:
            year = year_of_text + {"去年": -1, "明年": 1}.get(match["word"], 0)
            month = int(match["m"]) if match["m"] and 1 <= int(match["m"]) <= 12 else None
            take(match, "point", *span_of(year, month))
    for match in LENGTH.finditer(text):
        if not re.match(r"行动|规划|计划|第", text[match.end():match.end() + 2]):
            take(match, "duration", None, None)
    return [{"span": list(s), "quote": text[s[0]:s[1]], "type": k, "start": a, "end": b} for s, k, a, b in sorted(found)]


# MARK: institutions

HAN = r"[一-鿿a-zA-Z0-9（()）·—]"
SUFFIXES = [
    ("government", "人民政府办公厅 人民政府 人民法院 人民检察院 管理委员会 委员会 领导小组 办公厅 办公室 管委会 人大常委会 "
     "国务院 党中央 党委 省委 市委 省政府 市政府 区政府 总局 税务局 发展改革委 发改委 科技部 工信部 财政部 教育部 商务部 建设部 宣传部 组织部 生态环境部 人社部 厅 局"),
    ("university", "大学 学院"), ("hospital", "医院"),
    ("research", "研究院 研究所 研究中心 研发中心 实验室 科学院"),
    ("enterprise", "有限责任公司 有限公司 股份公司 公司 集团 银行"),
    ("association", "协会 联盟 商会 学会 基金会 联合会"), ("platform", "云平台 创新中心"),
    ("zone", "高新技术产业开发区 经济技术开发区 开发区 高新区 经开区 产业园 示范区 试验区 先导区 功能区 自贸区 科技城 科学城 新区 园区 新城"),
    ("international", "联合国"), ("media", "日报 新华社 电视台 晚报"),
]
BODY = re.compile("|".join(
    f"(?P<{kind}>{HAN}{{0,18}}?(?:" + "|".join(sorted(words.split(), key=len, reverse=True)) + "))(?![一-鿿]*(?:级|们))"
    for kind, words in SUFFIXES))
OPENERS = re.compile(
    r".*(?:由|向|与|(?<!发展)(?<!经济)(?<!工业)(?<!住房)(?<!文化)(?<!资源)和|以及|或|会同|对|在|以|等|是|的|为|将|把|了|支持|推动|推进|加快|建设|打造|依托|"
    r"联合(?!国|会)|引进|鼓励|引导|组织(?!部)|发挥|建立|成立|设立|组建|按照|根据|上报|成为|包括|围绕|落户|争取|创建|创成|布局|培育|构建|完善|深化|强化|加强|"
    r"提升|新增|获批|通过|推荐|启动|建成|建好|形成|集聚|搭建|招引|支撑|申报|启用|入驻|加入|进入|到|至|从|各|有关|相关|一批|更多|全国首个|首个|[一二三四五六七八九十\d]+[个家所])(?=.)")
GENERIC = re.compile(
    r"^(?:省|市|区|县|国家|全国|全市|全省|各|一批|一个|若干|有关|相关|行业|地方|基层|重点|国家级|省级|市级|区级|县级|公共|创新|服务|产业|研究|技术|科技|信息|"
    r"数据|示范|工业|人工智能|智能|新型|高水平|现代|综合|协同|管理|专业|联合|企业|龙头|高校|社会|工程|国际|制造业|数字|云|大数据|互联网|特色|优势|战略|世界|主要|主管|应用|智慧|一流|统一|审批|行政|健康|主题|重要|高端|大|小|双)*"
    r"(?:部|厅|局|委员会|办公室|领导小组|大学|学院|医院|研究院|研究所|研究中心|研发中心|实验室|公司|集团|银行|协会|联盟|商会|学会|平台|服务平台|"
    r"创新中心|云平台|产业园|示范区|试验区|先导区|功能区|园区|新区|开发区|高新区|经开区|新城|科学院|有限公司|科技城|科学城|基金会|联合会)$")
NO_BODY = re.compile(r"(?:内部|外部|全部|局部|东部|西部|中部|南部|北部|布局|格局|结局|大局|全局|开局|当局|干部|总部|俱乐部)$")


def names(text):
    for piece in re.finditer(r"[^，。；：、！？\s“”《》|/]+", re.sub(r"《[^》\n]*》", lambda m: "，" * len(m[0]), text)):
        for match in BODY.finditer(piece[0]):
            name = OPENERS.sub("", match[0])
            if len(name) >= 3 and not GENERIC.match(name) and not NO_BODY.search(name):
                yield name, match.lastgroup


# MARK: tasks and metadata

HEADING = re.compile(
    r"(?:^[ \t　]*|(?<=[。 　]))(?P<marker>[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\([一二三四五六七八九十]+\)|\d+[.．、]|（\d+）|[●◆■]|"
    r"第[一二三四五六七八九十]+[章节]|[一二三四五六七八九十]+是)[ \t　]*(?P<title>[^\n。：:]{2,50})", re.M)
NO_TASK = re.compile(
    r"总体要求|指导思想|基本原则|发展目标|主要目标|总体目标|工作目标|主要任务|重点任务|重点工作|保障措施|附则|背景|形势|基础|解读|现状|工作回顾|"
    r"^坚持|问题|适用|依据|意义|名词|说明|目标|总则|原则|总体思路")
DUTY = re.compile(r"[（(\[【]?(?:责任单位|牵头单位|责任部门|牵头部门|配合单位|参与单位)[：:]([^）)\]】\n。]+)")


def shape(marker):
    return re.sub(r"[一二三四五六七八九十]+", "一", re.sub(r"\d+", "1", marker))


def tasks(text):
    found, order, used = [], [], []
    headings = [m for m in HEADING.finditer(text) if not re.match(r"第.*[章节]", m["marker"])]
    skip_shape = None
    for index, match in enumerate(headings):
        kind = shape(match["marker"])
        if kind not in order:
            order.append(kind)
        if skip_shape and order.index(kind) <= order.index(skip_shape):
            skip_shape = None
        if skip_shape:
            continue
        if NO_TASK.search(match["title"]):
            if re.search(r"要求|思想|原则|目标|背景|形势|基础|问题|回顾|附则|总则", match["title"]):
                skip_shape = kind
            continue
        if kind not in used:
            used.append(kind)
        end = headings[index + 1].start() if index + 1 < len(headings) else len(text)
        lead, others = bodies(text[match.end():end])
        found.append({
            "level": kind, "marker": match["marker"], "title": match["title"].strip(),
            "span": [match.start("marker"), end], "lead": lead, "responsible": others})
    ranks = [kind for kind in order if kind in used]
    return [task | {"level": ranks.index(task["level"]) + 1} for task in found]


def bodies(text):
    lead, others = [], []
    for match in DUTY.finditer(text):
        names = [n for n in re.split(r"[、，,；;\s]+", match[1]) if n]
        (lead if match[0].lstrip("（([【").startswith("牵头") else others).extend(names)
    return lead, others


TITLE = re.compile(r"(?:规划|方案|行动计划|纲要|若干措施|措施|意见|报告|条例|办法|規劃|計畫|計劃|報告|辦法|措施)(?:[（(][^）)\n]*[）)])?$")
KINDS = [("interpretation", "解读|解讀"), ("workReport", "政府工作报告"), ("evaluation", "评估|总结报告"), ("law", "条例|法$"),
         ("measures", "措施|意见|政策"), ("plan", "规划|方案|计划|纲要"), ("notice", "通知")]
DATE = rf"({YEAR})[-年./](\d\d?)[-月./](\d\d?)"
ISSUER = re.compile(r"^[一-鿿]{2,16}(?:人民政府|办公厅|办公室|委员会|局|国务院)$|^国务院$")


def date_behind(label, text):
    match = re.search(label + DATE, text, re.M)
    return "-".join([match[1], match[2].zfill(2), match[3].zfill(2)]) if match else None


def period(title):
    years = re.search(rf"({YEAR})年?[-—–~～至到]+({YEAR})年?", title)
    if years:
        return f"{years[1]}-01-01", f"{years[2]}-12-31"
    plan = re.search("十([一二三四五])五", title)
    if plan:
        first = 2001 + 5 * DIGITS[plan[1]]
        return f"{first}-01-01", f"{first + 4}-12-31"
    year = re.search(rf"({YEAR})年.*政府工作报告", title)
    return (f"{year[1]}-01-01", f"{year[1]}-12-31") if year else (None, None)


def title_of(lines, text):
    """The first line or quoted title in front that ends like a plan's; one that says its years goes first."""
    lines = [re.sub(r"^.*关于印发《?|》?的通知$", "", line) for line in lines[:30]]
    quoted = re.findall(r"《([^》\n]{4,60})》", text[:1500])
    titles = [line for line in [*lines, *quoted] if 4 < len(line) < 60 and TITLE.search(line) and not re.match("[●◆■（(]", line)]
    dated = [line for line in titles if re.search(rf"{YEAR}.*{YEAR}|十[一二三四五]五", line)]
    return next(iter(dated + titles), None)


def metadata(text):
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    title = title_of(lines, text)
    head = (title or "") + "\n" + "\n".join(lines[:3])
    kind = next((code for code, pattern in KINDS if re.search(pattern, head, re.M)), "other")
    place = re.search(r"(?:20\d\d年)?([一-鿿]{2,3}[市省])", title or "") or re.search(r"([一-鿿]{2}[市省])", "\n".join(lines[:6]))
    document = re.search(r"[一-鿿]{2,8}〔\d{4}〕\d+号", text)
    signed = re.findall(rf"^\s*{DATE}日?\s*$", text, re.M)
    traditional = sum(char in "個億萬產業發國為與動會實體關點" for char in text)
    start, end = period((title or "") + ("政府工作报告" if kind == "workReport" else ""))
    return {
        "title": title, "kind": kind, "places": [{"name": place[1]}] if place else [],
        "issuers": [line for line in lines[:12] + lines[-4:] if ISSUER.search(line)],
        "documentNumber": document[0] if document else None,
        "signed": "-".join([signed[-1][0], signed[-1][1].zfill(2), signed[-1][2].zfill(2)]) if signed else date_behind("成文日期[：:\\s]*", text),
        "published": date_behind(r"(?:发布日期|发布时间|发布于|时间|日期)[：:\s]*", text), "periodStart": start, "periodEnd": end,
        "script": "hant" if traditional > len(text) / 100 else "hans"}


def glossary(text):
    head = re.search(r"名词解释[^\n]*\n", text)
    entries = re.finditer(r"^\s*(?:\d+[.．、])?\s*([^\n：:。（(]{2,20})(?:[（(]([A-Za-z ]+)[）)])?[：:]", text[head.end():], re.M) if head else []
    return [{"term": m[1], "english": m[2]} for m in entries]


def read(text):
    about = metadata(text)
    year = re.search(rf"({YEAR})年", (about["title"] or "") + (about["published"] or "") + "\n" + text[:400])
    when = times(text, int(year[1]) if year else None)
    due = about["periodEnd"][:4] if about["periodEnd"] else None
    review = review_of(text, about["kind"], int(year[1]) if year else None)
    due = due or (year[1] if review else None)
    bodies_found = {}
    for name, kind in names(text):
        bodies_found.setdefault(name, kind)
    return {
        "metadata": about, "quantities": quantities(text, when, due, review), "times": when,
        "institutions": [{"name": name, "type": kind} for name, kind in bodies_found.items()],
        "tasks": tasks(text), "glossary": glossary(text)}


if __name__ == "__main__":
    answers.main(read)
