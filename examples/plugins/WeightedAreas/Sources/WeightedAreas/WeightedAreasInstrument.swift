public import TelemachusCore

/// How content somebody is with the areas that they chose themselves, each counted as much as it matters to them.
///
/// A questionnaire in YAML adds up answers with weights that its author fixed. Here the weights are answers too, and
/// which questions count depends on others: that takes a function.
public struct WeightedAreasInstrument: Instrument {
    /// What lists, help and results say of it.
    public static let descriptor = PluginDescriptor(
        id: "weighted-areas", version: "1.0.0", title: "Weighted areas",
        summary: """
            Asks how much each area matters and, of those that do, how content somebody is; the score counts each area \
            as much as it matters.
            """,
        licence: "Apache-2.0; the wording is our own.",
        citation: """
            That mentees choose areas, weigh and rate them is the idea of Schäfer M, Pander T, Pinilla S, et al. The \
            Munich-Evaluation-of-Mentoring-Questionnaire (MEMeQ). BMC Medical Education 2015;15:201. None of its wording \
            is used.
            """,
        example: """
            use: weighted-areas
            with:
              importance: How much does {domain} matter to you in this mentoring?
              contentment: How content are you with what came of {domain}?
            """)

    /// The greatest weight; 0 is an area that somebody does not choose.
    static let weights = Scale(points: 0...10, labels: [0: "Not one of my areas", 10: "The one that matters most"])
    /// The points of contentment.
    static let points = Scale(points: 1...5, labels: [1: "Not at all content", 5: "Completely content"])

    /// Two questions for each area: what it weighs, and how content one is.
    public let items: [Item]
    /// The weighted score from 0 to 100, and how many areas are behind it.
    public let scores: [ScoreDeclaration]
    private let areas: [Area]

    /// The two items of an area.
    private struct Area {
        let importance: String
        let contentment: String
    }

    /// The questions about the programme's areas.
    ///
    /// - Throws: `no-domains` where the programme has none.
    public init(_ settings: WeightedAreasSettings, in context: DefinitionContext) throws(ConfigurationProblem) {
        guard !context.domains.isEmpty else {
            throw ConfigurationProblem([
                .init(
                    "no-domains", "there are no areas to choose from", at: FieldPath(),
                    help: "add a 'domains:' section to the definition")
            ])
        }
        areas = context.domains.map { Area(importance: "\($0.id).importance", contentment: "\($0.id).contentment") }
        items = zip(context.domains, areas).flatMap { domain, area in
            [
                Item(
                    id: area.importance, prompt: settings.importance.replacing("domain", with: domain.phrase),
                    format: .scale(Self.weights), domain: domain.id,
                    formerIDs: domain.formerIDs.map { "\($0).importance" }),
                Item(
                    id: area.contentment, prompt: settings.contentment.replacing("domain", with: domain.phrase),
                    format: .scale(Self.points), isRequired: false,
                    help: "Leave it out where the area is none of yours.", domain: domain.id,
                    formerIDs: domain.formerIDs.map { "\($0).contentment" }),
            ]
        }
        scores = [
            ScoreDeclaration(id: "contentment", title: "Contentment, weighted", level: .interval, range: 0...100),
            ScoreDeclaration(
                id: "areas", title: "Areas chosen", level: .count, range: 0...Double(context.domains.count)),
        ]
    }

    /// The mean of contentment over the chosen areas, each as heavy as its importance, from 0 to 100.
    ///
    /// There is no score unless every area has a weight and every chosen one is rated, and none where nothing is chosen.
    /// What is said of an area that is not chosen weighs nothing.
    public func score(_ answers: Answers) -> Scores {
        let weights = areas.map { answers[$0.importance]?.number }
        let chosen = zip(areas, weights).filter { $1 != 0 }
        let rated = chosen.compactMap { area, weight -> (weight: Double, points: Double)? in
            guard let weight, let points = answers[area.contentment]?.number else { return nil }
            return (weight, (points - 1) / 4 * 100)
        }
        let isWhole = rated.count == chosen.count && !chosen.isEmpty
        let total = rated.reduce(0) { $0 + $1.weight }
        let mean = rated.reduce(0) { $0 + $1.weight * $1.points } / total
        let weighed = weights.count { $0 != nil }
        return [
            "contentment": Scores.Value(
                isWhole ? min(max(mean, 0), 100) : nil, answered: rated.count, asked: chosen.count),
            "areas": Scores.Value(
                weighed == areas.count ? Double(chosen.count) : nil, answered: weighed, asked: areas.count),
        ]
    }
}
