import TelemachusCore
import TelemachusTestSupport

/// Definitions that several suites use.
enum Examples {
    /// With a meeting between the draw and the end.
    static let meeting = TinyDefinition {
        $0.instruments += "\n  log: { title: Log, use: tiny-form, with: { kind: log } }"
        $0.timeline = $0.timeline.replacing(
            "  - stage: after",
            with: """
                  - stage: meeting
                    collect:
                      - { instrument: rating, from: mentor }
                    meet: { sessions: 2, log: log, from: mentor }
                  - stage: after
                """)
    }

    /// Everything that there is to keep from somebody: attributes, free text, notes, statements, willingness.
    static let confidential = TinyDefinition {
        $0.people = """
            people:
              attributes:
                name: { type: text, identifying: yes }
                sex: { type: choice, options: [female, male, undisclosed], protected: true, describe: yes }
                sites: { type: choices, options: [north, south], describe: yes }
                years: { type: whole-number, unit: years, describe: yes }
            consent: { version: "1", text: I agree. }
            """
        $0.instruments += """

              words: { title: Words, use: tiny-form, with: { kind: words } }
              group: { title: Group, use: tiny-form, with: { kind: statements } }
              log: { title: Log, use: tiny-form, with: { kind: log } }
            """
        $0.timeline = """
            timeline:
              - stage: before
                gate: { consent: given }
                collect:
                  - { instrument: rating, from: [mentor, mentee] }
                  - { instrument: words, from: [mentor, mentee] }
                  - { instrument: willing, from: mentor, about: each-mentee }
                  - { instrument: group, from: mentor, together: yes, about: each-mentee }
              - stage: draw
                match: { use: tiny-draw, with: { preference: willing } }
              - stage: meeting
                meet: { sessions: 2, log: log, from: mentor }
              - stage: after
                collect:
                  - { instrument: rating, from: [mentor, mentee] }
            """
        $0.rest = """
            analysis:
              comparisons:
                - { scores: rating, of: mentor, from: before, to: after }
                - { scores: rating, of: mentee, from: before, to: after }
              tallies:
                - { texts: words.text }
            exports:
              - use: tiny-list
              - use: tiny-figures
            """
    }

    /// A release to add under `privacy:`.
    static let release =
        "privacy: { release: { purpose: research, by: Us, date: 2026-01-31, reason: Rows are invented. } }"
}
