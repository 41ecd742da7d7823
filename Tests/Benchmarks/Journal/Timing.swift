import Foundation

/// How long some work took.
struct Timing: CustomStringConvertible {
    /// By the clock on the wall.
    let seconds: Double
    /// How long the processor worked on it in this process, for machines that others use too.
    let processor: Double

    var description: String { String(format: "%.2f s (%.2f s of the processor)", seconds, processor) }

    init(_ work: () throws -> Void) rethrows {
        let before = Self.processorSeconds()
        seconds = try ContinuousClock().measure(work) / .seconds(1)
        processor = Self.processorSeconds() - before
    }

    private static func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// The greatest amount of memory that the process has had, in megabytes, as Linux counts it; 0 elsewhere.
func peakMegabytes() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").compactMap { Int($0) }.first ?? 0) / 1_024
}
