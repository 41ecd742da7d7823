import TelemachusCore

/// Coded texts, counted by the people who wrote them.
extension Analysis {
    func tallies(_ review: inout DisclosureReview) -> [Tally] {
        programme.tallies.flatMap { tally -> [Tally] in
            let units = coded.units.filter { $0.answer.texts == tally.texts }
            if programme.hasSuggestedTallies, units.isEmpty { return [] }
            let instrument = String(tally.texts.prefix { $0 != "." })
            return lines(of: tally).flatMap { line in
                columns(of: tally, instrument).map { role, stage in
                    let own = units.filter { unit in
                        (stage == nil || unit.answer.stage == stage)
                            && (role == nil || self.role(of: unit.answer.person) == role)
                    }
                    return Tally(
                        code: line.id, title: line.title, role: role, stage: stage,
                        count: count(line.codes, in: own, of: "\(tally.texts) \(line.id)", &review),
                        texts: tally.texts, counts: tally.count.counted)
                }
            }
        }
    }

    /// The people whose pieces have any of the codes.
    ///
    /// Beside one of its codes a category would tell how many people have only the others, so these must be nobody or
    /// enough.
    private func count(
        _ codes: Set<String>, in units: [CodedUnits.Unit], of topic: String, _ review: inout DisclosureReview
    ) -> DisclosedCount {
        let writers = { (codes: Set<String>) in
            roster.people(Set(units.filter { !$0.codes.isDisjoint(with: codes) }.map(\.answer.person)))
        }
        let people = writers(codes)
        let others = codes.map { people.subtracting(writers([$0])).count }
        guard control.shows(people.count), !others.allSatisfy({ $0 == 0 || control.shows($0) }) else {
            return review.count(people, in: topic)
        }
        return .withheld
    }

    /// The role of a person.
    func role(of person: String) -> String? { state[PersonID(person)]?.role.name }

    /// What is counted, with the codes that count for it.
    private func lines(of tally: TallySettings) -> [(id: String, title: String, codes: Set<String>)] {
        let codes = state.codebook.codesInUse
        return switch tally.count {
        case .codes: codes.map { ($0.id, $0.title, [$0.id]) }
        case .categories:
            state.codebook.categories.map { category in
                (category.id, category.title, Set(codes.filter { $0.category == category.id }.map(\.id)))
            }
        }
    }

    /// The columns of a tally: roles in the order of the definition, each with its stages in order; nil where the
    /// tally is not split.
    private func columns(of tally: TallySettings, _ instrument: String) -> [(role: String?, stage: String?)] {
        let asked = occasions().filter { $0.instrument.id.name == instrument }
        let roles = programme.definition.roles.names.filter { role in asked.contains { $0.role == role } }
        let stages = programme.stages.map(\.id.name).filter { stage in asked.contains { $0.stage.id.name == stage } }
        let byRole = tally.by.contains(.role)
        let byStage = tally.by.contains(.stage)
        let splitRoles: [String?] = byRole ? roles : [nil]
        let splitStages: [String?] = byStage ? stages : [nil]
        return splitRoles.flatMap { role in
            splitStages.compactMap { stage in
                let isAsked = asked.contains {
                    (role == nil || $0.role == role) && (stage == nil || $0.stage.id.name == stage)
                }
                return isAsked ? (role, stage) : nil
            }
        }
    }
}

extension TallySettings.Count {
    /// As results say it.
    fileprivate var counted: Tally.Counted { self == .codes ? .codes : .categories }
}
