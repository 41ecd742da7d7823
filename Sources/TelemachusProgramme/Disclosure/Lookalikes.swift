/// Other answers that would look the same.
///
/// A count is safe where a world exists that a reader cannot tell from the real one and in which the count differs.
/// The search moves a few answers within one group of people whom no table tells apart, so that every sum, every rank
/// and every count told stays as it is. What it finds proves the count safe. Where it finds nothing the count may still
/// be safe; the figure is left out all the same.
struct Lookalikes {
    private let tables: [AnswerLedger.Table]
    private let size: Int
    private let limit: Int
    /// Answers by value, for each part of people whom no table tells apart.
    private let parts: [[Int]]
    /// The parts of each table.
    private let members: [[Int]]
    /// Groups of parts about which sums are known, because a mean was told or follows by subtraction.
    private let summed: [[Int]]

    init(_ tables: [AnswerLedger.Table], _ answers: [UInt8?], size: Int, limit: Int) {
        self.tables = tables
        self.size = size
        self.limit = limit
        var partition = Partition()
        for table in tables { partition.add(table.people) }
        var sums = Partition()
        for table in tables where table.told.degree > 0 { sums.add(table.people) }
        let people = partition.parts
        parts = people.map { part in
            var counts = Array(repeating: 0, count: size)
            for person in part.numbers { if let cell = answers[person] { counts[Int(cell)] += 1 } }
            return counts
        }
        let inside = { (group: PeopleSet) in people.indices.filter { people[$0].overlap(group) > 0 } }
        members = tables.map { inside($0.people) }
        summed = sums.parts.map(inside)
    }

    /// Whether no small count of any group follows from what is told.
    var hideEverySmallCount: Bool {
        zip(tables, members).allSatisfy { table, members in
            hides(members, hidesAbsence: table.hidesAbsence, counted: table.told.counted)
        } && summed.allSatisfy { hides($0, hidesAbsence: false, counted: nil) }
    }

    private func hides(_ members: [Int], hidesAbsence: Bool, counted: Set<Int>?) -> Bool {
        let counts = total(members)
        let isUnanimous = counts.count { $0 > 0 } == 1
        return counts.indices.allSatisfy { cell in
            if counted?.contains(cell) ?? false { return true }
            let isSmall = counts[cell] < limit && (counts[cell] > 0 || hidesAbsence || counted != nil)
            guard isSmall || isUnanimous && counts[cell] > 0 else { return true }
            return members.contains { canDiffer(cell, in: $0) }
        }
    }

    private func total(_ members: [Int]) -> [Int] {
        var counts = Array(repeating: 0, count: size)
        for part in members { for cell in counts.indices { counts[cell] += parts[part][cell] } }
        return counts
    }

    /// Whether the count of a value in a part could be another one.
    private func canDiffer(_ cell: Int, in part: Int) -> Bool {
        let touched = tables.indices.filter { members[$0].contains(part) }
        let degree = touched.map { tables[$0].told.degree }.max() ?? 0
        // Values near by first: they move sums least.
        let others = (0..<size).filter { $0 != cell }.sorted { abs($0 - cell) < abs($1 - cell) }.prefix(14)
        let looksTheSame = { (move: [(cell: Int, change: Int)]) in
            isPossible(move, in: part) && touched.allSatisfy { self.looksTheSame($0, after: move) }
        }
        return combinations(of: Array(others), degree + 1).contains { cells in
            [1, -1, 2, -2, 3, -3, 4, -4, 6, -6].contains { change in
                Self.move(cell, by: change, against: cells).map(looksTheSame) ?? false
            }
        } || degree == 2 && hasExchange(of: cell, looksTheSame)
    }

    /// Whether three people, one of them with that value, can have three other values of the same sum and sum of
    /// squares, or the other way round.
    ///
    /// Where many values have few people each, three single people are found more easily than several of one value.
    private func hasExchange(of cell: Int, _ looksTheSame: ([(cell: Int, change: Int)]) -> Bool) -> Bool {
        (0..<size).contains { second in
            (second..<size).contains { third in
                let (sum, squares) = (cell + second + third, cell * cell + second * second + third * third)
                return (0..<size).contains { first in
                    // Two numbers of a known sum and a known sum of squares.
                    let (rest, restOfSquares) = (sum - first, squares - first * first)
                    let discriminant = 2 * restOfSquares - rest * rest
                    guard discriminant >= 0 else { return false }
                    let root = Int(Double(discriminant).squareRoot())
                    guard root * root == discriminant, (rest + root).isMultiple(of: 2) else { return false }
                    let (high, low) = ((rest + root) / 2, (rest - root) / 2)
                    guard low >= first, high < size else { return false }
                    var changes: [Int: Int] = [:]
                    for value in [first, low, high] { changes[value, default: 0] += 1 }
                    for value in [cell, second, third] { changes[value, default: 0] -= 1 }
                    guard changes[cell] != 0 else { return false }
                    let move = changes.filter { $0.value != 0 }.map { (cell: $0.key, change: $0.value) }
                    return looksTheSame(move) || looksTheSame(move.map { ($0.cell, -$0.change) })
                }
            }
        }
    }

    /// The changes of counts that keep the sums of the powers below the number of `cells`; nil where they are not
    /// whole numbers.
    private static func move(_ cell: Int, by change: Int, against cells: [Int]) -> [(cell: Int, change: Int)]? {
        var move = [(cell: cell, change: change)]
        for this in cells {
            var above = -change
            var below = 1
            for that in cells where that != this {
                above *= cell - that
                below *= this - that
            }
            guard above % below == 0 else { return nil }
            move.append((this, above / below))
        }
        return move
    }

    private func isPossible(_ move: [(cell: Int, change: Int)], in part: Int) -> Bool {
        move.allSatisfy { parts[part][$0.cell] + $0.change >= 0 }
    }

    private func looksTheSame(_ table: Int, after move: [(cell: Int, change: Int)]) -> Bool {
        let told = tables[table].told
        let before = total(members[table])
        var after = before
        for (cell, change) in move { after[cell] += change }
        if let counted = told.counted {
            for cell in before.indices where before[cell] != after[cell] {
                if counted.contains(cell) { return false }
                // A count below the limit is told as such.
                if before[cell] < limit, after[cell] >= limit { return false }
            }
        }
        if told.range {
            let ends = { (counts: [Int]) in
                (counts.firstIndex { $0 > 0 }, counts.lastIndex { $0 > 0 })
            }
            if ends(before) != ends(after) { return false }
        }
        let ranks = tables[table].ranks
        return (told.median ? ranks.median : []).allSatisfy { Self.cell(at: $0, before) == Self.cell(at: $0, after) }
            && (told.quartiles ? ranks.quartiles : []).allSatisfy {
                Self.cell(at: $0, before) == Self.cell(at: $0, after)
            }
    }

    private static func cell(at rank: Int, _ counts: [Int]) -> Int {
        var sum = 0
        return counts.firstIndex { count in
            sum += count
            return sum > rank
        } ?? counts.count
    }

    private func combinations(of cells: [Int], _ size: Int) -> [[Int]] {
        guard size > 0 else { return [[]] }
        return cells.indices.flatMap { first in
            combinations(of: Array(cells[(first + 1)...]), size - 1).map { [cells[first]] + $0 }
        }
    }
}
