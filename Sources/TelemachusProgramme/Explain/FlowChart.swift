import TelemachusCore

/// The flow of a programme as a chart: the figure that papers have.
///
/// A box a stage, phase by phase, with who is asked what; a diamond where something must be given before people or words
/// go on; a hexagon where pairs are made; at the end who gets what.
public struct FlowChart: Sendable {
    /// One part of the chart.
    struct Box: Sendable {
        /// What a box stands for, which decides its shape.
        enum Kind: Sendable, CaseIterable {
            /// People of a role.
            case role
            /// Something that must be given before anything goes on.
            case gate
            /// A stage.
            case stage
            /// A stage at which pairs are made.
            case draw
            /// A stage at which pairs meet.
            case meeting
            /// What is computed.
            case figures
            /// What is written out.
            case output
        }

        /// A few lines that belong together: who is asked, and what.
        struct Part: Sendable, Equatable {
            var heading: String
            var lines: [String]
        }

        let id: String
        let kind: Kind
        var title: String
        var notes: [String] = []
        var parts: [Part] = []
    }

    /// An arrow from one box to another.
    struct Arrow: Sendable, Equatable {
        /// What an arrow says.
        enum Kind: Sendable {
            /// What comes next.
            case next
            /// What is read there.
            case reading
        }

        var from: String
        var to: String
        var label = ""
        var kind = Kind.next
    }

    /// Boxes that belong together.
    struct Group: Sendable {
        let id: String
        let title: String
        var boxes: [Box]
    }

    /// The boxes: those of a phase together, others in groups without a title.
    private(set) var groups: [Group] = []
    private(set) var arrows: [Arrow] = []
    /// The title of the whole.
    let title: String

    private let programme: Programme
    private let language: String?

    /// The chart of a checked programme.
    ///
    /// - Parameters:
    ///   - programme: the programme.
    ///   - language: the language of the definition's own words, where it has them in several; its own otherwise.
    public init(of programme: Programme, in language: String? = nil) {
        self.programme = programme
        self.language = language
        title = Self.line(programme.definition.title.text(in: language))
        addRoles()
        addStages()
        addResults()
    }

    // MARK: - Parts

    private mutating func addRoles() {
        let roles = programme.definition.roles.enumerated().map { index, role in
            let planned = role.value.planned.map { [amount("\($0)", "people") + " expected"] } ?? []
            return Box(
                id: "role\(index + 1)", kind: .role, title: words(role.value.pluralTitle),
                notes: (role.value.invited.map { [words($0)] } ?? []) + planned)
        }
        groups.append(Group(id: "people", title: "", boxes: roles))
    }

    /// The boxes of the roles that are paired or asked anything.
    private var rolesTakingPart: [String] {
        let asked = Set(programme.stages.flatMap { $0.asks.flatMap(\.from) })
        return programme.definition.roles.enumerated().filter { _, role in
            asked.contains(role.name) || role.value.side(of: role.name) != .neither
        }.map { index, _ in "role\(index + 1)" }
    }

    private mutating func addStages() {
        var last: [String: String] = [:]
        for (index, stage) in programme.stages.enumerated() {
            let number = index + 1
            var boxes: [Box] = []
            var before = stage.settings.opens.flatMap { last[$0.after] }
            if before == nil, index > 0 { before = last[programme.stages[index - 1].id.name] }
            var arrow = Arrow(from: before ?? "", to: "", label: label(of: stage.settings.opens))
            func link(to id: String) {
                if arrow.from.isEmpty {
                    arrows += rolesTakingPart.map { Arrow(from: $0, to: id) }
                } else {
                    arrow.to = id
                    arrows.append(arrow)
                }
                arrow = Arrow(from: id, to: "")
            }
            if stage.settings.gate.consent == .given {
                boxes.append(Box(id: "consent\(number)", kind: .gate, title: "Consent given?"))
                link(to: "consent\(number)")
            }
            boxes.append(box(of: stage, id: "stage\(number)"))
            link(to: "stage\(number)")
            last[stage.id.name] = "stage\(number)"
            if let gate = approval(at: stage, id: "approval\(number)") {
                boxes.append(gate)
                link(to: gate.id)
            }
            add(boxes, phase: stage.settings.phase)
            addReading(at: index)
        }
    }

    private func label(of opens: OpeningSettings?) -> String { opens?.within.map { "within \($0)" } ?? "" }

    private mutating func add(_ boxes: [Box], phase: Int?) {
        let (id, title) = phase.map { ("phase\($0)", "Phase \($0)") } ?? ("stages", "")
        if let index = groups.firstIndex(where: { $0.id == id }) {
            groups[index].boxes += boxes
        } else {
            groups.append(Group(id: id, title: title, boxes: boxes))
        }
    }

