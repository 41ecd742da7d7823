import TelemachusCore

extension Table {
    /// Answers, one a line.
    static func responses(_ responses: [ResponseRows.Response]) -> Table {
        Table(
            "responses.csv", "One answer a line. A question without an answer has no line.",
            columns: [
                Column("person", "who answered: a pseudonym, or the role where a group answered together") {
                    .text($0.person)
                },
                Column("role", "the role in which they answered") { .text($0.role) },
                Column("instrument", "what was asked; see codebook.csv") { .text($0.instrument) },
                Column("stage", "the occasion") { .text($0.stage) },
                Column("about", "the person spoken of, as a pseudonym; empty for oneself or the programme") {
                    .text($0.about)
                },
                Column("item", "the question: with instrument, the name of an item in codebook.csv") {
                    .text($0.item)
                },
                Column("value", "the answer: a number, a code of the codebook, several joined by ; or text") {
                    .text($0.value)
                },
            ] + numbers(of: responses) { $0.number }, of: responses)
    }

    /// The column that tells several forms of one person apart, where there are any.
    private static func numbers<Row>(of rows: [Row], _ number: @escaping (Row) -> Int?) -> [Column<Row>] {
        guard rows.contains(where: { number($0) != nil }) else { return [] }
        return [
            Column("number", "of the session or of the entry in a register; empty where everybody gives one form") {
                number($0).map { .whole($0) } ?? .text("")
            }
        ]
    }

    /// Scores, one a line.
    static func scores(_ scores: [ResponseRows.Score]) -> Table {
        Table(
            "scores.csv", "One score of one person on one occasion a line.",
            columns: [
                Column("person", "who answered, by the pseudonym of responses.csv") { .text($0.person) },
                Column("role", "the role in which they answered") { .text($0.role) },
                Column("stage", "the occasion") { .text($0.stage) },
                Column("about", "the person spoken of, as a pseudonym; empty for oneself or the programme") {
                    .text($0.about)
                },
                Column("score", "instrument and name of a score in codebook.csv, joined by a point") {
                    .text($0.score)
                },
                Column("value", "the score; empty where too many answers are missing") { .number($0.value) },
                Column("answered", "how many of the questions behind it were answered") { .whole($0.answered) },
                Column("asked", "how many questions are behind it") { .whole($0.asked) },
            ] + numbers(of: scores) { $0.number }, of: scores)
    }

    /// Coded pieces of text, one a line.
    static func codings(_ codings: [ResponseRows.Coding]) -> Table {
        Table(
            "codings.csv", "One code given by one coder to one text, or piece of a text, a line.",
            columns: [
                Column("person", "who wrote the text, by the pseudonym of responses.csv") { .text($0.person) },
                Column("role", "the role in which they wrote") { .text($0.role) },
                Column("stage", "the occasion") { .text($0.stage) },
                Column("item", "instrument and name of an item in codebook.csv, joined by a point") {
                    .text($0.item)
                },
                Column("code", "the code given, or - where the coder found that none fits; see codes.csv") {
                    .text($0.code)
                },
                Column("segment", "the piece of the text; empty for the whole text") { .text($0.segment ?? "") },
                Column("coder", "who gave it; agreed is what coders settled together, empty where not told apart") {
                    .text($0.coder ?? "")
                },
                Column("counts-as", "the code that tallies count it as, after merges; empty where it does not count") {
                    .text($0.countsAs ?? "")
                },
            ], of: codings)
    }
}
