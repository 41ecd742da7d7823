/// The figures of a programme.
///
/// Every one names its method, and small groups are suppressed before anybody sees it.
public struct Results: Sendable {
    /// Who was invited, enrolled, consented, withdrew and completed, by role.
    public var participation: [Participation] = []
    /// Who took part, attribute by attribute.
    public var characteristics: [Characteristic] = []
    /// The pairs and how they were drawn; nil where none were.
    public var draw: Draw?
    /// Scores on one occasion.
    public var summaries: [ScoreSummary] = []
    /// Scores on two occasions.
    public var comparisons: [Comparison] = []
    /// Answers counted by option.
    public var distributions: [Distribution] = []
    /// Coded texts counted by role and stage.
    public var tallies: [Tally] = []
    /// How many partners each person would accept, without a name.
    public var profiles: [Profile] = []
    /// How forms came in.
    public var returns: [Return] = []
    /// How the figures were made.
    public var methods = Methods()
    /// What a reader must know.
    public var notices: [Notice] = []

    /// No figures yet.
    public init() {}
}

/// A number of people or answers that may be too small to show.
public enum DisclosedCount: Sendable, Hashable, CustomStringConvertible {
    /// The number itself.
    case exactly(Int)
    /// Some number below the smallest group, which number is not told.
    case fewerThan(Int)

    /// The number, nil where it is not told.
    public var number: Int? { if case .exactly(let number) = self { number } else { nil } }

    /// As tables print it: `7` or `<5`.
    public var description: String {
        switch self {
        case .exactly(let number): "\(number)"
        case .fewerThan(let limit): "<\(limit)"
        }
    }

    /// As results.json holds it: a number, or the text `<5`.
    public var json: JSONValue {
        switch self {
        case .exactly(let number): .whole(number)
        case .fewerThan: .string(description)
        }
    }
}

/// Who took part, for one role.
public struct Participation: Sendable, Hashable {
    /// The role.
    public var role: String
    /// People who were asked.
    public var invited: DisclosedCount
    /// People who joined.
    public var enrolled: DisclosedCount
    /// People who gave consent.
    public var consented: DisclosedCount
    /// People who left on the way.
    public var withdrawn: DisclosedCount
    /// People who stayed to the last stage that asks their role, and answered it in full.
    public var completed: DisclosedCount

    /// The parts, one by one.
    public init(
        role: String, invited: DisclosedCount, enrolled: DisclosedCount, consented: DisclosedCount,
        withdrawn: DisclosedCount, completed: DisclosedCount
    ) {
        self.role = role
        self.invited = invited
        self.enrolled = enrolled
        self.consented = consented
        self.withdrawn = withdrawn
        self.completed = completed
    }
}

/// How the people of a role are distributed over one attribute.
public struct Characteristic: Sendable, Hashable {
    /// The role.
    public var role: String
    /// The attribute's id.
    public var attribute: String
    /// The heading.
    public var title: String
    /// The unit of a number.
    public var unit: String?
    /// The number of people with a value.
    public var n: DisclosedCount
    /// Options with their counts, for a choice.
    public var counts: [OptionCount] = []
    /// The least and greatest value, for a number.
    public var range: ClosedRange<Double>?

    /// The parts, one by one.
    public init(
        role: String, attribute: String, title: String, unit: String? = nil, n: DisclosedCount,
        counts: [OptionCount] = [], range: ClosedRange<Double>? = nil
    ) {
        self.role = role
        self.attribute = attribute
        self.title = title
        self.unit = unit
        self.n = n
        self.counts = counts
        self.range = range
    }
}

/// An option with the number of people who chose it.
public struct OptionCount: Sendable, Hashable {
    /// The code.
    public var option: String
    /// The words.
    public var title: String
    /// How many.
    public var count: DisclosedCount

    /// The parts, one by one.
    public init(option: String, title: String, count: DisclosedCount) {
        self.option = option
        self.title = title
        self.count = count
    }
}

/// The pairs and how they came about.
public struct Draw: Sendable, Hashable {
    /// The policy's id and version.
    public var policy: String
    /// The seed.
    public var seed: UInt64
    /// The stage at which it was made.
    public var stage: String
    /// The outcome, people by pseudonym.
    public var allocation: Allocation

