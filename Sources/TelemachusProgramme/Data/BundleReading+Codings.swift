import TelemachusCore

/// What researchers found in what people wrote: codes, and which text has which.
extension BundleReading {
    mutating func readCodes() {
        guard let table = table("codes.csv", required: ["code", "title"], optional: ["definition"]) else { return }
        var seen: [String: Place] = [:]
        for row in table.rows {
            guard let code = requiredCell(row, "code"), let title = requiredCell(row, "title") else { continue }
            if let first = seen[code.text] {
                report(
                    "duplicate-code", "the code stands twice", at: code.place, related: ("first here", first),
                    help: "remove one row, or rename one code")
                continue
            }
            seen[code.text] = code.place
            data.codes.append(
                BundleData.Code(id: code.text, title: title.text, definition: row["definition"]?.text ?? ""))
        }
    }

    mutating func readCodings() {
        let columns = ["person", "instrument", "stage", "item", "code"]
        guard let table = table("codings.csv", required: columns) else { return }
        var seen: [Coding: Place] = [:]
        for row in table.rows {
            guard let person = person(row), let stage = stage(row), let instrument = requiredCell(row, "instrument"),
                let item = requiredCell(row, "item"), let code = requiredCell(row, "code")
            else { continue }
            let coding = names.coding(
                Coding(
                    person: person, instrument: instrument.text, stage: stage.id.name, item: item.text, code: code.text)
            )
            let response = data.responses[coding.stage]?.first {
                $0.response.key.from == .person(person) && $0.response.key.instrument == coding.instrument
            }
            if response?.response.answers[coding.item] == nil {
                report(
                    "nothing-to-code", "the person gave no such text at this stage", at: item.place,
                    help: "correct person, instrument, stage or item")
            } else if !data.codes.contains(where: { $0.id == coding.code }) {
                report(
                    "unknown-code", "codes.csv has no code of this name", at: code.place,
                    help: NearestName.advice(for: coding.code, among: data.codes.map(\.id), plural: "codes"))
            } else if let first = seen[coding] {
                report(
                    "coded-twice", "the text has this code already", at: code.place, related: ("first here", first),
                    help: "remove one row")
            } else {
                seen[coding] = code.place
                data.codings[coding.stage, default: []].append(coding)
            }
        }
    }
}
