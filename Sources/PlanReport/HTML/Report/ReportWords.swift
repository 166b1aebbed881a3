/// Chinese for the words that reports are written with.
enum ReportWords {
    /// How many of which: `8：1 不可比，7 无数据` for `8: 1 not comparable, 7 no figure`.
    static func counts(_ counts: [(words: String, count: Int)]) -> (english: String, chinese: String) {
        let sum = counts.reduce(0) { $0 + $1.count }
        let parts = counts.filter { $0.count > 0 }
        return (
            "\(sum): " + parts.map { "\($0.count) \($0.words)" }.joined(separator: ", "),
            "\(sum)：" + parts.map { "\($0.count) \(chinese[$0.words] ?? $0.words)" }.joined(separator: "，")
        )
    }

    /// Titles of tables and columns, names of facts, and codes that stand in cells.
    static let chinese: [String: String] = titles.merging(columns) { first, _ in first }
        .merging(codes) { first, _ in first }.merging(keywordWords) { first, _ in first }

    private static let titles = [
        "Targets": "目标", "Actual figures": "现状数据", "Support": "支持", "Criteria": "条件", "Deadlines": "期限", "Tasks": "任务",
        "Institutions": "机构", "Glossary": "术语", "Cited documents": "引用文件", "Slogans": "数字口号",
        "Not read with certainty": "未能确定读出", "Keywords": "关键词", "Key word in context": "上下文检索", "Collocations": "搭配",
        "Words that stand together": "共词", "Trend": "词频变化", "Dispersion": "分布", "Index": "索引", "New terms": "新词",
    ]

    private static let columns = [
        "due": "期限", "of": "时点", "indicator": "指标", "value": "数值", "evidence": "原文", "date": "日期", "words": "原文用词",
        "task": "任务", "lead": "牵头单位", "responsible": "责任单位", "deadline": "时限", "figures": "数据", "type": "类型",
        "names": "数量", "as written": "原文名称", "term": "术语", "English": "英文", "definition": "解释", "title": "标题",
        "number": "文号", "slogan": "口号", "parts": "组成", "reason": "原因", "target": "目标", "figure": "数据",
        "standing": "进展", "sum": "计算", "change": "变化", "theme": "主题", "set by": "已设定的规划", "closest": "最接近的句子",
        "target as written": "目标原文", "figure as written": "数据原文", "old as written": "旧版原文", "new as written": "新版原文",
        "kind": "类别", "places": "地区", "issuers": "发文单位", "signed": "成文日期", "published": "发布日期", "period": "规划期",
        "file": "文件", "plan": "规划", "later text": "后续文本", "targets": "目标", "old version": "旧版", "new version": "新版",
        "indicators": "指标",
    ]

    private static let keywordWords = [
        "document": "文档", "rank": "序", "count": "次数", "texts": "文本数", "score": "权重", "measure": "算法", "words": "词数",
        "window": "窗口", "group": "组", "elsewhere": "其他组", "log ratio": "对数比", "reference": "参照", "by": "分组",
        "correction": "校正", "span": "位置", "left": "左", "match": "匹配", "right": "右", "hits": "命中", "sort": "排序",
        "phrase": "检索词", "context": "上下文", "first": "前词", "second": "后词", "together": "共现", "in windows": "窗口内",
        "node": "节点词",
        "unit": "单位", "units": "单位数", "equivalence": "等价系数", "change": "变化", "undated": "无年份", "range": "覆盖",
        "parts": "份数", "letter": "字母", "sections": "章节", "terms": "词条", "first year": "首见年", "cohesion": "凝聚度",
        "least": "最少次数", "freedom": "自由度", "since": "起始年",
    ]

    private static let codes = [
        "met": "已达到", "on the path": "进度正常", "behind": "落后于进度", "reversed": "倒退", "open": "未到期", "missed": "未达到",
        "not comparable": "不可比", "no figure": "无数据", "kept": "保持", "raised": "提高", "lowered": "降低", "dropped": "取消",
        "new": "新增",
        "moved to another year": "改变年份", "government": "政府部门", "enterprise": "企业", "university": "高校",
        "research": "科研机构",
        "hospital": "医院", "association": "协会联盟", "platform": "平台", "zone": "园区", "international": "国际组织", "media": "媒体",
        "measures": "政策措施", "notice": "通知", "interpretation": "解读", "news": "新闻", "evaluation": "评估",
        "workReport": "工作报告", "law": "法规", "other": "其他",
    ]
}
