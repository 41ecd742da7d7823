/// Small definitions that ask for much.
enum Definitions {
    /// Two sides, a questionnaire before and after, sessions.
    static let plain = """
        telemachus: 1
        id: plain
        title: Plain
        model: reverse
        roles:
          mentor: { title: Fellow }
          mentee: { title: Consultant }
        consent: { version: "2", text: I take part. }
        scales:
          five: { points: 5 }
        instruments:
          mood:
            title: Mood
            use: questionnaire
            with:
              items:
                - { id: calm, prompt: Calm?, type: scale, scale: five }
                - { id: tense, prompt: Tense?, type: scale, scale: five, reverse: yes }
                - { id: glad, prompt: Glad?, type: scale, scale: five }
                - { id: liked, prompt: Liked?, type: choice, options: { much: Much, little: Little, not: Not } }
              subscales:
                all: { title: All, items: [calm, tense, glad], rule: sum }
          log: { title: Log, use: session-log, with: { planned-minutes: 45, limit-minutes: 60, modes: [in-person] } }
          help: { title: Help, use: questionnaire, with: { items: [{ id: wanted, prompt: Wanted?, type: yes-no }] } }
        timeline:
          - stage: before
            gate: { consent: given }
            collect: [{ instrument: mood, from: [mentor, mentee] }]
          - stage: help
            collect: [{ instrument: help, from: mentor, if: { score: mood.all, at: before, at-most: 9 } }]
          - stage: pairs
            match: { use: random-with-preferences }
          - stage: sessions
            meet: { sessions: 3, log: log, from: mentor, every: 4 weeks }
          - stage: after
            collect: [{ instrument: mood, from: [mentor, mentee] }]
        """

    /// Institutions, eligibility, places, a training gate, counted forms, decisions, preferences of both sides, several
    /// roles on a side, named people, pairs by name.
    static let hostile = """
        telemachus: 1
        id: hostile
        title: Hostile
        model: mutual
        institutions:
          north: { title: North }
          south: { title: South }
        roles:
          student: { title: Student, side: mentor, planned: 7, eligibility: [{ attribute: years, at-most: 6 }] }
          nurse:
            title: Nurse
            side: mentor
            planned: 3
            eligibility: [{ attribute: trained, is: yes }, { attribute: wards, one-of: [acute, rehab] }]
          professor: { title: Professor, side: mentee, planned: 6, named-in: head, eligibility: [{ attribute: years, at-least: 9 }] }
          sponsor: { title: Sponsor, side: neither, planned: 1 }
        people:
          institution: site
          attributes:
            site: { type: choice, options: [north, south] }
            years: { type: whole-number, unit: years }
            trained: { type: yes-no }
            wards: { type: choices, options: [acute, rehab, home], of: [nurse] }
            head: { type: person, role: professor, of: [student, nurse] }
            room: { type: whole-number, of: [professor] }
            nickname: { type: text, identifying: yes }
        consent: { version: "1", text: I take part. }
        withdrawal: { keeps: [nothing] }
        instruments:
          training:
            title: Training
            use: questionnaire
            with: { items: [{ id: heard, prompt: Heard?, type: yes-no }, { id: tried, prompt: Tried?, type: yes-no }] }
          willing: { title: Willing, use: willingness }
          wish: { title: Wish, use: questionnaire, with: { items: [{ id: rank, prompt: Rank?, type: whole-number, minimum: 1, maximum: 50 }] } }
          words: { title: Words, use: questionnaire, with: { items: [{ id: said, prompt: Say?, type: text, required: no }] } }
          pulse: { title: Pulse, use: questionnaire, with: { items: [{ id: went, prompt: Went?, type: whole-number, minimum: 0, maximum: 10 }] } }
          barrier: { title: Barrier, use: questionnaire, with: { items: [{ id: what, prompt: What?, type: text }] } }
          log: { title: Log, use: session-log, with: { planned-minutes: 30, modes: [in-person, video] } }
        timeline:
          - stage: training
            gate: { consent: given }
            collect:
              - { instrument: training, from: [student, nurse] }
              - { instrument: words, from: [student, nurse, professor, sponsor] }
          - stage: wishes
            gate: { complete: [training], answered: { stage: training, share: 0.8 } }
            collect:
              - { instrument: willing, from: [student, nurse], about: each-professor }
              - { instrument: words, from: professor, together: yes }
          - stage: pairs
            gate: { answered: { stage: wishes, share: 1 }, go-decision: yes, sign-off: yes }
            match:
              use: random-with-preferences
              with: { preference: willing }
              rules: { own-supervisor: avoid, supervisor: head, places: { mentee: 2, mentee-attribute: room } }
              after-withdrawal: keep
          - stage: sessions
            meet:
              sessions: 4
              log: log
              from: professor
              after-each: [{ instrument: pulse, from: [student, nurse, professor] }]
            collect:
              - { instrument: barrier, from: [student, professor], as-needed: yes }
          - stage: after
            collect:
              - { instrument: words, from: [student, nurse, professor], about: partner }
        """

    /// A career gap, one site to a pair, and pairs by name.
    static let gap = """
        telemachus: 1
        id: gap
        title: Gap
        model: reverse
        roles:
          mentor: { title: Fellow }
          mentee: { title: Consultant }
        people:
          attributes:
            grade: { type: choice, options: [one, two, three, four] }
            site: { type: choice, options: [north, south] }
        instruments:
          note: { title: Note, use: questionnaire, with: { items: [{ id: said, prompt: Say?, type: text, required: no }] } }
        timeline:
          - stage: pairs
            match:
              use: random-with-preferences
              rules:
                career-gap: { attribute: grade, at-least: 2 }
                attributes: [{ attribute: site, pairs: same, otherwise: avoid }]
                forbidden: [{ mentor: Fay, mentee: Con }]
          - stage: after
            collect: [{ instrument: note, from: [mentor, mentee], about: partner }]
        """
}
