// statistics-figures [sets]: that many random data sets of every kind, half of them with ties, and our figures.

let sets = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 200
var random = RandomData()
for set in 0..<sets {
    for figures in try figures(&random, tied: set.isMultiple(of: 2)) { print(figures.line) }
}
