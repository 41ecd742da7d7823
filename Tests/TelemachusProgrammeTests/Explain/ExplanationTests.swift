import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import TelemachusProgramme

@Suite struct ExplanationTests {
    @Test func `A small programme is told in full`() throws {
        #expect(Explanation(of: try Self.small.programme()).text == Self.smallText)
    }

    @Test func `The smallest definition is told without gaps`() throws {
        let text = Explanation(of: try programme(Self.smallest)).text
        #expect(text == Self.smallestText)
    }

    /// No instrument, no draw, nothing compared: the least that is valid.
    static let smallest = """
        telemachus: 1
        id: least
        title: Least
        model: spot
        roles: { mentor: { title: Fellow }, mentee: { title: Consultant } }
        instruments: {}
        timeline: [{ stage: only }]
        """

    @Test func `Numbers have their units, and one of a thing is singular`() throws {
        let text = Explanation(
            of: try TinyDefinition {
                $0.roles = """
                    roles:
                      mentor:
                        { title: Fellow, plural: Fellows, planned: 1,
                          eligibility: [{ attribute: years, at-least: 1, at-most: 10 }, { attribute: site, one-of: [north, south] }, { attribute: trained, is: yes }] }
                      mentee: { title: NHS consultant, plural: NHS consultants }
                    """
                $0.people = """
                    people:
                      attributes:
                        years: { type: whole-number, unit: years }
                        site: { type: choice, options: [north, south] }
                        trained: { type: yes-no }
                    """
                $0.timeline = $0.timeline.replacing(
                    "match:", with: "opens: { after: before, within: 1 week }\n    match:")
                $0.rest = Examples.release
            }.programme()
        ).text
        for line in [
            "- Mentors: fellows. 1 person is expected.\n", "    - years: at least 1 year, at most 10 years.\n",
            "    - site: north or south.\n", "    - trained: yes.\n", "about each NHS consultant:\n",
            "     - Willing (1 question)\n", "   Within 1 week after 'before'.\n",
        ] {
            #expect(text.contains(line), "\(line) in \(text)")
        }
    }

    @Test func `The rules on pairs are told in words, in the text and in the chart`() throws {
        let programme = try TinyDefinition {
            $0.people = """
                people:
                  attributes:
                    boss: { type: person }
                    site: { type: text, title: Hospital }
                    years: { type: whole-number }
                """
            $0.timeline = $0.timeline.replacing(
                "match: { use: tiny-draw, with: { preference: willing } }",
                with: """
                    match:
                          use: tiny-draw
                          with: { preference: willing }
                          after-withdrawal: keep
                          rules:
                            own-supervisor: avoid
                            supervisor: boss
                            attributes: [{ attribute: site, pairs: different }]
                            career-gap: { attribute: years, at-least: 5, otherwise: avoid }
                            places: { mentee: 2 }
                            fixed: [{ mentor: M1, mentee: E1 }]
                            left-first: yes
                    """)
        }.programme()
        let rules = [
            "Nobody is paired with their own supervisor, as far as that costs no pair.",
            "The two of a pair differ in 'Hospital'.",
            "The mentee's 'years' is at least 5 above the mentor's, as far as that costs no pair.",
            "A mentee has 2 places for mentors.", "Fixed by name: 1 pair.",
            "Who was left without a partner in the draw before goes first.",
        ]
        let text = Explanation(of: programme).text.split { $0.isWhitespace }.joined(separator: " ")
        for rule in rules { #expect(text.contains("- \(rule)"), "\(rule)") }
        #expect(text.contains("- When somebody of a pair leaves: The other pairs stay;"))
        let draw = FlowChart(of: programme).groups.flatMap(\.boxes).first { $0.kind == .draw }
        #expect(draw?.notes.dropFirst() == rules[...])
    }

    @Test func `Text is in the language that is asked for, and where it is not there, in the definition's own`() throws
    {
        let programme = try TinyDefinition {
            $0.roles = """
                roles:
                  mentor: { title: { en: Fellow, cy: Cymrawd }, plural: { en: Fellows, cy: Cymrodyr } }
                  mentee: { title: Consultant, plural: Consultants }
                """
            $0.rest = "setting: { en: A ward, cy: Ward }"
        }.programme()
        #expect(Explanation(of: programme).text.contains("Setting: A ward.\n"))
        let welsh = Explanation(of: programme, in: "cy").text
        #expect(welsh.contains("Setting: Ward.\n"))
        #expect(welsh.contains("- Mentors: cymrodyr.\n- Mentees: consultants.\n"))
        #expect(Explanation(of: programme, in: "fr").text == Explanation(of: programme).text)
        #expect(FlowChart(of: programme, in: "cy").dot.contains("<B>Cymrodyr</B>"))
    }

    @Test func `A composed definition says what it is put together from, and which warnings it accepts`() throws {
        let files: Files = [
            "base.yaml": TinyDefinition {
                $0.instruments = $0.instruments.replacing(
                    "{ title: Rating, use: tiny-form, with: { kind: ratings } }", with: "{ file: rating.yaml }")
            }.yaml.replacing("title: Tiny", with: "title: The base"),
            "rating.yaml": "telemachus: 1\ninstrument: r\ntitle: Rating\nuse: tiny-form\nwith: { kind: ratings }\n",
            "cy.yaml": "telemachus: 1\nlanguage: cy\nwords:\n  title: Bach\n",
        ]
        let text = """
            extends: base.yaml
            telemachus: 1
            id: mine
            title: Mine
            languages: [en, cy]
            translations: [cy.yaml]
            instruments: { extra: { title: Extra, use: tiny-form, with: { kind: words } } }
            accepted-warnings:
              - { warning: instrument-never-asked, reason: For the next round }
              - { warning: not-translated, reason: It is a test. }
              - { warning: plugin-not-translated, reason: It is a test. }
            """
        let source = SourceText(name: "programme.yaml", bytes: Array(text.utf8))
        let outcome = ProgrammeLoader(registry: try .tiny, files: files).load(source)
        let told = Explanation(of: try #require(outcome.programme, "\(outcome.diagnostics)")).text
        #expect(
            told.contains(
                """
                The definition extends 'The base' (base.yaml).
                The instrument 'Rating' comes from rating.yaml.
                The words in the language 'cy' come from cy.yaml.

                """))
        #expect(told.contains("Extra\n  Asked at no stage.\n"))
        #expect(told.contains(" [instrument-never-asked]") == false)
        #expect(told.contains("Accepted: For the next round.\n"))
    }

    @Test(arguments: [
        TinyDefinition(), Examples.meeting, Examples.confidential, ResolvedDefinitionTests.awkward, Self.small,
    ])
    func `No line is longer than 88 characters, ends in a space, or follows an empty one that is empty`(
        definition: TinyDefinition
    ) throws {
        let lines = Explanation(of: try definition.programme()).text.split(
            separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.count <= 88 && $0.last != " " })
        #expect(zip(lines, lines.dropFirst()).allSatisfy { !$0.isEmpty || !$1.isEmpty })
    }
}

