import TelemachusCore
import TelemachusMatching

/// The instances of stable matching that are measured, also by `peers_stable.py`, which makes the same lists.
enum StableInstance: String, CaseIterable {
    /// A national round: each post has room for a share, one place in forty short.
    case nationalScarce = "stable, 50,000 residents, 35 posts, 49,000 places"
    /// The same with room to spare.
    case nationalAmple = "stable, 50,000 residents, 35 posts, 52,500 places"
    /// Twenty posts chosen of a hundred, which take everyone between them.
    case region = "stable, 1,000 residents, 100 posts, 1,000 places"
    /// The same posts with a hundred places each, as the peer's own documentation has it.
    case regionAmple = "stable, 1,000 residents, 100 posts, 10,000 places"

    /// The number of residents, of posts, of places at a post, and the shortest and the longest list.
    private var size: (residents: Int, posts: Int, places: Int, lists: ClosedRange<Int>) {
        switch self {
        case .nationalScarce: (50_000, 35, 1_400, 10...35)
        case .nationalAmple: (50_000, 35, 1_500, 10...35)
        case .region: (1_000, 100, 10, 20...20)
        case .regionAmple: (1_000, 100, 100, 20...20)
        }
    }

    /// The lists, drawn with a fixed seed: a resident's is a random choice of posts, a post's everyone who chose it.
    func lists() -> (residents: [[Int]], posts: [[Int]], places: Int) {
        var generator = SeededGenerator(seed: 1962)
        let size = size
        var applicants = Array(repeating: [Int](), count: size.posts)
        let residents = (0..<size.residents).map { resident in
            let span = UInt64(size.lists.count)
            let length = size.lists.lowerBound + Int(generator.uniform(below: span))
            let list = Array(generator.shuffled(Array(0..<size.posts)).prefix(length))
            for post in list { applicants[post].append(resident) }
            return list
        }
        return (residents, applicants.map { generator.shuffled($0) }, size.places)
    }
}

/// Lists in, matching out, either side favoured; the result is how many residents have a post.
func stableInstances() -> [Instance] {
    StableInstance.allCases.flatMap { instance in
        func measured(
            _ what: String, _ work: @escaping ([PreferenceList], [PreferenceList], PreferenceProfile) throws -> Double
        ) -> Instance {
            Instance(name: "\(instance.rawValue), \(what)") {
                let lists = instance.lists()
                let residents = lists.residents.map { PreferenceList($0) }
                let posts = lists.posts.map { PreferenceList($0, places: lists.places) }
                let profile = try PreferenceProfile(mentors: residents, mentees: posts)
                return { try work(residents, posts, profile) }
            }
        }
        return [
            measured("checking the lists") { residents, posts, _ in
                _ = try PreferenceProfile(mentors: residents, mentees: posts)
                return 0
            },
            measured("residents propose") { _, _, profile in
                Double(try StableMatching(of: profile, favouring: .mentors).matching.pairs.count)
            },
            measured("residents propose, from the lists") { residents, posts, _ in
                let profile = try PreferenceProfile(mentors: residents, mentees: posts)
                return Double(try StableMatching(of: profile, favouring: .mentors).matching.pairs.count)
            },
            measured("posts propose, from the lists") { residents, posts, _ in
                let profile = try PreferenceProfile(mentors: residents, mentees: posts)
                return Double(try StableMatching(of: profile, favouring: .mentees).matching.pairs.count)
            },
            measured("posts propose") { _, _, profile in
                Double(try StableMatching(of: profile, favouring: .mentees).matching.pairs.count)
            },
        ]
    }
}
