/// The circumstances in which somebody made up answers an instrument once.
///
/// `telemachus simulate` makes one for each form; ``Instrument/simulate(_:using:)`` answers it.
public struct SimulatedOccasion: Sendable {
    /// Where the person stands among everybody, in standard deviations from the middle.
    ///
    /// It is common to all items of the form, so that they go together as those of a real questionnaire do.
    public var standing: Double
    /// How far answers lie apart: their standard deviation as a share of the scale's width.
    public var spread: Double
    /// What is stated of answers, by item.
    public var tendencies: [String: SimulatedTendency]
    /// The days on which something of it can have happened.
    public var days: ClosedRange<CalendarDay>
    /// How many people answer together; 1 for a person alone.
    public var respondents: Int
    /// The share of optional texts that are written.
    public var optionalTexts: Double
    /// A number that invented sentences carry, so that no two forms have the same.
    public var number: Int

    /// An occasion in the middle of everything unless said otherwise.
    public init(
        standing: Double = 0, spread: Double = 0.22, tendencies: [String: SimulatedTendency] = [:],
        days: ClosedRange<CalendarDay> = Self.someDays, respondents: Int = 1, optionalTexts: Double = 0.4,
        number: Int = 1
    ) {
        self.standing = standing
        self.spread = spread
        self.tendencies = tendencies
        self.days = days
        self.respondents = respondents
        self.optionalTexts = optionalTexts
        self.number = number
    }

    /// Two weeks from Monday, 5 January 2026.
    public static let someDays = CalendarDay(daysSince1970: 20_458)...CalendarDay(daysSince1970: 20_471)
}

/// What is stated of the answers to an item, before anybody made up answers it.
public struct SimulatedTendency: Sendable, Hashable {
    /// The middle of the answers: points of a scale, a number, the share of yes; nil for what suits the format.
    public var mean: Double?
    /// How much higher answers are than they would be.
    public var shift: Double
    /// The least and the greatest number; nil for what the format admits.
    public var bounds: ClosedRange<Double>?
    /// How often each option is chosen, in relation to the others; none for all alike.
    public var weights: [String: Double]
    /// The answer, where it was settled beforehand so that a stated share is met exactly.
    public var answer: Answer?

    /// Nothing stated unless said otherwise.
    public init(
        mean: Double? = nil, shift: Double = 0, bounds: ClosedRange<Double>? = nil, weights: [String: Double] = [:],
        answer: Answer? = nil
    ) {
        self.mean = mean
        self.shift = shift
        self.bounds = bounds
        self.weights = weights
        self.answer = answer
    }
}
