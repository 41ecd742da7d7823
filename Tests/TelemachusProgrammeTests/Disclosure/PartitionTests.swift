import Testing

@testable import TelemachusProgramme

@Suite struct PartitionTests {
    /// Tables of those people, one after the other.
    private func partition(_ tables: ClosedRange<Int>...) -> Partition {
        var partition = Partition()
        for table in tables { partition.add(PeopleSet(table)) }
        return partition
    }

    private func parts(_ partition: Partition) -> [[Int]] {
        partition.parts.map(\.numbers).sorted { $0.lexicographicallyPrecedes($1) }
    }

    @Test func `Without a table there is no part`() {
        #expect(parts(partition()) == [])
        #expect(Partition().smallestPart(with: PeopleSet()) == .max)
        #expect(Partition().smallestPart(with: PeopleSet(1...4)) == 4)
    }

    @Test func `Two tables that overlap make three parts`() {
        #expect(parts(partition(1...6, 4...9)) == [[1, 2, 3], [4, 5, 6], [7, 8, 9]])
    }

    @Test func `A table about the same people changes nothing`() {
        #expect(parts(partition(1...6, 1...6)) == [[1, 2, 3, 4, 5, 6]])
        #expect(partition(1...6).smallestPart(with: PeopleSet(1...6)) == 6)
    }

    @Test(arguments: [(1...5, 1), (2...6, 1), (1...3, 3), (1...7, 1), (7...9, 3), (4...9, 3)])
    func `The smallest part is what is inside, what is left, or what is new`(table: ClosedRange<Int>, smallest: Int) {
        #expect(partition(1...6).smallestPart(with: PeopleSet(table)) == smallest)
    }

    @Test func `Whoever a third table tells apart from two others is a part`() {
        let two = partition(1...10, 6...15)
        #expect(two.smallestPart(with: PeopleSet(1...15)) == 5)
        #expect(two.smallestPart(with: PeopleSet([1, 2, 3, 4, 5, 11, 12, 13, 14, 15])) == 5)
        #expect(two.smallestPart(with: PeopleSet(1...14)) == 1)
    }

    @Test func `What is told in advance is what there is afterwards`() {
        let tables = [PeopleSet(1...20), PeopleSet(5...12), PeopleSet([1, 7, 21, 22]), PeopleSet(9...25)]
        var partition = Partition()
        for table in tables {
            let smallest = partition.smallestPart(with: table)
            partition.add(table)
            #expect(partition.parts.map(\.count).min() == smallest)
        }
        let everybody = tables.reduce(PeopleSet()) { $0.union($1) }
        #expect(partition.parts.reduce(0) { $0 + $1.count } == everybody.count)
    }
}
