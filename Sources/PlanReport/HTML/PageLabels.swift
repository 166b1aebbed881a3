import PlanCompare
import PlanModel

// Names of what the values hold, in both languages.

extension ComparisonCell.Flag {
    /// One or two words for a cell.
    var label: PageLabel {
        switch self {
        case .scope: PageLabel("范围", "scope")
        case .base: PageLabel("口径", "base")
        case .unit: PageLabel("单位", "unit")
        case .year: PageLabel("年份", "year")
        case .measure: PageLabel("增量或占比", "measure")
        case .kind: PageLabel("目标/现状", "target/actual")
        case .tier: PageLabel("层级", "tier")
        }
    }

    /// What it says about a value.
    var meaning: PageLabel {
        switch self {
        case .scope: PageLabel("只涉及部分地区或部分内容", "covers a part of the place or of the indicator")
        case .base:
            PageLabel(
                "核心、相关或融合产业，与其他规划的统计口径不同", "counts the core, or what follows from it, where others count the whole")
        case .unit: PageLabel("单位不同", "in another unit")
        case .year: PageLabel("目标年份不同", "due in another year")
        case .measure: PageLabel("增量、增速或占比，而其他为总量", "a change or a share where others are levels")
        case .kind: PageLabel("已实现的数值，而其他为目标", "an actual figure where others are targets")
        case .tier: PageLabel("规划层级不同", "of another level of authority")
        }
    }
}

extension Quantity.Kind {
    var label: PageLabel {
        switch self {
        case .target: PageLabel("目标", "target")
        case .actual: PageLabel("现状", "actual")
        case .criterion: PageLabel("条件", "criterion")
        case .support: PageLabel("支持", "support")
        }
    }
}

extension Alignment.Grade {
    var label: PageLabel {
        switch self {
        case .exact: PageLabel("用词相同", "the same words")
        case .normalized: PageLabel("按词表对应", "words that the tables say mean the same")
        case .near: PageLabel("用词相近", "nearly the same words")
        case .own: PageLabel("仅此规划有", "no other plan has words like it")
        }
    }
}

extension SupportMeasure.Form {
    var label: PageLabel {
        switch self {
        case .amount: PageLabel("定额", "amount")
        case .cap: PageLabel("上限", "cap")
        case .rate: PageLabel("比例", "rate")
        case .duration: PageLabel("期限", "duration")
        case .other: PageLabel("其他", "other")
        }
    }
}

extension Institution.Kind {
    var label: PageLabel {
        switch self {
        case .government: PageLabel("政府部门", "government")
        case .enterprise: PageLabel("企业", "enterprises")
        case .university: PageLabel("高校", "universities")
        case .research: PageLabel("科研机构", "research")
        case .hospital: PageLabel("医院", "hospitals")
        case .association: PageLabel("协会联盟", "associations")
        case .platform: PageLabel("平台", "platforms")
        case .zone: PageLabel("园区", "zones")
        case .international: PageLabel("国际组织", "international")
        case .media: PageLabel("媒体", "media")
        }
    }
}

extension DocumentKind {
    var label: PageLabel {
        switch self {
        case .plan: PageLabel("规划", "plan")
        case .measures: PageLabel("政策措施", "measures")
        case .notice: PageLabel("通知", "notice")
        case .interpretation: PageLabel("解读", "interpretation")
        case .news: PageLabel("新闻", "news")
        case .evaluation: PageLabel("评估", "evaluation")
        case .workReport: PageLabel("工作报告", "work report")
        case .law: PageLabel("法规", "law")
        case .other: PageLabel("其他", "other")
        }
    }
}

extension ComparedPlan.Tier {
    var label: PageLabel {
        switch self {
        case .nation: PageLabel("国家级", "national")
        case .province: PageLabel("省级", "provincial")
        case .city: PageLabel("市级", "city")
        case .county: PageLabel("区县级", "county")
        }
    }
}

extension ComparedDeadline.Kind {
    var label: PageLabel {
        switch self {
        case .target: PageLabel("目标", "target")
        case .task: PageLabel("任务", "task")
        }
    }
}
