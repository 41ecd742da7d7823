public import TelemachusCore

/// A scale that an institution has a licence for: its structure and scoring, without its text.
///
/// The institution brings the texts. Forms show them; no export holds them. Without texts the form shows the items'
/// numbers, for people who read them on the licensed form.
public struct LicensedScaleInstrument: SummingInstrument {
    /// What lists and help say.
    public static let descriptor = PluginDescriptor(
        id: "licensed-scale", version: "1.0.0", title: "Licensed scale",
        summary: "The structure of a scale that may not be copied: number of items, scale, reversed items, subscales, "
            + "rule for missing answers. The institution names its licence and brings the text.",
        licence: "The scale's own, which the definition names; no text is supplied here.",
        rights: .structureOnly,
        example: """
            use: licensed-scale
            with:
              holder: The scale's owner
              licence: A-2026-0143
              version: "2006"
              items: 6
              scale: { points: 5, labels: { 1: Low, 5: High } }
              reversed: [2]
              subscales:
                first: { title: First half, items: [1, 2, 3] }
                second: { title: Second half, items: [4, 5, 6] }
            """)

    /// The name of the score over all items.
    public static let totalID = "total"

    /// The items, the subscales, and the score over all items.
    public let scoring: ItemScoring

    /// The scale with the structure written.
    ///
    /// - Throws: `wrong-number-of-texts`, `unknown-item`, `repeated-item`, `duplicate-score`,
    ///   `missing-rule-impossible`, `former-name-in-use`, `former-name-twice`.
    public init(_ settings: LicensedScaleSettings, in context: DefinitionContext) throws(ConfigurationProblem) {
        let findings = settings.findings
        guard findings.isEmpty else { throw ConfigurationProblem(findings) }
        let items = (1...settings.items).map { settings.item($0) }
        let subscales = settings.subscales.map { entry in
            SumScore(
                entry.name, title: entry.value.title, over: entry.value.items.map { items[$0 - 1] },
                rule: entry.value.rule, missing: settings.missing, formerIDs: entry.value.formerIDs)
        }
        let rule: SumScore.Rule? =
            switch settings.total {
            case .sum: .sum
            case .mean: .mean
            case .none: nil
            }
        let total = rule.map {
            SumScore(
                Self.totalID, title: "Total", over: items, rule: $0, missing: settings.missing,
                isTotal: !subscales.isEmpty)
        }
        scoring = ItemScoring(items, sums: subscales + [total].compactMap(\.self), scoresItems: false)
    }

    /// A total, subscales with a reversed item, and the rule for missing answers.
    public static var workedExamples: [WorkedExample] {
        let head = """
            holder: The scale's owner
            licence: A-2026-0143
            version: "2006"
            scale: { points: 5 }
            """
        func answers(_ points: [Int]) -> [String: String] {
            Dictionary(uniqueKeysWithValues: points.enumerated().map { ("item-\($0 + 1)", "\($1)") })
        }
        return [
            WorkedExample(
                title: "Fourteen items of 1 to 5 add up to 14 to 70", configuration: head + "\nitems: 14",
                answers: answers(Array(repeating: 4, count: 14)), scores: ["total": 56],
                source: "Arithmetic: 14 × 4 = 56. The structure is that of the Warwick-Edinburgh Mental Wellbeing "
                    + "Scale, as its owner describes it."),
            WorkedExample(
                title: "A reversed item counts from the other end, in its subscale and in the total",
                configuration: head + """

                    items: 4
                    reversed: [2]
                    total: mean
                    subscales:
                      first: { title: First, items: [1, 2] }
                      second: { title: Second, items: [3, 4], rule: mean }
                    """,
                answers: answers([4, 1, 3, 2]), scores: ["first": 9, "second": 2.5, "total": 3.5],
                source: "Arithmetic: 1 reversed is 5; 4 + 5 = 9; (3 + 2) / 2 = 2.5; 14 / 4 = 3.5."),
            WorkedExample(
                title: "Complete-only, one item left out leaves no score", configuration: head + "\nitems: 3",
                answers: answers([4, 1]), scores: ["total": nil], source: "The rule complete-only."),
            WorkedExample(
                title: "Pro rata, two items of three are enough",
                configuration: head + "\nitems: 3\nmissing: pro-rata", answers: answers([4, 1]),
                scores: ["total": 7.5], source: "The rule pro-rata: (4 + 1) / 2 × 3 = 7.5."),
        ]
    }
}

extension LicensedScaleSettings {
    /// The item of that number, with the institution's text where it brings one.
    fileprivate func item(_ number: Int) -> ScaledItem {
        let text = texts?[number - 1]
        return ScaledItem(
            Item(
                id: "item-\(number)", prompt: text ?? Text("Item \(number) of the licensed form"),
                format: .scale(scale), help: number == 1 ? notice : nil, wording: text == nil ? .free : .supplied),
            isReversed: reversed.contains(number))
    }

    /// Whose scale it is and on whose licence it is used, for the form.
    private var notice: Text {
        Text("© {holder}, version {version}. Used under licence {licence}.").replacing("holder", with: holder)
            .replacing("version", with: version).replacing("licence", with: licence)
    }
}
