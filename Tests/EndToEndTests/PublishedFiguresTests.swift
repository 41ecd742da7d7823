import Foundation
import Testing

/// The bundle's rows are invented; the figures that they must give are those that Raju et al.
///
/// published (BMJ Open 2022;12:e062361).
@Suite struct `The NHS programme gives the published figures` {
    let results: [String: Any]

    init() throws {
        let scratch = try Scratch()
        let outcome = try Tool.run("run", Tool.nhs.path, "--out", scratch.path("out"), "--json")
        #expect(outcome.status == 0)
        results = try #require(outcome.json as? [String: Any])
    }

    private func rows(_ key: String) -> [[String: Any]] { results[key] as? [[String: Any]] ?? [] }

    private func row(_ key: String, _ matching: [String: String]) throws -> [String: Any] {
        try #require(
            rows(key).first { row in matching.allSatisfy { row[$0.key] as? String == $0.value } }, "\(matching)")
    }

    @Test(arguments: [
        ("confidence.total", "before-interview", 6, 21.5, 20.0, 25.0),
        ("importance.total", "before-interview", 6, 30.5, 27, 32),
        ("ability.total", "before-interview", 6, 23, 19, 24),
        ("understanding.role", "before-interview", 6, 2, 2, 3),
        ("session.minutes", "session", 5, 45, 30, 50),
    ])
    func `A score on one occasion has the published median and quartiles`(
        score: String, stage: String, n: Int, median: Double, q1: Double, q3: Double
    ) throws {
        let row = try row("summaries", ["score": score, "role": "mentor", "stage": stage])
        #expect(row["n"] as? Int == n)
        #expect(row["median"] as? Double == median)
        #expect(row["q1"] as? Double == q1)
        #expect(row["q3"] as? Double == q3)
        #expect(row["quartiles"] as? String == "tukey-hinges")
    }

    @Test func `The longest session took 180 minutes`() throws {
        #expect(try row("summaries", ["score": "session.minutes"])["maximum"] as? Double == 180)
    }

    /// z is the paper's own only by way of its p; it is the value that the structure of the p fixes.
    @Test(arguments: [
        ("confidence.total", "mentor", 23.0, 29.0, -2.0226, 0.0431, 0.0625),
        ("confidence.clinical-practice", "mentor", 3, 4, -2.0412, 0.0412, 0.0625),
        ("confidence.areas-for-improvement", "mentor", 3, 5, -2.0412, 0.0412, 0.0625),
        ("understanding.role", "mentor", 2, 4, -1.8411, 0.0656, 0.125),
        ("awareness.total", "mentee", 23, 27, -1.8257, 0.0679, 0.125),
        ("importance.total", "mentee", 23, 29, -1.7609, 0.0782, 0.125),
    ])
    func `A comparison has the published medians and p`(
        score: String, role: String, from: Double, to: Double, z: Double, asymptotic: Double, exact: Double
    ) throws {
        let row = try row("comparisons", ["score": score, "role": role])
        #expect(row["n"] as? Int == 5)
        #expect(row["medianFrom"] as? Double == from)
        #expect(row["medianTo"] as? Double == to)
        #expect(try abs(#require(row["z"] as? Double) - z) < 5e-5)
        #expect(try abs(#require(row["pAsymptotic"] as? Double) - asymptotic) < 1e-4)
        #expect(row["pExact"] as? Double == exact)
    }

    @Test func `Holm counts the seven areas as one family and the total by itself`() throws {
        let part = try row("comparisons", ["score": "confidence.clinical-practice"])
        let total = try row("comparisons", ["score": "confidence.total"])
        #expect(part["family"] as? Int == 7)
        #expect(part["pAdjusted"] as? Double == 0.4375)
        #expect(total["family"] as? Int == 1)
        #expect(total["pAdjusted"] as? Double == 0.0625)
    }

    @Test func `The interval states the level that five people can attain`() throws {
        let shift = try #require(try row("comparisons", ["score": "confidence.total"])["shift"] as? [String: Any])
        #expect(shift["estimate"] as? Double == 6)
        #expect(shift["low"] as? Double == 4)
        #expect(shift["high"] as? Double == 8)
        #expect(shift["level"] as? Double == 0.9375)
    }

    /// Columns: mentors in phase 1 and 2, mentees at "stage 4" and "stage 5".
    @Test(arguments: [
        ("hierarchy", [1, 1, 1, 1]), ("selection-bias", [3, 0, 0, 1]), ("offending", [3, 3, 0, 0]),
        ("no-change", [1, 1, 0, 0]), ("time", [0, 0, 1, 0]), ("collaborative", [0, 2, 0, 0]),
        ("refreshing", [1, 1, 1, 1]),
    ])
    func `The tallies are those of Table 1`(code: String, counts: [Int]) throws {
        let columns = [
            ("mentor", "before-interview"), ("mentor", "after-session"), ("mentee", "before-session"),
            ("mentee", "after-session"),
        ]
        let found = try columns.map { role, stage in
            try row("tallies", ["code": code, "role": role, "stage": stage])["count"] as? Int
        }
        #expect(found == counts)
    }

    @Test(arguments: [
        ("concerns.concerned", "mentor", "before-interview", "yes", 4),
        ("concerns.concerned", "mentee", "before-session", "yes", 2),
        ("concerns-since.change", "mentee", "after-session", "none", 1),
        ("concerns-since.change", "mentee", "after-session", "lesser", 4),
        ("benefit.appraisal", "mentee", "after-session", "yes", 2),
        ("benefit.useful", "mentee", "after-session", "yes", 5),
        ("benefit.changes-practice", "mentee", "after-session", "yes", 5),
        ("experience.time", "mentor", "after-session", "about-right", 5),
        ("experience.time", "mentee", "after-session", "about-right", 5),
    ])
    func `Answers are counted as published`(
        item: String, role: String, stage: String, option: String, count: Int
    ) throws {
        let row = try row("distributions", ["item": item, "role": role, "stage": stage])
        let counts = try #require(row["counts"] as? [[String: Any]])
        #expect(counts.first { $0["option"] as? String == option }?["count"] as? Int == count)
    }

    @Test func `No mentee expected more than an hour`() throws {
        #expect(try row("summaries", ["score": "expectations.minutes"])["maximum"] as? Double == 60)
    }

    @Test func `How many consultants each mentor would accept is told without a name`() throws {
        let profile = try #require(rows("profiles").first)
        #expect(profile["values"] as? [Int] == [5, 5, 5, 4, 3, 3])
        #expect(profile["of"] as? Int == 5)
    }

    @Test func `Six mentors and five mentees took part, and one mentor left`() throws {
        let mentors = try row("participation", ["role": "mentor"])
        let mentees = try row("participation", ["role": "mentee"])
        #expect(["enrolled", "consented", "withdrawn", "completed"].map { mentors[$0] as? Int } == [6, 6, 1, 5])
        #expect(["enrolled", "consented", "withdrawn", "completed"].map { mentees[$0] as? Int } == [5, 5, 0, 5])
    }

    @Test(arguments: [
        ("mentor", 31.0, 40.0, "age"), ("mentee", 35, 65, "age"), ("mentee", 5, 20, "years-as-consultant"),
    ])
    func `Ages and years are those of the paper`(role: String, least: Double, greatest: Double, attribute: String)
        throws
    {
        let row = try row("characteristics", ["role": role, "attribute": attribute])
        #expect(row["minimum"] as? Double == least)
        #expect(row["maximum"] as? Double == greatest)
    }

    @Test func `Readers are told what the exact test can and cannot show`() throws {
        let messages = rows("notices").compactMap { $0["message"] as? String }
        #expect(messages.contains { $0.contains("n = 5") && $0.contains("0.0625") })
        #expect((results["dataNotice"] as? String)?.contains("invented") == true)
    }
}
