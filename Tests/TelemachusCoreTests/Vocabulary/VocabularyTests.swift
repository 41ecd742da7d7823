import TelemachusCore
import Testing

@Suite struct `The words of the trade` {
    @Test func `Ids sort as people count`() {
        let ids = ["M10", "M2", "E1", "M02", "M1", "m1"].map { PersonID($0) }
        #expect(ids.sorted().map(\.name) == ["E1", "M1", "M02", "M2", "M10", "m1"])
        #expect(ids.reversed().sorted().map(\.name) == ids.sorted().map(\.name))
    }

    @Test(arguments: [
        ("45 minutes", 45), ("1 hour", 60), ("2 weeks", 20_160), ("0 days", 0), ("1 month", nil as Int?),
    ])
    func `A length of time is read as people write it`(text: String, minutes: Int?) throws {
        let duration = try #require(PlannedDuration(text))
        #expect(duration.minutes == minutes)
        #expect(PlannedDuration(duration.description) == duration)
    }

    @Test(arguments: ["45", "minutes", "-1 day", "1 fortnight", "1.5 hours", "1 day 2 hours", ""])
    func `Nothing else is a length of time`(text: String) {
        #expect(PlannedDuration(text) == nil)
    }

    @Test func `A scale is mirrored about its middle`() {
        #expect(Scale(points: 0...10).reversed(3) == 7)
        #expect(Scale(points: 1...5).reversed(5) == 1)
    }

    @Test func `A name in braces is filled in every language that both have`() {
        let stem = Text(
            "How is {domain}?", translations: ["cy": "Sut mae {domain}?", "de": "Und?", "es": "¿{domain}?"])
        let filled = stem.replacing("domain", with: Text("time", translations: ["cy": "amser", "fr": "le temps"]))
        #expect(filled.plain == "How is time?")
        #expect(filled.text(in: "cy") == "Sut mae amser?")
        #expect(filled.text(in: "de") == "Und?", "nothing to fill")
        #expect(filled.text(in: "es") == "How is time?", "not half translated")
        #expect(filled.text(in: "fr") == "How is time?", "not half translated")
    }

    @Test(arguments: ["", "a", "a.b", "timeline[0]", "timeline[0].collect[12].from", "a.b[0][1].c"])
    func `A path reads as it is written`(text: String) {
        #expect(FieldPath(parsing: text).description == text)
    }

    @Test func `Named values keep the order in which they came`() {
        var named = Named([("b", 1), ("a", 2)])
        named["b"] = 3
        named["c"] = 4
        #expect(named.names == ["b", "a", "c"])
        #expect(named.values == [3, 2, 4])
        #expect(named["z"] == nil)
    }

    @Test func `A left-out field is placed at what stands around it`() {
        let place = { (line: Int) in Place(line: line, column: 1) }
        let node = Node(
            .mapping([
                .init(
                    key: "a", keyPlace: place(1),
                    value: Node(
                        .sequence([
                            Node(
                                .mapping([
                                    .init(key: "b", keyPlace: place(3), value: Node(.scalar(.init("x")), at: place(4)))
                                ]), at: place(3))
                        ]),
                        at: place(2)))
            ]), at: place(1))
        #expect(node.place(of: "a[0].b").start.line == 4)
        #expect(node.place(of: "a[0].b", ofKey: true).start.line == 3)
        #expect(node.place(of: "a[0].zzz").start.line == 3)
        #expect(node.place(of: "a[9].b").start.line == 1)
        #expect(node.place(of: "a").start.line == 1)
        #expect(node["a[0].b" as FieldPath]?.text == "x")
    }
}
