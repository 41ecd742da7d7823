public import TelemachusCore
public import TelemachusStatistics

/// What is computed, and by which methods.
public struct AnalysisSettings: Configuration {
    /// The quartile definition.
    public var quartiles = QuartileMethod.tukeyHinges
    /// The level of the tests.
    public var alpha = 0.05
    /// What happens to zero differences.
    public var zeros = SignedRankTest.ZeroRule.dropped
    /// How p is adjusted where several tests belong together.
    public var adjustment = PValueAdjustment.standard
    /// Which tests belong together.
    public var family = Family.instrument
    /// What is compared; nil for what the occasions suggest, none for nothing.
    public var comparisons: [ComparisonSettings]?
    /// Coded texts to count; nil for all of them, none for nothing.
    public var tallies: [TallySettings]?
    /// Coded texts to quote.
    public var quotations: [QuotationSettings] = []
    /// Confidential yes-or-no scores whose totals by person are shown without a name.
    public var profiles: [String] = []

    /// The defaults.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<AnalysisSettings>] {
        [
            .defaulted("quartiles", \.quartiles, .choice, help: "The definition of quartiles, named in every table."),
            .defaulted("alpha", \.alpha, .number(0.0001...0.5), help: "The level of the tests."),
            .defaulted("zeros", \.zeros, .choice, help: "What the signed-rank test does with differences of zero."),
            .defaulted(
                "adjust", \.adjustment, .choice, help: "The adjustment of p where several tests belong together."),
            .defaulted("family", \.family, .choice, help: "Which tests belong together."),
            .optional(
                "comparisons", \.comparisons, .list(of: .object()),
                help: "What is compared. Left out, every score that a role gives about itself on two stages or more: "
                    + "the first with the last, and all of them where there are three. An empty list compares nothing."
            ),
            .optional(
                "tallies", \.tallies, .list(of: .object()),
                help:
                    "Coded texts, counted by code. Left out, every text that is coded, by role and stage. An empty list "
                    + "counts nothing."),
            .defaulted(
                "quotations", \.quotations, .list(of: .object()),
                help: "Coded texts of which pieces are quoted, where their writers allowed it and enough people of the "
                    + "role have the code."),
            .defaulted(
                "profiles", \.profiles, .list(of: .name(of: .instrument)),
                help: "Confidential instruments of which the report shows, under a release only, how many partners "
                    + "each person would accept, sorted and without a name."),
        ]
    }
}

extension AnalysisSettings {
    /// Which tests share an adjustment.
    public enum Family: String, ChoiceWord {
        /// The parts of one instrument in one comparison.
        case instrument
        /// All tests.
        case all

        /// What the word means.
        public var help: String {
            switch self {
            case .instrument:
                "The parts of one instrument in one comparison; a total, which sums them up, is a family of its own."
            case .all: "Every test of the programme, totals included."
            }
        }
    }
}

extension SignedRankTest.ZeroRule: ChoiceWord {
    /// What the word means.
    public var help: String {
        switch self {
        case .dropped: "Differences of zero are dropped before ranking (Wilcoxon; SPSS does so)."
        case .pratt: "Differences of zero are ranked with the others and then dropped (Pratt)."
        }
    }
}

extension QuartileMethod: ChoiceWord {
    /// What the word means.
    public var help: String { title }
}

extension PValueAdjustment: ChoiceWord {
    /// What the word means.
    public var help: String {
        switch self {
        case .holm: "Holm's step-down procedure over the family."
        case .bonferroni: "Bonferroni's correction over the family."
        case .benjaminiHochberg: "Benjamini and Hochberg's control of the false discovery rate."
        case .unadjusted: "No adjustment."
        }
    }
}

/// Coded texts to count.
public struct TallySettings: Configuration {
    /// What a tally can be split by.
    public enum Split: String, ChoiceWord {
        /// By role.
        case role
        /// By stage.
        case stage

        /// What the word means.
        public var help: String { self == .role ? "One column a role." : "One column a stage." }
    }

    /// What is counted.
    public enum Count: String, ChoiceWord {
        /// Codes.
        case codes
        /// Categories.
        case categories

        /// What the word means.
        public var help: String {
            self == .codes
                ? "One row a code: the people whose texts have it."
                : "One row a category: the people whose texts have any of its codes."
        }
    }

    /// The texts, `instrument.item`.
    public var texts = ""
    /// What is counted.
    public var count = Count.codes
    /// What the counts are split by.
    public var by = [Split.role, .stage]

    /// Nothing.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<TallySettings>] {
        [
            .required("texts", \.texts, .text("instrument.item"), help: "The text item, as instrument.item."),
            .defaulted("count", \.count, .choice, help: "What is counted, by people: each counts once."),
            .defaulted("by", \.by, .list(of: .choice, atLeast: 1), help: "What the counts are split by."),
        ]
    }
}

/// How small a group may be before it is not shown.
public struct PrivacySettings: Configuration {
    /// The smallest group about which a figure is shown.
    public var minimumGroup = 5
    /// How many people must stand behind a statement.
    public var statementContributors = 3
    /// The smallest group shown by a protected attribute.
    public var protectedGroup = 10
    /// Why small groups are shown all the same.
    public var release: ReleaseSettings?

    /// The defaults.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<PrivacySettings>] {
        [
            .defaulted(
                "minimum-group", \.minimumGroup, .wholeNumber(2...1_000),
                help: "No figure, count or quotation about fewer people than this is shown."),
            .defaulted(
                "statement-contributors", \.statementContributors, .wholeNumber(2...1_000),
                help: "How many people must stand behind a statement before the person it is about sees it."),
            .defaulted(
                "protected-group", \.protectedGroup, .wholeNumber(2...1_000),
                help: "The smallest group that is described by a protected attribute."),
            .optional(
                "release", \.release, .object(),
                help: "Shows small groups all the same, for a recorded reason that stands on everything it touches."),
        ]
    }
}

/// By whom and why small groups are shown all the same.
public struct ReleaseSettings: Configuration {
    /// What a release can be for.
    public enum Purpose: String, ChoiceWord {
        /// For research that the participants agreed to.
        case research

        /// What the word means.
        public var help: String { "For research that the participants agreed to." }
    }

    /// What it is for.
    public var purpose = Purpose.research
    /// Who decided.
    public var by = ""
    /// When.
    public var date = ""
    /// Why.
    public var reason = ""

    /// An empty release.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<ReleaseSettings>] {
        [
            .required("purpose", \.purpose, .choice, help: "What the release is for."),
            .required("by", \.by, .text, help: "Who decided it."),
            .required("date", \.date, .date, help: "The day of the decision."),
            .required("reason", \.reason, .text, help: "Why it is right, in a sentence that readers will see."),
        ]
    }
}
