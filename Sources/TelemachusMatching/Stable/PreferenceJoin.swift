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
        let applications = Applications(manyLists, to: fewLists.count)

        // For each of the many, their entry that names the one of the few whose turn it is, as it was stated; or -1.
        var application = Array(repeating: -1 as Int32, count: manyLists.count)
        var fewPartner: [Int32] = []
        var fewTwin: [Int32] = []
        var fewFirst: [Int32] = [0]
        var returned = Array(repeating: -1 as Int32, count: applications.count)
        fewPartner.reserveCapacity(applications.count)
        fewTwin.reserveCapacity(applications.count)
        for person in fewLists.indices {
            for index in applications.to(person) {
                application[Int(applications.applicant[index])] = applications.entry[index]
            }
            for listed in fewLists[person].people {
                let entry = application[listed]
                guard entry >= 0 else { continue }
                returned[Int(entry)] = Int32(truncatingIfNeeded: fewPartner.count)
                fewPartner.append(Int32(truncatingIfNeeded: listed))
                fewTwin.append(entry)
            }
            for index in applications.to(person) { application[Int(applications.applicant[index])] = -1 }
            fewFirst.append(Int32(truncatingIfNeeded: fewPartner.count))
        }

        var manyPartner: [Int32] = []
        var manyTwin: [Int32] = []
        var manyFirst: [Int32] = [0]
        manyPartner.reserveCapacity(fewPartner.count)
        manyTwin.reserveCapacity(fewPartner.count)
        manyFirst.reserveCapacity(manyLists.count + 1)
        var stated = 0
        for list in manyLists {
            for listed in list.people {
                let twin = returned[stated]
                stated += 1
                guard twin >= 0 else { continue }
                manyPartner.append(Int32(truncatingIfNeeded: listed))
                manyTwin.append(twin)
            }
            manyFirst.append(Int32(truncatingIfNeeded: manyPartner.count))
        }
        if manyTwin.count < applications.count {
            // Entries were left out, so that the others have lower numbers than they were stated with.
            for (entry, twin) in manyTwin.enumerated() { fewTwin[Int(twin)] = Int32(truncatingIfNeeded: entry) }
        }
        many = PreferenceTable(manyLists, first: manyFirst, partner: manyPartner, twin: manyTwin)
        few = PreferenceTable(fewLists, first: fewFirst, partner: fewPartner, twin: fewTwin)
    }
}

/// The entries of one side's lists, sorted by whom they name.
private struct Applications {
    /// How many there are.
    let count: Int
    /// Whose list the entry is on.
    private(set) var applicant: [Int32]
    /// The entry's number when the lists are written one after the other.
    private(set) var entry: [Int32]
    private var first: [Int]

    init(_ lists: [PreferenceList], to others: Int) {
        var first = Array(repeating: 0, count: others + 1)
        for list in lists { for listed in list.people { first[listed + 1] += 1 } }
        for person in 0..<others { first[person + 1] += first[person] }
        let count = first[others]
        var applicant = Array(repeating: 0 as Int32, count: count)
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
        self.count = count
        self.first = first
        self.applicant = applicant
        self.entry = entry
    }

    func to(_ person: Int) -> Range<Int> {
        first[person]..<first[person + 1]
    }
}
