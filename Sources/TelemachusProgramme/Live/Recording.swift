import TelemachusCore

/// Answers that are to be recorded in a live programme, from files or from a form that was asked in the terminal.
///
/// Files are read by the rows' readers of bundles' data, against what the journal holds: both are checked alike.
public struct Recording: Sendable {
    /// On which terms.
    public var terms: RecordingTerms
    /// Where the programme stands.
    public let state: ProgrammeState

    /// Recording on top of what the journal holds.
    public init(_ terms: RecordingTerms = RecordingTerms(), in state: ProgrammeState) {
        self.terms = terms
        self.state = state
    }

    /// What is refused by the programme's rules rather than by a mistake in a file.
    static let refusals: Set = [
        "stage-not-open", "stage-closed", "answer-without-consent", "answer-after-withdrawal", "answer-before-gate",
        "condition-not-met",
    ]

    /// What files would add.
    ///
    /// - Parameters:
    ///   - files: the paths, each in the long form (`person,instrument,stage,about,item,value`) or in the wide one
    ///     (`person`, and a column for each item).
    ///   - progress: is told now and then how many rows were read.
    /// - Returns: a response for each form that is new or other than before, or every problem of every file.
    public func proposal(from files: [String], progress: @escaping (Int) -> Void = { _ in }) -> Proposal {
        var reading = BundleReading([:], addingTo: state)
        reading.terms = terms
        reading.progress = progress
        for file in files {
            guard let source = reading.source(at: file) else { continue }
            reading.gather(source)
        }
        return reading.proposal()
    }

    /// What rows of the long form would add, which no file holds; their problems have no place.
    ///
    /// - Parameters:
    ///   - rows: the heading and the rows.
    ///   - name: what the problems call them.
    /// - Returns: the responses, or every problem.
    public func proposal(of rows: [[String]], name: String) -> Proposal {
        var reading = BundleReading([:], addingTo: state)
        reading.terms = terms
        reading.gather(SourceText(name: name, bytes: Array(CSVText.text(of: rows).utf8), isQuotable: false))
        let proposal = reading.proposal()
        let problems = proposal.diagnostics.map { problem in
            var problem = problem
            (problem.place, problem.file, problem.related) = (nil, name, [])
            return problem
        }
        if proposal.isRefused { return Proposal(refused: problems.inReadingOrder()) }
        return Proposal(proposal.facts, unchanged: proposal.unchanged, diagnostics: problems.inReadingOrder())
    }
}

extension BundleReading {
    /// Gathers the forms of a file, long or wide.
    mutating func gather(_ source: SourceText) {
        let heading = Self.heading(of: source)
        if !heading.contains("item"), !heading.contains("value") { return gatherWide(source) }
        let fixed = fixedColumns(beside: heading)
        let table = table(
            source, required: Self.longColumns.filter { $0 != "about" }, optional: ["about", "session", "entry"],
            fixed: fixed)
        gather(table) { reading, row in reading.occasion(row) }
    }

    /// What stands in every row because the command says so and the file does not.
    func fixedColumns(beside heading: [String]) -> [String: String] {
        var fixed: [String: String] = [:]
        if !heading.contains("instrument") { fixed["instrument"] = terms.instrument }
        if !heading.contains("stage") { fixed["stage"] = terms.stage }
        return fixed
    }

    /// What the gathered forms add to the state.
    mutating func proposal() -> Proposal {
        var corrected: [Fact] = []
        var added: [Fact] = []
        var unchanged = 0
        var keys: [Response.Key: Place] = [:]
        for form in gathered.forms where !form.given.isEmpty {
            guard let key = key(of: form) else { continue }
            if form.isAboutPartner, let first = keys.updateValue(gathered.aboutPlace(of: form), forKey: key) {
                report(
                    "answered-twice", "answers about the same partner stand under 'partner' and under the partner's id",
                    at: gathered.aboutPlace(of: form), related: ("the same partner here", first),
                    help: "write 'about' alike in all of them")
                continue
            }
            var response = form.response
            response.key = key
            let before = state?.recorded(key)?.answers ?? [:]
            let differing = form.given.filter { given in
                before[form.instrument.items[given.item].id].map { $0 != given.answer } ?? false
            }
            guard !differing.isEmpty || response.answers.keys.contains(where: { before[$0] == nil }) else {
                unchanged += form.given.count
                continue
            }
            unchanged += form.given.count { before[form.instrument.items[$0.item].id] == $0.answer }
            if terms.reason == nil { reportAnswered(differing) }
            response.answers.merge(before) { new, _ in new }
            guard isWithoutContradiction(response.answers, form), isComplete(response.answers, form) else { continue }
            if differing.isEmpty { added.append(.responded(response)) } else { corrected.append(.responded(response)) }
        }
        if let reason = terms.reason, !corrected.isEmpty {
            corrected.insert(.corrected(Correction(reason: reason, facts: corrected.count)), at: 0)
        }
        let problems = diagnostics.inReadingOrder()
        let errors = problems.filter { $0.severity == .error }
        if !errors.isEmpty, errors.allSatisfy({ Recording.refusals.contains($0.id) }) {
            return Proposal(refused: problems, sources: sources)
        }
        return Proposal(corrected + added, unchanged: unchanged, diagnostics: problems, sources: sources)
    }

    /// The key of a form, with the partner whom the draw gave.
    private mutating func key(of form: GatheredForms.Form) -> Response.Key? {
        guard form.isAboutPartner, let state, let index = programme.index(of: StageID(form.key.stage)) else {
            return form.key
        }
        let partners = state.partners(of: PersonID(form.key.from.text), at: index).map(\.name)
        var key = form.key
        if let named = key.about {
            guard !partners.contains(named) else { return key }
        } else if partners.count == 1 {
            key.about = partners[0]
            return key
        } else if partners.count > 1 {
            report(
                "several-partners",
                "the person has \(partners.count) partners, and the row does not say which of them is meant",
                at: gathered.aboutPlace(of: form), help: "write the partner's id under 'about'")
            return nil
        }
        report(
            "not-a-partner", "the person has no such partner at this stage", at: gathered.aboutPlace(of: form),
            help: "correct the id; pairs are made by 'telemachus allocate'")
        return nil
    }

    private mutating func reportAnswered(_ given: [GatheredForms.Given]) {
        for one in given {
            report(
                "already-answered", "another answer is recorded already",
                at: gathered.place(one.valueSpan, table: one.table),
                help: "remove the row, or put the recorded answer right with --correct --reason TEXT")
        }
    }

    /// Whether every required item has an answer; one that has none is reported.
    private mutating func isComplete(_ answers: [String: Answer], _ form: GatheredForms.Form) -> Bool {
        guard !terms.isPartial else { return true }
        let missing = form.instrument.items.enumerated().filter { place, item in
            item.isRequired && answers[item.id] == nil && !form.faulty.contains(place)
        }.map { "'\($1.id)'" }
        guard !missing.isEmpty else { return true }
        report(
            "incomplete-form",
            missing.count > 5
                ? "\(missing.count) items of the form have no answer" : "the form has no answer to \(missing.listed())",
            at: gathered.place(of: form),
            help: "add what was answered, or record the form as it is with --partial")
        return false
    }
}
