/// What kind of number a figure is; numbers of different kinds are never put beside each other.
public enum IndicatorMeasure: String, Sendable, Hashable {
    /// A size, a count, or a rate that is the indicator itself (失业率).
    case level
    /// What is added, or a rate of change.
    case change
    /// A part of a whole.
    case share
}

/// What part of an industry a size counts.
public enum IndicatorBase: String, Sendable, Hashable {
    /// Not said.
    case whole
    /// 核心产业.
    case core
    /// 相关产业, 带动产业.
    case related
    /// 融合应用.
    case application
}
