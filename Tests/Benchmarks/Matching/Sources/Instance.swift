import Foundation

/// One thing to measure.
struct Instance {
    let name: String
    /// Makes the input, which is not measured, and gives the work, which returns a number to compare with others'.
    let prepare: () throws -> () throws -> Double

    /// Runs the work several times and prints the least and the median processor time, and the peak of memory so far.
    func measure(runs: Int) throws {
        let work = try prepare()
        var result = 0.0
        let seconds = try (0..<runs).map { _ in
            let start = processorSeconds()
            result = try work()
            return processorSeconds() - start
        }.sorted()
        let columns = [
            name.padding(toLength: 84, withPad: " ", startingAt: 0),
            String(format: "%10.3f ms", (seconds.first ?? 0) * 1_000),
            String(format: "%10.3f ms", seconds[seconds.count / 2] * 1_000),
            String(format: "%8.0f MiB", Double(peakKilobytes()) / 1_024),
            String(format: "%22.15g", result),
        ]
        print(columns.joined(separator: "  "))
    }
}

/// The seconds of processor time, user and system, that the process has used; what other programs do does not count.
private func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The most memory the process has had so far.
private func peakKilobytes() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
}
