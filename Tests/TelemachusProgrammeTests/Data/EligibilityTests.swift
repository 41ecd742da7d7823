import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import TelemachusProgramme

@Suite struct EligibilityTests {
    private func problems(_ criteria: String, people: String) throws -> [String] {
        var definition = Examples.confidential
        definition.roles = """
            roles:
              mentor: { title: Fellow, eligibility: [\(criteria)] }
              mentee: { title: Consultant }
            """
        let programme = try definition.programme()
        let outcome = try DataDirectory.read(DataDirectory.small(["people.csv": people]), for: programme)
        return outcome.diagnostics.map { found in
            let place = found.place.map { "\($0.start.line):\($0.start.column)" } ?? "nowhere"
            return "\(place) \(found.id): \(found.message) = \(found.help ?? "-")"
        }
    }

    private static func people(_ years: [String], sites: [String] = ["", "", "", ""]) -> String {
        let ids = ["M1,mentor", "M2,mentor", "E1,mentee", "E2,mentee"]
        return "id,role,years,sites\n" + zip(ids, zip(years, sites)).map { "\($0),\($1.0),\($1.1)\n" }.joined()
    }

    @Test func `A number outside the criterion is told at its cell, and only for the role that asks`() throws {
        let found = try problems(
            "{ attribute: years, at-least: 2, at-most: 9 }", people: Self.people(["2", "10", "1", ""]))
        #expect(
            found == [
                "3:11 not-eligible: 'years' is not what 'mentor' asks for = the definition asks for a whole number from "
                    + "2 to 9; correct the value, the role or the criterion"
            ])
    }

    @Test func `Somebody of whom the deciding attribute is not known cannot take the role`() throws {
        let found = try problems("{ attribute: years, at-least: 2 }", people: Self.people(["", "2", "", ""]))
        #expect(
            found == [
                "2:11 not-eligible: 'years' is empty, and it decides who may be 'mentor' = write a whole number, at "
                    + "least 2"
            ])
    }

    @Test func `Of several options, one that is asked for is enough`() throws {
        let people = Self.people(["", "", "", ""], sites: ["north;south", "south", "", "south"])
        #expect(
            try problems("{ attribute: sites, one-of: [north] }", people: people) == [
                "3:12 not-eligible: 'sites' is not what 'mentor' asks for = the definition asks for 'north'; correct the "
                    + "value, the role or the criterion"
            ])
    }

    @Test func `A deciding attribute needs its column`() throws {
        let found = try problems(
            "{ attribute: years, at-least: 2 }", people: "id,role\nM1,mentor\nM2,mentor\nE1,mentee\nE2,mentee\n")
        #expect(
            found == [
                "1:1 missing-column: the column 'years' is missing = add it to the heading; columns: "
                    + "id,role,years,name,sex,sites"
            ])
    }

    @Test func `A value that cannot be read is told once`() throws {
        let found = try problems("{ attribute: years, at-least: 2 }", people: Self.people(["many", "2", "", ""]))
        #expect(found == ["2:11 invalid-attribute: 'years' cannot have this value = write a whole number of years"])
    }
}
