/// The steps of a search whose rows were read by their shortlists only.
struct PartialReads {
    /// For each such step the length that none of its row's other columns is below.
    private var reads: [(step: Int, length: Double)] = []
    /// The least of these lengths; what is found below it stands.
    private(set) var least = Double.infinity

    mutating func removeAll() {
        reads.removeAll(keepingCapacity: true)
        least = .infinity
    }

    mutating func append(_ step: Int, atLeast length: Double) {
        reads.append((step, length))
        least = min(least, length)
    }

    /// Takes out the step that has the least length: nothing where no step has any column left to read.
    mutating func removeLeast() -> Int? {
        guard least < .infinity, let index = reads.firstIndex(where: { $0.length == least }) else { return nil }
        reads.swapAt(index, reads.endIndex - 1)
        let read = reads.removeLast()
        least = reads.reduce(.infinity) { min($0, $1.length) }
        return read.step
    }
}
