/// A mentor and a mentee whom an assignment brings together.
public struct AssignedPair: Hashable, Sendable {
    /// The mentor, counted from 0.
    public let mentor: Int
    /// The mentee, counted from 0.
    public let mentee: Int

    /// Names a pair.
    public init(mentor: Int, mentee: Int) {
        self.mentor = mentor
        self.mentee = mentee
    }
}
