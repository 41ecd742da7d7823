/// Joins the lists of two sides into their tables.
///
/// A national round has thousands of people on the one side and a few dozen on the other. Everything here runs along
/// the lists of the many or keeps to one number for each of them, so that it stays within a processor's cache.
struct PreferenceJoin {
    /// The table of the side with more people.
    private(set) var many: PreferenceTable
    /// The table of the side with fewer.
    private(set) var few: PreferenceTable

    /// Joins lists that have been checked.
    ///
    /// `listings` has for each of the few how many of the many list them.
    init(many manyLists: [PreferenceList], few fewLists: [PreferenceList], listings: [Int32]) {
        var applications = Applications(manyLists, listings: listings)
        let (fewFirst, returned) = applications.giveWay(to: fewLists)
        let leftOut = applications.entry.count - Int(fewFirst[fewLists.count])
        if leftOut > 0 { applications.removeAll(leftOut, notIn: returned) }
        many = PreferenceTable(
            manyLists, first: applications.first, partner: applications.listed,
            twin: leftOut > 0 ? returned.filter { $0 >= 0 } : returned)
        few = PreferenceTable(fewLists, first: fewFirst, partner: applications.applicant, twin: applications.entry)
    }
}

/// The entries of the many, in their own order and sorted by whom they name.
///
/// The loops work on the storage of the arrays, which these would otherwise make sure to own at every single change.
private struct Applications {
    /// For each of the many their first entry, and one element more for the end.
    private(set) var first: [Int32] = [0]
    /// For each entry whom it names.
    private(set) var listed: [Int32]
    /// For each of the few the first entry that names them in the sorted order, and one element more for the end.
    private var start: [Int] = [0]
    /// For each entry in the sorted order whose it is.
    private(set) var applicant: [Int32]
    /// For each entry in the sorted order its number in the order of the many.
    private(set) var entry: [Int32]

    init(_ lists: [PreferenceList], listings: [Int32]) {
        for listing in listings { start.append(start[start.count - 1] + Int(listing)) }
        let count = start[listings.count]
        listed = Array(repeating: 0, count: count)
        applicant = listed
        entry = listed
        first.reserveCapacity(lists.count + 1)
        var cursor = start
        var next = 0
        cursor.withUnsafeMutableBufferPointer { cursor in
            listed.withUnsafeMutableBufferPointer { listed in
                applicant.withUnsafeMutableBufferPointer { applicant in
                    entry.withUnsafeMutableBufferPointer { entry in
                        for person in lists.indices {
                            for other in lists[person].people {
                                let index = cursor[other]
                                cursor[other] = index + 1
                                applicant[index] = Int32(truncatingIfNeeded: person)
                                entry[index] = Int32(truncatingIfNeeded: next)
                                listed[next] = Int32(truncatingIfNeeded: other)
                                next += 1
                            }
                            first.append(Int32(truncatingIfNeeded: next))
                        }
                    }
                }
            }
        }
    }

    /// Makes way, in the sorted order and one person's entries after the other's, for the entries of the few, which
    /// are as many at most.
    /// - Returns: for each of the few their first entry, with one element more for the end, and for each entry of the
    ///   many the one that returns it, or -1.
    mutating func giveWay(to lists: [PreferenceList]) -> (first: [Int32], returned: [Int32]) {
        var fewFirst: [Int32] = [0]
        var returned = Array(repeating: -1 as Int32, count: entry.count)
        // For each of the many, whom they were last seen to name and by which entry, in one word that is read at once.
        var application = Array(repeating: UInt64.max, count: first.count - 1)
        var next = 0
        returned.withUnsafeMutableBufferPointer { returned in
            application.withUnsafeMutableBufferPointer { application in
                applicant.withUnsafeMutableBufferPointer { applicant in
                    entry.withUnsafeMutableBufferPointer { entry in
                        for person in lists.indices {
                            for index in start[person]..<start[person + 1] {
                                application[Int(applicant[index])] = UInt64(person) << 32 | UInt64(entry[index])
                            }
                            for other in lists[person].people where application[other] >> 32 == UInt64(person) {
                                let twin = Int32(truncatingIfNeeded: application[other])
                                returned[Int(twin)] = Int32(truncatingIfNeeded: next)
                                applicant[next] = Int32(truncatingIfNeeded: other)
                                entry[next] = twin
                                next += 1
                            }
                            fewFirst.append(Int32(truncatingIfNeeded: next))
                        }
                    }
                }
            }
        }
        return (fewFirst, returned)
    }

    /// Removes so many entries that are not returned; the others move up, and their twins follow them.
    mutating func removeAll(_ leftOut: Int, notIn returned: [Int32]) {
        applicant.removeLast(leftOut)
        entry.removeLast(leftOut)
        var kept = 0
        var start = 0
        for person in 1..<first.count {
            let end = Int(first[person])
            for index in start..<end where returned[index] >= 0 {
                listed[kept] = listed[index]
                entry[Int(returned[index])] = Int32(truncatingIfNeeded: kept)
                kept += 1
            }
            first[person] = Int32(truncatingIfNeeded: kept)
            start = end
        }
        listed.removeLast(leftOut)
    }
}
