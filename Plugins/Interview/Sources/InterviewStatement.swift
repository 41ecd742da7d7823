import TelemachusCore

/// The three items of one statement: its words, the people behind it, its approval.
struct InterviewStatement: Sendable {
    /// The words that the person it is about may see.
    let words: Item
    /// How many people stand behind it.
    let contributors: Item
    /// Whether it may go out.
    let approved: Item

    /// The statement with that number, from 1, in a domain.
    init(_ number: Int, in domain: Domain, settings: InterviewSettings, help: Text?) {
        let id = "\(domain.id).statement-\(number)"
        let formerIDs = domain.formerIDs.map { "\($0).statement-\(number)" }
        let wording = settings.wording
        func prompt(_ words: Text) -> Text {
            words.replacing("number", with: "\(number)").replacing("domain", with: domain.title)
        }
        contributors = Item(
            id: "\(id).contributors", prompt: prompt(wording.contributors),
            format: .wholeNumber(1...1_000, unit: "people"), isRequired: false, domain: domain.id,
            disclosure: .workingNotes, formerIDs: formerIDs.map { "\($0).contributors" })
        approved = Item(
            id: "\(id).approved", prompt: prompt(wording.approved ?? settings.approval.question), format: .yesNo,
            isRequired: false, domain: domain.id, disclosure: .workingNotes,
            formerIDs: formerIDs.map { "\($0).approved" })
        words = Item(
            id: id, prompt: prompt(wording.statement),
            format: .text(limit: InterviewInstrument.statementLimit), isRequired: false, help: help, domain: domain.id,
            disclosure: .statement(
                contributors: contributors.id, approval: approved.id, atLeast: settings.statementContributors),
            formerIDs: formerIDs)
    }

    /// The items in the order in which they are asked.
    var items: [Item] { [words, contributors, approved] }

    /// The items that contradict each other: people or an approval for a statement that has no words.
    func contradictions(in answers: Answers) -> [String] {
        if case .text(let text)? = answers[words.id], text.contains(where: { !$0.isWhitespace }) { return [] }
        let given = [contributors.id, approved.id].filter { answers[$0] != nil }
        return given.isEmpty ? [] : [words.id] + given
    }
}
