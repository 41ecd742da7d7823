public import Foundation
public import TelemachusCore

/// Many tries in a row, and what came of them.
///
/// Each try is written down before it is made, so that one that ends the process leaves itself behind.
public struct Campaign {
    /// A try that was not answered as it should be.
    public struct Failure: Sendable, CustomStringConvertible {
        /// The try.
        public let trial: Trial
        /// What was wrong.
        public let reason: String
        /// The try in a line.
        public var description: String { "try \(trial.number), \(trial.path): \(reason)" }
    }

    /// The longest that a try may take, in seconds of processor time.
    public static let limit = 1.0

    /// How many texts could still be used.
    public private(set) var accepted = 0
    /// How many were answered with their problems.
    public private(set) var diagnosed = 0
    /// The slowest try, in seconds of processor time.
    public private(set) var slowest: (seconds: Double, number: Int) = (0, 0)
    /// Those that were not answered as they should be.
    public private(set) var failures: [Failure] = []

    private let corpus: Corpus
    private let registry: Registry
    private let seed: UInt64
    private let directory: URL

    /// A campaign over the bundles' files.
    ///
    /// - Parameters:
    ///   - corpus: the files to damage.
    ///   - registry: the plugins.
    ///   - seed: what makes the tries; the same seed gives the same tries.
    ///   - directory: where each try is written down.
    public init(corpus: Corpus, registry: Registry, seed: UInt64, directory: URL) {
        self.corpus = corpus
        self.registry = registry
        self.seed = seed
        self.directory = directory
    }

    /// Makes the tries of these numbers.
    ///
    /// - Parameters:
    ///   - numbers: the numbers.
    ///   - deadline: called before each try, for a host that wants to end one that never does.
    /// - Throws: where a try cannot be written down.
    public mutating func run(_ numbers: some Sequence<Int>, deadline: () -> Void = {}) throws {
        for number in numbers {
            let trial = Trial(number, seed: seed, of: corpus)
            try write(trial)
            deadline()
            let start = Self.processorSeconds()
            do {
                switch try trial.answer(of: corpus, registry: registry) {
                case .accepted: accepted += 1
                case .diagnosed: diagnosed += 1
                }
            } catch {
                failures.append(Failure(trial: trial, reason: "\(error)"))
            }
            let seconds = Self.processorSeconds() - start
            if seconds > slowest.seconds { slowest = (seconds, number) }
            if seconds > Self.limit {
                failures.append(Failure(trial: trial, reason: String(format: "took %.2f s", seconds)))
            }
        }
    }

    private func write(_ trial: Trial) throws {
        let note = "seed \(seed), try \(trial.number), instead of examples/\(trial.path)\n"
        try Data(note.utf8).write(to: directory.appending(path: "try.txt"))
        try Data(trial.bytes).write(to: directory.appending(path: "try.yaml"))
    }

    /// The processor time of this thread.
    private static func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
