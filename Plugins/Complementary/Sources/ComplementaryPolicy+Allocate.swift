public import TelemachusCore
import TelemachusMatching

extension ComplementaryPolicy {
    /// Makes the pairs.
    ///
    /// - Throws: where a side has nobody, where answers are missing that must not be, and where no pair can be made.
    public func allocate(
        _ problem: PairingProblem, using generator: inout SeededGenerator
    ) throws(PairingRefusal) -> Allocation {
        if settings.unanswered == .refuse { try refuseMissing(in: problem) }
        let isConfidential = strengths.contains { $0.isConfidential(in: problem) }
        let scores = try PairScores(
            of: problem, areConfidential: isConfidential, unanswered: settings.unanswered
        ) { mentor, mentee, sheet in
            if settings.menteeWeight > 0 {
                add("the mentee learns", mentee, from: mentor, settings.menteeWeight, in: problem, &sheet) {
                    "the mentor offers \($0), which the mentee wants"
                }
            }
            if settings.mentorWeight > 0 {
                add("the mentor learns", mentor, from: mentee, settings.mentorWeight, in: problem, &sheet) {
                    "the mentee offers \($0), which the mentor wants"
                }
            }
        }
        let best = try BestTotal(of: problem, scores: scores, aim: settings.aim, using: &generator)
        return best.allocation(saying: (isConfidential ? [] : addedUp) + [settings.unanswered.inWords])
    }

    private func add(
        _ what: String, _ learner: PairingProblem.Candidate, from teacher: PairingProblem.Candidate, _ weight: Double,
        in problem: PairingProblem, _ sheet: inout PairScores.Sheet, reason: (String) -> String
    ) {
        for strength in strengths {
            guard let gains = strength.gains(of: learner, from: teacher, in: problem) else {
                sheet.add(what, nil)
                continue
            }
            for gain in gains {
                sheet.add("\(what): \(gain.what)", weight * gain.worth)
                sheet.note(reason(gain.what))
            }
        }
    }

    /// Counts the answers that people did not give about themselves, each once.
    private func refuseMissing(in problem: PairingProblem) throws(PairingRefusal) {
        var (missing, asked) = (0, 0)
        let (mentees, mentors) = (settings.menteeWeight > 0, settings.mentorWeight > 0)
        for (people, teaches, learns) in [
            (problem.mentors, mentees, mentors), (problem.mentees, mentors, mentees),
        ] {
            for person in people {
                for strength in strengths {
                    let count = strength.missing(of: person, teaches: teaches, learns: learns, in: problem)
                    missing += count.missing
                    asked += count.asked
                }
            }
        }
        if missing > 0 { throw .answersMissing(missing, of: asked) }
    }
}
