import ArgumentParser
import TelemachusCore
import TelemachusProgramme

/// Two people on the command line, `M1=E2`.
struct NamedPair: ExpressibleByArgument, Hashable {
    let pair: PairOfPeople

    /// The words as they were given.
    var text: String { "\(pair.mentor)=\(pair.mentee)" }

    init?(argument: String) {
        let people = argument.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
        guard people.count == 2, people.allSatisfy({ !$0.isEmpty }) else { return nil }
        pair = PairOfPeople(mentor: people[0], mentee: people[1])
    }
}

/// Whether names on the command line are those of people who are to be paired, with who could be meant otherwise.
struct NameCheck {
    let mentors: [String]
    let mentees: [String]
    /// What is wrong, in the order of the checks.
    private(set) var problems: [Diagnostic] = []

    init(mentors: [String], mentees: [String]) {
        self.mentors = mentors
        self.mentees = mentees
    }

    /// Checks both names of each pair that a flag gives.
    mutating func pairs(_ pairs: [NamedPair], given flag: String) {
        for pair in pairs {
            name(pair.pair.mentor, among: mentors, "who mentors", given: "\(flag) \(pair.text)")
            name(pair.pair.mentee, among: mentees, "who is mentored", given: "\(flag) \(pair.text)")
        }
    }

    /// Checks one name.
    mutating func name(_ name: String, among people: [String], _ whom: String, given words: String) {
        guard !people.contains(name) else { return }
        problems.append(
            Diagnostic(
                "unknown-person", "'\(name)' is nobody \(whom) here", file: words,
                help: NearestName.advice(for: name, among: people, plural: "people")))
    }
}
