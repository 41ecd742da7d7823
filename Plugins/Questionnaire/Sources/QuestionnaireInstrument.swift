public import TelemachusCore

/// A questionnaire that an institution writes itself: its own items, reversed items, subscales.
///
/// Every item whose answer is a number (scale, yes-no, whole-number, number) has a score of its own name; subscales
/// follow, declared as totals because they sum up scores that stand beside them. Reversed items score from the other
/// end of their scale, in their own score and in every subscale.
public struct QuestionnaireInstrument: SummingInstrument {
    /// What lists and help say.
    public static let descriptor = PluginDescriptor(
        id: "questionnaire", version: "1.0.0", title: "Questionnaire",
        summary: "Items of the institution's own: scales, choices, numbers, dates and words, with reversed items and "
            + "subscales by sum or mean.",
        licence: "Apache-2.0; the wording of the items is the definition's, whose author answers for the right to use "
            + "it.",
        example: """
            use: questionnaire
            with:
              items:
                - id: role-is-clear
                  prompt: I know what is expected of me in this programme.
                  type: scale
                  scale: { points: 5, labels: { 1: Disagree, 5: Agree } }
                - id: unsure-how-to-start
                  prompt: I am unsure how to start the first conversation.
                  type: scale
                  scale: { points: 5, labels: { 1: Disagree, 5: Agree } }
                  reverse: yes
                - id: expected-minutes
                  prompt: How long do you expect the session to take?
                  type: whole-number
                  unit: minutes
                  maximum: 600
                - id: time
                  prompt: How was the time that you had?
                  type: choice
                  options: { too-little: Too little, about-right: About right, too-much: Too much }
                - id: comments
                  prompt: What else should we know?
                  type: text
                  required: no
              subscales:
                readiness:
                  title: Readiness
                  items: [role-is-clear, unsure-how-to-start]
                  rule: mean
                  missing: complete-only
            """)

    /// The items and their scores in the order written, then the subscales.
    public let scoring: ItemScoring

    /// The questionnaire as written.
    ///
    /// - Throws: `duplicate-item`, `missing-scale`, `missing-options`, `needless-setting`, `reverse-without-scale`,
    ///   `not-whole`, `empty-range`, `unknown-item`, `repeated-item`, `subscale-of-words`, `duplicate-score`,
    ///   `former-name-in-use`, `former-name-twice`.
    public init(_ configuration: QuestionnaireSettings, in context: DefinitionContext) throws(ConfigurationProblem) {
        let findings = configuration.findings
        guard findings.isEmpty else { throw ConfigurationProblem(findings) }
        let questions = configuration.items.compactMap(ScaledItem.init)
        scoring = ItemScoring(
            questions, sums: configuration.subscales.map { SumScore($0.name, $0.value, in: questions) })
    }
}
