import Foundation
import Testing

@Suite struct `Pairs by choice and by name, from files` {
    private static let responses = """
        person,instrument,stage,about,item,value
        M1,fit,before,E1,rating,2
        M1,fit,before,E2,rating,0
        M2,fit,before,E1,rating,0
        M2,fit,before,E2,rating,2
        E1,fit,before,M1,rating,0
        E1,fit,before,M2,rating,2
        E2,fit,before,M1,rating,2
        E2,fit,before,M2,rating,1

        """

    private static let programme = """
        telemachus: 1
        id: small
        title: Small
        model: reverse
        roles:
          mentor: { title: Fellow, plural: Fellows }
          mentee: { title: Consultant, plural: Consultants }
        domains: { use: listed, with: { domains: { time: { title: Time } } } }
        instruments:
          fit:
            title: Fit
            use: questionnaire
            with: { items: [{ id: rating, prompt: How gladly?, type: whole-number }] }
        timeline:
          - stage: before
            collect:
              - { instrument: fit, from: mentor, about: each-mentee }
              - { instrument: fit, from: mentee, about: each-mentor }
          - stage: pairing
            match: MATCH
        exports: [{ use: json }]

        """

    @Test(
        arguments: [
            ("{ use: stable, with: { mentors: fit, mentees: fit, favour: mentors } }", ["M1-E1", "M2-E2"]),
            ("{ use: stable, with: { mentors: fit, mentees: fit, favour: mentees } }", ["M1-E2", "M2-E1"]),
            ("{ use: self-selected, with: { choice: fit } }", ["M2-E2"]),
            ("{ use: coordinator, rules: { fixed: [{ mentor: M2, mentee: E1 }] } }", ["M2-E1"]),
        ])
    func `A policy makes the pairs that its answers call for`(match: String, expected: [String]) throws {
        let programme = Self.programme.replacingOccurrences(of: "MATCH", with: match)
        #expect(try SmallBundle(programme: programme, responses: Self.responses).pairs().names == expected)
    }
}
