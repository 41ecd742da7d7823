/// The search behind ``MaximumMatching``: phases of shortest augmenting paths that share nobody.
struct HopcroftKarp {
    private let menteesOfMentor: [[Int]]
    private(set) var partners: Partners

    /// How many pairs a shortest alternating path from an unmatched mentor passes before it reaches each mentor.
    private var layer: [Int?]
    /// How many of each mentor's edges this phase has tried.
    private var tried: [Int]

    init(_ graph: BipartiteGraph) {
        menteesOfMentor = (0..<graph.mentors).map { graph.neighbours(of: $0, on: .mentors) }
        partners = Partners(mentors: graph.mentors, mentees: graph.mentees)
        layer = []
        tried = []
    }

    /// Pairs as many as can be paired.
    mutating func run() {
        while layerMentors() {
            tried = Array(repeating: 0, count: menteesOfMentor.count)
            for mentor in partners.unmatched(on: .mentors) { augment(from: mentor) }
        }
    }

    /// Sorts the mentors into layers, as far as the nearest unmatched mentee; false where none can be reached.
    private mutating func layerMentors() -> Bool {
        layer = Array(repeating: nil, count: menteesOfMentor.count)
        var frontier = partners.unmatched(on: .mentors)
        for mentor in frontier { layer[mentor] = 0 }
        var depth = 0
        while !frontier.isEmpty {
            depth += 1
            var reachesUnmatched = false
            var next: [Int] = []
            for mentor in frontier {
                for mentee in menteesOfMentor[mentor] {
                    guard let owner = partners.ofMentee[mentee] else {
                        reachesUnmatched = true
                        continue
                    }
                    guard layer[owner] == nil else { continue }
                    layer[owner] = depth
                    next.append(owner)
                }
            }
            if reachesUnmatched { return true }
            frontier = next
        }
        return false
    }

    /// Walks down the layers from `root` and, where an unmatched mentee is found, re-pairs everyone on the way.
    private mutating func augment(from root: Int) {
        var path = [root]
        while let mentor = path.last {
            guard tried[mentor] < menteesOfMentor[mentor].count, let depth = layer[mentor] else {
                path.removeLast()
                continue
            }
            let mentee = menteesOfMentor[mentor][tried[mentor]]
            tried[mentor] += 1
            if let owner = partners.ofMentee[mentee] {
                if layer[owner] == depth + 1 { path.append(owner) }
            } else {
                for mentor in path { partners.pair(mentor: mentor, mentee: menteesOfMentor[mentor][tried[mentor] - 1]) }
                return
            }
        }
    }
}
