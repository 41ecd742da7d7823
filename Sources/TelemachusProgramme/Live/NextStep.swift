import TelemachusCore

/// Something for a coordinator to do today.
public struct NextStep: Sendable, Hashable {
    /// What is to be done and why, in a sentence.
    public let what: String
    /// The command that does it or helps with it; nil where people have to talk.
    public let command: String?

    init(_ what: String, _ command: String? = nil) {
        self.what = what
        self.command = command
    }
}

extension NextStep {
    /// How many days before the last one forms are worth a reminder.
    private static let soon = 7

    /// What to do, the most pressing first: what keeps the programme from going on, then people, then forms.
    static func steps(
        stages: [ProgrammeStatus.StageLine], forms: [OwedForms], unready: [Unready], concerns: [PairConcern],
        draw: DrawOutlook?, isDefinitionChanged: Bool, isWholeProgramme: Bool, on today: CalendarDay,
        _ programme: Programme
    ) -> [NextStep] {
        var steps: [NextStep] = []
        if isDefinitionChanged {
            steps.append(NextStep("The definition was changed since the last command.", "telemachus adopt"))
        }
        if isWholeProgramme {
            for line in stages where line.entry.mayOpen {
                let stage = line.entry.stage
                if line.unmet.isEmpty {
                    steps.append(NextStep("'\(line.title)' can be opened.", "telemachus stage open \(stage)"))
                }
                steps += line.unmet.map { NextStep("'\(line.title)' waits: \($0.sentence).", $0.command) }
            }
            if let draw { steps += self.steps(for: draw) }
        }
        steps += concerns.filter { $0.urgency == .red }.map(step)
        steps += overdue(forms, today)
        steps += unready.map { unready in
            let people = unready.people.count.of("person", "people")
            switch unready.need {
            case .consent:
                return NextStep(
                    "\(people) gave no consent yet: \(unready.people.named).",
                    "telemachus consent " + (unready.people.count > 5 ? "FILE" : unready.people.joined(separator: " ")))
            case .completed(let instrument):
                let title = programme.instrument(instrument)?.title.plain ?? instrument.name
                let have = unready.people.count == 1 ? "has" : "have"
                return NextStep(
                    "\(people) \(have) not completed '\(title)': \(unready.people.named).",
                    "telemachus template \(instrument)")
            case .score(let score, let instrument):
                let title = programme.instrument(instrument)?.title.plain ?? instrument.name
                let have = unready.people.count == 1 ? "has" : "have"
                return NextStep(
                    "\(people) \(have) no '\(score)', without which nobody is asked '\(title)': "
                        + "\(unready.people.named).", "telemachus template \(score.prefix { $0 != "." })")
            }
        }
        steps += concerns.filter { $0.urgency == .amber }.map(step)
        steps += soon(forms, today) + late(forms, stages, today)
        if isWholeProgramme {
            for line in stages where line.entry.isOpen && isComplete(line.entry, forms, draw) {
                steps.append(
                    NextStep("'\(line.title)' has all its forms.", "telemachus stage close \(line.entry.stage)"))
            }
        }
        return steps
    }

    private static func steps(for draw: DrawOutlook) -> [NextStep] {
        let blocked = draw.blockade.first.map { " \($0)" } ?? ""
        // Long before the draw, somebody is always missing.
        if let refusal = draw.refusal, draw.isDue || refusal.id != "nobody-to-pair" {
            return [NextStep("No draw at '\(draw.stage)' yet: \(refusal.message).", nil)]
        }
        guard draw.isDue else {
            return draw.blockade.isEmpty ? [] : [NextStep("Before the draw at '\(draw.stage)':\(blocked)")]
        }
        let most = draw.mostPairs.map { ", at most \($0.of("pair")) by the rules" } ?? ""
        return switch draw.occasion {
        case .first:
            [
                NextStep(
                    "Pairs can be drawn: \(draw.mentors.of("mentor")), \(draw.mentees.of("mentee"))\(most).\(blocked)",
                    "telemachus allocate --dry-run")
            ]
        case .again(let lost):
            [
                NextStep(
                    "\(lost.of("pair is", "pairs are")) no more; pairs can be made anew\(most).\(blocked)",
                    "telemachus allocate --dry-run")
            ]
        }
    }

