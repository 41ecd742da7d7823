extension PairingProblem {
    /// The same problem with those alone who have a place.
    public var ofThoseWithPlaces: PairingProblem {
        var problem = self
        problem.replace(mentors: mentors.filter { $0.places > 0 }, mentees: mentees.filter { $0.places > 0 })
        return problem
    }

    /// How many people there are, in a sentence for a draw's record.
    public var numbersInWords: String { "There \(mentors.count == 1 ? "was" : "were") \(numbers)." }

    /// "1 mentor and 2 mentees".
    var numbers: String { "\(mentors.count.of("mentor")) and \(mentees.count.of("mentee"))" }
}
