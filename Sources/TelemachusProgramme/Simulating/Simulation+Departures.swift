import TelemachusCore

/// Who leaves, from which stage on, and what stays in use.
extension Simulation {
    /// Lets people leave as the profile says.
    func setDepartures(of people: inout [SimulatedPerson]) {
        for (number, rate) in profile.withdrawals.enumerated() {
            var generator = seed.stream("withdrawals", number: number)
            let pool = people.indices.filter { rate.of.isEmpty || rate.of.contains(people[$0].role) }
            let leaving = generator.shuffled(pool.filter { people[$0].departure == nil })
                .prefix(Apportionment.count(rate.share, of: pool.count))
            let stages = generator.shuffled(stagesOfDeparture(rate, leaving.count))
            let keeps = generator.shuffled(kept(rate, leaving.count))
            for ((index, stage), keep) in zip(zip(leaving, stages), keeps) {
                people[index].departure = (stage: beforeCount(stage, keep), keep: keep)
            }
        }
    }

    /// The stages from which so many people are gone: the one that is stated, or those after the first in turn.
    private func stagesOfDeparture(_ rate: WithdrawalRate, _ count: Int) -> [Int] {
        if let stage = rate.stage.flatMap({ programme.index(of: StageID($0)) }) {
            return Array(repeating: stage, count: count)
        }
        let later = Array(programme.stages.indices.dropFirst())
        let shares = Apportionment.split(count, by: later.map { _ in 1 })
        return later.isEmpty
            ? Array(repeating: 0, count: count)
            : zip(later, shares).flatMap { Array(repeating: $0, count: $1) }
    }

    private func kept(_ rate: WithdrawalRate, _ count: Int) -> [WithdrawalSettings.Keep] {
        let offered = rate.keeps.map { [$0] } ?? programme.definition.withdrawal.keeps
        let weights = offered.indices.map { $0 == 0 ? 4.0 : 1 }
        return zip(offered, Apportionment.split(count, by: weights)).flatMap { Array(repeating: $0, count: $1) }
    }

    /// The stage itself, or an earlier one: whoever takes everything out between a stage and the gate that counts its
    /// forms would bar that gate for all.
    private func beforeCount(_ stage: Int, _ keep: WithdrawalSettings.Keep) -> Int {
        guard keep == .nothing else { return stage }
        var stage = stage
        while let counted = countedStages.filter({ $0.stage < stage && stage <= $0.gate }).map(\.stage).min() {
            stage = counted
        }
        return stage
    }

    /// The stages whose forms a later gate counts, with the stage of that gate and the share that must be in.
    var countedStages: [(stage: Int, gate: Int, share: Double)] {
        programme.stages.enumerated().compactMap { gate, stage in
            guard let answered = stage.settings.gate.answered,
                let counted = programme.index(of: StageID(answered.stage))
            else { return nil }
            return (counted, gate, answered.share)
        }
    }
}
