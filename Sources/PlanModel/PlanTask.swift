/// Something a plan says is to be done, with who does it and by when.
public struct PlanTask: Sendable, Hashable {
    public var id: String = ""
    /// 1 for the highest task level of the text.
    public var level: Int
    /// Id of the task it belongs to.
    public var parent: String?
    /// Numbering as written, empty where there is none.
    public var marker: String
    public var title: String
    /// Heading and text under it.
    public var span: TextSpan
    /// Bodies named before 牵头, as written.
    public var lead: [String] = []
    /// All other bodies named for the task.
    public var responsible: [String] = []
    /// Those of `responsible` that are said to help (配合, 参与, 会同).
    public var cooperating: [String] = []
    /// 完成时限 as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    public var deadline: String?
    public var actions: [TaskAction] = []
    /// Ids of the quantities in it.
    public var quantities: [String] = []
    /// Whether it stands among the safeguards.
    public var isSafeguard: Bool
    /// Name of the rule that made it.
    public var rule: String

    public init(
        level: Int, parent: String?, marker: String, title: String, span: TextSpan, isSafeguard: Bool, rule: String
    ) {
        self.level = level
        self.parent = parent
        self.marker = marker
        self.title = title
        self.span = span
        self.isSafeguard = isSafeguard
        self.rule = rule
    }
}

/// A verb of doing and what it is done to.
public struct TaskAction: Sendable, Hashable {
    public var verb: String
    public var object: String
    public var span: TextSpan

    public init(verb: String, object: String, span: TextSpan) {
        self.verb = verb
        self.object = object
        self.span = span
    }
}
