/// A set of people of a programme, each by their number in its ``Roster``.
///
/// A bit for everybody: with 100,000 people a set is 12 kilobytes, and two are compared in microseconds.
struct PeopleSet: Hashable, Sendable {
    private var words: [UInt64]
    /// How many people.
    private(set) var count = 0

    /// Nobody.
    init() { words = [] }

    /// The people of those numbers.
    init(_ numbers: some Sequence<Int>) {
        self.init()
        for number in numbers { insert(number) }
    }

    private init(words: [UInt64]) {
        self.words = words
        while self.words.last == 0 { self.words.removeLast() }
        count = words.reduce(0) { $0 + $1.nonzeroBitCount }
    }

    /// Whether nobody is in it.
    var isEmpty: Bool { count == 0 }

    /// Adds somebody.
    mutating func insert(_ number: Int) {
        let place = number >> 6
        if place >= words.count { words += Array(repeating: 0, count: place + 1 - words.count) }
        let bit = UInt64(1) << UInt64(number & 63)
        if words[place] & bit == 0 {
            words[place] |= bit
            count += 1
        }
    }

    /// Whether somebody is in it.
    func contains(_ number: Int) -> Bool {
        number >> 6 < words.count && words[number >> 6] & (UInt64(1) << UInt64(number & 63)) != 0
    }

    /// Those in both.
    func intersection(_ other: PeopleSet) -> PeopleSet { PeopleSet(words: zip(words, other.words).map { $0 & $1 }) }

    /// Those in either.
    func union(_ other: PeopleSet) -> PeopleSet {
        let (long, short) = words.count < other.words.count ? (other.words, words) : (words, other.words)
        return PeopleSet(words: long.indices.map { $0 < short.count ? long[$0] | short[$0] : long[$0] })
    }

    /// Those who are not in the other.
    func subtracting(_ other: PeopleSet) -> PeopleSet {
        PeopleSet(words: words.indices.map { $0 < other.words.count ? words[$0] & ~other.words[$0] : words[$0] })
    }

    /// How many are in both, without making the set.
    func overlap(_ other: PeopleSet) -> Int {
        var shared = 0
        for place in 0..<min(words.count, other.words.count) {
            shared += (words[place] & other.words[place]).nonzeroBitCount
        }
        return shared
    }

    /// The numbers in rising order.
    var numbers: [Int] {
        var numbers: [Int] = []
        numbers.reserveCapacity(count)
        for place in words.indices {
            var word = words[place]
            while word != 0 {
                numbers.append(place << 6 | word.trailingZeroBitCount)
                word &= word - 1
            }
        }
        return numbers
    }
}
