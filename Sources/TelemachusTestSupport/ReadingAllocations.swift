import Foundation
public import TelemachusConformance
public import TelemachusCore

extension Allocation {
    /// The pairs in order, as `M1-E2 M2-E1`.
    public var pairing: String { pairs.map { "\($0.mentor)-\($0.mentee)" }.joined(separator: " ") }

    /// The pairs in no order.
    public var made: Set<BestPairs.Pair> { Set(pairs.map { BestPairs.Pair($0.mentor, $0.mentee) }) }

    /// All that leaves the draw, as JSON.
    public var encoded: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }
}
