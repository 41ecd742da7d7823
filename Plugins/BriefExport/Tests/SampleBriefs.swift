import TelemachusCore

/// Briefs as a programme in a department of a hospital could give them, and some that are harder to set.
enum SampleBriefs {
    /// Everything in the record that says who wrote or thought something; no brief may hold any of it.
    static let authors = ["AUTHOR-M1", "AUTHOR-M2", "note-by-AUTHOR-M3"]

    static let notice = "All statements are invented"

    static var record: ProgrammeRecord { record([full, sparse], notice: notice) }

    static let full = Brief(
        person: "E1", fileName: "E1", group: "Clinical fellows",
        sections: [
            section(
                "use-of-technology", "Use of technology",
                ["You show new software on the ward before anybody asks, and it saves the team time."]),
            section(
                "clinical-practice", "Clinical practice",
                [
                    "Your explanations at the bedside are among the best teaching that we have.",
                    "On busy days we would like to hear sooner why a plan has changed.",
                ], heldBack: 1),
            section(
                "approach-to-juniors", "Approach to juniors", ["You greet every new fellow by name in the first week."]),
            section("time-management", "Time management", [], heldBack: 2),
            section(
                "approachability", "Approachability",
                [
                    "Your door is open, but during list days few of us dare to knock; a fixed quarter of an hour would help."
                ]),
            section("strengths", "Strengths", ["Calm under pressure.", "Fair in every rota that you have made."]),
            section("areas-for-improvement", "Areas for improvement", []),
        ])

    static let sparse = Brief(person: "E2", fileName: "E2", group: "Clinical fellows", sections: [])

    static func section(_ domain: String, _ title: String, _ statements: [String], heldBack: Int = 0) -> Brief.Section {
        Brief.Section(domain: domain, title: title, statements: statements, heldBack: heldBack)
    }

    /// A record with these briefs and, around them, authors in every place where a record can hold one.
    static func record(_ briefs: [Brief], notice: String? = nil) -> ProgrammeRecord {
        var rows = ResponseRows()
        rows.responses = [
            .init(
                person: authors[0], role: "mentor", instrument: "interview", stage: "interview", about: "E1",
                item: "strengths", value: authors[2])
        ]
        rows.codings = [
            .init(person: authors[1], role: "mentor", stage: "interview", item: "comments.text", code: "time")
        ]
        var results = Results()
        results.draw = Draw(
            policy: "random", seed: 1, stage: "allocation",
            allocation: Allocation(
                pairs: [.init(mentor: PersonID(authors[0]), mentee: "E1", reasons: [authors[1]])], unpaired: [],
                audit: [authors[2]]))
        return ProgrammeRecord(
            outline: ProgrammeOutline(
                id: "nhs-consultants", title: "Clinical fellows mentor consultants", model: "reverse", purposes: [],
                limits: [], sources: [], roles: [], domains: [], instruments: [], stages: [], minimumGroup: 5,
                statementContributors: 3),
            provenance: Provenance(
                toolVersion: "0.1.0", plugins: [], definitionHash: "00", inputHash: "11", seed: 1, dataNotice: notice),
            results: results, rows: rows, briefs: briefs)
    }
}
