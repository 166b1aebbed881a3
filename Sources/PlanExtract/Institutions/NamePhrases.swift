/// Fixed words around names.
enum NamePhrases {
    static let bylineTails: [[UInt16]] = ["记者", "讯", "电", "摄", "客户端"].map { Array($0.utf16) }
    /// 日电: 新华社北京5月8日电.
    static let wire: [UInt16] = Array("日电".utf16)
    static let bylineLeads: [[UInt16]] = ["来源", "转自", "出品", "摄影", "采写"].map { Array($0.utf16) }
    static let instituteNouns: [[UInt16]] = ["研究所", "研究院", "所", "院"].map { Array($0.utf16) }
    static let state: [UInt16] = Array("中华人民共和国".utf16)
    static let brandNouns: [[UInt16]] = ["平台", "小程序", "app", "智能体", "服务平台"].map { Array($0.utf16) }
    static let companyWords: [[UInt16]] = [
        "公司", "集团", "股份", "科技", "汽车", "等企业", "等龙头", "等重点", "等知名", "等领军", "等头部",
    ].map { Array($0.utf16) }
    /// 各, 每: every body of a kind.
    static let everyUnits: [UInt16] = Array("各每某级域".utf16)
    /// Characters that make a word with 市, 省 … behind them.
    static let levelWords: [UInt16] = Array("城都超股门上夜集菜县区各地社园景街片郊辖湾库灾矿林牧校厂镇级际锦红国".utf16)

    /// Characters that make a verb of 委, whoever stands in front: 委托, 委培; 市委派出, 市委任命 are the committee.
    static let behindCharge = Set("托培".utf16)

    /// Ends of governments that put their name in front of their offices'.
    static let governments: [[UInt16]] = ["政府", "行政院"].map { Array($0.utf16) }

    /// Characters that may stand in front of 团市委 and belong to another word: 由, 会同, 联合.
    static let leagueJoints = Set("由和与及同合向在是".utf16)

    /// Characters that make a common noun of 校区 and 院区: 新校区, 各院区.
    static let campusLess = Set("新老各多主本的和与及等有建设".utf16)
}
