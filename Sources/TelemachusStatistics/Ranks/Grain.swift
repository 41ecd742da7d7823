/// The step to which measurements are compared: 2⁻⁴² (about 2e-13) of the largest, as a power of two.
///
/// It lies far above the rounding errors of a mean over a few dozen items and far below any step of a scale.
struct Grain {
    /// The step, in the unit of the measurements.
    let step: Double

    init(largest: Double) {
        let step = largest == 0 ? 1 : Double(sign: .plus, exponent: Int(largest.exponent) - 42, significand: 1)
        self.step = max(step, .leastNonzeroMagnitude)
    }

    /// The whole number of steps that is nearest to the value; equal for values that count as equal.
    func steps(_ value: Double) -> Double { (value / step).rounded() }
}
