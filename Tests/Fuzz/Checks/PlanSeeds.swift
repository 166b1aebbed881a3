import TestSupport

/// Inputs of F5: texts of every kind of record, and words of the tables in rows.
enum PlanSeeds {
    private static let texts = [
        BadInput.plan,
        "湖光市人民政府关于印发湖光市码头发展规划（2026—2030年）的通知\n湖政发〔2026〕3号\n各区人民政府：\n现印发给你们。\n湖光市人民政府\n2026年1月5日\n",
        "一、总体要求\n（一）主要目标。到2030年，建成码头12座、书店57家，分别增长5%和6%以上。\n二、重点任务\n1.建码头。由市交通局牵头，市水务局配合，2027年底前完成。（责任单位：市交通局、各区政府）\n三、保障措施\n",
        "第一章 总则\n第一条 为了建码头，制定本办法。\n第二条 对新建码头的企业，按投资额的10%给予最高500万元补助；首次突破1亿元、5亿元的，分别奖励10万元、50万元。\n",
        "指标\t单位\t2025年\t2030年\t属性\n码头数量\t座\t10\t12\t预期性\n书店\t家\t50\t57\t约束性\n",
        "湖光市2026年政府工作报告\n一、2025年工作回顾\n过去一年，生产总值增长5.3%，由4.1亿元提高到4.3亿元。\n二、2026年主要预期目标\n生产总值增长6%左右，力争达到7%。\n",
        "名词解释：\n1.湖光码头（Lake Pier）：指停靠船舶的设施。\n2.“5+2+1”：五个码头、两个书店和一个灯塔。\n",
        "解读：为什么制定本规划？\n答：根据《湖光市码头条例》（湖发〔2024〕1号），构建“一核引领、两翼齐飞”的格局。\n",
    ]

    @Sendable static func all() -> [[UInt8]] {
        var seeds = texts.map { [0] + Array($0.utf8) }
        // Words of all tables, some signs and numbers between them, one in a row.
        for start in stride(from: 0, to: 0x70, by: 7) {
            var seed: [UInt8] = [1]
            for step in 0..<60 {
                let word = UInt8(start + step % 7)
                seed += [word, UInt8(step * 4), 0x80, UInt8(step % 90), 0xB0, UInt8(step), 0x80, UInt8(step % 7)]
            }
            seeds.append(seed)
        }
        return seeds
    }
}
