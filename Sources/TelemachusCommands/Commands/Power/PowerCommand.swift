import ArgumentParser
import TelemachusCore
import TelemachusProgramme
import TelemachusStatistics

/// `telemachus power`: how many people a before-and-after comparison takes, and what so many can show.
struct PowerCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "power", abstract: "Ask how many people a comparison takes, or what so many can show.",
        discussion: """
            People, change and power hang together: give two, and the third is computed for Wilcoxon's signed-rank \
            test, exact and two-sided. --shift alone asks for the people who reach a power of 0.8, --people alone for \
            the change. Without either, the answer is how many people must change before the test can find anything.

            With a definition, its own comparisons, level, adjustment and planned numbers are used.

            The change is told in standard deviations of people's changes: 0.5 is a medium one, 0.8 a large one.
            """)

    @Argument(help: "A definition, a directory that holds one, or a bundle's id.")
    var definition: String?

    @Option(help: "The mean change in standard deviations of the changes.")
    var shift: Double?

    @Option(help: "How many people are asked before and after.")
    var people: Int?

    @Option(help: "The chance of finding the change; left out, 0.8 where it is needed.")
    var power: Double?

    @Option(help: "The level; left out, 0.05.")
    var alpha: Double?

    @Option(help: "How many comparisons are adjusted together; left out, 1.")
    var comparisons: Int?

    @Option(
        help: "\(PValueAdjustment.words.listed("or")); left out, holm.",
        transform: { word in
            guard let adjustment = PValueAdjustment(rawValue: word) else {
                throw ValidationError("use \(PValueAdjustment.words.listed("or"))")
            }
            return adjustment
        })
    var adjustment: PValueAdjustment?

    @Option(help: "The share of people who do not change at all; the test leaves them out.")
    var unchanged = 0.0

    @Option(help: "How many programmes are simulated.")
    var trials = 10_000

    @Option(help: "Where the random numbers start.")
    var seed: UInt64 = 1

    @Flag(help: "Print one JSON document.")
    var json = false

    func validate() throws {
        try check(
            "--shift", shift, 0.01...SignedRankPower.largestShift, "the size of the change, whichever its direction")
        try check("--people", people.map(Double.init), 1...Double(SignedRankPower.largestPeople))
        try check("--power", power, 0.01...0.999, "0.8 means eight programmes in ten")
        try check("--alpha", alpha, 0.0001...0.5)
        try check("--comparisons", comparisons.map(Double.init), 1...1000)
        try check("--unchanged", unchanged, 0...0.95, "0.25 means one person in four")
        try check("--trials", Double(trials), 100...1_000_000)
        if shift != nil, people != nil, power != nil {
            throw ValidationError("Give two of --shift, --people and --power; the third is computed.")
        }
        if definition == nil, power != nil, shift == nil, people == nil {
            throw ValidationError("--power needs --shift, to ask for the people, or --people, to ask for the change.")
        }
        if definition != nil, alpha != nil || comparisons != nil || adjustment != nil {
            throw ValidationError(
                "--alpha, --comparisons and --adjustment come from the definition; leave them out, or the definition.")
        }
    }

    private func check(
        _ option: String, _ value: Double?, _ range: ClosedRange<Double>, _ meaning: String? = nil
    ) throws {
        guard let value, !range.contains(value) else { return }
        let ends = [range.lowerBound, range.upperBound].map(JSONValue.text(of:)).joined(separator: " to ")
        throw ValidationError("\(option) takes a number from \(ends)\(meaning.map { ": \($0)" } ?? "").")
    }

    func run(in environment: ToolEnvironment) throws {
        let programme = try definition.map { try environment.programme(environment.library.definition(for: $0)) }
        let assumed = PowerQuestion.Assumed(unchanged: unchanged, trials: trials, seed: seed)
        var known: [PowerQuestion: PowerAnswer] = [:]
        func answer(_ family: PlannedFamily, people planned: Int?) throws -> PowerAnswer {
            let question = PowerQuestion(
                family: family, shift: shift, people: shift != nil && power != nil ? nil : people ?? planned,
                power: power ?? 0.8, assumed: assumed)
            if let answer = known[question] { return answer }
            let answer = try PowerAnswer(to: question) { environment.output.progress($0) }
            known[question] = answer
            return answer
        }
        defer { environment.output.progress(nil) }
        let answers: [PowerReport.Entry]
        if let programme {
            answers = try programme.plannedTests().map { tests in
                let planned = tests.planned.map { min($0, SignedRankPower.largestPeople) }
                return (tests, try answer(tests.family, people: planned))
            }
        } else {
            let family = try PlannedFamily(
                adjustment: adjustment ?? .standard, comparisons: comparisons ?? 1, alpha: alpha ?? 0.05)
            answers = [(nil, try answer(family, people: nil))]
        }
        let report = PowerReport(programme: programme, assumed: assumed, entries: answers)
        environment.output.progress(nil)
        environment.output.result(json ? report.json.text : report.text)
    }
}

extension PValueAdjustment {
    fileprivate static var words: [String] { allCases.map(\.rawValue) }
}
