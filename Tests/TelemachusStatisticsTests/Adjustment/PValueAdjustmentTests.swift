import Testing

@testable import TelemachusStatistics

@Suite("Adjustment of p values")
struct PValueAdjustmentTests {
    @Test("There are four methods, with the names that programme files use")
    func names() {
        #expect(
            PValueAdjustment.allCases.map(\.rawValue) == ["holm", "bonferroni", "benjamini-hochberg", "none"])
        #expect(
            PValueAdjustment.allCases.map(\.title) == ["Holm", "Bonferroni", "Benjamini-Hochberg", "not adjusted"])
        #expect(PValueAdjustment.standard == .holm)
    }

    @Test("Holm gives the reference figures, with missing p values outside the count")
    func holmVectors() throws {
        let vectors = try Vectors.load().holm
        #expect(vectors.count == 4)
        for vector in vectors {
            let adjusted = PValueAdjustment.holm.adjust(vector.p)
            #expect(adjusted.count == vector.adj.count)
            for (own, expected) in zip(adjusted, vector.adj) {
                #expect(agree(own, expected), "\(vector.p)")
            }
        }
    }

    @Test("Bonferroni multiplies by the number of p values that exist")
    func bonferroni() {
        #expect(PValueAdjustment.bonferroni.adjust([0.25, nil, 0.125, 0.5]) == [0.75, nil, 0.375, 1])
    }

    @Test("Benjamini-Hochberg equals scipy's")
    func benjaminiHochberg() {
        // scipy 1.17.1: scipy.stats.false_discovery_control([0.01, 0.04, 0.03, 0.005, 0.5])
        let adjusted = PValueAdjustment.benjaminiHochberg.adjust([0.01, nil, 0.04, 0.03, 0.005, 0.5])
        for (own, expected) in zip(adjusted, [0.025, nil, 0.05, 0.05, 0.025, 0.5]) {
            #expect(agree(own, expected))
        }
    }

    @Test("No adjustment returns what came")
    func unadjusted() {
        #expect(PValueAdjustment.unadjusted.adjust([0.3, nil, 0.1]) == [0.3, nil, 0.1])
    }

    @Test("A single p value is its own adjusted value", arguments: PValueAdjustment.allCases)
    func single(method: PValueAdjustment) {
        #expect(method.adjust([nil, 0.0625, nil]) == [nil, 0.0625, nil])
    }

    @Test("Lists without p values stay as they are", arguments: PValueAdjustment.allCases)
    func nothing(method: PValueAdjustment) {
        #expect(method.adjust([]) == [])
        #expect(method.adjust([nil, nil]) == [nil, nil])
    }

    @Test("What is no probability gets no adjusted p and does not count", arguments: PValueAdjustment.allCases)
    func impossible(method: PValueAdjustment) {
        #expect(method.adjust([.nan, 0.25, -0.1, 1.5, .infinity]) == [nil, 0.25, nil, nil, nil])
    }

    @Test("Adjusted values keep the order of the raw ones, never fall below them, and rank the methods by strictness")
    func properties() throws {
        var generator = SeededGenerator(seed: 23)
        for count in 2...30 {
            let raw = (0..<count).map { _ in Double.random(in: 0...0.3, using: &generator) }
            let holm = PValueAdjustment.holm.adjust(raw).compactMap { $0 }
            let bonferroni = PValueAdjustment.bonferroni.adjust(raw).compactMap { $0 }
            let discovery = PValueAdjustment.benjaminiHochberg.adjust(raw).compactMap { $0 }
            try #require([holm.count, bonferroni.count, discovery.count] == [count, count, count])
            for first in 0..<count {
                #expect(raw[first] <= discovery[first])
                #expect(discovery[first] <= holm[first])
                #expect(holm[first] <= bonferroni[first])
                #expect(bonferroni[first] <= 1)
                for second in 0..<count where raw[first] <= raw[second] {
                    #expect(holm[first] <= holm[second])
                    #expect(discovery[first] <= discovery[second])
                }
            }
        }
    }
}
