import TelemachusCore

/// What an attribute can be of people of a role: what the definition's criteria and rules admit, spread as the profile
/// says.
struct AttributeRange {
    private let declared: AttributeDeclaration
    /// The words to choose from, with how often each is there.
    private var words: [(word: String, weight: Double)]
    /// The words of which one must be there; none where there is no such criterion.
    private let needed: [String]
    /// The least and the greatest number.
    private var numbers = 1...40

    /// What the attribute of that name can be.
    init(
        of name: String, _ declared: AttributeDeclaration, for role: String, in programme: Programme,
        stated: AttributeDistribution?
    ) {
        self.declared = declared
        let criteria = (programme.definition.roles[role]?.eligibility ?? []).filter { $0.attribute == name }
        needed = criteria.flatMap(\.oneOf)
        let yes = criteria.lazy.compactMap(\.isYes).first
        words = (declared.kind == .yesNo ? ["yes", "no"] : declared.options).map { word in
            (word, stated.map { $0.weights.isEmpty ? 1 : $0.weights[word] ?? 0 } ?? 1)
        }
        if declared.kind == .choice, !needed.isEmpty { words.removeAll { !needed.contains($0.word) } }
        if let yes { words = [(yes ? "yes" : "no", 1)] }
        let isPlaces = programme.placesAttributes(of: RoleID(role)).contains(name)
        let usual = isPlaces ? 1...3 : 1...40
        numbers = usual.moved(
            from: [stated?.from, isPlaces ? 1 : nil].compactMap(\.self).max(), to: stated?.to)
        for criterion in criteria { numbers = numbers.moved(from: criterion.atLeast, to: criterion.atMost) }
        guard stated == nil, let (gap, isMentor) = CareerGapRule.concerning(name, role, in: programme) else { return }
        if declared.kind == .wholeNumber {
            numbers = gap.part(of: numbers, isMentor: isMentor) ?? numbers
        } else if declared.kind == .choice, needed.isEmpty, !words.isEmpty {
            let part = gap.part(of: 0...words.count - 1, isMentor: isMentor)
            if let part { words = Array(words[part.clamped(to: 0...words.count - 1)]) }
        }
    }

    /// Values for so many people, as files write them.
    func values(_ number: Int, using generator: inout SeededGenerator) -> [String] {
        switch declared.kind {
        case .choice, .yesNo: Apportionment.deal(words, to: number, using: &generator)
        case .choices: (0..<number).map { _ in several(using: &generator) }
        case .wholeNumber:
            (0..<number).map { _ in
                let width = UInt64(numbers.upperBound - numbers.lowerBound) + 1
                return "\(numbers.lowerBound + Int(generator.uniform(below: width)))"
            }
        // Where a rule looks at it, some must be alike.
        case .text: (0..<number).map { "Invented \(declared.isIdentifying ? $0 + 1 : $0 % 4 + 1)" }
        case .person: []
        }
    }

    /// One or more of the options, in their order.
    private func several(using generator: inout SeededGenerator) -> String {
        let most = words.map(\.weight).max() ?? 0
        var chosen = Set(words.filter { most > 0 && generator.chance(0.5 * $0.weight / most) }.map(\.word))
        if !needed.isEmpty, chosen.isDisjoint(with: needed), let one = generator.pick(needed) { chosen.insert(one) }
        if chosen.isEmpty {
            let weights = Dictionary(words.map { ($0.word, $0.weight) }, uniquingKeysWith: { first, _ in first })
            if let one = generator.pick(declared.options, by: weights) { chosen.insert(one) }
        }
        return declared.options.filter(chosen.contains).joined(separator: ";")
    }
}

extension ClosedRange where Bound == Int {
    /// The range between other ends, where there are any; moved where it lies beyond one of them.
    fileprivate func moved(from least: Int?, to most: Int?) -> ClosedRange {
        let width = upperBound - lowerBound
        var (low, high) = (Swift.max(lowerBound, least ?? lowerBound), Swift.min(upperBound, most ?? upperBound))
        if low <= high { return low...high }
        if let least {
            (low, high) = (least, Swift.min(most ?? .max, least > .max - width ? .max : least + width))
        } else {
            (low, high) = (high < .min + width ? .min : high - width, high)
        }
        return low <= high ? low...high : low...low
    }
}

extension CareerGapRule {
    /// The first rule about the attribute by which people of the role are paired, and whether they mentor there.
    fileprivate static func concerning(
        _ attribute: String, _ role: String, in programme: Programme
    ) -> (CareerGapRule, isMentor: Bool)? {
        for pairing in programme.pairingStages.compactMap(\.pairing) {
            let roles = programme.definition.roles(pairedBy: pairing.settings)
            let (mentors, mentees) = (roles.mentors.contains(role), roles.mentees.contains(role))
            guard let gap = pairing.settings.rules.careerGap, gap.attribute == attribute, mentors != mentees else {
                continue
            }
            return (gap, mentors)
        }
        return nil
    }

    /// The part of a range in which one side lies, so that every pair keeps the rule where the range is wide enough.
    fileprivate func part(of range: ClosedRange<Int>, isMentor: Bool) -> ClosedRange<Int>? {
        let (low, high) = (range.lowerBound, range.upperBound)
        guard low > -1_000_000_000, high < 1_000_000_000 else { return nil }
        let least = atLeast ?? (atMost.map { min(0, $0) } ?? 0)
        // Mentors lie in a part so wide, mentees at least the gap above it.
        let room = max(0, min(high - low - abs(least), (atMost.map { $0 - least }) ?? .max))
        let width = room / 2
        let mentors = least < 0 ? (low - least)...(low - least + width) : low...(low + width)
        let mentees = (mentors.upperBound + least)...(mentors.upperBound + least + room - width)
        let part = (isMentor ? mentors : mentees).clamped(to: range)
        return part
    }
}
