import TelemachusCore

/// Who takes part, what is known of them, and what they agree to.
extension Explanation {
    mutating func tellWhoTakesPart() {
        prose.heading("Who takes part")
        for role in programme.definition.roles { tell(role.value, id: role.name) }
        tellInstitutions()
        if let sponsor = programme.definition.sponsor {
            prose.gap()
            prose.paragraph("\(words(sponsor.title).initialCapital) stands behind the programme and says:")
            prose.paragraph("\u{201C}\(words(sponsor.message).sentence)\u{201D}", indent: 2)
        }
        guard let group = programme.definition.steeringGroup else { return }
        prose.gap()
        prose.paragraph("The programme is steered by a group of \(group.members.count.of("member")):")
        for member in group.members {
            let level = member.level == .senior ? "senior" : "early in their career"
            prose.bullet(
                "\(words(member.title)), \(level)\(member.institution.map { ", \(words($0))" } ?? "").", indent: 2)
        }
    }

    private mutating func tellInstitutions() {
        let institutions = programme.definition.institutions
        guard !institutions.isEmpty else { return }
        prose.gap()
        prose.paragraph(
            "\(institutions.count.of("institution").initialCapital) \(institutions.count == 1 ? "takes" : "take") part, "
                + "each with coordinators of its own:")
        for institution in institutions { prose.bullet("\(words(institution.value.title)).", indent: 2) }
    }

    private mutating func tell(_ role: RoleSettings, id: String) {
        let plural = words(role.pluralTitle)
        var sentences: [String] =
            switch role.side(of: id) {
            case .mentor: ["Mentors: \(plural.midSentence)."]
            case .mentee: ["Mentees: \(plural.midSentence)."]
            case .neither: ["In no pair: \(plural.midSentence)."]
            }
        if let stage = role.careerStage { sentences.append("Stage of their career: \(words(stage).sentence)") }
        if let invited = role.invited { sentences.append("Invited: \(words(invited).midSentence.sentence)") }
        if let attribute = role.namedIn {
            sentences.append("They are exactly those whom others name under '\(title(ofAttribute: attribute))'.")
        }
        if let planned = role.planned {
            sentences.append("\(planned.of("person is", "people are")) expected.")
        }
        prose.bullet(sentences.joined(separator: " "))
        if !role.eligibility.isEmpty {
            prose.paragraph("Who may be \(words(role.title).midSentence):", indent: 2)
            for criterion in role.eligibility { prose.bullet(sentence(for: criterion), indent: 4) }
        }
    }

    private func sentence(for criterion: EligibilitySettings) -> String {
        let unit = programme.definition.people.attributes[criterion.attribute]?.unit
        var rules: [String] = []
        if let least = criterion.atLeast { rules.append("at least \(amount("\(least)", unit))") }
        if let most = criterion.atMost { rules.append("at most \(amount("\(most)", unit))") }
        if !criterion.oneOf.isEmpty { rules.append(criterion.oneOf.listed("or")) }
        if let isYes = criterion.isYes { rules.append(isYes ? "yes" : "no") }
        return "\(title(ofAttribute: criterion.attribute)): \(rules.joined(separator: ", "))."
    }

    // MARK: - What is known

    mutating func tellWhatIsKnown() {
        let attributes = programme.definition.people.attributes
        guard !attributes.isEmpty else { return }
        prose.heading("What is known about them")
        for attribute in attributes { prose.bullet(sentence(for: attribute.value, id: attribute.name)) }
    }

    private func sentence(for attribute: AttributeDeclaration, id: String) -> String {
        let content: String =
            switch attribute.kind {
            case .text: "in words"
            case .choice: attribute.options.listed("or")
            case .choices: "any of \(attribute.options.listed())"
            case .wholeNumber: attribute.unit.map { "in \($0)" } ?? "a whole number"
            case .yesNo: "yes or no"
            case .person: attribute.role.map { "one of the \(plural(ofRole: $0).midSentence)" } ?? "a person"
            }
        let whose = attribute.of.isEmpty ? "" : " Of \(plural(ofRoles: attribute.of)) only."
        return "\(title(ofAttribute: id)): \(content).\(whose)"
            + (attribute.isProtected ? " A protected characteristic." : "")
            + (attribute.isIdentifying ? " It identifies people and never leaves the coordinator's hands." : "")
            + (attribute.isDescribed ? " The report describes the participants by it." : "")
    }

    // MARK: - Consent

    mutating func tellConsent() {
        let definition = programme.definition
        prose.heading("Consent and leaving")
        if let consent = definition.consent {
            prose.paragraph("Before they take part, people agree to this (version \(consent.version)):")
            prose.paragraph(words(consent.text), indent: 2)
        } else {
            prose.paragraph("The definition asks for no consent.")
        }
        let keeps = definition.withdrawal.keeps.map(\.help)
        prose.gap()
        if keeps.count == 1 {
            prose.paragraph("Anybody may leave at any time. \(keeps[0])")
        } else {
            prose.paragraph(
                "Anybody may leave at any time and choose what becomes of the answers already given; where nothing is "
                    + "chosen, the first holds:")
            for keep in keeps { prose.bullet(keep) }
        }
    }
}
