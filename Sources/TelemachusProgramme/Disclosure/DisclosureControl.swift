import TelemachusCore

/// The one place that decides what may be shown about how many people.
///
/// Every count and every statistic of ``Results`` passes here while it is made, so that no view, report or export
/// ever holds a figure that would have to be hidden.
struct DisclosureControl {
    /// The smallest group about which anything is shown.
    let minimumGroup: Int
    /// The smallest group shown by a protected attribute.
    let protectedGroup: Int
    /// Whether a recorded release shows small groups.
    let isReleased: Bool

    init(_ settings: PrivacySettings, isReleased: Bool) {
        minimumGroup = settings.minimumGroup
        protectedGroup = max(settings.protectedGroup, settings.minimumGroup)
        self.isReleased = isReleased
    }

    /// Whether figures about so many people are shown.
    ///
    /// Zero is never safe by itself.
    func shows(_ people: Int, protected: Bool = false) -> Bool {
        isReleased || people >= (protected ? protectedGroup : minimumGroup)
    }

    /// A number of people, or that it is below the smallest group.
    func count(_ people: Int, protected: Bool = false) -> DisclosedCount {
        shows(people, protected: protected)
            ? .exactly(people) : .fewerThan(protected ? protectedGroup : minimumGroup)
    }

    /// Counts that add up to a known whole: where one must be hidden, all are, for the rest would give it away.
    ///
    /// `people` says how many people stand behind each count, where one person may be counted several times.
    func parts(_ counts: [Int], people: [Int]? = nil, protected: Bool = false) -> [DisclosedCount] {
        if (people ?? counts).allSatisfy({ shows($0, protected: protected) }) { return counts.map { .exactly($0) } }
        let limit = protected ? protectedGroup : minimumGroup
        return counts.map { _ in .fewerThan(max(limit, counts.reduce(0, +) + 1)) }
    }

    /// A count within a whole that is known: hidden also where the few others would follow from it.
    ///
    /// `people` says how many people stand behind the count and the whole, where one person may be counted several
    /// times.
    func part(
        _ count: Int, of whole: Int, people: (behind: Int, all: Int)? = nil, protected: Bool = false
    ) -> DisclosedCount {
        let (behind, all) = people ?? (count, whole)
        let isShown =
            shows(behind, protected: protected) && (count == whole || shows(all - behind, protected: protected))
        let limit = protected ? protectedGroup : minimumGroup
        return isShown ? .exactly(count) : .fewerThan(shows(all) ? max(limit, whole + 1) : limit)
    }

    /// Why a figure is not there that would be about enough people by itself.
    var differencingReason: String {
        "not shown: with another table it would tell about fewer than \(minimumGroup) people"
    }

    /// Why a figure is not there.
    func reason(protected: Bool = false) -> String {
        "not shown: fewer than \(protected ? protectedGroup : minimumGroup) people"
    }
}