    /// The parts, one by one.
    public init(policy: String, seed: UInt64, stage: String, allocation: Allocation) {
        self.policy = policy
        self.seed = seed
        self.stage = stage
        self.allocation = allocation
    }
}

/// One score of one role on one occasion.
public struct ScoreSummary: Sendable, Hashable {
    /// Location and spread.
    public struct Figures: Sendable, Hashable {
        /// The middle value.
        public var median: Double
        /// The lower quartile.
        public var q1: Double
        /// The upper quartile.
        public var q3: Double
        /// The least value.
        public var minimum: Double
        /// The greatest value.
        public var maximum: Double
        /// The mean.
        public var mean: Double
        /// The standard deviation with n - 1; nil for one value.
        public var standardDeviation: Double?

        /// The parts, one by one.
        public init(
            median: Double, q1: Double, q3: Double, minimum: Double, maximum: Double, mean: Double,
            standardDeviation: Double? = nil
        ) {
            self.median = median
            self.q1 = q1
            self.q3 = q3
            self.minimum = minimum
            self.maximum = maximum
            self.mean = mean
            self.standardDeviation = standardDeviation
        }
    }

    /// `instrument.score`.
    public var score: String
    /// The role that answered.
    public var role: String
    /// The occasion.
    public var stage: String
    /// How many values.
    public var n: DisclosedCount
    /// How many people were due and gave no value.
    public var missing: DisclosedCount
    /// How many values come from partial answers.
    public var partial: DisclosedCount
    /// The figures; nil where suppressed or where there is no value.
    public var figures: Figures?
    /// Why there are no figures, or what to know of them.
    public var note: String?

    /// The parts, one by one.
    public init(
        score: String, role: String, stage: String, n: DisclosedCount, missing: DisclosedCount,
        partial: DisclosedCount, figures: Figures? = nil, note: String? = nil
    ) {
        self.score = score
        self.role = role
        self.stage = stage
        self.n = n
        self.missing = missing
        self.partial = partial
        self.figures = figures
        self.note = note
    }
}

/// One score of one role on two occasions, for the people who have both.
public struct Comparison: Sendable, Hashable {
    /// What the test gives.
    public struct Figures: Sendable, Hashable {
        /// Differences that are not zero.
        public var nonzero: Int
        /// Differences of zero.
        public var zeros: Int
        /// Sizes of the groups of equal absolute differences.
        public var ties: [Int]
        /// Location and spread before.
        public var before: ScoreSummary.Figures
        /// Location and spread after.
        public var after: ScoreSummary.Figures
        /// The smaller sum of ranks; nil where every difference is zero.
        public var statistic: Double?
        /// The standard score of the asymptotic test.
        public var z: Double?
        /// The exact two-sided probability given the ties.
        public var pExact: Double?
        /// The asymptotic two-sided probability, as SPSS gives it.
        public var pAsymptotic: Double?
        /// The exact probability adjusted over the family.
        public var pAdjusted: Double?
        /// Matched-pairs rank-biserial correlation.
        public var rankBiserial: Double?
        /// |z| over the square root of the number of non-zero differences.
        public var r: Double?
        /// Hodges-Lehmann estimate of the shift.
        public var shift: Double?
        /// The interval's lower end.
        public var low: Double?
        /// The interval's upper end.
        public var high: Double?
        /// The level that the interval attains.
        public var level: Double?

        /// The parts, one by one.
        public init(
            nonzero: Int, zeros: Int, ties: [Int], before: ScoreSummary.Figures, after: ScoreSummary.Figures,
            statistic: Double? = nil, z: Double? = nil, pExact: Double? = nil, pAsymptotic: Double? = nil,
            pAdjusted: Double? = nil, rankBiserial: Double? = nil, r: Double? = nil, shift: Double? = nil,
            low: Double? = nil, high: Double? = nil, level: Double? = nil
        ) {
            self.nonzero = nonzero
            self.zeros = zeros
            self.ties = ties
            self.before = before
            self.after = after
            self.statistic = statistic
            self.z = z
            self.pExact = pExact
            self.pAsymptotic = pAsymptotic
            self.pAdjusted = pAdjusted
            self.rankBiserial = rankBiserial
            self.r = r
            self.shift = shift
            self.low = low
            self.high = high
            self.level = level
        }
    }

