import PlanCompare
import PlanModel

extension ComparedQuantity {
    /// The sentence with the figure's words marked; … where it is cut.
    var evidence: Evidence {
        let shown = sentence
        let start = max(quantity.sentence.start, quantity.span.start - 160)
        var evidence = Evidence(of: quantity.quote, in: shown, near: quantity.span.start - start)
        if start > quantity.sentence.start { evidence.before = "…" + evidence.before }
        if start + shown.unicodeScalars.count < quantity.sentence.end { evidence.after += "…" }
        return evidence
    }
}
