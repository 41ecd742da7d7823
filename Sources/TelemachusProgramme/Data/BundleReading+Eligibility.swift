import TelemachusCore

/// Who may take a role: the definition's criteria, applied to the rows of people.csv.
extension BundleReading {
    /// Reports each criterion of the role that a person does not meet, or of which nothing is known.
    ///
    /// - Parameters:
    ///   - values: the person's attributes, as far as they could be read.
    ///   - role: the role.
    ///   - row: the person's row.
    mutating func checkEligibility(_ values: [String: String], for role: String, in row: CSVTable.Row) {
        let attributes = programme.definition.people.attributes
        for criterion in programme.definition.roles[role]?.eligibility ?? [] {
            let name = criterion.attribute
            guard let text = values[name] else {
                if row.isEmpty(name) {
                    report(
                        "not-eligible", "'\(name)' is empty, and it decides who may be '\(role)'",
                        at: row.place(of: name), help: "write \(criterion.expectation)")
                }
                continue
            }
            if let value = attributes[name]?.value(from: text), !criterion.isMet(by: value) {
                report(
                    "not-eligible", "'\(name)' is not what '\(role)' asks for", at: row.place(of: name),
                    help: "the definition asks for \(criterion.expectation); correct the value, the role or the "
                        + "criterion")
            }
        }
    }
}

extension ProgrammeDefinition {
    /// The attributes that decide who may take some role.
    var criteria: Set<String> { Set(roles.flatMap(\.value.eligibility).map(\.attribute)) }
}

extension EligibilitySettings {
    /// Whether a person with the value may take the role.
    func isMet(by value: AttributeValue) -> Bool {
        switch value {
        case .number(let number): number >= atLeast ?? .min && number <= atMost ?? .max
        case .text(let text): oneOf.isEmpty || oneOf.contains(text)
        case .options(let options): oneOf.isEmpty || !Set(options).isDisjoint(with: oneOf)
        case .flag(let flag): isYes == nil || isYes == flag
        }
    }

    /// What is asked for, in words.
    var expectation: String {
        if !oneOf.isEmpty { return oneOf.count == 1 ? "'\(oneOf[0])'" : "one of \(oneOf.joined(separator: ", "))" }
        if let isYes { return isYes ? "yes" : "no" }
        return switch (atLeast, atMost) {
        case (let least?, let most?): "a whole number from \(least) to \(most)"
        case (let least?, nil): "a whole number, at least \(least)"
        case (nil, let most?): "a whole number, at most \(most)"
        case (nil, nil): "a value"
        }
    }
}
