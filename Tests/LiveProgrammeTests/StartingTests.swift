import Testing

@Suite struct StartingTests {
    @Test func `A programme starts on the day of its first command and verifies`() throws {
        let rehearsal = try Rehearsal(Definitions.smallest, on: "2026-01-05")
        let answer = try rehearsal.live("verify")
        #expect(answer.status == 0)
        #expect(answer.errors == "")
    }
}

/// Definitions to rehearse with.
enum Definitions {
    /// One mentor's form, one mentee's, and a draw between.
    static let smallest = """
        telemachus: 1
        id: small
        title: A small programme
        model: reverse
        roles:
          mentor: { title: Fellow }
          mentee: { title: Consultant }
        consent: { version: "1", text: I take part. }
        scales:
          five: { points: 5 }
        instruments:
          mood:
            title: Mood
            use: questionnaire
            with:
              items:
                - { id: today, prompt: How are you?, type: scale, scale: five }
                - { id: text, prompt: Anything else?, type: text, required: no }
        timeline:
          - stage: before
            gate: { consent: given }
            collect: [{ instrument: mood, from: [mentor, mentee] }]
          - stage: pairing
            match: { use: random-with-preferences }
          - stage: after
            collect: [{ instrument: mood, from: [mentor, mentee] }]
        """
}
