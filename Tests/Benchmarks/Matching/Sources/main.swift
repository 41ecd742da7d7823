// telemachus-benchmarks matching [name ...]: processor time of the matching algorithms, of all instances or of those
// whose names are given. Five runs each; the columns are the least time, the median, the peak of memory, the result.

import Foundation

let arguments = CommandLine.arguments.dropFirst()
guard arguments.first == "matching" else {
    print("usage: telemachus-benchmarks matching [name ...]")
    exit(64)
}
let names = Set(arguments.dropFirst())
let instances = assignmentInstances() + planInstances() + peopleInstances() + stableInstances() + drawInstances()
for instance in instances where names.isEmpty || names.contains(instance.name) {
    try instance.measure(runs: 5)
}
