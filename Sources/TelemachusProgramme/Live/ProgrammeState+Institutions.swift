public import TelemachusCore

/// Who may record what: the coordinator of an institution about its people, one of the whole programme everything.
extension ProgrammeState {
    /// The institution of a person; nil where the definition has none, or it is not recorded.
    public func institution(of person: PersonID) -> String? {
        programme.definition.people.institution.flatMap { self[person]?.attributes[$0]?.text }
    }

    /// Why a coordinator may not record facts; none where they may.
    ///
    /// Every recording command is held against this, whatever it is about, before anything is written.
    public func objections(to facts: some Sequence<Fact>, by author: Appointment) -> [Diagnostic] {
        guard let institution = author.institution else { return [] }
        var others: [String] = []
        var diagnostics: [Diagnostic] = []
        for fact in facts {
            switch fact {
            case .corrected, .exported, .categoryDefined, .codeDefined, .codesMerged: continue
            case .signedOff(let signOff) where signOff.institution == institution: continue
            case .invited(let person, _):
                // Where somebody belongs is told by the enrolment.
                if let known = self.institution(of: PersonID(person)), known != institution { others.append(person) }
            case .enrolled(let person, _, let attributes):
                let told = programme.definition.people.institution.flatMap { attributes[$0] }
                let known = self.institution(of: PersonID(person))
                if told != institution || (known ?? institution) != institution { others.append(person) }
            case .responded(let response):
                guard case .person(let person) = response.key.from else { return [Self.wholeProgramme] }
                if self.institution(of: PersonID(person)) != institution { others.append(person) }
            case .consented(let person, _), .withdrew(let person, _, _), .reinstated(let person):
                if self.institution(of: PersonID(person)) != institution { others.append(person) }
            case .segmented(let segment):
                if self.institution(of: PersonID(segment.answer.person)) != institution {
                    others.append(segment.answer.person)
                }
            case .coded(let coding):
                if self.institution(of: PersonID(coding.person)) != institution { others.append(coding.person) }
            case .pairEnded(let ending):
                let pair = [ending.mentor, ending.mentee]
                if !pair.contains(where: { self.institution(of: PersonID($0)) == institution }) { others += pair }
            case .started, .stageOpened, .stageClosed, .drawn, .released, .erased, .appointed, .decided, .signedOff,
                .adopted:
                if diagnostics.isEmpty { diagnostics.append(Self.wholeProgramme) }
            }
        }
        var seen: Set<String> = []
        for person in others where seen.insert(person).inserted && seen.count <= 20 {
            diagnostics.append(Self.stranger(person, to: institution))
        }
        return diagnostics
    }

    /// Why a coordinator may not erase a person; none where they may.
    public func objections(toErasing person: PersonID, by author: Appointment) -> [Diagnostic] {
        guard let institution = author.institution, self.institution(of: person) != institution else { return [] }
        return [Self.stranger(person.name, to: institution)]
    }

    /// That somebody coordinates, the whole programme or one institution.
    public func appointing(_ appointment: Appointment) -> Proposal {
        if let institution = appointment.institution, programme.definition.institutions[institution] == nil {
            return Proposal([], diagnostics: [programme.unknownInstitution(institution)])
        }
        if course.appointments.contains(appointment) { return Proposal([], unchanged: 1) }
        let rest = course.appointments.filter { $0.coordinator != appointment.coordinator }
        guard appointment.institution == nil || rest.contains(where: { $0.institution == nil }) else {
            return Proposal(refused: [
                Diagnostic(
                    "last-coordinator", "nobody else coordinates the whole programme",
                    help: "appoint somebody for the whole programme first")
            ])
        }
        return Proposal([.appointed(appointment)])
    }

    private static func stranger(_ person: String, to institution: String) -> Diagnostic {
        Diagnostic(
            "other-institution", "'\(person)' is not one of the people of '\(institution)'",
            help: "leave this to the institution's own coordinator, or to one of the whole programme")
    }

    private static let wholeProgramme = Diagnostic(
        "other-institution", "this concerns the whole programme, not one institution",
        help: "leave it to a coordinator of the whole programme")
}
