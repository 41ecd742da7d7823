import TelemachusCore
import TelemachusProgramme
import TelemachusStore

/// What the words of the command stand for: stage, policy, people.
extension MatchCommand {
    func pairingStage(
        of programme: Programme, _ environment: ToolEnvironment
    ) throws -> (Programme.Stage, Pairing) {
        let stages = programme.pairingStages
        let names = stages.map(\.id.name)
        let chosen = stage.map { name in stages.filter { $0.id.name == name } } ?? stages
        if chosen.count == 1, let pairing = chosen[0].pairing { return (chosen[0], pairing) }
        guard !stages.isEmpty else {
            throw environment.stop(
                [
                    Diagnostic(
                        "unknown-stage", "no stage of the programme makes pairs", file: definition,
                        help: "give one a 'match:'")
                ], .problems)
        }
        throw environment.stop(
            [
                Diagnostic(
                    "unknown-stage",
                    stage == nil ? "several stages make pairs" : "no stage of this name makes pairs",
                    file: stage.map { "--stage \($0)" } ?? "--stage",
                    help: NearestName.advice(for: stage ?? "", among: names, plural: "stages"))
            ], .wrongUsage)
    }

    func otherPairing(
        of programme: Programme, at stage: Programme.Stage, _ settings: SourceText?, _ environment: ToolEnvironment
    ) throws -> Pairing? {
        guard policy != nil || settings != nil else { return nil }
        let ids = environment.registry.ids[.policy] ?? []
        if let policy, !ids.contains(policy) {
            throw environment.stop(
                [
                    Diagnostic(
                        "unknown-plugin", "no policy has this name", file: "--policy \(policy)",
                        help: NearestName.advice(for: policy, among: ids, plural: "policies"))
                ], .wrongUsage)
        }
        let named = policy.map { SourceText(name: "--policy", bytes: Array($0.utf8)) }
        let other = OtherPairing(of: programme, at: stage, policy: named, settings: settings)
        let problems = other.problems.map { problem in
            var problem = problem
            if problem.id == "empty-document" { problem.help = "write 'key: value', or '{}' for the defaults" }
            if settings == nil {
                problem.help =
                    (problem.help.map { $0 + "; " } ?? "")
                    + "give the settings with --with, such as --with 'key: value', or write them into a definition "
                    + "that extends this one"
            }
            return problem
        }
        environment.show(problems, from: other.sources)
        guard let pairing = other.pairing else { throw CommandStop(status: .problems) }
        return pairing
    }

    /// The policy's settings as given: a text, or a file's.
    func givenSettings() throws(Diagnostic) -> SourceText? {
        guard let with else { return nil }
        guard with.hasPrefix("@") else { return SourceText(name: "--with", bytes: Array(with.utf8)) }
        return try InputFile.read(String(with.dropFirst()))
    }

    /// The programme just before the draw, the seed, and what tells the input from every other.
    func start(
        of programme: Programme, at stage: Programme.Stage, _ pairings: [Pairing], _ environment: ToolEnvironment
    ) throws -> (ProgrammeState, seed: UInt64, hash: String) {
        guard let people else {
            let (_, directory) = try environment.library.place(of: definition)
            let data = try environment.data(of: directory, for: programme)
            // Earlier draws are those that a run of the data makes.
            let first = data.provenance.seed.map { UInt64($0) } ?? seed ?? Self.drawnSeed
            let run = try ProgrammeRun(of: programme, seed: first, journal: StampedJournal.inMemory())
            let state = try environment.playing(data) { try run.play(data, until: stage.id) }
            return (state, seed ?? state.seed(ofNextDraw: first), data.hash)
        }
        var instruments: [String] = []
        for use in pairings.flatMap(\.policy.evidence) where !instruments.contains(use.instrument) {
            instruments.append(use.instrument)
        }
        let outcome = BundleData.read(
            people: people, preferences: preferences, for: programme, pairedAt: stage, instruments: instruments)
        environment.show(outcome.diagnostics, from: outcome.sources)
        guard let data = outcome.data else { throw CommandStop(status: .problems) }
        return (ProgrammeState(of: programme, before: stage, data), seed ?? Self.drawnSeed, data.hash)
    }

    /// A seed from the system, small enough for every reader of JSON.
    private static var drawnSeed: UInt64 { UInt64.random(in: 0..<1 << 53) }

    /// Stops where a flag names somebody who is not to be paired, and names who could be meant.
    func checkNames(of pairing: Pairing, _ trial: WhatIf, _ environment: ToolEnvironment) throws {
        let (mentors, mentees) = try trial.candidates(of: pairing)
        var check = NameCheck(mentors: mentors, mentees: mentees)
        check.pairs(fix, given: "--fix")
        check.pairs(forbid, given: "--forbid")
        for person in without {
            check.name(person, among: mentors + mentees, "who is to be paired", given: "--without \(person)")
        }
        guard check.problems.isEmpty else { throw environment.stop(check.problems, .wrongUsage) }
    }
}

extension ToolEnvironment {
    /// Reads the data beside a definition; shows what is wrong and stops where they cannot be used.
    func data(of directory: String, for programme: Programme) throws -> BundleData {
        let path = directory + "/data"
        guard InputFile.kind(of: path).isDirectory else {
            throw stop(
                [
                    Diagnostic(
                        "no-data", "there is no directory 'data' beside the definition", file: directory,
                        help: "add data/data.yaml, data/people.csv and data/responses.csv")
                ], .problems)
        }
        let outcome = BundleData.read(directory: path, name: path, for: programme)
        show(outcome.diagnostics, from: outcome.sources)
        guard let data = outcome.data else { throw CommandStop(status: .problems) }
        return data
    }

    /// Plays data; stops with the reason where the rules forbid a draw, or where answers do not fit the pairs.
    func playing<Outcome>(_ data: BundleData, _ play: () throws -> Outcome) throws -> Outcome {
        do {
            return try play()
        } catch let refusal as ProgrammeRun.Refusal {
            throw CommandStop(refusal.reason, at: refusal.stage)
        } catch let gate as ProgrammeRun.ClosedGate {
            throw stop(gate.diagnostics, .refused)
        } catch let misfit as ProgrammeRun.Misfit {
            show(misfit.diagnostics, from: data.sources)
            throw CommandStop(status: .problems)
        }
    }
}

extension CommandStop {
    /// The programme's rules forbid the draw.
    init(_ reason: PairingRefusal, at stage: StageID) {
        self.init(
            status: .refused,
            message: "error: \(reason.message) [\(reason.id)]\n  = at: stage \(stage)\n  = help: \(reason.help)\n")
    }
}
