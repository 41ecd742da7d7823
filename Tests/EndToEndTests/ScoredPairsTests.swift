import Foundation
import Testing

@Suite struct `Pairs by score, from files` {
    private static let responses = """
        person,instrument,stage,about,item,value
        M1,fit,before,E1,rating,3
        M1,fit,before,E2,rating,2
        M2,fit,before,E1,rating,2
        M2,fit,before,E2,rating,0
        M1,skills,before,,technology,1
        M1,skills,before,,time,5
        M2,skills,before,,technology,5
        M2,skills,before,,time,1
        E1,skills,before,,technology,1
        E1,skills,before,,time,1
        E2,skills,before,,technology,1
        E2,skills,before,,time,1
        E1,wishes,before,,technology,5
        E1,wishes,before,,time,1
        E2,wishes,before,,technology,1
        E2,wishes,before,,time,3

        """

    private static let programme = """
        telemachus: 1
        id: small
        title: Small
        model: reverse
        roles:
          mentor: { title: Fellow, plural: Fellows }
          mentee: { title: Consultant, plural: Consultants }
        domains:
          use: listed
          with: { domains: { technology: { title: Technology }, time: { title: Time } } }
        scales:
          five: { points: 5, labels: { 1: Not at all, 5: Very } }
        instruments:
          fit:
            title: Fit
            use: questionnaire
            with: { items: [{ id: rating, prompt: How gladly?, type: whole-number }] }
          skills: { title: Skills, use: battery, with: { stem: "How able are you in {domain}?", scale: five } }
          wishes: { title: Wishes, use: battery, with: { stem: "How gladly would you learn {domain}?", scale: five } }
        timeline:
          - stage: before
            collect:
              - { instrument: fit, from: mentor, about: each-mentee }
              - { instrument: skills, from: mentor }
              - { instrument: skills, from: mentee }
              - { instrument: wishes, from: mentee }
          - stage: pairing
            match: MATCH
        exports: [{ use: json }]

        """

    @Test(
        arguments: [
            // Taking the best pair first would make M1-E1 and M2-E2, with a total of 3.
            ("{ use: assignment, with: { scores: [{ score: fit.rating }] } }", ["M1-E2", "M2-E1"]),
            (
                "{ use: complementary, with: { offered: skills, wanted: wishes, mentor-weight: 0 } }",
                ["M1-E2", "M2-E1"]
            ),
        ])
    func `A policy makes the pairs with the best total`(match: String, expected: [String]) throws {
        let programme = Self.programme.replacingOccurrences(of: "MATCH", with: match)
        let pairs = try SmallBundle(programme: programme, responses: Self.responses).pairs()
        #expect(pairs.names == expected)
        // So few pairs are shown without what was said for them.
        #expect(pairs.allSatisfy { ($0["reasons"] as? [String]) == [] })
    }
}
