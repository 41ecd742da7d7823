import TelemachusCore

extension QuestionnaireSettings {
    /// What speaks against a subscale's rule for missing answers.
    ///
    /// Pro rata puts the mean of the answers given in place of the missing ones. That needs at least three items, for of
    /// two none may be missing, and items that are answered on one and the same range.
    func ofMissing(_ subscale: SubscaleSettings, at path: FieldPath) -> [ConfigurationProblem.Finding] {
        guard subscale.missing == .proRata else { return [] }
        if subscale.items.count < 3 {
            return [
                .init(
                    "missing-rule-impossible",
                    "pro rata needs two thirds of the answers, and of \(subscale.items.count.of("item")) "
                        + "none may be missing", at: path,
                    related: (path.sibling("items"), "the items"),
                    help: "write 'missing: complete-only', or add items")
            ]
        }
        let behind = subscale.items.compactMap { name in items.first { $0.id == name } }
        guard let first = behind.first(where: { $0.kind.isNumeric }),
            let other = behind.first(where: { $0.kind.isNumeric && $0.range != first.range })
        else { return [] }
        return [
            .init(
                "missing-rule-impossible",
                "pro rata puts the mean of the answers in place of a missing one, and '\(first.id)' and '\(other.id)' "
                    + "are answered on different ranges", at: path, related: (path.sibling("items"), "the items"),
                help: "write 'missing: complete-only', or ask the items on one scale")
        ]
    }
}

extension QuestionSettings {
    /// The numbers that an answer can have; nil where it has none.
    fileprivate var range: ClosedRange<Double>? {
        switch kind {
        case .scale: scale.map { Double($0.points.lowerBound)...Double($0.points.upperBound) }
        case .yesNo: 0...1
        default: bounds
        }
    }
}

extension FieldPath {
    /// The path of a field beside this one.
    fileprivate func sibling(_ key: String) -> FieldPath { FieldPath(steps.dropLast()).appending(key) }
}
