import Testing

@Suite struct SessionTests {
    private func meeting() throws -> Rehearsal {
        let rehearsal = try Rehearsal.withFour()
        try rehearsal.givenPairs()
        return rehearsal
    }

    @Test func `A meeting is recorded as the next one that the pair has not had`() throws {
        let rehearsal = try meeting()
        let first = try rehearsal.live(
            "session", "M1", "E1", "--date", "2026-02-03", "--minutes", "45", "--mode", "video")
        #expect(first.errors == "")
        #expect(first.result == "M1 and E1, meeting 1 of 3 is recorded\n")
        let second = try rehearsal.live("session", "M1", "E1", "--missed")
        #expect(second.result == "M1 and E1, meeting 2 of 3 is recorded\n")
        #expect(
            try rehearsal.answers() == [
                "M1 session meeting E1 1 date 2026-02-03", "M1 session meeting E1 1 happened yes",
                "M1 session meeting E1 1 minutes 45", "M1 session meeting E1 1 mode video",
                "M1 session meeting E1 2 happened no",
            ])
    }

    @Test func `A meeting of two who are no pair, and answers that do not fit, are told`() throws {
        let rehearsal = try meeting()
        let strangers = try rehearsal.live("session", "M1", "E2")
        #expect(
            strangers.errors.hasPrefix(
                "M1 and E2: error: the person has no such partner at this stage [not-a-partner]\n"))
        let long = try rehearsal.live("session", "M1", "E1", "--minutes", "9999")
        #expect(long.status == 1)
        #expect(long.errors.contains("M1 and E1: error: the answer is out of range [invalid-answer]"))
        let both = try rehearsal.live("session", "M1", "E1", "--missed", "--minutes", "20")
        #expect(both.errors.contains("the answers to 'happened' and 'minutes' contradict each other [contradiction]"))
        #expect(try rehearsal.answers().isEmpty)
    }

    @Test func `The same meeting told again changes nothing`() throws {
        let rehearsal = try meeting()
        _ = try rehearsal.live("session", "M1", "E1", "--number", "1", "--answer", "minutes=30")
        let again = try rehearsal.live("session", "M1", "E1", "--number", "1", "--minutes", "30")
        #expect(again.result == "Nothing changes: it is recorded already.\n")
    }

    @Test func `Before pairs meet there is no meeting to record`() throws {
        let answer = try Rehearsal.withFour().live("session", "M1", "E1")
        #expect(answer.status == 2)
        #expect(answer.errors.contains("no stage at which the two would meet is open [no-meeting-now]"))
    }
}
