/// Dijkstra's search from one node to another, with a binary heap and a record of the step by which each node was reached.
///
/// Of nodes at the same distance the lower-numbered is settled first, so that the outcome is the same on every run. One
/// search can be begun after another; each costs only what it touches.
struct CheapestPath<Step> {
    private struct Entry {
        let distance: Int128
        let node: Int

        static func < (one: Entry, other: Entry) -> Bool {
            one.distance != other.distance ? one.distance < other.distance : one.node < other.node
        }
    }

    /// The nodes whose distance is final, in the order of distance.
    private(set) var settled: [Int] = []
    private var isSettled: [Bool]
    /// `Int128.max` for a node not yet reached.
    private var distances: [Int128]
    private var steps: [Step?]
    private var touched: [Int] = []
    private var heap: [Entry] = []
    private var end = 0
    /// The distance of the node settled last.
    private var current: Int128 = 0

    init(nodes: Int) {
        isSettled = Array(repeating: false, count: nodes)
        distances = Array(repeating: .max, count: nodes)
        steps = Array(repeating: nil, count: nodes)
    }

    /// Forgets the last search and begins another.
    mutating func begin(at start: Int, seeking end: Int) {
        for node in touched {
            isSettled[node] = false
            distances[node] = .max
            steps[node] = nil
        }
        touched = [start]
        settled = []
        heap = [Entry(distance: 0, node: start)]
        distances[start] = 0
        current = 0
        self.end = end
    }

    /// Settles the nearest node not yet settled.
    mutating func next() -> Int? {
        while let entry = pop() {
            guard !isSettled[entry.node] else { continue }
            isSettled[entry.node] = true
            settled.append(entry.node)
            current = entry.distance
            return entry.node
        }
        return nil
    }

    /// Notes a step of this length from the node settled last, where it is the shortest yet to `node` and may still be
    /// part of a shortest path to the end.
    mutating func relax(to node: Int, by length: Int128, _ step: @autoclosure () -> Step) {
        let distance = current + length
        guard distance < distances[node], distance < distances[end] else { return }
        if distances[node] == .max { touched.append(node) }
        distances[node] = distance
        steps[node] = step()
        push(Entry(distance: distance, node: node))
    }

    /// The length of the shortest path found to a node.
    func distance(of node: Int) -> Int128? {
        distances[node] == .max ? nil : distances[node]
    }

    /// The last step of that path.
    func step(to node: Int) -> Step? { steps[node] }

    private mutating func push(_ entry: Entry) {
        var index = heap.count
        heap.append(entry)
        while index > 0 {
            let parent = (index - 1) / 2
            guard entry < heap[parent] else { break }
            heap[index] = heap[parent]
            index = parent
        }
        heap[index] = entry
    }

    private mutating func pop() -> Entry? {
        guard let first = heap.first, let last = heap.popLast() else { return nil }
        if heap.isEmpty { return first }
        var index = 0
        while 2 * index + 1 < heap.count {
            var child = 2 * index + 1
            if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
            guard heap[child] < last else { break }
            heap[index] = heap[child]
            index = child
        }
        heap[index] = last
        return first
    }
}
