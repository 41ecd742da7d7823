import TelemachusCore

/// Draws one of the best matchings of a programme too large to count them, each *nearly* equally likely.
///
/// The best matchings are those of ``MatchingCensus``: the largest number of pairs, then the fewest people left who go
/// first, then the fewest discouraged pairs. A draw starts from one of them and shuffles it in rounds. In a round someone gives up their
/// partner and takes one of those they accept at random; whoever loses a partner by that does the same; and so on
/// until somebody takes a partner who is free. This is the Markov chain of Broder ("How hard is it to marry at
/// random?", STOC 1986) and of Jerrum and Sinclair ("Approximating the permanent", SIAM J. Comput. 18, 1989) on the
/// matchings with one pair too few, looked at only where nobody is missing.
///
/// What it promises, and what it does not:
/// - Every draw is one of the best matchings, and each of them can be drawn.
/// - The more rounds, the nearer the draw is to uniform, and in the limit it is uniform. For a given number of rounds
///   it is *not exactly* uniform. How near it is has been proved only for graphs in which everyone accepts at least
///   half of the other side, and for far more rounds than these; ``rounds`` is chosen by experience. There are graphs,
///   made for the purpose, in which no affordable number would do. Where ``MatchingCensus`` can be taken, take it.
/// - The same graph, rounds and seed give the same matching on every machine and in every release.
///
/// A record of a draw should state ``algorithm``, ``rounds`` and the seed. A round takes as many steps as people are
/// asked to choose, on average about as many as there are people where everybody accepts everybody, and is undone
/// where it takes more than the square of their number. So a draw takes up to about 20 n² log₂ n steps with the
/// default number of rounds: fine for hundreds of people, slow for thousands who all accept one another. Setting up takes the time of ``MaximumMatching``, and O(n³)
/// for n people where there are discouraged pairs; memory is O(V + E) for V people and E edges.
public struct MatchingWalk: Sendable {
    /// The name under which an audit record states the algorithm.
    public static let algorithm = "Broder-Jerrum-Sinclair walk in rounds, version 1"

    /// The graph whose matchings are drawn.
    public let graph: BipartiteGraph
    /// How many pairs each of the best matchings has.
    public let size: Int
    /// How many discouraged pairs each of the best matchings has.
    public let discouragedCount: Int
    /// How many rounds a draw takes in each part of the graph that can be shuffled on its own.
    public let rounds: Int

    private let start: [Int?]
    private let blocks: [WalkBlock]

    /// Prepares the draws.
    /// - Parameters:
    ///   - graph: who may be paired with whom.
    ///   - rounds: how many rounds a draw takes; where not given, ``defaultRounds(people:)`` of the larger side.
    public init(of graph: BipartiteGraph, rounds: Int? = nil) {
        let maximum = MaximumMatching(of: graph)
        var start = maximum.partners.ofMentor
        let blocks = DulmageMendelsohn.blocks(of: maximum).map { WalkBlock($0, of: maximum) }
        for block in blocks {
            for mentor in block.mentors { start[mentor] = nil }
            for pair in block.start { start[pair.mentor] = pair.mentee }
        }
        self.graph = graph
        self.size = maximum.matching.size
        self.discouragedCount = Matching(menteeOfMentor: start, in: graph).discouragedCount
        self.rounds = max(0, rounds ?? Self.defaultRounds(people: max(graph.mentors, graph.mentees)))
        self.start = start
        self.blocks = blocks
    }

    /// The number of rounds that a draw takes unless told otherwise: 20 n for each binary digit of n people.
    ///
    /// Chosen by experience with graphs whose mean values are known or settle. Of those, bands in which everyone
    /// accepts a few neighbours are slowest to forget where the walk began: everyone must have given up a partner
    /// several times, which takes n ln n rounds and some. With 200 people a side and bands of 1 to 8 neighbours each
    /// way, means over 600 draws no longer move from an eightieth of this number on.
    /// - Parameter people: how many people the larger side has.
    /// - Returns: the number of rounds.
    public static func defaultRounds(people: Int) -> Int {
        20 * people * (Int.bitWidth - max(0, people).leadingZeroBitCount)
    }

    /// Draws one of the best matchings.
    ///
    /// It takes one word from the generator, the seed of a `SeededGenerator` that makes all the choices.
    /// - Parameter generator: the source of randomness.
    /// - Returns: a matching of ``size`` pairs, ``discouragedCount`` of them discouraged.
    public func sample(using generator: inout some RandomNumberGenerator) -> Matching {
        var choices = SeededGenerator(seed: generator.next())
        var menteeOfMentor = start
        for block in blocks {
            for mentor in block.mentors { menteeOfMentor[mentor] = nil }
            for pair in block.walk(rounds: rounds, using: &choices) { menteeOfMentor[pair.mentor] = pair.mentee }
        }
        return Matching(menteeOfMentor: menteeOfMentor, in: graph)
    }
}
