import TelemachusCore
import Testing

@Suite struct `The nearest name` {
    @Test(arguments: [
        ("confidense", "confidence"), ("Confidence", "confidence"), ("confidnece", "confidence"), ("menter", "mentor"),
        ("xyz", nil), ("c", nil), ("", nil),
    ])
    func `is what was probably meant`(name: String, nearest: String?) {
        #expect(NearestName.match(for: name, among: ["mentor", "confidence", "mentee"]) == nearest)
    }

    @Test func `goes to the earlier of two that are equally near`() {
        #expect(NearestName.match(for: "mentea", among: ["mentee", "mented"]) == "mentee")
    }

    @Test func `comes with all names where they are few`() {
        #expect(
            NearestName.advice(for: "zzz", among: ["a", "b"], plural: "roles") == "roles to choose from: a, b")
        #expect(NearestName.advice(for: "zzz", among: [], plural: "roles") == "the definition declares no roles")
        let many = (1...40).map { "name\($0)" }
        #expect(NearestName.advice(for: "zzz", among: many, plural: "x").hasSuffix("name30, …"))
    }
}
