import TelemachusCore

extension LicensedScaleSettings {
    /// Everything that speaks against the structure.
    var findings: [ConfigurationProblem.Finding] {
        let named = subscales.map {
            Renameable(
                "subscale", $0.name, formerIDs: $0.value.formerIDs, at: FieldPath("subscales").appending($0.name))
        }
        return ofTexts + numbers(reversed, of: "the list of reversed items", at: "reversed")
            + subscales.flatMap { ofSubscale($0.name, $0.value) } + ofMissing(items, at: "missing")
            + Renameable.findings(among: named)
    }

    private var ofTexts: [ConfigurationProblem.Finding] {
        guard let texts, texts.count != items else { return [] }
        return [
            .init(
                "wrong-number-of-texts",
                "the scale has \(items.of("item")), and \(texts.count.of("text")) \(texts.count == 1 ? "is" : "are") "
                    + "given", at: "texts", related: ("items", "the number of items"),
                help: "write one text for each item, in order, or remove 'texts:'")
        ]
    }

    private func ofSubscale(_ id: String, _ subscale: LicensedSubscaleSettings) -> [ConfigurationProblem.Finding] {
        let path = FieldPath("subscales").appending(id)
        var findings = numbers(subscale.items, of: "the subscale '\(id)'", at: path.appending("items"))
        if id == LicensedScaleInstrument.totalID, total != .none {
            findings.append(
                .init(
                    "duplicate-score", "a subscale is named '\(id)', and so is the score of all items", at: path,
                    aboutKey: true, help: "rename the subscale, or write 'total: none'"))
        }
        return findings + ofMissing(subscale.items.count, at: path.appending("items"))
    }

    private func ofMissing(_ count: Int, at path: FieldPath) -> [ConfigurationProblem.Finding] {
        guard missing == .proRata, count < 3 else { return [] }
        return [
            .init(
                "missing-rule-impossible",
                "pro rata needs two thirds of the answers, and of \(count.of("item")) none may be missing", at: path,
                related: path == "missing" ? nil : ("missing", "the rule"), help: "write 'missing: complete-only'")
        ]
    }

    private func numbers(_ numbers: [Int], of list: String, at path: FieldPath) -> [ConfigurationProblem.Finding] {
        numbers.enumerated().compactMap { index, number in
            let place = path.appending(index)
            if let first = numbers.firstIndex(of: number), first < index {
                return .init(
                    "repeated-item", "\(list) has the item \(number) twice", at: place,
                    related: (path.appending(first), "listed here first"), help: "remove one of the two")
            }
            guard number > items else { return nil }
            return .init(
                "unknown-item", "the scale has no item \(number)", at: place, related: ("items", "the number of items"),
                help: "write numbers from 1 to \(items)")
        }
    }
}
