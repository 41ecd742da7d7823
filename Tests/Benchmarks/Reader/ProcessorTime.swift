import Foundation

/// The seconds of processor time, user and system, that the process has used.
///
/// Unlike the clock it does not count what other programs do meanwhile.
func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The least processor time that the work took in several runs, and what it measured last.
func best(of runs: Int, _ work: () -> Int) -> (seconds: Double, count: Int) {
    var least = Double.infinity
    var count = 0
    for _ in 1...runs {
        let start = processorSeconds()
        count = work()
        least = min(least, processorSeconds() - start)
    }
    return (least, count)
}