    /// `instrument.score`.
    public var score: String
    /// The role.
    public var role: String
    /// The earlier occasion.
    public var from: String
    /// The later occasion.
    public var to: String
    /// People with both values.
    public var n: DisclosedCount
    /// The adjustment's id.
    public var adjustment: String
    /// How many tests the adjustment is over.
    public var family: Int
    /// The figures; nil where suppressed or where nobody has both values.
    public var figures: Figures?
    /// What to know of this line.
    public var notes: [String]

    /// The parts, one by one.
    public init(
        score: String, role: String, from: String, to: String, n: DisclosedCount, adjustment: String, family: Int,
        figures: Figures? = nil, notes: [String]
    ) {
        self.score = score
        self.role = role
        self.from = from
        self.to = to
        self.n = n
        self.adjustment = adjustment
        self.family = family
        self.figures = figures
        self.notes = notes
    }
}

/// Answers to one item counted by option.
public struct Distribution: Sendable, Hashable {
    /// `instrument.item`.
    public var item: String
    /// The question.
    public var title: String
    /// The role that answered.
    public var role: String
    /// The occasion.
    public var stage: String
    /// How many answered.
    public var n: DisclosedCount
    /// The options in order.
    public var counts: [OptionCount]

    /// The parts, one by one.
    public init(item: String, title: String, role: String, stage: String, n: DisclosedCount, counts: [OptionCount]) {
        self.item = item
        self.title = title
        self.role = role
        self.stage = stage
        self.n = n
        self.counts = counts
    }
}

/// How often a code was given to texts of a role at a stage.
public struct Tally: Sendable, Hashable {
    /// The code's id.
    public var code: String
    /// The code's heading.
    public var title: String
    /// The role that wrote.
    public var role: String
    /// The stage.
    public var stage: String
    /// How many people's texts have the code.
    public var count: DisclosedCount

    /// The parts, one by one.
    public init(code: String, title: String, role: String, stage: String, count: DisclosedCount) {
        self.code = code
        self.title = title
        self.role = role
        self.stage = stage
        self.count = count
    }
}

/// How many of those asked about each person said yes to, in falling order and without a name.
public struct Profile: Sendable, Hashable {
    /// `instrument.score`.
    public var score: String
    /// The role that was asked.
    public var role: String
    /// The stage.
    public var stage: String
    /// About how many each was asked.
    public var of: Int
    /// The numbers in falling order; nil where suppressed.
    public var values: [Int]?

    /// The parts, one by one.
    public init(score: String, role: String, stage: String, of: Int, values: [Int]? = nil) {
        self.score = score
        self.role = role
        self.stage = stage
        self.of = of
        self.values = values
    }
}

/// How the forms of one instrument came in from one role at one stage.
public struct Return: Sendable, Hashable {
    /// The stage.
    public var stage: String
    /// The instrument.
    public var instrument: String
    /// The role.
    public var role: String
    /// Forms that were due.
    public var due: DisclosedCount
    /// Forms that came.
    public var received: DisclosedCount

    /// The parts, one by one.
    public init(stage: String, instrument: String, role: String, due: DisclosedCount, received: DisclosedCount) {
        self.stage = stage
        self.instrument = instrument
        self.role = role
        self.due = due
        self.received = received
    }
}

/// How the figures were made, for a paragraph of methods.
public struct Methods: Sendable, Hashable {
    /// The quartile definition's id.
    public var quartiles = "tukey-hinges"
    /// The quartile definition in words.
    public var quartilesTitle = "Tukey hinges"
    /// The level of the tests.
    public var alpha = 0.05
    /// The level of the intervals asked for.
    public var intervalLevel = 0.95
    /// What happens to zero differences.
    public var zeros = "dropped"
    /// Publications of the methods used.
    public var citations: [String] = []

    /// The defaults.
    public init() {}
}

/// What a reader must know, with a name that scripts can look for.
public struct Notice: Sendable, Hashable {
    /// The stable name in kebab case.
    public var id: String
    /// The sentence.
    public var message: String

    /// A notice.
    public init(_ id: String, _ message: String) {
        self.id = id
        self.message = message
    }
}
