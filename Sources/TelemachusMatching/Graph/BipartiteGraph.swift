/// States who may be paired with whom: the one input that every matching in this module is made from.
///
/// Mentors are the numbers `0 ..< mentors` and mentees the numbers `0 ..< mentees`; the caller keeps the names.
/// A pair that is not an edge is forbidden. An edge may be *discouraged*: allowed, but to be avoided where the
/// number of pairs does not suffer, such as a mentee's own supervisor.
///
/// Some people may *go first*: where not everybody can have a partner, as many of them as possible have one, though never
/// at the price of a pair.
///
/// Two graphs with the same people and the same edges are equal, in whatever order the edges were given, and
/// everything computed from a graph depends on nothing else.
public struct BipartiteGraph: Hashable, Sendable {
    /// One of the two sides that are to be paired.
    public enum Side: Hashable, Sendable {
        /// Those who guide; in reverse mentoring, the junior side.
        case mentors
        /// Those who are guided; in reverse mentoring, the senior side.
        case mentees
    }

    /// A pair that is allowed.
    public struct Edge: Hashable, Sendable {
        /// The mentor's number, from 0.
        public let mentor: Int
        /// The mentee's number, from 0.
        public let mentee: Int
        /// Whether the pair is to be avoided where that costs no pair.
        public let isDiscouraged: Bool

        /// Allows a pair.
        /// - Parameters:
        ///   - mentor: the mentor's number, from 0.
        ///   - mentee: the mentee's number, from 0.
        ///   - isDiscouraged: whether the pair is to be avoided where that costs no pair.
        public init(mentor: Int, mentee: Int, isDiscouraged: Bool = false) {
            self.mentor = mentor
            self.mentee = mentee
            self.isDiscouraged = isDiscouraged
        }
    }

    /// How many mentors there are, those without any edge included.
    public let mentors: Int
    /// How many mentees there are, those without any edge included.
    public let mentees: Int
    /// The allowed pairs, ordered by mentor and then by mentee.
    public let edges: [Edge]
    /// The mentors who go first.
    public let firstMentors: Set<Int>
    /// The mentees who go first.
    public let firstMentees: Set<Int>

    private let menteesOfMentor: [[Int]]
    private let mentorsOfMentee: [[Int]]
    private let firstEdgeOfMentor: [Int]

    /// Builds the graph from the allowed pairs, in any order, each listed once.
    ///
    /// Takes O(E log E) time for E edges.
    /// - Parameters:
    ///   - mentors: how many mentors there are; may be 0.
    ///   - mentees: how many mentees there are; may be 0.
    ///   - edges: the allowed pairs.
    ///   - firstMentors: the mentors who go first.
    ///   - firstMentees: the mentees who go first.
    /// - Throws: ``BipartiteGraphProblem`` for a negative number of people, for the first edge that names someone
    ///   who does not exist, for a pair listed twice, or where somebody goes first who does not exist.
    public init(
        mentors: Int, mentees: Int, edges: [Edge], firstMentors: Set<Int> = [], firstMentees: Set<Int> = []
    ) throws(BipartiteGraphProblem) {
        guard mentors >= 0 else { throw .negativeCount(side: .mentors, count: mentors) }
        guard mentees >= 0 else { throw .negativeCount(side: .mentees, count: mentees) }
        for edge in edges {
            guard (0..<mentors).contains(edge.mentor) else {
                throw .mentorOutOfRange(mentor: edge.mentor, mentors: mentors)
            }
            guard (0..<mentees).contains(edge.mentee) else {
                throw .menteeOutOfRange(mentee: edge.mentee, mentees: mentees)
            }
        }

        let ordered = edges.sorted { ($0.mentor, $0.mentee) < ($1.mentor, $1.mentee) }
        for (edge, next) in zip(ordered, ordered.dropFirst())
        where edge.mentor == next.mentor && edge.mentee == next.mentee {
            throw .edgeListedTwice(mentor: edge.mentor, mentee: edge.mentee)
        }
        if let mentor = firstMentors.sorted().first(where: { !(0..<mentors).contains($0) }) {
            throw .mentorOutOfRange(mentor: mentor, mentors: mentors)
        }
        if let mentee = firstMentees.sorted().first(where: { !(0..<mentees).contains($0) }) {
            throw .menteeOutOfRange(mentee: mentee, mentees: mentees)
        }
        self.init(
            mentors: mentors, mentees: mentees, ordered: ordered, firstMentors: firstMentors,
            firstMentees: firstMentees)
    }

    /// Takes edges that are in order, join people who exist, and are listed once.
    init(
        mentors: Int, mentees: Int, ordered edges: [Edge], firstMentors: Set<Int> = [], firstMentees: Set<Int> = []
    ) {
        var menteesOfMentor = Array(repeating: [Int](), count: mentors)
        var mentorsOfMentee = Array(repeating: [Int](), count: mentees)
        for edge in edges {
            menteesOfMentor[edge.mentor].append(edge.mentee)
            mentorsOfMentee[edge.mentee].append(edge.mentor)
        }
        var firstEdgeOfMentor: [Int] = []
        var position = 0
        for list in menteesOfMentor {
            firstEdgeOfMentor.append(position)
            position += list.count
        }

        self.mentors = mentors
        self.mentees = mentees
        self.edges = edges
        self.firstMentors = firstMentors
        self.firstMentees = firstMentees
        self.menteesOfMentor = menteesOfMentor
        self.mentorsOfMentee = mentorsOfMentee
        self.firstEdgeOfMentor = firstEdgeOfMentor
    }

    /// How many people `side` has.
    func count(of side: Side) -> Int {
        switch side {
        case .mentors: mentors
        case .mentees: mentees
        }
    }

    /// Who of `side` goes first.
    func first(of side: Side) -> Set<Int> {
        switch side {
        case .mentors: firstMentors
        case .mentees: firstMentees
        }
    }

    /// Whom `person` of `side` may be paired with, in ascending order.
    ///
    /// The caller promises that `person` exists.
    func neighbours(of person: Int, on side: Side) -> [Int] {
        switch side {
        case .mentors: menteesOfMentor[person]
        case .mentees: mentorsOfMentee[person]
        }
    }

    /// The edge that joins two people who exist, or nothing where the pair is forbidden, by binary search.
    func edge(mentor: Int, mentee: Int) -> Edge? {
        var low = firstEdgeOfMentor[mentor]
        var high = low + menteesOfMentor[mentor].count
        while low < high {
            let middle = (low + high) / 2
            if edges[middle].mentee == mentee { return edges[middle] }
            if edges[middle].mentee < mentee { low = middle + 1 } else { high = middle }
        }
        return nil
    }
}

extension BipartiteGraph.Side {
    /// The side this one is paired with.
    var opposite: Self {
        switch self {
        case .mentors: .mentees
        case .mentees: .mentors
        }
    }
}
