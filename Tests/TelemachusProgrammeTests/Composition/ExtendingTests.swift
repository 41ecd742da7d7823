import TelemachusCore
import TelemachusProgramme
import TelemachusTestSupport
import Testing

@Suite struct ExtendingTests {
    @Test func `With nothing but an id of its own, it is the other programme under that id`() throws {
        let own = try MemoryFiles.extending(with: "").programme()
        let base = try TinyDefinition().programme()
        #expect(own.definition.id == "own")
        #expect(own.definition.title == base.definition.title)
        #expect(own.stages.map(\.id) == base.stages.map(\.id))
        #expect(own.instruments.map(\.id) == base.instruments.map(\.id))
        #expect(own.hash != base.hash)
    }

    @Test func `A mapping is joined key by key, and text is replaced`() throws {
        let own = try MemoryFiles.extending(with: "title: Ours\nroles: { mentor: { title: Trainee } }").programme()
        #expect(own.definition.title.plain == "Ours")
        #expect(own.definition.roles["mentor"]?.title.plain == "Trainee")
        #expect(own.definition.roles["mentor"]?.plural?.plain == "Fellows")
        #expect(own.definition.roles.names == ["mentor", "mentee"])
    }

    @Test func `A stage of the same name is joined, and a new one stands behind the one written before it`() throws {
        let own = try MemoryFiles.extending(
            with: """
                timeline:
                  - { stage: hello, title: Hello }
                  - { stage: before, title: At the start }
                  - { stage: between, title: Between }
                  - { stage: after, title: At the end }
                  - { stage: later, collect: [{ instrument: rating, from: [mentor, mentee] }] }
                """
        ).programme()
        #expect(own.stages.map(\.id.name) == ["hello", "before", "between", "draw", "after", "later"])
        #expect(own.stage("before")?.settings.title?.plain == "At the start")
        #expect(own.stage("before")?.asks.map(\.instrument) == ["rating", "willing"])
    }

    @Test func `New stages without a neighbour stand at the end, in their order`() throws {
        let ask = "collect: [{ instrument: rating, from: mentor }]"
        let own = try MemoryFiles.extending(with: "timeline:\n  - { stage: x, \(ask) }\n  - { stage: y, \(ask) }")
            .programme()
        #expect(own.stages.map(\.id.name) == ["before", "draw", "after", "x", "y"])
    }

    @Test func `A list without names is replaced`() throws {
        let own = try MemoryFiles.extending(
            with: "timeline:\n  - stage: after\n    collect: [{ instrument: rating, from: mentee }]"
        ).programme()
        #expect(own.stage("after")?.asks.map(\.from) == [["mentee"]])
    }

