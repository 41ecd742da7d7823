import TelemachusCore

extension SampleRecord {
    static var results: Results {
        var results = Results()
        results.participation = [
            Participation(
                role: "mentor", invited: .exactly(6), enrolled: .exactly(6), consented: .exactly(6),
                withdrawn: .exactly(1), completed: .exactly(5)),
            Participation(
                role: "mentee", invited: .exactly(5), enrolled: .exactly(5), consented: .exactly(5),
                withdrawn: .exactly(0), completed: .exactly(5)),
        ]
        results.characteristics = characteristics
        results.draw = draw
        results.profiles = [
            Profile(
                score: "willingness.yes", role: "mentor", stage: "interview", of: 5, values: [5, 5, 5, 4, 3, 3])
        ]
        results.comparisons =
            (confidence.map { $0.comparison("mentor", "before-interview") }
                + awareness.map { $0.comparison("mentee", "before-session") }
                + [understanding.comparison("mentor", "before-interview")])
        results.summaries = summaries
        results.distributions = distributions
        results.tallies = tallies
        results.returns = returns
        results.methods.citations = [
            "Wilcoxon F. Individual comparisons by ranking methods. Biometrics Bull 1945;1:80–3.",
            "Hodges JL, Lehmann EL. Estimates of location based on rank tests. Ann Math Stat 1963;34:598–611.",
            "Holm S. A simple sequentially rejective multiple test procedure. Scand J Stat 1979;6:65–70.",
        ]
        results.notices = [
            Notice(
                "exact-test-floor",
                "With 5 non-zero differences the exact two-sided p cannot fall below 0.0625, so no result can reach "
                    + "the level 0.05"),
            Notice("small-n", "Every comparison rests on five people"),
        ]
        return results
    }

    private static let characteristics: [Characteristic] = [
        choice("mentor", "sex", "Sex", 6, [("female", "Female", 2), ("male", "Male", 4)]),
        Characteristic(role: "mentor", attribute: "age", title: "Age", unit: "years", n: .exactly(6), range: 31...40),
        choice("mentor", "mentored", "Mentored before", 6, [("yes", "Yes", 3), ("no", "No", 3)]),
        choice("mentee", "sex", "Sex", 5, [("female", "Female", 1), ("male", "Male", 4)]),
        Characteristic(role: "mentee", attribute: "age", title: "Age", unit: "years", n: .exactly(5), range: 35...65),
        choice("mentee", "mentored", "Mentored before", 5, [("yes", "Yes", 4), ("no", "No", 1)]),
        Characteristic(
            role: "mentee", attribute: "years", title: "Time as a consultant", unit: "years", n: .exactly(5),
            range: 5...20),
    ]

    private static func choice(
        _ role: String, _ attribute: String, _ title: String, _ n: Int, _ counts: [(String, String, Int)]
    ) -> Characteristic {
        Characteristic(
            role: role, attribute: attribute, title: title, n: .exactly(n), counts: options(counts))
    }

    static func options(_ counts: [(String, String, Int)]) -> [OptionCount] {
        counts.map { OptionCount(option: $0.0, title: $0.1, count: .exactly($0.2)) }
    }

    private static let draw = Draw(
        policy: "random-with-preferences 1.2.0", seed: 20_221_115, stage: "allocation",
        allocation: Allocation(
            pairs: [("M1", "E3"), ("M2", "E1"), ("M3", "E5"), ("M4", "E2"), ("M5", "E4")].map {
                Allocation.Pair(
                    mentor: PersonID($0.0), mentee: PersonID($0.1), reasons: ["drawn among all allowed partners"])
            },
            unpaired: [.init("M6", reason: "left the programme before the draw")],
            audit: [
                "People were sorted by pseudonym, so that the order of files had no part in the draw",
                "One allocation was drawn uniformly among all that the rules admit, with the generator xoshiro256** "
                    + "seeded with 20221115",
                "A fellow's own supervisor was admitted like any other consultant",
            ], admissible: "36"))

    private static let distributions: [Distribution] = [
        distribution(
            "concerns.before", "Do you have concerns about giving feedback?", "mentor", "before-interview", 6,
            [("yes", "Yes", 4), ("no", "No", 2)]),
        distribution(
            "concerns.before", "Do you have concerns about giving feedback?", "mentee", "before-session", 5,
            [("yes", "Yes", 2), ("no", "No", 3)]),
        distribution(
            "concerns.now", "Compared with before, my concerns are …", "mentee", "after-session", 5,
            [("none", "None", 1), ("lesser", "Lesser", 4), ("same", "The same", 0), ("more", "Greater", 0)]),
        distribution(
            "concerns.time", "The time for the session was …", "mentor", "after-session", 5,
            [("little", "Too little", 0), ("right", "About right", 5), ("much", "Too much", 0)]),
        distribution(
            "concerns.experience", "How was the experience on the whole?", "mentee", "after-session", 5,
            [("poor", "Poor", 0), ("fair", "Fair", 0), ("good", "Good", 2), ("excellent", "Excellent", 3)]),
        distribution(
            "concerns.appraisal", "Should reverse mentoring be a part of consultants' appraisal?", "mentee",
            "after-session", 5, [("yes", "Yes", 2), ("no", "No", 3)]),
    ]

    private static func distribution(
        _ item: String, _ title: String, _ role: String, _ stage: String, _ n: Int, _ counts: [(String, String, Int)]
    ) -> Distribution {
        Distribution(item: item, title: title, role: role, stage: stage, n: .exactly(n), counts: options(counts))
    }

    private static var tallies: [Tally] {
        let columns = [
            ("mentor", "before-interview"), ("mentor", "after-session"), ("mentee", "before-session"),
            ("mentee", "after-session"),
        ]
        let rows = [
            ("hierarchy", "Hierarchy or power gradient", [1, 1, 1, 1]), ("selection", "Selection bias", [3, 0, 0, 1]),
            ("offence", "Offending consultants", [3, 3, 0, 0]), ("no-change", "No change to practice", [1, 1, 0, 0]),
            ("time", "Not enough time", [0, 0, 1, 0]),
            ("together", "Collaborative approach more useful", [0, 2, 0, 0]),
            ("refreshing", "Refreshing idea", [1, 1, 1, 1]),
        ]
        return rows.flatMap { code, title, counts in
            zip(columns, counts).map {
                Tally(code: code, title: title, role: $0.0.0, stage: $0.0.1, count: .exactly($0.1))
            }
        }
    }

    private static let returns: [Return] = [
        ("before-interview", "confidence", "mentor", 6, 6), ("before-interview", "importance", "mentor", 6, 6),
        ("before-interview", "understanding", "mentor", 6, 6), ("interview", "interview", "mentor", 5, 5),
        ("before-session", "awareness", "mentee", 5, 5), ("session", "session", "mentor", 5, 5),
        ("after-session", "confidence", "mentor", 5, 5), ("after-session", "awareness", "mentee", 5, 5),
        ("after-session", "concerns", "mentee", 5, 4),
    ].map { Return(stage: $0.0, instrument: $0.1, role: $0.2, due: .exactly($0.3), received: .exactly($0.4)) }
}
