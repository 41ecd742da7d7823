// How much processor time and memory an analysis takes. `make benchmark-analysis` runs it; the only argument is how
// many people there are.

import Foundation
import TelemachusBuiltIns
import TelemachusCore
import TelemachusProgramme

func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The most memory that the process has held, as Linux counts it; 0 elsewhere.
func peakMebibytes() -> Double {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let peak = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (peak?.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0) / 1024
}

let people = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 100_000
let source = SourceText(name: "benchmark.yaml", bytes: Array(People.definition.utf8))
let outcome = ProgrammeLoader(registry: try Registry(BuiltInPlugins.registrations)).load(source)
guard let programme = outcome.programme else {
    fatalError("the benchmark's definition is meant to be right: \(outcome.diagnostics.map(\.message))")
}

let state = People.state(of: programme, people: people, seed: 20_261_121)
let before = peakMebibytes()
let start = processorSeconds()
let results = try Analysis(of: state).results()
let seconds = processorSeconds() - start
print(
    "\(people) people, \(results.summaries.count) summaries, \(results.comparisons.count) comparisons, "
        + "\(results.reliability.count) coefficients")
print(
    String(
        format: "analysis %6.2f s   peak %5.0f MiB, of which the answers %5.0f MiB", seconds, peakMebibytes(), before))
