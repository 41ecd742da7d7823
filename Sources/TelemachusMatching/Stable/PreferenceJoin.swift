/// Joins the lists of two sides into their tables.
///
/// A national round has thousands of people on the one side and a few dozen on the other. Everything here runs along
/// the lists of the many or keeps to one number for each of them, so that it stays within a processor's cache.
struct PreferenceJoin {
    /// The table of the side with more people.
    private(set) var many: PreferenceTable
    /// The table of the side with fewer.
    private(set) var few: PreferenceTable

    init(many manyLists: [PreferenceList], few fewLists: [PreferenceList]) {
        // The sorted applications make way, one person's after the other, for the entries of the few, which are as
        // many at most.
        var (firstApplication, partner, twin) = Self.applications(manyLists, to: fewLists.count)
        var fewFirst: [Int32] = [0]
        var returned = Array(repeating: -1 as Int32, count: twin.count)
        // For each of the many, whom they were last seen to name and by which entry, in one word that is read at once.
        var application = Array(repeating: UInt64.max, count: manyLists.count)
        var next = 0
        for person in fewLists.indices {
            for index in firstApplication[person]..<firstApplication[person + 1] {
                application[Int(partner[index])] = UInt64(person) << 32 | UInt64(twin[index])
            }
            for listed in fewLists[person].people where application[listed] >> 32 == UInt64(person) {
                let entry = Int32(truncatingIfNeeded: application[listed])
                returned[Int(entry)] = Int32(truncatingIfNeeded: next)
                partner[next] = Int32(truncatingIfNeeded: listed)
                twin[next] = entry
                next += 1
            }
            fewFirst.append(Int32(truncatingIfNeeded: next))
        }
        let leftOut = twin.count - next
        partner.removeLast(leftOut)
        twin.removeLast(leftOut)

        // In the same way the entries of the many move up to where some are left out.
        var manyPartner: [Int32] = []
        var manyFirst: [Int32] = [0]
        manyPartner.reserveCapacity(next)
        manyFirst.reserveCapacity(manyLists.count + 1)
        var stated = 0
        for list in manyLists {
            for listed in list.people {
                let entry = returned[stated]
                stated += 1
                guard entry >= 0 else { continue }
                returned[manyPartner.count] = entry
                manyPartner.append(Int32(truncatingIfNeeded: listed))
            }
            manyFirst.append(Int32(truncatingIfNeeded: manyPartner.count))
        }
        returned.removeLast(leftOut)
        if leftOut > 0 {
            for (entry, other) in returned.enumerated() { twin[Int(other)] = Int32(truncatingIfNeeded: entry) }
        }
        many = PreferenceTable(manyLists, first: manyFirst, partner: manyPartner, twin: returned)
        few = PreferenceTable(fewLists, first: fewFirst, partner: partner, twin: twin)
    }

    /// The entries of one side's lists, sorted by whom they name.
    /// - Returns: for each person named the first, with one element more for the end; then for each entry whose list
    ///   it is on, and its number when the lists are written one after the other.
    private static func applications(
        _ lists: [PreferenceList], to others: Int
    ) -> (first: [Int], applicant: [Int32], entry: [Int32]) {
        var first = Array(repeating: 0, count: others + 1)
        for list in lists { for listed in list.people { first[listed + 1] += 1 } }
        for person in 0..<others { first[person + 1] += first[person] }
        var applicant = Array(repeating: 0 as Int32, count: first[others])
        var entry = applicant
        var cursor = first
        var next: Int32 = 0
        for person in lists.indices {
            for listed in lists[person].people {
                let index = cursor[listed]
                cursor[listed] = index + 1
                applicant[index] = Int32(truncatingIfNeeded: person)
                entry[index] = next
                next += 1
            }
        }
        return (first, applicant, entry)
    }
}
