import ArgumentParser
import TelemachusCore
import TelemachusProgramme
import TelemachusStore

/// `telemachus match`: pairs from files alone, and what would come of other rules.
struct MatchCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "match", abstract: "Make pairs, show why, and try what a change would do.",
        discussion: """
            Without --people, the data beside the definition are used up to the stage. Nothing is recorded.

            --preferences takes rows 'person,about,value', with the columns 'instrument' and 'item' where there is \
            more than one, or the form of responses.csv. The same files and seed give the same pairs.

            --without, --fix, --forbid, --policy and --with are tried with the same seed, and the difference is shown.

            --with takes what a definition has under 'with:' in YAML, such as --with 'preference: willingness', or a \
            file of it, --with @FILE. Without --policy it changes the settings of the definition's own policy.
            """)

    @Argument(help: "A definition, a directory that holds one, or a bundle's id.")
    var definition: String

    @Option(help: ArgumentHelp("The people, in the form of people.csv.", valueName: "file"))
    var people: String?

    @Option(help: ArgumentHelp("What they said of each other.", valueName: "file"))
    var preferences: String?

    @Option(help: "The stage that makes the pairs; left out, the only one.")
    var stage: String?

    @Option(help: "Where the random numbers start; left out, the data's own seed, or one that is drawn and printed.")
    var seed: UInt64?

    @Option(help: ArgumentHelp("Another policy, under the definition's rules.", valueName: "id"))
    var policy: String?

    @Option(help: ArgumentHelp("Settings of the policy, all of them, in YAML.", valueName: "yaml|@file"))
    var with: String?

    @Option(help: ArgumentHelp("A pair that must be made, mentor first; may be repeated.", valueName: "a=b"))
    var fix: [NamedPair] = []

    @Option(help: ArgumentHelp("A pair that may not be made; may be repeated.", valueName: "a=b"))
    var forbid: [NamedPair] = []

    @Option(help: ArgumentHelp("Somebody who stays away; may be repeated.", valueName: "person"))
    var without: [String] = []

    @Flag(help: "Print one JSON document.")
    var json = false

    @Option(help: ArgumentHelp("Write to this file instead of printing.", valueName: "file"))
    var out: String?

    func validate() throws {
        guard people != nil || preferences == nil else {
            throw ValidationError("--preferences needs --people; without them the data beside the definition are used.")
        }
        if let both = fix.first(where: forbid.contains) {
            throw ValidationError("The pair \(both.text) is to be fixed and forbidden; leave one of the two out.")
        }
        for pair in fix {
            if let absent = without.first(where: [pair.pair.mentor, pair.pair.mentee].contains) {
                throw ValidationError("\(absent) is in the pair \(pair.text) and stays away; leave one of the two out.")
            }
        }
    }

    func run(in environment: ToolEnvironment) throws {
        let programme = try environment.programme(environment.library.definition(for: definition))
        let (stage, own) = try pairingStage(of: programme, environment)
        let settings = try givenSettings()
        let other = try otherPairing(of: programme, at: stage, settings, environment)
        do {
            let (state, seed, hash) = try start(of: programme, at: stage, [own, other].compactMap(\.self), environment)
            try checkNames(of: other ?? own, WhatIf(state, at: stage, seed: seed), environment)
            let report = try MatchReport(
                state, at: stage, by: own, insteadBy: other,
                settings: settings.map { String(decoding: $0.bytes, as: UTF8.self) }, with: change, seed: seed,
                inputHash: hash)
            try show(report, environment)
        } catch let refusal as PairingRefusal {
            throw CommandStop(refusal, at: stage.id)
        }
    }

    private var change: PairingChange {
        func once<Element: Hashable>(_ list: [Element]) -> [Element] {
            var seen: Set<Element> = []
            return list.filter { seen.insert($0).inserted }
        }
        return PairingChange(
            without: once(without), fixed: once(fix.map(\.pair)), forbidden: once(forbid.map(\.pair)))
    }

    private func show(_ report: MatchReport, _ environment: ToolEnvironment) throws {
        let text = json ? report.json.text : MatchText(report: report).text
        guard let out else { return environment.output.result(text) }
        try OutputDirectory.write(text, to: out)
        if !json { environment.output.result("\(MatchText(report: report).headline): \(out)\n") }
    }
}
