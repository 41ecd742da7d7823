import TelemachusCore

extension ComplementarySettings {
    /// What the fields' shapes cannot see.
    func findings(in context: DefinitionContext) -> [ConfigurationProblem.Finding] {
        halves + domainFindings(in: context) + attributeFindings(in: context)
    }

    private var halves: [ConfigurationProblem.Finding] {
        var findings: [ConfigurationProblem.Finding] = []
        for (name, value, other, beside) in [
            ("offered", offered, "wanted", wanted), ("wanted", wanted, "offered", offered),
            ("offers", offers, "wants", wants), ("wants", wants, "offers", offers),
        ] where value != nil && beside == nil {
            findings.append(
                .init(
                    "nothing-to-complement", "'\(name)' has no '\(other)' beside it", at: FieldPath(parsing: name),
                    aboutKey: true, help: "add '\(other)'"))
        }
        if offered == nil, wanted == nil, offers == nil, wants == nil {
            findings.append(
                .init(
                    "nothing-to-complement", "nothing says what people offer and what they want", at: FieldPath(),
                    help: "add 'offered' and 'wanted', or 'offers' and 'wants'"))
        }
        if menteeWeight == 0, mentorWeight == 0 {
            findings.append(
                .init(
                    "nothing-to-complement", "both weights are 0, so that nobody's learning counts",
                    at: "mentor-weight", related: ("mentee-weight", "the other weight"),
                    help: "give one of the two a weight above 0"))
        }
        return findings
    }

    private func domainFindings(in context: DefinitionContext) -> [ConfigurationProblem.Finding] {
        guard let offered, let wanted, context.names[.score] != nil else { return [] }
        var findings: [ConfigurationProblem.Finding] = []
        for (name, instrument) in [("offered", offered), ("wanted", wanted)] {
            for (domain, score) in context.scores(of: instrument) where score.range.map({ $0.width == 0 }) ?? true {
                findings.append(
                    .init(
                        "score-without-range",
                        "'\(instrument).\(score.id)' on \(domain) has no range, so it cannot be compared with others",
                        at: FieldPath(parsing: name), help: "ask it on a scale"))
                break
            }
        }
        let common = Set(context.scores(of: offered).map(\.domain)).intersection(
            context.scores(of: wanted).map(\.domain))
        if common.isEmpty, findings.isEmpty {
            findings.append(
                .init(
                    "nothing-in-common", "'\(offered)' and '\(wanted)' have no domain in common", at: "wanted",
                    related: ("offered", "'\(offered)' is named here"),
                    help: "name two instruments that give a score for each domain, such as two with use: battery"))
        }
        return findings
    }

    private func attributeFindings(in context: DefinitionContext) -> [ConfigurationProblem.Finding] {
        guard let offers, let wants else { return [] }
        var findings: [ConfigurationProblem.Finding] = []
        for (name, attribute) in [("offers", offers), ("wants", wants)] {
            let kind = context.attributes[attribute]?.kind
            guard kind != .choice, kind != .choices else { continue }
            let others = context.attributes.filter { [.choice, .choices].contains($0.value.kind) }.map(\.name)
            findings.append(
                .init(
                    "not-a-choice-attribute", "'\(attribute)' is not an attribute of type choice or choices",
                    at: FieldPath(parsing: name),
                    help: others.isEmpty
                        ? "declare it under people.attributes with type: choices"
                        : NearestName.advice(for: attribute, among: others, plural: "attributes to choose from")))
        }
        let options = context.attributes[offers]?.options ?? []
        if findings.isEmpty, !options.contains(where: context.attributes[wants]?.options.contains ?? { _ in false }) {
            findings.append(
                .init(
                    "nothing-in-common", "'\(offers)' and '\(wants)' have no option in common", at: "wants",
                    related: ("offers", "'\(offers)' is named here"),
                    help: "give both attributes options of the same names"))
        }
        return findings
    }
}

extension DefinitionContext {
    /// An instrument's first score on each domain.
    func scores(of instrument: String) -> [(domain: String, score: ScoreDeclaration)] {
        var found: [(domain: String, score: ScoreDeclaration)] = []
        for entry in scores where entry.name.hasPrefix("\(instrument).") {
            let score = entry.value.declaration
            guard let domain = score.domain, !found.contains(where: { $0.domain == domain }) else { continue }
            found.append((domain, score))
        }
        return found
    }
}

extension ClosedRange<Double> {
    /// How far apart its bounds are.
    var width: Double { upperBound - lowerBound }
}