@Suite struct ProseTests {
    @Test func `Words of sentences`() {
        #expect("A".sentence == "A.")
        #expect("A?".sentence == "A?")
        #expect("\"A.\"".sentence == "\"A.\"")
        #expect("".sentence == "")
        #expect("NHS staff".midSentence == "NHS staff")
        #expect("Staff".midSentence == "staff")
        #expect(["a"].listed() == "a")
        #expect(["a", "b", "c"].listed("or") == "a, b or c")
        #expect(1.of("person", "people") == "1 person")
        #expect(0.of("question") == "0 questions")
        #expect([1, 2, 3].map(\.times) == ["once", "twice", "3 times"])
        #expect(amount("1", "people") == "1 person")
        #expect(amount("1", "minutes") == "1 minute")
        #expect(amount("45", "minutes") == "45 minutes")
        #expect(amount("45", nil) == "45")
    }

    @Test func `Lines break at spaces, and later lines stand below the words of the first`() {
        var prose = Prose()
        prose.bullet(String(repeating: "word ", count: 30), indent: 2)
        #expect(prose.lines.count == 2)
        #expect(prose.lines.allSatisfy { $0.count <= Prose.width })
        #expect(prose.lines[0].hasPrefix("  - word"))
        #expect(prose.lines[1].hasPrefix("    word"))
        #expect("a \(String(repeating: "b", count: 20)) c".wrapped(to: 10).count == 3)
    }
}

extension ExplanationTests {
    static let small = TinyDefinition {
        $0 = Examples.confidential
        $0.roles = """
            roles:
              mentor: { title: Fellow, plural: Fellows, career-stage: trainee, planned: 12 }
              mentee: { title: Consultant, plural: Consultants, invited: Every consultant of the ward }
              sponsor: { title: Sponsor, plural: Sponsors }
            """
        $0.timeline = $0.timeline.replacing(
            "stage: meeting", with: "stage: meeting\n    opens: { after: draw, within: 2 weeks }")
        $0.rest += """

            steering-group:
              members:
                - { title: Director, level: senior }
                - { title: Fellow, level: early-career, institution: A school }
            limits: [A test]
            """
    }

