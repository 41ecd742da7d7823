/// Whether two numbers agree to a share of the larger one, the measure of parity with other software.
func agree(_ first: Double?, _ second: Double?, relative: Double = 1e-10) -> Bool {
    guard let first, let second else { return first == nil && second == nil }
    return (first - second).magnitude <= relative * max(first.magnitude, second.magnitude)
}

/// Whether two numbers agree to the ten decimals with which the vectors are written.
func agreeAsPrinted(_ first: Double?, _ second: Double?) -> Bool {
    guard let first, let second else { return first == nil && second == nil }
    return (first - second).magnitude <= 1e-10
}
