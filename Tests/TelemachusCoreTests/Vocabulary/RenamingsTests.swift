import TelemachusCore
import Testing

@Suite struct RenamingsTests {
    let renamings = Renamings([("site", ["ward", "place"]), ("chief", ["boss"]), ("sex", [])])

    @Test func `A former name stands for today's, and any other for itself`() {
        #expect(
            ["ward", "place", "boss", "site", "nothing"].map(renamings.current) == [
                "site", "site", "chief", "site", "nothing",
            ])
        #expect(renamings["ward"] == "site")
        #expect(renamings["site"] == nil)
    }

    @Test func `An id in use is nobody's former one, and the first claim holds`() {
        let renamings = Renamings([("a", ["b", "x"]), ("b", ["x"])])
        #expect(["b", "x"].map(renamings.current) == ["b", "a"])
    }

    @Test func `Resolving twice changes nothing more`() {
        for name in ["ward", "place", "boss", "site", "sex", ""] {
            #expect(renamings.current(renamings.current(name)) == renamings.current(name))
        }
    }

    @Test func `Advice names the new name, and the nearest one where nothing was renamed`() {
        let names = ["site", "chief", "sex"]
        #expect(
            renamings.advice(for: "ward", among: names, plural: "attributes")
                == "'ward' was renamed to 'site': write 'site'")
        #expect(
            renamings.advice(for: "chef", among: names, plural: "attributes")
                == "use 'chief'; attributes to choose from: site, chief, sex")
    }

    // MARK: - Options

    let options = [
        AnswerOption(id: "good", title: "Good", formerIDs: ["fine", "well"]), AnswerOption(id: "poor", title: "Poor"),
        AnswerOption(id: "call", title: "By telephone", formerIDs: ["phone"]),
    ]

    @Test func `An option's former code is read as the option`() throws {
        #expect(try AnswerFormat.choice(options).answer(from: " fine ") == .option("good"))
        #expect(
            try AnswerFormat.choices(options).answer(from: "phone; poor;well") == .options(["good", "poor", "call"]))
    }

    @Test func `An option under both its codes is named twice`() {
        #expect(throws: AnswerProblem.repeatedOption) { try AnswerFormat.choices(options).answer(from: "fine;good") }
    }

    @Test func `Advice on an answer names the codes of today only`() {
        #expect(throws: AnswerProblem.notAnOption(of: ["good", "poor", "call"])) {
            try AnswerFormat.choice(options).answer(from: "bad")
        }
    }

    @Test func `An answer given under a former code is today's; other answers stay as they are`() {
        #expect(AnswerFormat.choice(options).current(.option("well")) == .option("good"))
        #expect(AnswerFormat.choices(options).current(.options(["phone", "fine"])) == .options(["good", "call"]))
        #expect(AnswerFormat.choices(options).current(.options(["phone", "gone"])) == .options(["call", "gone"]))
        #expect(AnswerFormat.choices(options).current(.options(["poor", "good"])) == .options(["poor", "good"]))
        #expect(AnswerFormat.text(limit: 9).current(.text("fine")) == .text("fine"))
    }
}

@Suite struct RenamedFromTests {
    private func read(_ node: Node.Content) -> (option: AttributeOption?, problems: [String]) {
        var reader = DefinitionReader()
        let shape = Shape<AttributeOption>.object(or: \.id, .identifier)
        let option = shape.read(Node(node, at: Place(line: 1, column: 1)), &reader)
        return (option, reader.diagnostics.map { "\($0.id) at \($0.path?.description ?? "-")" })
    }

    private func entry(_ key: String, _ content: Node.Content) -> Node.Entry {
        let place = Place(line: 1, column: 1)
        return Node.Entry(key: key, keyPlace: place, value: Node(content, at: place))
    }

    private func text(_ text: String) -> Node { Node(.scalar(.init(text)), at: Place(line: 1, column: 1)) }

    @Test func `An id may stand alone, or with one former id, or with several`() {
        #expect(read(.scalar(.init("south"))).option?.id == "south")
        let one = read(.mapping([entry("id", .scalar(.init("south"))), entry("renamed-from", .scalar(.init("s")))]))
        #expect(one.option?.formerIDs == ["s"])
        let two = read(
            .mapping([entry("id", .scalar(.init("south"))), entry("renamed-from", .sequence([text("s"), text("so")]))]))
        #expect(two.option?.formerIDs == ["s", "so"])
        #expect(one.problems + two.problems == [])
    }

    @Test func `A former id is a name like any other`() {
        let found = read(
            .mapping([entry("id", .scalar(.init("south"))), entry("renamed-from", .scalar(.init("S 1")))]))
        #expect(found.problems == ["invalid-name at renamed-from"])
    }

    @Test func `It is written back as it was, and nothing is written where nothing was renamed`() {
        let shape = Shape<AttributeOption>.object(or: \.id, .identifier)
        var option = AttributeOption()
        option.id = "south"
        #expect(shape.write(option) == .string("south"))
        option.formerIDs = ["s"]
        #expect(shape.write(option) == .object([("id", .string("south")), ("renamed-from", .array([.string("s")]))]))
        #expect(AttributeDeclaration().written.text.contains("renamed-from") == false)
    }

    @Test func `Help says what may be written`() {
        let declared = AttributeDeclaration.fields.map(\.declaration)
        #expect(declared.last?.name == "renamed-from")
        #expect(
            declared.first { $0.name == "options" }?.form.description
                == "a list; each element: a name in lower case, with hyphens, or a mapping")
    }
}
