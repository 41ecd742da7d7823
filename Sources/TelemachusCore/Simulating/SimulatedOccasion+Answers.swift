/// Plausible answers of each format.
extension SimulatedOccasion {
    /// A plausible answer to an item, as the occasion and what is stated of the item have it.
    ///
    /// - Parameters:
    ///   - item: the item.
    ///   - isReversed: whether a high answer counts as a low one.
    ///   - generator: the random numbers.
    /// - Returns: an answer that the item's format admits; nil where it admits none.
    public func answer(
        to item: Item, isReversed: Bool = false, using generator: inout SeededGenerator
    ) -> Answer? {
        let tendency = tendencies[item.id] ?? SimulatedTendency()
        if let settled = tendency.answer { return item.format.admits(settled) ? settled : nil }
        let latent = (isReversed ? -1 : 1) * (standing + generator.normal()) * 0.5.squareRoot()
        switch item.format {
        case .scale(let scale):
            return .whole(whole(tendency, latent, within: scale.points, isScale: true))
        case .wholeNumber(let range, _):
            return .whole(whole(tendency, latent, within: range, isScale: false))
        case .number(let range, _):
            let number = number(tendency, latent, within: range, isScale: false)
            let rounded = (number * 100).rounded() / 100
            return .decimal(min(max(rounded, range.lowerBound), range.upperBound))
        case .yesNo:
            let stated = tendency.mean ?? tendency.weights.shareOfYes ?? 0.65
            return .flag(generator.chance(stated + tendency.shift + 0.1 * latent))
        case .choice(let options):
            return generator.pick(options.map(\.id), by: tendency.weights).map { .option($0) }
        case .choices(let options):
            let codes = options.map(\.id)
            let most = codes.map { tendency.weights.weight(of: $0) }.max() ?? 1
            let chosen = codes.filter {
                most > 0 && generator.chance(0.5 * tendency.weights.weight(of: $0) / most)
            }
            if !chosen.isEmpty { return .options(chosen) }
            return generator.pick(codes, by: tendency.weights).map { .options([$0]) }
        case .text(let limit):
            let words = String("Invented answer \(number).".prefix(limit))
            return words.isEmpty ? nil : .text(words)
        case .date:
            let length = UInt64(days.upperBound.days(since: days.lowerBound)) + 1
            let day = days.lowerBound.daysSince1970 + Int(generator.uniform(below: length))
            return .text(CalendarDay(daysSince1970: day).description)
        }
    }

    private func whole(
        _ tendency: SimulatedTendency, _ latent: Double, within range: ClosedRange<Int>, isScale: Bool
    ) -> Int {
        let bounds = Double(range.lowerBound)...Double(range.upperBound)
        let number = number(tendency, latent, within: bounds, isScale: isScale).rounded()
        return min(max(Int(exactly: number) ?? range.lowerBound, range.lowerBound), range.upperBound)
    }

    /// A number around the stated middle, or around one that suits the range.
    ///
    /// A wide range says what is possible rather than what is usual: only its first hundred, or what lies above zero,
    /// is looked at.
    private func number(
        _ tendency: SimulatedTendency, _ latent: Double, within range: ClosedRange<Double>, isScale: Bool
    ) -> Double {
        let isStated = tendency.bounds != nil
        let usual = (tendency.bounds ?? range).clamped(to: range).finite
        let isWide = !isScale && !isStated && usual.upperBound - usual.lowerBound > 20
        let low = isWide && usual.contains(0) ? 0 : usual.lowerBound
        let width = isWide ? min(usual.upperBound - low, 100) : usual.upperBound - low
        let middle = tendency.mean ?? (low + width * (isWide ? 0.3 : isStated ? 0.5 : 0.55))
        let number = middle + tendency.shift + (isWide ? 0.5 : 1) * spread * width * latent
        return min(max(number, usual.lowerBound), usual.upperBound)
    }
}

extension ClosedRange<Double> {
    /// The range with an end at a hundred from the other, or from zero, where it has none.
    fileprivate var finite: ClosedRange {
        if lowerBound.isFinite { return upperBound.isFinite ? self : lowerBound...lowerBound + 100 }
        return upperBound.isFinite ? upperBound - 100...upperBound : 0...100
    }
}

extension [String: Double] {
    /// How often a code is chosen, in relation to the others: 1 where nothing is stated of any.
    func weight(of code: String) -> Double { isEmpty ? 1 : Swift.max(self[code] ?? 0, 0) }

    /// The share of yes of those who say yes or no; nil where neither is stated.
    fileprivate var shareOfYes: Double? {
        let (yes, no) = (self["yes"] ?? 0, self["no"] ?? 0)
        return yes + no > 0 ? yes / (yes + no) : nil
    }
}
