import TelemachusCore

/// Pairs that are fixed or forbidden by name.
extension Assembly {
    mutating func checkNamedPairs(_ rules: PairingRules, at path: FieldPath) {
        let (fixed, forbidden) = (path.appending("fixed"), path.appending("forbidden"))
        guard rules.fixed.count == root[fixed]?.elements.count ?? 0,
            rules.forbidden.count == root[forbidden]?.elements.count ?? 0
        else { return }
        for (pairs, list) in [(rules.fixed, fixed), (rules.forbidden, forbidden)] {
            for (index, pair) in pairs.enumerated() where pair.mentor == pair.mentee {
                report(
                    "contradictory-pairs", "'\(pair.mentor)' cannot be paired with themselves",
                    at: list.appending(index),
                    help: "name two people")
            }
        }
        for (index, pair) in rules.fixed.enumerated() where pair.mentor != pair.mentee {
            if let other = rules.forbidden.firstIndex(of: pair) {
                report(
                    "contradictory-pairs", "the pair of '\(pair.mentor)' and '\(pair.mentee)' is fixed and forbidden",
                    at: fixed.appending(index), related: ("forbidden here", forbidden.appending(other)),
                    help: "remove one of the two")
            }
            if let other = rules.fixed.firstIndex(of: pair), other < index {
                report(
                    "contradictory-pairs", "the pair of '\(pair.mentor)' and '\(pair.mentee)' is fixed twice",
                    at: fixed.appending(index), related: ("first here", fixed.appending(other)),
                    help: "remove one of the two")
            }
        }
        checkFixedPlaces(rules, of: \.mentor, rules.places.mentorAttribute == nil ? rules.places.mentor : nil, at: path)
        checkFixedPlaces(rules, of: \.mentee, rules.places.menteeAttribute == nil ? rules.places.mentee : nil, at: path)
    }

    /// Nobody has more fixed pairs than places, as far as the definition says how many they have.
    private mutating func checkFixedPlaces(
        _ rules: PairingRules, of side: KeyPath<PairOfPeople, String>, _ places: Int?, at path: FieldPath
    ) {
        guard let places else { return }
        var pairs: [String: [Int]] = [:]
        for (index, pair) in rules.fixed.enumerated() where rules.fixed.firstIndex(of: pair) == index {
            let person = pair[keyPath: side]
            let before = pairs[person, default: []]
            pairs[person] = before + [index]
            guard before.count == places, let first = before.first else { continue }
            report(
                "contradictory-pairs",
                "'\(person)' has \(places.of("place")), and more pairs than that are fixed",
                at: path.appending("fixed").appending(index),
                related: ("the first of them", path.appending("fixed").appending(first)),
                help: "remove a pair, or raise 'places:'")
        }
    }
}
