import PlanModel

/// What people should know about a file, be it one plan or several.
enum PlanNotices {
    /// Notices on the plans of one file, what is true of several of them once.
    static func of(_ documents: [PlanDocument]) -> [Notice] {
        guard documents.count > 1 else { return documents.first?.source.notices ?? [] }
        let several = Notice(
            code: "several_plans",
            message: "The file holds \(documents.count) plans; each was read as a document of its own.")
        var found = [several]
        for notice in documents.flatMap(\.source.notices)
        where notice.code != several.code && !found.contains(notice) { found.append(notice) }
        return found
    }
}
