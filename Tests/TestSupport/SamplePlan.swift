/// A plan of an invented city, for tests of files that hold several.
package enum SamplePlan {
    /// A title, four sections counted in one way and a target in the first of them; no paragraph is the same with
    /// another target.
    ///
    /// - Parameters:
    ///   - title: One line or several.
    ///   - target: Number in its first section; nil for one that the title gives.
    ///   - marks: What the sections begin with.
    package static func text(
        _ title: String, target: Int? = nil, marks: [String] = ["一、", "二、", "三、", "四、"]
    ) -> String {
        let target = target ?? title.unicodeScalars.reduce(0) { ($0 * 31 + Int($1.value)) % 9000 } + 1000
        let heads = ["总体要求", "主要任务", "重点工程", "保障措施"]
        let bodies = [
            "到2030年，全市建成智慧码头\(target)座，港口服务水平明显提升，群众出行更加便利。坚持统筹规划、分步实施，推动航运与城市发展相互促进，形成布局合理、保障有力的服务体系。",
            "围绕第\(target)号片区建设港口数据平台，推动船舶、货物、岸线信息互联互通，支持企业参与应用场景建设。完善数据共享机制，提高办事效率，方便企业和群众查询办理有关事项。",
            "在第\(target)号片区实施航道整治工程，改善通航条件，完善沿线标志标牌，提升安全监管能力和应急处置能力。加强岸线保护，开展水质监测，推动沿岸环境持续改善。",
            "加强第\(target)号片区的组织领导，明确责任分工，定期开展督促检查，及时总结推广好的经验和做法。做好宣传引导，营造良好氛围，推动各项工作落到实处。",
        ]
        let sections = zip(marks, zip(heads, bodies)).map { mark, section in "\(mark)\(section.0)\n\(section.1)" }
        return ([title] + sections).joined(separator: "\n") + "\n"
    }
}
