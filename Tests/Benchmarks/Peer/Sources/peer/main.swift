// How much processor time Yams takes to compose a file's node tree, best of three.

import Foundation
import Yams

func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

guard let path = CommandLine.arguments.dropFirst().first else { fatalError("give the path of a YAML file") }
let data = try Data(contentsOf: URL(fileURLWithPath: path))
var best = Double.infinity
for _ in 1...3 {
    let start = processorSeconds()
    let node = try Yams.compose(yaml: String(decoding: data, as: UTF8.self))
    best = min(best, processorSeconds() - start)
    precondition(node?["instruments"]?.mapping?.isEmpty == false)
}
print(String(format: "Yams    %6.2f MiB  compose                 %6.3f s", Double(data.count) / Double(1 << 20), best))
