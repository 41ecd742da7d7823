/// A role's answers to an instrument at a stage.
struct Occasion: Hashable, Sendable {
    let instrument: String
    let role: String
    let stage: String
}
