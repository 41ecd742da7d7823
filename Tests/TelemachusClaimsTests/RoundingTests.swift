import Testing

@testable import TelemachusClaims

@Suite struct `Ways of rounding` {
    /// Eighths from -10 to 10 are printed by plain arithmetic on whole numbers, digit by digit.
    private func printed(_ eighths: Int, _ decimals: Int, _ rounding: Rounding) -> Int {
        let numerator = eighths * Figure.power(of: decimals)
        let (whole, rest) = (numerator.magnitude / 8, numerator.magnitude % 8)
        let isUp =
            switch rounding {
            case .halfUp: rest >= 4
            case .halfEven: rest > 4 || (rest == 4 && whole % 2 == 1)
            case .cutOff: false
            }
        return Int(whole + (isUp ? 1 : 0)) * numerator.signum()
    }

    @Test(arguments: Rounding.allCases, 0...2)
    func `gives back the very numbers that are printed as a figure`(rounding: Rounding, decimals: Int) {
        for eighths in -80...80 {
            let units = printed(eighths, decimals, rounding)
            for shift in -1...1 {
                let figure = Figure(units: units + shift, decimals: decimals)
                let isPrinted = shift == 0
                #expect(
                    rounding.sums(printedAs: figure, dividedBy: 8, grain: 0).contains(eighths) == isPrinted,
                    "\(eighths)/8 as \(figure)")
                #expect(rounding.prints(Double(eighths) / 8, as: figure) == isPrinted, "\(eighths)/8 as \(figure)")
            }
        }
    }
}
