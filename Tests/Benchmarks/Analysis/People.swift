import TelemachusCore
import TelemachusProgramme

/// A programme of seven areas and two batteries on two occasions, and the answers of many people.
enum People {
    /// The definition; nothing is drawn.
    static let definition = """
        telemachus: 1
        id: benchmark
        title: Benchmark
        model: reverse
        roles:
          mentor: { title: Mentor }
          mentee: { title: Mentee }
        domains: { use: clinical-seven }
        scales:
          five: { points: 5 }
        instruments:
          confidence: { title: Confidence, use: battery, with: { stem: 'How confident about {domain}?', scale: five } }
          importance: { title: Importance, use: battery, with: { stem: 'How important is {domain}?', scale: five } }
        timeline:
          - stage: before
            collect:
              - { instrument: confidence, from: [mentor, mentee] }
              - { instrument: importance, from: [mentor, mentee] }
          - stage: after
            collect:
              - { instrument: confidence, from: [mentor, mentee] }
              - { instrument: importance, from: [mentor, mentee] }
        """

    /// The state of a programme in which so many people answered, about two in a hundred not.
    static func state(of programme: Programme, people: Int, seed: UInt64) -> ProgrammeState {
        var random = SeededGenerator(seed: seed)
        var state = ProgrammeState(of: programme)
        let areas = programme.domains.map(\.id)
        for number in 0..<people {
            let role = number.isMultiple(of: 2) ? "mentor" : "mentee"
            let person = "P\(number)"
            state.apply(.enrolled(person: person, role: role, attributes: [:]))
            for stage in ["before", "after"] {
                for instrument in ["confidence", "importance"] where random.uniform(below: 50) > 0 {
                    var answers: [String: Answer] = [:]
                    answers.reserveCapacity(areas.count)
                    for area in areas { answers[area] = .whole(Int(random.uniform(below: 5)) + 1) }
                    state.apply(
                        .responded(
                            Response(
                                key: Response.Key(from: .person(person), instrument: instrument, stage: stage),
                                role: role, answers: answers)))
                }
            }
        }
        return state
    }
}
