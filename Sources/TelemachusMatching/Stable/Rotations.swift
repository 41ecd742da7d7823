/// The search behind ``StableMatchings``.
///
/// It goes down from the matching that is best for the side whose people have one place each. There, a person's *next*
/// partner is the first further down their list who would have them: who likes them better than the worst of their
/// own, full places. That worst one would have to move to *their* next, and so on; where this comes back to where it
/// began, it is a rotation, and moving everyone in it gives a stable matching again.
///
/// The other side may have several places: people who rank it then stand in the same relation as in a marriage problem
/// with a copy for each place, where the copies are filled in the order of preference (Gusfield and Irving, 1.6).
struct Rotations {
    /// For each person the entry they are paired by, or -1.
    typealias Choices = [Int32]

    private let people: PreferenceTable
    private let others: PreferenceTable
    private let best: Choices

    /// The caller promises that everyone of `side` has one place and that the tables have no ties.
    init(_ tables: PreferenceTables, from side: BipartiteGraph.Side) {
        (people, others) = tables.from(side)
        let isHeld = DeferredAcceptance(tables, proposing: side).isHeld
        var best = Array(repeating: -1 as Int32, count: people.people)
        for entry in isHeld.indices where isHeld[entry] {
            best[Int(others.partner[entry])] = others.twin[entry]
        }
        self.best = best
    }

    /// All stable matchings, each after those it is reached from.
    func all(limit: Int) throws(StableMatchingProblem) -> [Choices] {
        var found = [best]
        var seen: Set<Choices> = [best]
        var next = 0
        while next < found.count {
            guard found.count <= limit else { break }
            for below in below(found[next]) where seen.insert(below).inserted { found.append(below) }
            next += 1
        }
        guard found.count <= limit else { throw .moreMatchings(than: limit) }
        return found
    }

    /// The stable matchings one rotation below.
    private func below(_ choices: Choices) -> [Choices] {
        let moves = moves(from: choices)
        var result: [Choices] = []
        var visitedFrom = Array(repeating: -1, count: choices.count)
        for start in choices.indices {
            var person = start
            while visitedFrom[person] < 0, let move = moves[person] {
                visitedFrom[person] = start
                person = move.displaced
            }
            // A ring is closed by coming back to someone met on this very walk.
            guard visitedFrom[person] == start, moves[person] != nil else { continue }
            var below = choices
            let first = person
            repeat {
                guard let move = moves[person] else { break }
                below[person] = move.entry
                person = move.displaced
            } while person != first
            result.append(below)
        }
        return result
    }

    /// For each person the entry of their next partner, and who would have to leave there.
    private func moves(from choices: Choices) -> [(entry: Int32, displaced: Int)?] {
        var worst = Array(repeating: -1 as Int32, count: others.people)
        var taken = Array(repeating: 0 as Int32, count: others.people)
        for entry in choices where entry >= 0 {
            let other = Int(people.partner[Int(entry)])
            worst[other] = max(worst[other], people.twin[Int(entry)])
            taken[other] += 1
        }
        return choices.indices.map { person in
            guard choices[person] >= 0 else { return nil }
            for entry in Int(choices[person]) + 1..<people.entries(of: person).upperBound {
                let other = Int(people.partner[entry])
                // Whoever has a free place has the same partners in every stable matching, so nobody gets past them.
                if taken[other] < others.places[other] { return nil }
                if people.twin[entry] < worst[other] {
                    return (Int32(truncatingIfNeeded: entry), Int(others.partner[Int(worst[other])]))
                }
            }
            return nil
        }
    }
}
