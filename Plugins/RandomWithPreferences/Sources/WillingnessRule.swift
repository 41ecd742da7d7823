import TelemachusCore

/// How willingness is read from the answers.
///
/// What it reads goes into the draw and nowhere else.
struct WillingnessRule: Sendable {
    /// The score that says whether somebody is willing.
    let score: NamedScore
    let unanswered: RandomWithPreferencesSettings.Unanswered

    /// Whether a pair is willing, by mentor and mentee.
    ///
    /// Mentors are asked about mentees. Where any mentee answered about a mentor, mentees were asked as well, and
    /// their answers count in the same way. Nobody is asked about themselves.
    /// - Throws: where answers are missing that must not be.
    func read(_ problem: PairingProblem) throws(PairingRefusal) -> [[Bool]] {
        let asksMentees = problem.mentees.contains { mentee in
            problem.mentors.contains { answer(problem, from: mentee.id, about: $0.id) != nil }
        }
        var isWilling = problem.mentors.map { _ in Array(repeating: true, count: problem.mentees.count) }
        var (asked, missing) = (0, 0)
        for (m, mentor) in problem.mentors.enumerated() {
            for (e, mentee) in problem.mentees.enumerated() where mentor.id != mentee.id {
                var answers = [answer(problem, from: mentor.id, about: mentee.id)]
                if asksMentees { answers.append(answer(problem, from: mentee.id, about: mentor.id)) }
                asked += answers.count
                missing += answers.count { $0 == nil }
                isWilling[m][e] = answers.allSatisfy { $0 ?? (unanswered == .willing) }
            }
        }
        guard missing == 0 || unanswered != .refuse else { throw .willingnessMissing(missing, of: asked) }
        return isWilling
    }

    /// What one person said of another; nil where they said nothing.
    private func answer(_ problem: PairingProblem, from: PersonID, about: PersonID) -> Bool? {
        score.value(in: problem, from: from, about: about).map { $0 >= 1 }
    }
}