    @Test func `Another plugin starts without the former one's configuration`() throws {
        let base = TinyDefinition { $0.rest = "exports:\n  - { use: tiny-list, with: { path: a.txt } }" }
        let kept = MemoryFiles.extending(base, with: "exports: [{ use: tiny-list }, { use: tiny-figures }]")
        #expect(try kept.problems() == [])
        #expect(try kept.programme().exporters.map(\.id) == ["tiny-list", "tiny-figures"])
        let other = MemoryFiles.extending(with: "domains: { use: two-areas }\ninstruments: { rating: { use: x } }")
        let found = try other.problems()
        #expect(
            found == [
                "programme.yaml:5:31 unknown-plugin at instruments.rating.use: no instrument is registered as 'x' = "
                    + "instruments to choose from: tiny-form"
            ])
    }

    @Test func `What 'without' names is taken out, by names rather than numbers`() throws {
        let own = try MemoryFiles.extending(
            with: "without: [timeline.after, roles.mentee.plural]"
        ).programme()
        #expect(own.stages.map(\.id.name) == ["before", "draw"])
        #expect(own.definition.roles["mentee"]?.plural == nil)
    }

    @Test func `Taking out what is not there is told with what is`() throws {
        let files = MemoryFiles.extending(with: "without: [timeline.afer, roles.mentor.title.x]")
        let found = try files.problems()
        #expect(
            found == [
                "programme.yaml:4:11 nothing-to-remove at without[0]: the extended definition has no "
                    + "'timeline.afer' = use 'after'; names to choose from: before, draw, after",
                "programme.yaml:4:26 nothing-to-remove at without[1]: the extended definition has no "
                    + "'roles.mentor.title.x' = remove the line",
            ])
    }

    @Test func `A definition may extend one that extends another, and each problem tells the way to its file`() throws {
        let files = MemoryFiles(texts: [
            "base.yaml": TinyDefinition { $0.rest = "privacy: { minimum-grup: 9 }" }.yaml,
            "trust.yaml": "telemachus: 1\nextends: base.yaml\nid: trust\ntitle: Trust\n",
            "programme.yaml": "telemachus: 1\nid: ward\nextends: trust.yaml\n",
        ])
        let problems = try files.problems()
        #expect(problems.count == 1)
        #expect(
            problems.first?.hasPrefix(
                "base.yaml:22:12 < trust.yaml:2:10 < programme.yaml:3:10 unknown-key at privacy.minimum-grup:") == true,
            "\(problems)")
    }

    @Test func `Two places that disagree may stand in two files`() throws {
        let files = MemoryFiles.extending(with: "without: [instruments.willing]")
        let found = try files.problems()
        #expect(
            found == [
                "base.yaml:16:23 < programme.yaml:2:10 unknown-instrument at timeline[0].collect[1].instrument: no "
                    + "instrument is named 'willing' = instruments to choose from: rating",
                "base.yaml:18:50 < programme.yaml:2:10 unknown-instrument at timeline[1].match.with.preference: no "
                    + "instrument is named 'willing' = instruments to choose from: rating",
            ])
    }

    @Test func `A circle is found`() throws {
        let files = MemoryFiles(texts: [
            "programme.yaml": "telemachus: 1\nid: a\nextends: b.yaml\n",
            "b.yaml": "telemachus: 1\nid: b\nextends: programme.yaml\n",
        ])
        let found = try files.problems()
        #expect(
            found == [
                "b.yaml:3:10 < programme.yaml:3:10 extends-itself at extends: 'programme.yaml' extends itself, by way of "
                    + "this file = let one of the two stand on its own"
            ])
    }

    @Test func `A file that cannot be had is told where it is named, and nothing is said of what it would hold`() throws
    {
        let files = MemoryFiles(texts: ["programme.yaml": "telemachus: 1\nid: a\nextends: b.yaml\ntitel: A\n"])
        let problems = try files.problems()
        #expect(
            problems.map { $0.prefix { $0 != "=" } } == [
                "programme.yaml:3:10 file-not-found at extends: no such file: 'b.yaml' ",
                "programme.yaml:4:1 unknown-key at titel: no key is named 'titel' here ",
            ])
    }

    @Test func `It has an id of its own and says its version, and so does every other file`() throws {
        let files = MemoryFiles(texts: [
            "programme.yaml": "telemachus: 1\nextends: base.yaml\n",
            "base.yaml": TinyDefinition().yaml.replacing("telemachus: 1\n", with: ""),
        ])
        let found = try files.problems()
        #expect(
            found == [
                "programme.yaml:1:1 missing-key: 'id' is missing; a programme that extends another has an id of its own "
                    + "= add 'id:' with a name in lower case, with hyphens",
                "base.yaml:1:1 < programme.yaml:2:10 missing-key: 'telemachus' is missing = add 'telemachus: 1', the "
                    + "version of the format",
            ])
    }

    @Test func `Nothing can be taken out where nothing is extended`() throws {
        let files = MemoryFiles(texts: ["programme.yaml": TinyDefinition { $0.rest = "without: [exports]" }.yaml])
        let found = try files.problems()
        #expect(
            found == [
                "programme.yaml:22:1 needless-setting at without: 'without' takes something out of an extended "
                    + "definition, and none is extended = remove it, or add 'extends:'"
            ])
    }
}
