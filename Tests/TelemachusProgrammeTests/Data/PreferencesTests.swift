import Foundation
import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import TelemachusProgramme

@Suite struct `Pairs from files alone` {
    private static let people = "id,role\nM1,mentor\nM2,mentor\nE1,mentee\nE2,mentee\n"

    /// Reads files of any name, for a definition whose draw reads the instruments.
    private func read(
        people: String = people, _ preferences: String?, reading instruments: [String] = ["willing"],
        for definition: TinyDefinition = TinyDefinition()
    ) throws -> (outcome: BundleData.Outcome, problems: [String]) {
        let programme = try definition.programme()
        let stage = try #require(programme.pairingStages.first)
        var files = ["fellows.csv": people]
        files["answers.csv"] = preferences
        let directory = try DataDirectory(files)
        func path(_ name: String) -> String { directory.url.appending(path: name).path }
        let outcome = BundleData.read(
            people: path("fellows.csv"), preferences: preferences.map { _ in path("answers.csv") }, for: programme,
            pairedAt: stage, instruments: instruments)
        let problems = outcome.diagnostics.map { problem -> String in
            let place = problem.place.flatMap { place in
                outcome.sources[place].map { source in
                    let file = source.name.split(separator: "/").last ?? ""
                    return "\(file):\(place.start.line):\(place.start.column)"
                }
            }
            return "\(place ?? "nowhere") \(problem.id)"
        }
        return (outcome, problems)
    }

    @Test func `The short form and the long form are the same answers`() throws {
        let short = try read("person,about,value\nM1,E1,yes\nM2,E1,no\n").outcome.data
        let long = try read(
            """
            person,instrument,stage,about,item,value
            M1,willing,before,E1,yes,yes
            M2,willing,before,E1,yes,no

            """
        ).outcome.data
        let answers = try #require(short?.responses["before"]?.map(\.response))
        #expect(answers.map(\.key.about) == ["E1", "E1"])
        #expect(answers.map(\.answers) == [["yes": .flag(true)], ["yes": .flag(false)]])
        #expect(long?.responses["before"]?.map(\.response) == answers)
    }

    @Test func `Instruments and items can be named, and people can speak of themselves`() throws {
        let data = try read(
            "person,about,value,instrument,item\nM1,E1,yes,willing,\nM1,,4,rating,tools\nM1,,5,rating,talk\n",
            reading: ["willing", "rating"]
        ).outcome.data
        let answers = try #require(data?.responses["before"]?.map(\.response))
        #expect(answers.map(\.key.instrument) == ["willing", "rating"])
        #expect(answers.last?.answers == ["tools": .whole(4), "talk": .whole(5)])
    }

    @Test func `Everybody in the file takes part, consent included`() throws {
        let programme = try Examples.confidential.programme()
        let stage = try #require(programme.pairingStages.first)
        let data = try #require(
            try read("person,about,value\nM1,E1,yes\n", for: Examples.confidential).outcome.data)
        let state = ProgrammeState(of: programme, before: stage, data)
        let problem = try state.pairingProblem(try #require(stage.pairing), of: stage)
        #expect(problem.mentors.map(\.id) == ["M1", "M2"])
        #expect(problem["willing", from: "M1", about: "E1"]?["yes"]?.value == 1)
    }

    @Test func `Every faulty row is told with its place`() throws {
        let problems = try read(
            """
            person,about,value
            M1,E1,yes
            M1,E1,no
            M9,E1,yes
            M1,E9,yes
            M1,M1,yes
            M1,M2,yes
            M1,,yes
            E1,M1,yes
            M2,E1,nan
            M2,E2,

            """
        ).problems
        #expect(
            problems == [
                "answers.csv:3:7 answered-twice", "answers.csv:4:1 unknown-person", "answers.csv:5:4 wrong-target",
                "answers.csv:6:4 wrong-target", "answers.csv:7:4 wrong-target", "answers.csv:8:4 wrong-target",
                "answers.csv:9:1 not-asked-then", "answers.csv:10:7 invalid-answer", "answers.csv:11:7 empty-answer",
            ])
    }

    @Test func `A row given twice shows both places`() throws {
        let problem = try #require(
            try read("person,about,value\nM1,E1,yes\nM1,E1,yes\n").outcome.diagnostics.first)
        #expect(problem.related.map(\.place.start.line) == [2])
    }

    @Test func `Columns that are needed and not there are told at the heading`() throws {
        #expect(
            try read("person,about,value\nM1,E1,yes\n", reading: ["willing", "rating"]).problems == [
                "answers.csv:1:1 missing-column", "answers.csv:1:1 missing-column",
            ])
        #expect(try read("person,value\nM1,yes\n").problems == ["answers.csv:1:1 missing-column"])
        #expect(try read("person;value\nM1;yes\n").problems == ["answers.csv:1:1 missing-column"])
    }

    @Test func `An instrument or item that there is not is told, and one that the draw does not read has no part`()
        throws
    {
        #expect(
            try read(
                "person,about,value,instrument,item\nM1,,3,rating,tools\nM1,E1,yes,willing,si\nM1,E1,1,rat,tools\n"
            )
            .problems == ["answers.csv:3:19 unknown-item", "answers.csv:4:9 unknown-instrument"])
        #expect(
            try read("person,about,value\nM1,E1,yes\n", reading: []).problems == [
                "answers.csv:1:1 needless-preferences"
            ])
        #expect(
            try read("person,about,value,instrument\nM1,E1,yes,willing\n", reading: []).problems == [])
    }

    @Test func `Sides without anybody and files that are not there are told at once`() throws {
        #expect(
            try read(people: "id,role\n", "person,about,value\nM1,E1,yes\n").problems == [
                "fellows.csv:1:1 nobody-to-pair", "fellows.csv:1:1 nobody-to-pair",
            ])
        #expect(try read(people: "id,role\nM1,mentor\n", nil).problems == ["fellows.csv:1:1 nobody-to-pair"])
        #expect(
            try read(people: "id,role\nM1,mentor\nE1,mente\n", nil).problems == ["fellows.csv:3:4 unknown-role"])
        #expect(try read(people: "", "").problems == ["nowhere empty-file", "nowhere empty-file"])
    }

    @Test(arguments: ["0", "-1"]) func `Nobody to be paired has fewer places than one`(number: String) throws {
        let definition = TinyDefinition {
            $0.people = "people: { attributes: { room: { type: whole-number } } }"
            $0.timeline = $0.timeline.replacing(
                "use: tiny-draw,", with: "use: tiny-draw, rules: { places: { mentor-attribute: room } },")
        }
        let problems = try read(
            people: "id,role,room\nM1,mentor,\(number)\nM2,mentor,2\nE1,mentee,\(number)\n", nil, for: definition
        ).problems
        #expect(problems == ["fellows.csv:2:11 no-places"])
    }
}
