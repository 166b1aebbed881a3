extension Array {
    /// Index of the first element whose `place` is not before `limit`; the elements stand in the order of their places.
    ///
    /// - Complexity: O(log count).
    func index(from limit: Int, by place: (Element) -> Int) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if place(self[middle]) < limit { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
