internal import PlanModel

/// What the bodies of a text do in it: who issued it, who leads tasks, who does them, who helps.
///
/// A role belongs to a name as written; two bodies with one name have one entry and share their roles.
struct InstitutionRoles {
    private enum Role: Int, CaseIterable {
        case issuer, lead, responsible, cooperating

        var name: String { String(describing: self) }
    }

    /// Roles of a name, a bit each.
    private var roles: [String: Int] = [:]

    /// - Complexity: O(issuers + bodies of the tasks).
    init(issuers: [String], tasks: [PlanTask]) {
        add(.issuer, issuers)
        for task in tasks {
            add(.lead, task.lead)
            add(.responsible, task.responsible.filter { !task.cooperating.contains($0) })
            add(.cooperating, task.cooperating)
        }
    }

    private mutating func add(_ role: Role, _ names: [String]) {
        for name in names { roles[name, default: 0] |= 1 << role.rawValue }
    }

    /// Sets the roles of each body.
    ///
    /// - Complexity: O(bodies).
    func fill(_ institutions: inout [Institution]) {
        guard !roles.isEmpty else { return }
        for index in institutions.indices {
            let name = institutions[index].name
            // Few names have blanks, and what are characters takes long to tell.
            guard let set = roles[name.utf8.contains(0x20) ? name.filter { $0 != " " } : name] else { continue }
            institutions[index].roles = Role.allCases.filter { set & 1 << $0.rawValue != 0 }.map(\.name)
        }
    }
}
