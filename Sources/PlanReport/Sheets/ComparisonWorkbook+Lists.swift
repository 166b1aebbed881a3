import PlanCompare
import PlanModel

// A sheet for each list beside the matrix.
extension ComparisonWorkbook {
    func themeSheet() -> SheetTable {
        var sheet = SheetTable(
            "Themes",
            columns: [("主题 theme", 18), ("英文 English", 24)]
                + labels.flatMap { [("\($0) 目标 targets", 14), ("\($0) 任务 tasks", 14)] })
        for theme in comparison.themes {
            let counts = zip(theme.targets, theme.tasks).flatMap { targets, tasks in
                [SheetTable.Cell.number(Double(targets)), .number(Double(tasks.count))]
            }
            sheet.rows.append(
                [.text(themes[theme.theme]?.name ?? theme.theme), .words(themes[theme.theme]?.english)] + counts)
        }
        return sheet
    }

    func gapSheet() -> SheetTable {
        var sheet = SheetTable(
            "Gaps",
            columns: [
                ("规划 plan", 22), ("缺少的指标 lacks", 28), ("主题 theme", 14), ("已设定的规划 set by", 44), ("起 start", 8),
                ("止 end", 8),
                ("最接近的句子 closest", 90),
            ])
        for gap in comparison.gaps {
            let row = comparison.rows[gap.row]
            sheet.rows.append([
                .text(labels[gap.plan]), .text(row.name), .words(themes[row.theme]?.name ?? row.theme),
                .words(gap.peers.map { labels[$0] }.joined(separator: "、")),
                .value(gap.closest.map { Double($0.span.start) }), .value(gap.closest.map { Double($0.span.end) }),
                .words(gap.closest.map { TerminalText.line($0.sentence).trimmingBlanks }),
            ])
        }
        return sheet
    }

    func supportSheet() -> SheetTable {
        var sheet = SheetTable(
            "Support",
            columns: [
                ("规划 plan", 22), ("形式 form", 10), ("对象 for", 30), ("内容 what", 24), ("原文 quote", 22), ("下限 min", 14),
                ("上限 max", 14), ("单位 unit", 8), ("记录 record", 8), ("起 start", 8), ("止 end", 8), ("句子 sentence", 90),
            ])
        for measure in comparison.support {
            sheet.rows.append([
                .text(labels[measure.plan]), .text(measure.form.rawValue), .words(measure.subject),
                .words(measure.indicator), .words(measure.quote), .value(measure.normalized.min?.doubleValue),
                .value(measure.normalized.max?.doubleValue), .words(measure.normalized.unit), .words(measure.record),
                .number(Double(measure.span.start)), .number(Double(measure.span.end)),
                .words(TerminalText.line(measure.sentence).trimmingBlanks),
            ])
        }
        return sheet
    }

    func deadlineSheet() -> SheetTable {
        var sheet = SheetTable(
            "Deadlines",
            columns: [
                ("日期 date", 12), ("规划 plan", 22), ("类别 kind", 8), ("内容 what", 50), ("记录 record", 8), ("起 start", 8),
                ("止 end", 8), ("句子 sentence", 90),
            ])
        for deadline in comparison.deadlines {
            sheet.rows.append([
                .text(deadline.date), .text(labels[deadline.plan]), .text(deadline.kind.rawValue),
                .words(deadline.label), .words(deadline.record), .number(Double(deadline.span.start)),
                .number(Double(deadline.span.end)), .words(TerminalText.line(deadline.sentence).trimmingBlanks),
            ])
        }
        return sheet
    }

    func taskSheet() -> SheetTable {
        var sheet = SheetTable(
            "Tasks",
            columns: [
                ("主题 theme", 16), ("规划 plan", 22), ("任务 task", 60), ("牵头 lead", 30), ("责任 responsible", 44),
                ("时限 deadline", 12), ("记录 record", 8), ("起 start", 8), ("止 end", 8),
            ])
        for theme in comparison.themes {
            for (plan, tasks) in theme.tasks.enumerated() {
                for task in tasks {
                    sheet.rows.append([
                        .text(themes[theme.theme]?.name ?? theme.theme), .text(labels[plan]), .words(task.title),
                        .words(task.lead.joined(separator: "、")), .words(task.responsible.joined(separator: "、")),
                        .words(task.deadline), .words(task.id), .number(Double(task.span.start)),
                        .number(Double(task.span.end)),
                    ])
                }
            }
        }
        return sheet
    }

    func institutionSheet() -> SheetTable {
        var sheet = SheetTable(
            "Institutions",
            columns: [("机构 institution", 40), ("类型 type", 14), ("规划数 plans", 10), ("规划 in", 60)])
        for institution in comparison.institutions {
            sheet.rows.append([
                .text(institution.name), .text(institution.type.rawValue), .number(Double(institution.plans.count)),
                .words(institution.plans.map { labels[$0] }.joined(separator: "、")),
            ])
        }
        return sheet
    }

    func keywordSheet() -> SheetTable {
        var sheet = SheetTable(
            "Keywords",
            columns: [("词 word", 20), ("仅见于 only in", 22), ("对数似然 log-likelihood", 14), ("对数比 log ratio", 12)]
                + labels.map { ($0, 12) })
        guard let keywords = comparison.keywords else { return sheet }
        let only = keywords.only.enumerated().flatMap { plan, words in words.map { ($0, labels[plan]) } }
        for (word, owner) in keywords.both.map({ ($0, "") }) + only {
            sheet.rows.append(
                [.text(word.word), .words(owner), .value(word.logLikelihood), .value(word.logRatio)]
                    + word.counts.map { .number(Double($0)) })
        }
        return sheet
    }
}