    private func box(of stage: Programme.Stage, id: String) -> Box {
        let settings = stage.settings
        var box = Box(
            id: id, kind: stage.policy != nil ? .draw : settings.meet != nil ? .meeting : .stage,
            title: words(stage.title))
        if let policy = stage.policy {
            let plugin = programme.written.registry.registration(of: .policy, id: policy.id)
            box.notes.append("Pairs: \(Self.line(plugin?.descriptor.title ?? policy.id))")
        }
        if let meet = settings.meet { box.notes.append("Each pair meets \(meet.sessions.times)") }
        for ask in stage.asks {
            let heading = heading(of: ask)
            let line = programme.instrument(InstrumentID(ask.instrument)).map { words($0.title) } ?? ask.instrument
            if let index = box.parts.firstIndex(where: { $0.heading == heading }) {
                box.parts[index].lines.append(line)
            } else {
                box.parts.append(.init(heading: heading, lines: [line]))
            }
        }
        return box
    }

    private func heading(of ask: CollectSettings) -> String {
        let roles = ask.from.map { plural(ofRole: $0).midSentence }.listed().initialCapital
        let about: String =
            switch ask.about {
            case .oneself: ""
            case .each(let role):
                ", about each \((programme.definition.roles[role].map { words($0.title) } ?? role).midSentence)"
            case .partner: ", about their partner"
            case .programme: ", about the programme"
            }
        return roles + (ask.isTogether ? ", together" : "") + about
    }

    /// The diamond beside a stage at which statements are written that somebody must approve.
    private func approval(at stage: Programme.Stage, id: String) -> Box? {
        let floor = programme.definition.privacy.statementContributors
        var least: Int?
        for item in stage.asks.flatMap({ programme.instrument(InstrumentID($0.instrument))?.items ?? [] }) {
            if case .statement(_, _, let atLeast) = item.disclosure { least = max(least ?? floor, atLeast) }
        }
        return least.map { least in
            Box(
                id: id, kind: .gate, title: "Statements approved?",
                notes: ["at least \(least.of("person", "people")) behind each"])
        }
    }

    /// Dashed arrows from where a draw's evidence is asked to the draw.
    private mutating func addReading(at index: Int) {
        guard let policy = programme.stages[index].policy?.policy else { return }
        for evidence in policy.evidence {
            let asked = programme.stages.prefix(index).lastIndex { stage in
                stage.asks.contains { $0.instrument == evidence.instrument }
            }
            guard let asked else { continue }
            let title = programme.instrument(InstrumentID(evidence.instrument)).map { words($0.title) }
            arrows.append(
                Arrow(
                    from: "stage\(asked + 1)", to: "stage\(index + 1)", label: title ?? evidence.instrument,
                    kind: .reading))
        }
    }

    // MARK: - Results

    private mutating func addResults() {
        let privacy = programme.definition.privacy
        var gate = Box(
            id: "privacy", kind: .gate, title: privacy.release == nil ? "Group large enough?" : "Small groups released")
        gate.notes = [
            privacy.release.map { "for \($0.purpose.rawValue), by \(Self.line($0.by))" }
                ?? "\(privacy.minimumGroup.of("person", "people")) or more"
        ]
        let comparisons = programme.definition.analysis.comparisons.count
        let figures = Box(
            id: "figures", kind: .figures, title: "Figures",
            notes: comparisons == 0 ? [] : ["\(comparisons.of("comparison")) of two occasions"])
        let outputs = programme.exporters.enumerated().map { index, exporter in
            let plugin = programme.written.registry.registration(of: .exporter, id: exporter.id)
            return Box(
                id: "output\(index + 1)", kind: .output, title: Self.line(plugin?.descriptor.title ?? exporter.id),
                notes: ["for the \(type(of: exporter.exporter).audience.rawValue)"])
        }
        let ends = stageIDs.filter { id in
            !arrows.contains { $0.from == id && $0.kind == .next && !$0.to.hasPrefix("approval") }
        }
        groups.append(Group(id: "results", title: "", boxes: [figures] + (outputs.isEmpty ? [] : [gate] + outputs)))
        arrows += ends.map { Arrow(from: $0, to: figures.id) }
        guard !outputs.isEmpty else { return }
        arrows.append(Arrow(from: figures.id, to: gate.id))
        arrows += outputs.map { Arrow(from: gate.id, to: $0.id) }
        addBriefs(to: outputs)
    }

    private var stageIDs: [String] { programme.stages.indices.map { "stage\($0 + 1)" } }

    /// Approved statements reach the coordinator, who hands them on.
    private mutating func addBriefs(to outputs: [Box]) {
        let gates = groups.flatMap(\.boxes).map(\.id).filter { $0.hasPrefix("approval") }
        for (output, exporter) in zip(outputs, programme.exporters)
        where type(of: exporter.exporter).audience == .coordinator {
            arrows += gates.map { Arrow(from: $0, to: output.id, label: "statements") }
        }
    }

    // MARK: - Words

    private func words(_ text: Text) -> String { Self.line(text.text(in: language)) }

    private func plural(ofRole id: String) -> String {
        programme.definition.roles[id].map { words($0.pluralTitle) } ?? id
    }

    /// A text on one line, and something to see where it is empty.
    private static func line(_ text: String) -> String {
        let line = Prose.onOneLine(text).split(separator: " ").joined(separator: " ")
        return line.isEmpty ? "…" : line
    }
}