    private static func step(for concern: PairConcern) -> NextStep {
        let people = [concern.mentor, concern.mentee].compactMap(\.self)
        let who = people.count == 2 ? people.joined(separator: " and ") : "\(people.joined()) and their partner"
        switch concern.cause {
        case .silent(let day):
            return NextStep(
                "\(who): no session since \(day). Ask whether they met.", command(for: people))
        case .missed(let sessions):
            let numbers = sessions.map { "\($0)" }.listed()
            return NextStep(
                "\(who) missed session \(numbers). Ask what keeps them from meeting.", command(for: people))
        }
    }

    private static func command(for people: [String]) -> String? {
        people.count == 2 ? "telemachus session \(people[0]) \(people[1])" : nil
    }

    private static func overdue(_ forms: [OwedForms], _ today: CalendarDay) -> [NextStep] {
        byStage(forms.filter(\.isOverdue)).map { stage, forms in
            NextStep(
                "\(missing(forms)) at '\(stage)', due on \(forms[0].by.map { "\($0)" } ?? "").",
                "telemachus remind --stage \(stage) --out reminders")
        }
    }

    private static func soon(_ forms: [OwedForms], _ today: CalendarDay) -> [NextStep] {
        byStage(forms.filter { !$0.isOverdue && !$0.isLate }).compactMap { stage, forms in
            guard let day = forms[0].by, day.days(since: today) <= soon else { return nil }
            return NextStep(
                "\(missing(forms)) at '\(stage)', due on \(day).", "telemachus remind --stage \(stage) --out reminders")
        }
    }

    /// What a stage was closed without, for as long as a late form may still be of use.
    private static func late(
        _ forms: [OwedForms], _ stages: [ProgrammeStatus.StageLine], _ today: CalendarDay
    ) -> [NextStep] {
        byStage(forms.filter(\.isLate)).compactMap { stage, forms in
            guard case .closed(let day?)? = stages.first(where: { $0.entry.stage == stage })?.entry.standing,
                today.days(since: day) <= 2 * soon
            else { return nil }
            return NextStep(
                "\(missing(forms)) at '\(stage)', which was closed on \(day); late ones are recorded with --late.",
                "telemachus remind --stage \(stage) --out reminders")
        }
    }

    private static func missing(_ forms: [OwedForms]) -> String {
        let people = Set(forms.flatMap(\.owing)).count
        let count = forms.reduce(0) { $0 + ($1.missing ?? 0) }
        return "\(people.of("person owes", "people owe")) \(count.of("form"))"
    }

    private static func byStage(_ forms: [OwedForms]) -> [(StageID, [OwedForms])] {
        var stages: [(StageID, [OwedForms])] = []
        for form in forms where form.missing.map({ $0 > 0 }) ?? false {
            if stages.last?.0 == form.stage {
                stages[stages.count - 1].1.append(form)
            } else {
                stages.append((form.stage, [form]))
            }
        }
        return stages
    }

    private static func isComplete(_ entry: Timetable.Entry, _ forms: [OwedForms], _ draw: DrawOutlook?) -> Bool {
        let own = forms.filter { $0.stage == entry.stage }
        return !own.isEmpty && own.allSatisfy { $0.missing == 0 } && draw?.stage != entry.stage
    }
}

extension [String] {
    /// The first few, and how many more there are.
    fileprivate var named: String {
        count <= 8 ? joined(separator: ", ") : prefix(7).joined(separator: ", ") + " and \(count - 7) more"
    }
}

extension UnmetGate {
    /// The command that gives what is missing; nil where no command does.
    fileprivate var command: String? {
        switch self {
        case .before(let stage): "telemachus stage close \(stage)"
        case .answered(let stage, _, _, _): "telemachus remind --stage \(stage) --out reminders"
        case .decision(let stage, _): "telemachus decide \(stage) go --by WHO --reason TEXT"
        case .signOff(let stage, let institution): "telemachus sign-off \(stage) --institution \(institution)"
        case .day, .consent, .completion: nil
        }
    }
}
