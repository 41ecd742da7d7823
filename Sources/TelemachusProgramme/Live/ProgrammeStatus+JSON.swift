public import TelemachusCore

extension ProgrammeStatus {
    /// The status as a document, keys in a fixed order.
    public var json: JSONValue {
        var (audience, institution): (String, String?) = ("sponsor", nil)
        if case .coordinator(let own) = reader { (audience, institution) = ("coordinator", own) }
        let isSponsor = reader == .sponsor
        return .object([
            (
                "programme",
                .object([
                    ("id", .string(programme.definition.id)), ("title", .string(programme.definition.title.plain)),
                ])
            ),
            ("day", .string(today.description)), ("for", .string(audience)), ("institution", .string(institution)),
            (
                "steps",
                .array(steps.map { .object([("what", .string($0.what)), ("command", .string($0.command))]) })
            ),
            ("stages", .array(stages.map(Self.json))),
            (
                "people",
                .array(roles.map { .object([("role", .string($0.role.name)), ("people", $0.people.json)]) })
            ),
            ("forms", .array(forms.map { Self.json($0, hasIDs: !isSponsor) })),
            (
                "registers",
                .array(
                    registers.map {
                        .object([
                            ("stage", .string($0.stage.name)), ("instrument", .string($0.instrument.name)),
                            ("role", .string($0.role.name)), ("entries", $0.entries.json),
                        ])
                    })
            ),
            ("unready", .array(unready.map(Self.json))),
            ("pairs", pairs.map(Self.json) ?? .null),
            (
                "missingReviews",
                .array(
                    missingReviews.map {
                        .object([
                            ("stage", .string($0.stage.name)), ("instrument", .string($0.instrument.name)),
                            ("reviews", .string($0.reviews.name)), ("owing", .ids($0.owing)),
                        ])
                    })
            ),
            ("draw", draw.map(Self.json) ?? .null),
        ])
    }

    private static func json(_ line: StageLine) -> JSONValue {
        let standing: (word: String, closed: CalendarDay?) =
            switch line.entry.standing {
            case .waiting: ("waiting", nil)
            case .open: ("open", nil)
            case .closed(let day): ("closed", day)
            }
        return .object([
            ("stage", .string(line.entry.stage.name)), ("title", .string(line.title)),
            ("standing", .string(standing.word)), ("opens", .day(line.entry.opening)), ("due", .day(line.entry.due)),
            ("closed", .day(standing.closed)), ("mayOpen", .bool(line.entry.mayOpen && line.unmet.isEmpty)),
            ("overdue", .bool(line.entry.isOverdue)), ("unmet", .ids(line.unmet.map(\.sentence))),
        ])
    }

    private static func json(_ forms: OwedForms, hasIDs: Bool) -> JSONValue {
        .object([
            ("stage", .string(forms.stage.name)), ("instrument", .string(forms.instrument.name)),
            ("role", .string(forms.role.name)), ("due", forms.due.json), ("received", forms.received.json),
            ("by", .day(forms.by)), ("overdue", .bool(forms.isOverdue)), ("late", .bool(forms.isLate)),
            ("owing", hasIDs ? .ids(forms.owing) : .null),
        ])
    }

    private static func json(_ unready: Unready) -> JSONValue {
        let (need, instrument): (String, InstrumentID?) =
            switch unready.need {
            case .consent: ("consent", nil)
            case .completed(let gated): ("completed", gated)
            case .score(_, let decided): ("score", decided)
            }
        return .object([
            ("stage", .string(unready.stage.name)), ("need", .string(need)),
            ("instrument", .string(instrument?.name)), ("people", .ids(unready.people)),
        ])
    }

    private static func json(_ pairs: Pairs) -> JSONValue {
        .object([
            ("standing", pairs.standing.json), ("amber", pairs.amber.json), ("red", pairs.red.json),
            (
                "concerns",
                .array(
                    pairs.concerns.map { concern in
                        var (since, missed): (CalendarDay?, [Int]) = (nil, [])
                        switch concern.cause {
                        case .silent(let day): since = day
                        case .missed(let sessions): missed = sessions
                        }
                        return .object([
                            ("stage", .string(concern.stage.name)), ("mentor", .string(concern.mentor)),
                            ("mentee", .string(concern.mentee)), ("cause", .string(since == nil ? "missed" : "silent")),
                            ("since", .day(since)), ("sessions", .array(missed.map { .whole($0) })),
                            ("urgency", .string(concern.urgency.rawValue)),
                        ])
                    })
            ),
        ])
    }

    private static func json(_ draw: DrawOutlook) -> JSONValue {
        var lost = 0
        if case .again(let pairs) = draw.occasion { lost = pairs }
        return .object([
            ("stage", .string(draw.stage.name)), ("due", .bool(draw.isDue)), ("lostPairs", .whole(lost)),
            ("mentors", .whole(draw.mentors)), ("mentees", .whole(draw.mentees)), ("mostPairs", .whole(draw.mostPairs)),
            (
                "refusal",
                draw.refusal.map { .object([("id", .string($0.id)), ("message", .string($0.message))]) } ?? .null
            ),
            ("blockade", .ids(draw.blockade)),
        ])
    }
}

extension JSONValue {
    fileprivate static func ids(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
    fileprivate static func day(_ day: CalendarDay?) -> JSONValue { .string(day?.description) }
}
