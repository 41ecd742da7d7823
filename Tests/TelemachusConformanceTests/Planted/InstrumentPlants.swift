import TelemachusCore

enum SoundInstrument: InstrumentPlant {}

enum IDWithSpaces: InstrumentPlant { static let id = "Mood Scale" }

enum VersionOfTwo: InstrumentPlant { static let version = "1.0" }

enum NoSummary: InstrumentPlant { static let summary = "" }

enum WrongExample: InstrumentPlant { static let example = "use: mood\nwith: { stem: How? }" }

/// Takes every key of a mapping, though it declares one.
enum AnyKey: InstrumentPlant {
    struct Settings: Configuration {
        var scale = ScaleSettings()

        static var fields: [Field<Settings>] {
            let declared = Shape<ScaleSettings>.object()
            let shape = Shape<ScaleSettings>(
                declared.form, read: { _, _ in ScaleSettings() }, write: { declared.write($0) })
            return [.optional("scale", \.scaleIfAny, shape, help: "The scale.")]
        }

        var scaleIfAny: ScaleSettings? {
            get { nil }
            set { scale = newValue ?? scale }
        }
    }

    static let example = "use: mood\nwith: { scale: { points: 5 } }"
}

/// Writes its default as no reader takes it.
enum UnreadableDefault: InstrumentPlant {
    struct Settings: Configuration {
        var number = 5

        static var fields: [Field<Settings>] {
            let shape = Shape<Int>.wholeNumber(1...9)
            return [
                .defaulted(
                    "number", \.number, Shape(shape.form, read: shape.read, write: { .string("\($0) points") }),
                    help: "How many.")
            ]
        }
    }
}

enum NoWorkedExample: InstrumentPlant { static var examples: [WorkedExample] { [] } }

enum WrongWorkedExample: InstrumentPlant {
    static var examples: [WorkedExample] {
        [
            WorkedExample(
                title: "Both", configuration: "", answers: ["ease": "4", "worry": "2"], scores: ["total": 6],
                source: "Forgot that worry is reversed.")
        ]
    }
}

enum FormerIDInUse: InstrumentPlant {
    static var items: [Item] {
        var items = soundItems
        items[0].formerIDs = ["worry"]
        return items
    }
}

enum NoPrompt: InstrumentPlant {
    static var items: [Item] {
        var items = soundItems
        items[1].prompt = ""
        return items
    }
}

enum UnknownDomain: InstrumentPlant {
    static var items: [Item] {
        var items = soundItems
        items[1].domain = "cooking"
        return items
    }
}

enum UndeclaredScore: InstrumentPlant {
    static func score(_ answers: Answers) -> Scores {
        var scores = soundScore(answers)
        scores["mean"] = scores["total"]
        return scores
    }
}

/// Counts its calls, and every third one gives no total.
enum CountsCalls: InstrumentPlant {
    static var examples: [WorkedExample] {
        [
            WorkedExample(
                title: "Ease alone", configuration: "", answers: ["ease": "4"], scores: ["total": nil],
                source: "Every item is needed.")
        ]
    }

    private static let calls = Counter()

    static func score(_ answers: Answers) -> Scores {
        var scores = soundScore(answers)
        let number = calls.next()
        if number % 3 == 0 { scores["total"]?.value = nil }
        return scores
    }
}

/// Numbers its prompts anew each time.
enum OtherItemsEachTime: InstrumentPlant {
    private static let made = Counter()

    static var items: [Item] {
        var items = soundItems
        let number = made.next()
        items[0].prompt = Text("How easy, for the \(number.times)?")
        return items
    }
}

/// Takes any fourth answer for a spoilt form.
enum CountsForeignAnswers: InstrumentPlant {
    static func score(_ answers: Answers) -> Scores {
        var scores = soundScore(answers)
        if answers.items.count > 3 { scores["total"]?.value = nil }
        return scores
    }
}

enum NarrowRange: InstrumentPlant {
    static var scores: [ScoreDeclaration] {
        var scores = soundScores
        scores[0].range = 2...9
        return scores
    }
}

enum WideRange: InstrumentPlant {
    static var scores: [ScoreDeclaration] {
        var scores = soundScores
        scores[0].range = 0...10
        return scores
    }
}

enum ForgottenReversal: InstrumentPlant {
    static var scores: [ScoreDeclaration] {
        var scores = soundScores
        scores[0].items = [ScoredItem("ease"), ScoredItem("worry")]
        return scores
    }
}

/// Adds a little to the total of those who took long.
enum UndeclaredItem: InstrumentPlant {
    static func score(_ answers: Answers) -> Scores {
        var scores = soundScore(answers)
        if let total = scores["total"]?.value, total < 10, let minutes = scores["minutes"]?.value {
            scores["total"]?.value = total + minutes / 10_000
        }
        return scores
    }
}

enum SilentZero: InstrumentPlant {
    static var examples: [WorkedExample] { [] }
    static func score(_ answers: Answers) -> Scores {
        var scores = soundScore(answers)
        if answers["minutes"] == nil { scores["minutes"]?.value = 0 }
        return scores
    }
}

enum Miscount: InstrumentPlant {
    static func score(_ answers: Answers) -> Scores {
        var scores = soundScore(answers)
        scores["total"]?.asked = 3
        return scores
    }
}

enum ToldInConfidence: InstrumentPlant {
    static var items: [Item] {
        var items = soundItems
        items[1].disclosure = .drawOnly
        return items
    }
}

enum SimulatesTheImpossible: InstrumentPlant {
    static func change(_ simulated: inout Answers) { simulated["ease"] = .whole(6) }
}
