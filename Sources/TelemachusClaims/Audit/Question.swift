import TelemachusCore
import TelemachusStatistics

/// What is asked at once of one sample, or of one and another within it.
struct Question {
    let file: ClaimsFile
    /// The id of the sample; of the larger one where there are two.
    let whole: String
    /// The id of the sample within it.
    let part: String?
    /// The claims that must hold, as indices.
    var claims: [Int]

    /// Whether the definition of quartiles makes a difference.
    var hasQuartiles: Bool { claims.contains { !file.claims[$0].quartiles.isEmpty } }

    /// The definitions to try.
    var methods: [QuartileMethod?] { hasQuartiles ? QuartileMethod.allCases : [nil] }

    /// The decimals of the scale.
    var grain: Int { file.grain(of: whole) }

    /// The bounds under a convention, without one figure where it is named.
    func bounds(
        _ method: QuartileMethod?, _ rounding: Rounding, without figure: PrintedFigure? = nil
    ) -> (whole: SampleBounds, part: SampleBounds?) {
        var whole = file.bounds(of: whole), part = part.map(file.bounds)
        for index in claims {
            let claim = file.claims[index]
            func add(to bounds: inout SampleBounds) {
                for printed in claim.printedFigures(index) where printed != figure {
                    bounds.add(printed, method, rounding, grain: grain)
                }
                for value in claim.includes {
                    guard let value = value.grains(of: grain) else {
                        bounds.isImpossible = true
                        continue
                    }
                    bounds.included[value, default: 0] += 1
                }
            }
            if claim.sample == self.part, var inner = part {
                add(to: &inner)
                part = inner
            } else {
                add(to: &whole)
            }
        }
        return (whole, part)
    }
}

/// One figure of one claim that bounds can be made of.
struct PrintedFigure: Hashable {
    enum Kind: String {
        case median, lowerQuartile = "lower quartile", upperQuartile = "upper quartile", minimum, maximum, mean
        case deviation = "standard deviation"
    }

    let claim: Int
    let kind: Kind
    let figure: Figure

    /// Where it lies among n sorted values; nil for what all values make together.
    func cut(of n: Int, by method: QuartileMethod?) -> CutPoint? {
        switch kind {
        case .median: .median(of: n)
        case .lowerQuartile: method.map { .quartile(1, of: n, by: $0) }
        case .upperQuartile: method.map { .quartile(3, of: n, by: $0) }
        case .minimum: CutPoint(at: 1, of: n)
        case .maximum: CutPoint(at: n, of: n)
        case .mean, .deviation: nil
        }
    }
}

extension Claim {
    /// The figures that bounds can be made of.
    func printedFigures(_ index: Int) -> [PrintedFigure] {
        let figures: [(PrintedFigure.Kind, Figure?)] = [
            (.median, median), (.lowerQuartile, quartiles.first), (.upperQuartile, quartiles.last),
            (.minimum, minimum), (.maximum, maximum), (.mean, mean), (.deviation, deviation),
        ]
        return figures.compactMap { kind, figure in
            figure.map { PrintedFigure(claim: index, kind: kind, figure: $0) }
        }
    }
}

extension SampleBounds {
    /// Adds what a printed figure says.
    mutating func add(_ printed: PrintedFigure, _ method: QuartileMethod?, _ rounding: Rounding, grain: Int) {
        if let cut = printed.cut(of: n, by: method) {
            let range = rounding.sums(printedAs: printed.figure, dividedBy: cut.weight, grain: grain)
            cuts.append(CutBound(cut: cut, range: range))
        } else if printed.kind == .mean {
            sums.append(rounding.sums(printedAs: printed.figure, dividedBy: n, grain: grain))
        } else if printed.kind == .deviation {
            spreads.append(rounding.spreads(printedAs: printed.figure, of: n, grain: grain))
        }
    }
}

extension Rounding {
    /// The n ΣX² - (ΣX)² whose standard deviation is printed as a figure.
    func spreads(printedAs figure: Figure, of n: Int, grain: Int) -> Interval {
        let ends = halves(printedAs: figure)
        let power = Int128(Figure.power(of: grain)), unit = Int128(2 * Figure.power(of: figure.decimals))
        let factor = Int128(n) * Int128(n - 1) * power * power
        let low = Int128(max(ends.low, 0)), high = Int128(ends.high)
        let divisor = unit * unit
        // The least or greatest whole spread with spread · divisor beyond end² · factor.
        let least = low * low * factor, most = high * high * factor
        let lowest = ends.lowIsIn || ends.low < 0 ? (least + divisor - 1) / divisor : least / divisor + 1
        let highest = ends.highIsIn ? most / divisor : (most + divisor - 1) / divisor - 1
        return Interval(Int(clamping: lowest), Int(clamping: highest))
    }
}

extension ClaimsFile {
    /// The most decimals that a value of a sample's scale has.
    func grain(of sample: String) -> Int {
        samples[sample].flatMap { scales[$0.scale] }?.decimals ?? 0
    }

    /// The bounds of a sample of which nothing is claimed.
    func bounds(of sample: String) -> SampleBounds {
        let grain = grain(of: sample)
        let scale = samples[sample].flatMap { scales[$0.scale] } ?? ClaimedScale()
        return SampleBounds(
            n: samples[sample]?.n ?? 0,
            ends: Interval(scale.least.grains(of: grain) ?? 0, scale.greatest.grains(of: grain) ?? 0),
            step: max(scale.step.grains(of: grain) ?? 1, 1))
    }
}
