import TelemachusCore
import TelemachusStatistics
import Testing

@testable import TelemachusClaims

@Suite struct `A cut point` {
    @Test(arguments: QuartileMethod.allCases)
    func `lies where the definition itself puts the quartile`(method: QuartileMethod) throws {
        var generator = SeededGenerator(seed: 3)
        for n in 1...40 {
            let values = (0..<n).map { _ in Int(generator.uniform(below: 60)) }.sorted()
            let quartiles = try method.quartiles(of: values.map(Double.init))
            for (quarter, expected) in [(1, quartiles.q1), (3, quartiles.q3)] {
                let cut = CutPoint.quartile(quarter, of: n, by: method)
                let upper = cut.above > 0 ? values[cut.rank] : 0
                let sum = cut.below * values[cut.rank - 1] + cut.above * upper
                #expect(abs(Double(sum) / Double(cut.weight) - expected) < 1e-9, "n = \(n), quarter \(quarter)")
            }
        }
    }
}
