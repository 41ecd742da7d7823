import TelemachusCore
import Testing

@Suite struct `A configuration` {
    @Test func `has its defaults where nothing is written`() {
        let (example, problems) = Example.read("title: A\n")
        #expect(problems.isEmpty)
        #expect(example?.colour == .red)
        #expect(example?.isOpen == false)
        #expect(example?.inner.count == 3)
        #expect(example?.weight == nil)
    }

    @Test func `reads every shape`() {
        let (example, problems) = Example.read(
            """
            title: { en: Hello, cy: Helo }
            colour: green
            weight: 2.5
            open: yes
            duration: 2 weeks
            date: 2024-02-29
            scale: five
            role: mentor
            names: [no, 012]
            inner: { name: a-b, count: 5 }
            parts:
              one: { name: x }
              two: { name: y, count: 1 }
            """)
        #expect(problems.isEmpty)
        #expect(example?.title.text(in: "cy") == "Helo")
        #expect(example?.title.plain == "Hello")
        #expect(example?.colour == .green)
        #expect(example?.weight == 2.5)
        #expect(example?.isOpen == true)
        #expect(example?.duration == PlannedDuration(2, .week))
        #expect(example?.date == "2024-02-29")
        #expect(example?.scale?.points == 1...5)
        #expect(example?.role == "mentor")
        #expect(example?.names == ["no", "012"])
        #expect(example?.inner.name == "a-b")
        #expect(example?.parts.names == ["one", "two"])
        #expect(example?.parts["two"]?.count == 1)
    }

    @Test func `tells every mistake in one run, each with its place and its fix`() {
        let (_, problems) = Example.read(
            """
            titel: A
            colour: rde
            weight: 2,5
            open: maybe
            duration: 45
            date: 2023-02-29
            scale: fife
            role: mentee2
            names: [a]
            inner: { name: A B, count: 08 }
            parts: [x]
            """)
        #expect(
            problems == [
                "1:1 unknown-key at titel: no key is named 'titel' here = use 'title'; keys to choose from: title, colour, "
                    + "weight, open, duration, date, scale, role, names, inner, parts",
                "1:1 missing-key: 'title' is missing = add 'title:' with text, or text by language",
                "2:9 unknown-choice at colour: 'rde' is not one of the choices = use 'red'; words to choose from: "
                    + "red, green",
                "3:9 wrong-type at weight: expected a number from 0.0 to 10.0, found '2,5' = write a point, not a comma, "
                    + "before the decimals",
                "4:7 wrong-type at open: expected yes or no, found 'maybe' = write yes or no",
                "5:11 invalid-duration at duration: '45' is no length of time = write the unit too: 45 minutes, 45 weeks",
                "6:7 invalid-date at date: '2023-02-29' is no date = write year, month and day as in 2026-03-31",
                "7:8 unknown-scale at scale: no scale is named 'fife' = use 'five'; scales to choose from: five",
                "8:7 unknown-role at role: no role is named 'mentee2' = use 'mentee'; roles to choose from: mentor, "
                    + "mentee",
                "9:8 too-few at names: the list needs 2 elements and has 1 = add text",
                "10:16 invalid-name at inner.name: 'A B' is no name = write lower-case letters, digits and hyphens, "
                    + "starting with a letter: a-b",
                "10:28 wrong-type at inner.count: expected a whole number from 1 to 5, found '08' = write 8, not 08",
                "11:8 wrong-type at parts: expected a mapping of names to values, found a list = write 'name: …' lines, "
                    + "indented",
            ])
    }

    @Test func `keeps what could be read beside a mistake`() {
        let (example, problems) = Example.read("title: A\ncolour: blue\nopen: yes\n")
        #expect(problems.count == 1)
        #expect(example?.isOpen == true)
        #expect(example?.colour == .red)
    }

    @Test func `refuses nothing where something is needed, and takes it where it is not`() {
        let (_, problems) = Example.read("title:\nweight:\nopen: ~\n")
        #expect(
            problems.map { $0.prefix { $0 != "=" } } == [
                "1:1 wrong-type at title: expected text, or text by language, found nothing ",
                "2:1 wrong-type at weight: expected a number from 0.0 to 10.0, found nothing ",
                "3:1 wrong-type at open: expected yes or no, found nothing ",
            ])
    }

    @Test(arguments: ["11", "-1", "nan", "inf", "1e400", "0x1p3"])
    func `takes no number out of range and none that is no number`(text: String) {
        #expect(Example.read("title: A\nweight: \(text)\n").problems.count == 1)
    }

    @Test func `writes itself as a definition that reads back`() throws {
        let yaml = "title: A\ncolour: green\nduration: 1 hour\nnames: [a, b]\nscale: { points: 3, lowest: 0 }\n"
        let example = try #require(Example.read(yaml).example)
        #expect(example.written["colour"] == .string("green"))
        #expect(example.written["duration"] == .string("1 hour"))
        #expect(example.written["open"] == .string("no"))
        #expect(example.written["scale"]?["points"] == .number(3))
        #expect(example.written["weight"] == nil)
    }

    @Test func `declares each field once, for help as for reading`() {
        let declarations = Example.fields.map(\.declaration)
        #expect(declarations[0].isRequired)
        #expect(declarations[0].standard == nil)
        #expect(declarations[1].standard == .string("red"))
        #expect(declarations[1].form.description == "one of red, green")
        #expect(declarations[2].unit == "kg")
        #expect(declarations.allSatisfy { !$0.help.isEmpty && $0.since == 1 })
    }
}