    static let smallText = """
        Tiny
        ====

        Reverse mentoring: a junior person mentors a senior one.

        Who takes part
        --------------

        - Mentors: fellows. Stage of their career: trainee. 12 people are expected.
        - Mentees: consultants. Invited: every consultant of the ward.
        - In no pair: sponsors.

        The programme is steered by a group of 2 members:
          - Director, senior.
          - Fellow, early in their career, A school.

        What is known about them
        ------------------------

        - name: in words. It identifies people and never leaves the coordinator's hands.
        - sex: female, male or undisclosed. A protected characteristic. The report describes the
          participants by it.
        - sites: any of north and south. The report describes the participants by it.
        - years: in years. The report describes the participants by it.

        Consent and leaving
        -------------------

        Before they take part, people agree to this (version 1):
          I agree.

        Anybody may leave at any time and choose what becomes of the answers already given;
        where nothing is chosen, the first holds:
        - Answers of the stages before the withdrawal stay in use.
        - No answer of the person is used from then on.

        Areas
        -----

        Feedback and learning are about 2 areas: tools and talk.

        What happens
        ------------

        There are 4 stages.

        1. before
           From here on, only people who have given their consent are asked.
           Fellows and consultants answer for themselves:
             - Rating (2 questions)
             - Words (3 questions)
           Fellows answer about each consultant:
             - Willing (1 question)
           Fellows answer together, as one group, about each consultant:
             - Group (8 questions)

        2. draw
           After the stage before.
           Pairs are made by 'Tiny draw'.
           A shuffle.
             - Preference: 'Willing'.

        3. meeting
           Within 2 weeks after 'draw'.
           Each pair meets twice. The relation goes on beyond a single meeting.
           Fellows keep a log about their partner: Log (2 questions).

        4. after
           After the stage before.
           Fellows and consultants answer for themselves:
             - Rating (2 questions)

        What is asked
        -------------

        Rating
          - Tools (from 1 to 5)
          - Talk (from 1 to 5)

        Willing
          - Would you? (yes or no)
          The answers serve the draw and are shown to nobody.

        Words
          - Anything else? (text of up to 200 characters; may be left out)
          - Your mood? ('good' or 'poor'; may be left out)
          - Your moods? (any of 'good' and 'poor'; may be left out)

        Group
          8 questions. The first: Notes (text of up to 200 characters; may be left out)
          Notes, and what is written down about statements, stay with those who wrote them and
          with the coordinator.
          A statement reaches the person whom it is about, without an author, once it is
          approved and at least 3 people stand behind it.

        Log
          - Did you meet? (yes or no)
          - How long? (from 1 to 480 minutes; may be left out)

        What is compared
        ----------------

        - Rating, 3 scores, of fellows: 'before' with 'after'. p is adjusted (holm).
        - Rating, 3 scores, of consultants: 'before' with 'after'. p is adjusted (holm).
        The same people's scores on two stages are compared by the Wilcoxon signed-rank test.
        Differences of zero are dropped before ranking (Wilcoxon; SPSS does so). The level is
        0.05. Quartiles: Tukey hinges. What is adjusted together: The parts of one instrument in
        one comparison; a total, which sums them up, is a family of its own. holm: Holm's
        step-down procedure over the family.
        - Words, 'text': texts are coded and counted by code, split by role and stage.

        How privacy is kept
        -------------------

        - Nothing is shown about fewer than 5 people.
        - A statement needs at least 3 people behind it before the person whom it is about sees
          it.
        - By sex, a group is described only where it has at least 10 people.
        - 'Willing' serves the draw and is shown to nobody.

        Who sees what
        -------------

        - Tiny list, for statisticians: rows under pseudonyms besides the figures. A list.
        - Tiny figures, for the board, the sponsor and the public: figures about groups, no
          rows. Figures.

        Limits
        ------

        - A test.

        """

    static let smallestText = """
        Least
        =====

        Spot mentoring: one meeting about one matter.

        Who takes part
        --------------

        - Mentors: fellow.
        - Mentees: consultant.

        Consent and leaving
        -------------------

        The definition asks for no consent.

        Anybody may leave at any time and choose what becomes of the answers already given;
        where nothing is chosen, the first holds:
        - Answers of the stages before the withdrawal stay in use.
        - No answer of the person is used from then on.

        What happens
        ------------

        There is 1 stage.

        1. only
           Nobody is asked anything.

        How privacy is kept
        -------------------

        - Nothing is shown about fewer than 5 people.
        - A statement needs at least 3 people behind it before the person whom it is about sees
          it.

        Who sees what
        -------------

        Nothing is written out.

        """
}
