import PlanCompare
import PlanModel

extension ComparedQuantity {
    /// The sentence with the figure's words marked.
    var evidence: Evidence {
        // A sentence that was cut begins nearer to the figure than the one in the text.
        let cut = max(quantity.sentence.start, quantity.span.start - 160)
        return Evidence(of: quantity.quote, in: sentence, near: quantity.span.start - cut)
    }
}
