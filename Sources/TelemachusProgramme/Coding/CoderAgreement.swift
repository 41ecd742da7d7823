import TelemachusCore
import TelemachusStatistics

/// How far coders agreed on the pieces of one text before they talked, over all codes and code by code.
struct CoderAgreement {
    /// The texts, `instrument.item`.
    let texts: String
    /// The coders, by name.
    let coders: [String]
    /// The pieces that at least two of them judged.
    let units: [CodedUnits.Unit]

    /// The agreement on each text of which two coders judged the same piece, in the order of the pieces.
    static func all(in coded: CodedUnits) -> [CoderAgreement] {
        var order: [String] = []
        var byTexts: [String: [CodedUnits.Unit]] = [:]
        for unit in coded.units where unit.byCoder.count > 1 {
            if byTexts[unit.answer.texts] == nil { order.append(unit.answer.texts) }
            byTexts[unit.answer.texts, default: []].append(unit)
        }
        return order.map { texts in
            let units = byTexts[texts] ?? []
            return CoderAgreement(
                texts: texts, coders: Set(units.flatMap(\.byCoder.keys)).sorted(), units: units)
        }
    }

    /// The people who wrote the pieces.
    var people: Set<String> { Set(units.map(\.answer.person)) }

    /// The people in whose pieces some coder found a code.
    func people(with code: String) -> Set<String> {
        Set(units.filter { $0.byCoder.values.contains { $0.contains(code) } }.map(\.answer.person))
    }

    /// The figures over all codes: a piece is agreed on where both gave it the very same codes.
    func overall() throws -> ContentAnalysis.Agreement {
        var line = try figures { $0.sorted().joined(separator: ";") }
        if units.contains(where: { $0.byCoder.values.contains { $0.count > 1 } }) {
            line.notes.append("a piece with several codes counts as agreed only where all of them are the same")
        }
        return line
    }

    /// The figures of one code: whether it is there.
    func figures(of code: String) throws -> ContentAnalysis.Agreement {
        var line = try figures { $0.contains(code) }
        line.code = code
        return line
    }

    private func figures<Judgement: Hashable>(
        _ judgement: (Set<String>) -> Judgement
    ) throws -> ContentAnalysis.Agreement {
        let table = units.map { unit in coders.map { unit.byCoder[$0].map(judgement) } }
        let alpha = try KrippendorffAlpha(units: table)
        var line = ContentAnalysis.Agreement(
            texts: texts, coders: coders.count, segments: .exactly(units.count),
            observed: alpha.observedDisagreement.map { 1 - $0 }, alpha: alpha.alpha)
        if coders.count == 2 {
            let pairs = table.compactMap { row in row[0].flatMap { first in row[1].map { (first, $0) } } }
            let kappa = try CohenKappa(pairs.map(\.0), pairs.map(\.1))
            line.observed = kappa.observedAgreement
            line.kappa = kappa.kappa
        } else {
            line.notes.append("kappa is for two coders; alpha holds for any number")
        }
        if line.alpha == nil { line.notes.append("every judgement is the same, so chance alone would agree") }
        return line
    }
}
