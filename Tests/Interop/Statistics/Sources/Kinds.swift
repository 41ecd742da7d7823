import TelemachusStatistics

/// Every kind of figure that other software gives as well: one data set of each, with ties or without.
func figures(_ random: inout RandomData, tied: Bool) throws -> [Figures] {
    [
        try quartiles(&random, tied: tied), try paired(&random, tied: tied), try groups(&random, tied: tied),
        try times(&random, tied: tied), try severalGroups(&random, tied: tied), try answers(&random),
        try coders(&random), try manyCoders(&random), try battery(&random, tied: tied), try pValues(&random),
    ]
}

private func quartiles(_ random: inout RandomData, tied: Bool) throws -> Figures {
    let values = random.measurements(random.whole(1...40), tied: tied)
    var figures = Figures("quartiles", [values])
    for method in QuartileMethod.allCases where method != .mooreMcCabe {
        let quartiles = try method.quartiles(of: values)
        figures.add("\(method.rawValue).q1", quartiles.q1)
        figures.add("\(method.rawValue).q2", quartiles.median)
        figures.add("\(method.rawValue).q3", quartiles.q3)
    }
    return figures
}

private func paired(_ random: inout RandomData, tied: Bool) throws -> Figures {
    let count = random.whole(4...30)
    let before = random.measurements(count, tied: tied)
    let after = random.measurements(count, tied: tied, above: Double(random.whole(0...1)))
    var figures = Figures("paired", [before, after])
    for (name, zeros) in [("dropped", SignedRankTest.ZeroRule.dropped), ("pratt", .pratt)] {
        let plain = try SignedRankTest(before: before, after: after, zeros: zeros)
        let corrected = try SignedRankTest(before: before, after: after, zeros: zeros, continuityCorrection: true)
        figures.add("\(name).z", plain.z)
        figures.add("\(name).p", plain.pAsymptotic)
        figures.add("\(name).corrected", corrected.pAsymptotic)
        figures.add("\(name).exact", plain.pExact)
    }
    let changes = zip(before, after).map { $1 - $0 }.filter { $0 != 0 }
    if !changes.isEmpty {
        let shift = try HodgesLehmann(differences: changes, level: 0.9)
        figures.add("shift", shift.estimate)
        figures.add("shift.lower", shift.lower)
        figures.add("shift.upper", shift.upper)
    }
    return figures
}

private func groups(_ random: inout RandomData, tied: Bool) throws -> Figures {
    let first = random.measurements(random.whole(3...20), tied: tied, above: Double(random.whole(0...1)))
    let second = random.measurements(random.whole(3...20), tied: tied)
    let plain = try MannWhitneyTest(first, against: second)
    var figures = Figures("groups", [first, second])
    figures.add("u", plain.u)
    figures.add("z", plain.z)
    figures.add("p", plain.pAsymptotic)
    figures.add("corrected", try MannWhitneyTest(first, against: second, continuityCorrection: true).pAsymptotic)
    figures.add("exact", plain.pExact)
    let shift = try GroupShift(first, against: second, level: 0.9)
    figures.add("shift", shift.estimate)
    figures.add("shift.lower", shift.lower)
    figures.add("shift.upper", shift.upper)
    return figures
}

private func times(_ random: inout RandomData, tied: Bool) throws -> Figures {
    let times = random.whole(3...6)
    let rows = (0..<random.whole(3...20)).map { _ in random.measurements(times, tied: tied) }
    let test = try FriedmanTest(rows)
    var figures = Figures("times", rows)
    figures.add("q", test.statistic)
    figures.add("p", test.pAsymptotic)
    figures.add("w", test.kendallsW)
    return figures
}

private func severalGroups(_ random: inout RandomData, tied: Bool) throws -> Figures {
    let groups = (0..<random.whole(2...5)).map { _ in random.measurements(random.whole(3...12), tied: tied) }
    let test = try KruskalWallisTest(groups)
    var figures = Figures("several-groups", groups)
    figures.add("h", test.statistic)
    figures.add("p", test.pAsymptotic)
    return figures
}

private func answers(_ random: inout RandomData) throws -> Figures {
    let (gained, lost) = (random.whole(0...40), random.whole(0...40))
    let test = try McNemarTest(gained: gained, lost: lost, unchanged: random.whole(1...50))
    let proportion = try Proportion(gained, of: gained + lost)
    var figures = Figures("answers", [[Double(gained), Double(lost)]])
    figures.add("exact", test.pExact)
    if let wilson = try proportion.wilson(), let exact = try proportion.clopperPearson() {
        figures.add("wilson.lower", wilson.lower)
        figures.add("wilson.upper", wilson.upper)
        figures.add("clopper-pearson.lower", exact.lower)
        figures.add("clopper-pearson.upper", exact.upper)
    }
    return figures
}

private func coders(_ random: inout RandomData) throws -> Figures {
    let units = random.whole(3...40)
    let first = (0..<units).map { _ in random.whole(1...4) }
    let second = first.map { random.whole(1...3) == 1 ? random.whole(1...4) : $0 }
    var figures = Figures("coders", [first.map(Double.init), second.map(Double.init)])
    figures.add("kappa", try CohenKappa(first, second).kappa)
    return figures
}

/// 0 stands for a missing code.
private func manyCoders(_ random: inout RandomData) throws -> Figures {
    let coders = random.whole(2...5)
    let units = (0..<random.whole(4...25)).map { _ -> [Int?] in
        let usual = random.whole(1...3)
        return (0..<coders).map { _ in
            random.whole(1...5) == 1 ? nil : random.whole(1...3) == 1 ? random.whole(1...3) : usual
        }
    }
    var figures = Figures("many-coders", units.map { $0.map { Double($0 ?? 0) } })
    figures.add("alpha", try KrippendorffAlpha(units: units).alpha)
    return figures
}

private func battery(_ random: inout RandomData, tied: Bool) throws -> Figures {
    let items = random.whole(3...8)
    let rows = (0..<random.whole(5...40)).map { _ in
        let person = Double(random.whole(0...1))
        return random.measurements(items, tied: tied, above: person)
    }
    let battery = try CronbachAlpha(rows)
    var figures = Figures("battery", rows)
    figures.add("alpha", battery.alpha)
    figures.add("lower", battery.lower)
    figures.add("upper", battery.upper)
    for (index, item) in battery.items.enumerated() {
        figures.add("rest.\(index + 1)", item.itemRestCorrelation)
        figures.add("without.\(index + 1)", item.alphaWithout)
    }
    return figures
}

private func pValues(_ random: inout RandomData) throws -> Figures {
    let count = random.whole(1...15)
    let pValues = (0..<count).map { _ in random.fraction() * random.fraction() }
    var figures = Figures("p-values", [pValues])
    for method in PValueAdjustment.allCases where method != .unadjusted {
        for (index, p) in method.adjust(pValues).enumerated() {
            figures.add("\(method.rawValue).\(index + 1)", p)
        }
    }
    return figures
}
