import TelemachusCore

extension Conformance {
    /// What an instrument declares of its items and scores.
    static let itemChecks: [ConformanceCheck] = [
        ConformanceCheck(
            "names-fit", "Ids of items, options and scores are stable names, each once, and former ids are free",
            help: "write ids in kebab case, parts joined by points where there are several",
            .instrument { asked in
                let (items, scores) = (asked.instrument.items, asked.instrument.scores)
                let formats = items.flatMap { item in item.format.options.map { (item, $0) } }
                return repeated(items.map(\.id)).map { Miss("two items are '\($0)'", asked.name) }
                    + repeated(scores.map(\.id)).map { Miss("two scores are '\($0)'", asked.name) }
                    + items.filter { !$0.id.isDottedKebab }.map { Miss("an item is '\($0.id)'", asked.name) }
                    + scores.filter { !$0.id.isDottedKebab }.map { Miss("a score is '\($0.id)'", asked.name) }
                    + items.flatMap { item in
                        repeated(item.format.options.map(\.id)).map {
                            Miss("two options of '\(item.id)' are '\($0)'", asked.name)
                        }
                    }
                    + formats.filter { $0.1.id.isBlank || $0.1.id.contains(";") }.map {
                        Miss("an option of '\($0.0.id)' is '\($0.1.id)'", asked.name)
                    }
                    + formerIDs(items.map { ("item", $0.id, $0.formerIDs) }, asked)
                    + formerIDs(scores.map { ("score", $0.id, $0.formerIDs) }, asked)
            }),
        ConformanceCheck(
            "items-can-be-asked", "Every item has words and a format that somebody can answer",
            help: "give the item its prompt, its options, a limit above 0",
            .instrument { asked in
                asked.instrument.items.flatMap { item -> [Miss] in
                    var found: [Miss] = .unless(!item.prompt.plain.isBlank, "'\(item.id)' has no prompt", asked.name)
                    for option in item.format.options where option.title.plain.isBlank {
                        found.append(Miss("the option '\(option.id)' of '\(item.id)' has no title", asked.name))
                    }
                    switch item.format {
                    case .choice(let options) where options.isEmpty, .choices(let options) where options.isEmpty:
                        found.append(Miss("'\(item.id)' has no option", asked.name))
                    case .text(let limit) where limit < 1:
                        found.append(Miss("'\(item.id)' takes \(limit) characters", asked.name))
                    default: break
                    }
                    return found
                }
            }),
        ConformanceCheck(
            "references-fit", "Items and domains that items and scores name are there",
            help: "correct the id, or leave it out",
            .instrument { asked in
                let instrument = asked.instrument
                let items = Set(instrument.items.map(\.id))
                let domains = Set(asked.domains.map(\.id))
                let named = instrument.items.map { ($0.id, $0.domain) } + instrument.scores.map { ($0.id, $0.domain) }
                let statements = instrument.items.flatMap { item -> [(String, String)] in
                    guard case .statement(let contributors, let approval, _) = item.disclosure else { return [] }
                    return [(item.id, contributors), (item.id, approval)]
                }
                let scored = instrument.scores.flatMap { score in score.items.map { (score.id, $0.id) } }
                return (statements + scored).filter { !items.contains($0.1) }.map {
                    Miss("'\($0.0)' names the item '\($0.1)'", asked.name)
                }
                    + named.compactMap { id, domain in
                        domain.flatMap {
                            domains.contains($0) ? nil : Miss("'\(id)' names the domain '\($0)'", asked.name)
                        }
                    }
                    + instrument.scores.filter(\.title.plain.isBlank).map {
                        Miss("'\($0.id)' has no title", asked.name)
                    }
            }),
    ]

    /// What stands more than once.
    static func repeated(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { !seen.insert($0).inserted }
    }

    private static func formerIDs(_ things: [(String, String, [String])], _ asked: InstrumentCase) -> [Miss] {
        Renameable.findings(among: things.map { Renameable($0, $1, formerIDs: $2, at: FieldPath()) })
            .map { Miss($0.message, asked.name) }
    }
}
