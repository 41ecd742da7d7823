/// The programme that the six months are about: forty people of two hospitals, of nobody's making but ours.
enum TwoSites {
    /// The definition.
    static let definition = """
        telemachus: 1
        id: two-sites
        title: Newly qualified nurses mentor ward leaders at two sites
        model: reverse
        institutions:
          north: { title: North Infirmary }
          south: { title: South Infirmary }
        roles:
          mentor: { title: Newly qualified nurse, plural: Newly qualified nurses, planned: 20 }
          mentee: { title: Ward leader, plural: Ward leaders, planned: 20 }
        people:
          institution: site
          attributes:
            site: { type: choice, options: [north, south], title: Site }
            years: { type: whole-number, unit: years, title: Years in nursing }
        consent:
          version: "1"
          text: I take part of my own free will and can stop at any time without a reason.
        withdrawal:
          keeps: [earlier-answers, nothing]
        domains:
          use: listed
          with:
            domains:
              records: { title: Electronic records, phrase: electronic records }
              remote: { title: Care at a distance, phrase: care at a distance }
              voice: { title: Speaking up, phrase: speaking up }
        scales:
          confidence: { points: 5, labels: { 1: Not at all, 5: Completely } }
        instruments:
          confidence:
            title: Confidence
            use: battery
            with:
              stem: How confident are you about {domain}?
              scale: confidence
          training:
            title: Training record
            use: questionnaire
            with:
              items:
                - { id: attended, prompt: Was the training attended?, type: yes-no }
          willingness:
            title: Willingness
            use: willingness
          goals:
            title: Goals
            use: questionnaire
            with:
              items:
                - { id: agreed, prompt: Have you agreed on goals?, type: yes-no }
          review:
            title: Review of goals
            use: questionnaire
            with:
              items:
                - id: reached
                  prompt: How far have you come?
                  type: choice
                  options: { not-yet: Not yet, partly: Partly, wholly: Wholly }
          session:
            title: Session
            use: session-log
            with: { planned-minutes: 45, limit-minutes: 90 }
          comments:
            title: Comments
            use: questionnaire
            with:
              items:
                - { id: text, prompt: What should the next cohort know? Please name nobody., type: text, required: no }
        timeline:
          - stage: intake
            title: Intake
            gate: { consent: given }
            opens: { on: 2026-01-05 }
            closes: { on: 2026-01-23 }
            collect:
              - { instrument: confidence, from: [mentor, mentee] }
          - stage: training
            title: Training
            opens: { on: 2026-01-12 }
            closes: { on: 2026-01-30 }
            collect:
              - { instrument: training, from: [mentor, mentee] }
          - stage: choosing
            title: Choosing
            opens: { after: training }
            closes: { after: 1 week }
            gate: { complete: [training] }
            collect:
              - { instrument: willingness, from: mentor, about: each-mentee }
          - stage: pairing
            title: Pairing
            opens: { after: choosing }
            gate: { answered: { stage: choosing, share: 0.8 }, sign-off: yes }
            match:
              use: random-with-preferences
              with: { preference: willingness, unanswered: unwilling }
              after-withdrawal: keep
          - stage: meetings
            title: Meetings
            opens: { after: pairing }
            closes: { on: 2026-06-26 }
            meet: { sessions: 5, every: 1 month, log: session, from: mentor }
            collect:
              - { instrument: goals, from: mentor, about: partner }
          - stage: midpoint
            title: Midpoint
            opens: { on: 2026-04-06 }
            closes: { on: 2026-04-24 }
            gate: { go-decision: yes }
            collect:
              - { instrument: review, from: mentor, about: partner, reviews: goals }
          - stage: close
            title: Close
            opens: { after: meetings }
            closes: { after: 2 weeks }
            collect:
              - { instrument: confidence, from: [mentor, mentee] }
              - { instrument: comments, from: [mentor, mentee] }
        analysis:
          comparisons:
            - { scores: confidence, of: mentor, from: intake, to: close, adjust: holm }
            - { scores: confidence, of: mentee, from: intake, to: close, adjust: holm }
        privacy:
          minimum-group: 5
        exports:
          - use: report
          - use: csv
          - use: json
        """

    /// The people of a site: ten mentors and ten mentees.
    static func people(of site: String) -> String {
        let first = site == "north" ? 1 : 11
        var table = "id,role,site,years\n"
        for number in first..<first + 10 { table += "M\(number),mentor,\(site),\(number % 3 + 1)\n" }
        for number in first..<first + 10 { table += "L\(number),mentee,\(site),\(number + 9)\n" }
        return table
    }
}
