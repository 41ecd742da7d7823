import Battery
import TelemachusCore
import TelemachusTestSupport
import Testing

@Suite struct BatteryInstrumentTests {
    private func battery(_ yaml: String, in context: DefinitionContext = .threeDomains) throws -> BatteryInstrument {
        let made = make(BatteryInstrument.self, with: yaml, in: context)
        #expect(made.diagnostics.isEmpty)
        return try #require(made.plugin)
    }

    @Test func `Every domain is asked about in the programme's order, on the scale named`() throws {
        let battery = try battery("stem: 'Say something on {domain}'\nscale: five")
        #expect(battery.items.map(\.id) == ["technology", "listening", "time"])
        #expect(
            battery.items.map(\.prompt) == [
                "Say something on technology", "Say something on how they listen",
                "Say something on their use of time",
            ])
        #expect(battery.items.map(\.domain) == ["technology", "listening", "time"])
        #expect(battery.items.allSatisfy { $0.format == .scale(Scale(points: 1...5)) })
        #expect(battery.items.allSatisfy { $0.isRequired && $0.help == nil && $0.disclosure == .analysis })
    }

    @Test func `Scores are ordinal, one for each domain and their total`() throws {
        let battery = try battery("stem: '{domain}?'\nscale: { points: 4, lowest: 0 }")
        #expect(
            battery.scores == [
                ScoreDeclaration(
                    id: "technology", title: "Technology", level: .ordinal, range: 0...3, domain: "technology"),
                ScoreDeclaration(
                    id: "listening", title: "Listening", level: .ordinal, range: 0...3, domain: "listening"),
                ScoreDeclaration(id: "time", title: "Time", level: .ordinal, range: 0...3, domain: "time"),
                ScoreDeclaration(
                    id: "total", title: "Total", level: .ordinal, range: 0...9, isTotal: true,
                    items: [ScoredItem("technology"), ScoredItem("listening"), ScoredItem("time")]),
            ])
    }

    @Test func `A subset is asked about in the order written`() throws {
        let battery = try battery("stem: '{domain}?'\nscale: five\ndomains: [time, technology]")
        #expect(battery.items.map(\.id) == ["time", "technology"])
        #expect(battery.scores.map(\.id) == ["time", "technology", "total"])
        #expect(battery.scores.last?.range == 2...10)
    }

    @Test func `Scores given are the scores declared, whatever was answered`() throws {
        let battery = try battery("stem: '{domain}?'\nscale: five")
        let declared = battery.scores.map(\.id).sorted()
        #expect(try battery.scores(of: [:]).names == declared)
        #expect(try battery.scores(of: ["time": "1"]).names == declared)
        #expect(try battery.scores(of: ["time": "1", "technology": "2", "listening": "3"]).names == declared)
    }

    @Test(arguments: ["complete-only", "pro-rata"])
    func `The ends of every range can be reached and not be passed`(missing: String) throws {
        let battery = try battery("stem: '{domain}?'\nscale: { points: 7, lowest: -3 }\nmissing: \(missing)")
        let ids = battery.items.map(\.id)
        let lowest = try battery.scores(of: Dictionary(uniqueKeysWithValues: ids.map { ($0, "-3") }))
        let highest = try battery.scores(of: Dictionary(uniqueKeysWithValues: ids.map { ($0, "3") }))
        for declared in battery.scores {
            #expect(lowest[declared.id]?.value == declared.range?.lowerBound, "\(declared.id)")
            #expect(highest[declared.id]?.value == declared.range?.upperBound, "\(declared.id)")
        }
        #expect(throws: AnswerProblem.outOfRange("from -3 to 3")) { try battery.scores(of: ["time": "4"]) }
    }

    @Test func `The order of answers does not matter`() throws {
        let battery = try battery("stem: '{domain}?'\nscale: five")
        var forwards = Answers()
        for (id, point) in [("technology", 1), ("listening", 2), ("time", 4)] { forwards[id] = .whole(point) }
        var backwards = Answers()
        for (id, point) in [("time", 4), ("listening", 2), ("technology", 1)] { backwards[id] = .whole(point) }
        #expect(battery.score(forwards) == battery.score(backwards))
        #expect(battery.score(forwards)["total"]?.value == 7)
    }

    @Test func `Without a rule a total needs every answer`() throws {
        let scores = try battery("stem: '{domain}?'\nscale: five").scores(of: ["technology": "5", "time": "4"])
        #expect(scores["total"] == Scores.Value(nil, answered: 2, asked: 3))
        #expect(scores["listening"] == Scores.Value(nil, answered: 0, asked: 1))
        #expect(scores["time"] == Scores.Value(4, answered: 1, asked: 1))
    }

    @Test func `Pro rata, a total from two thirds of the answers is marked and one from less is missing`() throws {
        let battery = try battery("stem: '{domain}?'\nscale: five\nmissing: pro-rata")
        let enough = try #require(battery.scores(of: ["technology": "5", "time": "4"])["total"])
        #expect(enough == Scores.Value(13.5, answered: 2, asked: 3))
        #expect(enough.isFromPartialAnswers)
        #expect(try battery.scores(of: ["time": "4"])["total"] == Scores.Value(nil, answered: 1, asked: 3))
    }

    @Test func `Translations of the stem and of the domains meet in one question`() throws {
        let domain = Domain(
            id: "time", title: Text("Time", translations: ["de": "Zeit"]),
            phrase: Text("their use of time", translations: ["de": "ihren Umgang mit Zeit"]))
        let battery = try battery(
            """
            stem: { en: 'How do you see {domain}?', de: 'Wie sehen Sie {domain}?' }
            scale: five
            help: { en: 'Think of {domain} last month.', de: 'Denken Sie an {domain} im letzten Monat.' }
            """, in: DefinitionContext(domains: [domain]))
        let item = try #require(battery.items.first)
        #expect(item.prompt.plain == "How do you see their use of time?")
        #expect(item.prompt.text(in: "de") == "Wie sehen Sie ihren Umgang mit Zeit?")
        #expect(item.help?.text(in: "en") == "Think of their use of time last month.")
        #expect(item.help?.text(in: "de") == "Denken Sie an ihren Umgang mit Zeit im letzten Monat.")
        #expect(battery.scores.first?.title.text(in: "de") == "Zeit")
    }
}
