public import TelemachusCore

extension SimulationProfile {
    /// Reads a tree and checks it against the programme.
    ///
    /// - Parameters:
    ///   - root: the top of the file.
    ///   - programme: the programme whose people are made up.
    /// - Returns: the profile, nil where a diagnostic is an error; and every problem in reading order.
    public static func load(
        _ root: Node, for programme: Programme
    ) -> (profile: SimulationProfile?, diagnostics: [Diagnostic]) {
        var reader = DefinitionReader(
            names: DeclaredNames([
                .role: programme.definition.roles.names, .stage: programme.stages.map(\.id.name),
                .attribute: programme.definition.people.attributes.names,
                .instrument: programme.instruments.map(\.id.name), .score: programme.instruments.scoreNames,
            ]))
        let profile = read(root, &reader)
        if let profile, !reader.hasErrors {
            profile.checkWithdrawals(root, programme, &reader)
            profile.checkAttributes(root, programme, &reader)
            profile.checkAnswers(root, programme, &reader)
            profile.checkEffects(root, programme, &reader)
        }
        return (reader.hasErrors ? nil : profile, reader.diagnostics.inReadingOrder())
    }

    private func checkWithdrawals(_ root: Node, _ programme: Programme, _ reader: inout DefinitionReader) {
        let offered = programme.definition.withdrawal.keeps
        for (index, entry) in withdrawals.enumerated() {
            guard let keep = entry.keeps, !offered.contains(keep) else { continue }
            reader.report(
                "keep-not-offered", "the definition does not offer '\(keep.rawValue)'",
                at: root["withdrawals"]?.elements[safe: index]?["keeps"]?.place,
                path: FieldPath("withdrawals").appending(index).appending("keeps"),
                help: "write one of: \(offered.map(\.rawValue).joined(separator: ", "))")
        }
    }

    private func checkAttributes(_ root: Node, _ programme: Programme, _ reader: inout DefinitionReader) {
        for (index, entry) in attributes.enumerated() {
            guard let declared = programme.definition.people.attributes[entry.attribute] else { continue }
            let stated = Stated(
                node: root["attributes"]?.elements[safe: index], path: FieldPath("attributes").appending(index))
            switch declared.kind {
            case .choice, .choices: stated.check(weights: entry.weights, among: declared.options, &reader)
            case .yesNo: stated.check(weights: entry.weights, among: ["yes", "no"], &reader)
            case .wholeNumber:
                stated.checkOrder(entry.from.map(Double.init), entry.to.map(Double.init), &reader)
                stated.refuse(["weights"], of: "a whole number", &reader)
            case .text, .person: stated.refuse(["weights"], of: "a \(declared.kind.rawValue)", &reader)
            }
            if declared.kind != .wholeNumber {
                stated.refuse(["from", "to"], of: "a '\(declared.kind.rawValue)'", &reader)
            }
        }
    }

    private func checkAnswers(_ root: Node, _ programme: Programme, _ reader: inout DefinitionReader) {
        for (index, entry) in answers.enumerated() {
            guard let instrument = programme.instrument(InstrumentID(entry.instrument)) else { continue }
            let stated = Stated(
                node: root["answers"]?.elements[safe: index], path: FieldPath("answers").appending(index))
            stated.checkOrder(entry.from, entry.to, &reader)
            guard let name = entry.item else {
                let codes = instrument.items.flatMap(\.format.options).map(\.id)
                stated.check(weights: entry.weights, among: codes, &reader)
                continue
            }
            guard let item = instrument.item(name) else {
                reader.report(
                    "unknown-item", "'\(entry.instrument)' has no item '\(name.shortened(to: 60))'",
                    at: stated.node?["item"]?.place, path: stated.path.appending("item"),
                    help: NearestName.advice(for: name, among: instrument.items.map(\.id), plural: "items"))
                continue
            }
            switch item.format {
            case .choice, .choices, .yesNo:
                stated.check(weights: entry.weights, among: item.format.options.map(\.id), &reader)
                stated.refuse(["mean", "from", "to"], of: "a '\(item.format.name)'", &reader)
            case .scale, .wholeNumber, .number: stated.refuse(["weights"], of: "a '\(item.format.name)'", &reader)
            case .text, .date:
                stated.refuse(["weights", "mean", "from", "to"], of: "a '\(item.format.name)'", &reader)
            }
        }
    }

    private func checkEffects(_ root: Node, _ programme: Programme, _ reader: inout DefinitionReader) {
        for (index, entry) in effects.enumerated() {
            guard let from = programme.index(of: StageID(entry.from)), let to = programme.index(of: StageID(entry.to)),
                from >= to
            else { continue }
            reader.report(
                "comparison-order", "'\(entry.to)' does not come after '\(entry.from)'",
                at: root["effects"]?.elements[safe: index]?["to"]?.place,
                path: FieldPath("effects").appending(index).appending("to"),
                help: "name the earlier stage under 'from:' and the later one under 'to:'")
        }
    }
}

/// What a profile states of one attribute or item, with its place.
private struct Stated {
    let node: Node?
    let path: FieldPath

    /// Reports keys that say nothing about this kind of value.
    func refuse(_ keys: [String], of kind: String, _ reader: inout DefinitionReader) {
        for key in keys {
            guard let entry = node?.entry(key) else { continue }
            reader.report(
                "needless-setting", "'\(key)' says nothing about \(kind)", at: entry.keyPlace,
                path: path.appending(key), help: "remove it")
        }
    }

    /// Reports words that are no options, and weights of which none is above 0.
    func check(weights: Named<Double>, among codes: [String], _ reader: inout DefinitionReader) {
        for entry in node?["weights"]?.entries ?? [] where !codes.contains(entry.key) {
            reader.report(
                "unknown-choice", "'\(entry.key.shortened(to: 40))' is not one of the options", at: entry.keyPlace,
                path: path.appending("weights").appending(entry.key),
                help: NearestName.advice(for: entry.key, among: codes, plural: "words"))
        }
        if !weights.isEmpty, weights.values.allSatisfy({ $0 == 0 }) {
            reader.report(
                "out-of-range", "no option has a weight above 0", at: node?["weights"]?.place,
                path: path.appending("weights"), help: "give at least one option a weight above 0")
        }
    }

    /// Reports a least number above the greatest.
    func checkOrder(_ from: Double?, _ to: Double?, _ reader: inout DefinitionReader) {
        guard let from, let to, from > to else { return }
        reader.report(
            "empty-range", "the least number is above the greatest", at: node?["to"]?.place, path: path.appending("to"),
            help: "exchange them")
    }
}

extension DefinitionReader {
    /// Reports a problem at a path of its own.
    fileprivate mutating func report(_ id: String, _ message: String, at place: Place?, path: FieldPath, help: String) {
        report(Diagnostic(id, message, at: place, path: path, help: help))
    }
}

extension Array {
    /// The element at an index; nil beyond the ends.
    fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
