import Battery
import CSVExport
import Foundation
import Interview
import JSONExport
import ListedDomains
import Questionnaire
import RandomWithPreferences
import SessionLog
import TelemachusCore
import Willingness

@testable import TelemachusProgramme

/// A programme in which everything that has an id was renamed, as it was before and as it is after.
///
/// `@name` stands for a name that changed: `old-name` before, `new-name` after.
enum RenamedYear: CaseIterable {
    case before, after

    private func named(_ text: String) -> String {
        let named = text.replacing("@", with: self == .before ? "old-" : "new-")
        return self == .before ? named.replacing(/,? ?renamed-from: old-[a-z]+/, with: "") : named
    }

    /// The definition.
    var definition: String {
        named(
            """
            telemachus: 1
            id: year
            title: A year
            model: reverse
            roles:
              @mentor: { title: Fellow, side: mentor, renamed-from: old-mentor }
              @mentee: { title: Consultant, side: mentee, renamed-from: old-mentee }
            people:
              attributes:
                @chief: { type: person, role: @mentee, of: [@mentor], renamed-from: old-chief }
                @ward: { type: choice, describe: yes, renamed-from: old-ward, options: [east, { id: @north, renamed-from: old-north }] }
                @duties: { type: choices, describe: yes, renamed-from: old-duties, options: [{ id: @night, renamed-from: old-night }, day] }
            consent: { version: "1", text: I agree. }
            domains:
              use: listed
              with:
                domains:
                  @tools: { title: Tools, renamed-from: old-tools }
                  talk: { title: Talk }
            instruments:
              @rating:
                title: Rating
                renamed-from: old-rating
                use: battery
                with: { stem: "How is their {domain}?", scale: { points: 5 } }
              @survey:
                title: Survey
                renamed-from: old-survey
                use: questionnaire
                with:
                  items:
                    - { id: @ease, prompt: Was it easy?, type: scale, scale: { points: 5 }, renamed-from: old-ease }
                    - { id: sense, prompt: Did it make sense?, type: scale, scale: { points: 5 } }
                    - { id: @mood, prompt: How was it?, type: choice, renamed-from: old-mood, options: { good: Good, @poor: { title: Poor, renamed-from: old-poor } } }
                    - { id: ways, prompt: By what means?, type: choices, options: { @phone: { title: Telephone, renamed-from: old-phone }, paper: Paper } }
                    - { id: @more, prompt: What else?, type: text, required: no, renamed-from: old-more }
                  subscales:
                    @comfort: { title: Comfort, items: [@ease, sense], renamed-from: old-comfort }
              @group:
                title: Group
                renamed-from: old-group
                use: interview
                with: { statement-contributors: 2, approval: group, statements-per-domain: 1 }
              @willing: { title: Willing, use: willingness, with: { stem: Would you? }, renamed-from: old-willing }
              @log: { title: Log, use: session-log, with: { planned-minutes: 45, limit-minutes: 60 }, renamed-from: old-log }
            timeline:
              - stage: @first
                renamed-from: old-first
                gate: { consent: given }
                collect:
                  - { instrument: @rating, from: [@mentor, @mentee] }
                  - { instrument: @survey, from: @mentor }
                  - { instrument: @willing, from: @mentor, about: each-@mentee }
                  - { instrument: @group, from: @mentor, together: yes, about: each-@mentee }
              - stage: @draw
                renamed-from: old-draw
                match: { use: random-with-preferences, with: { preference: @willing },
                         rules: { own-supervisor: avoid, supervisor: @chief } }
              - stage: @meeting
                renamed-from: old-meeting
                meet: { sessions: 1, log: @log, from: @mentor, relation: spot }
              - stage: @last
                renamed-from: old-last
                collect:
                  - { instrument: @rating, from: [@mentor, @mentee] }
            analysis:
              comparisons:
                - { scores: @rating, of: @mentor, from: @first, to: @last }
              tallies:
                - { texts: @survey.@more }
            privacy: { release: { purpose: research, by: Us, date: 2026-01-31, reason: Rows are invented. } }
            exports:
              - use: csv
              - use: json
            """) + "\n"
    }

    /// The data's files.
    var files: [String: String] {
        [
            "data.yaml": "origin: invented\nstatement: Nobody is real.\nseed: 7\n",
            "people.csv": """
            id,role,@chief,@ward,@duties
            M1,@mentor,E1,@north,day;@night
            M2,@mentor,E2,east,@night
            M3,@mentor,E1,@north,
            E1,@mentee,,east,day
            E2,@mentee,,@north,

            """,
            "invitations.csv": "person,role\nM1,@mentor\nM2,@mentor\nM3,@mentor\nE1,@mentee\nE2,@mentee\n",
            "consents.csv": "person,version\nM1,1\nM2,1\nM3,1\nE1,1\nE2,1\n",
            "withdrawals.csv": "person,from,keep\nM3,@meeting,earlier-answers\n",
            "responses.csv": """
            person,instrument,stage,about,item,value
            M1,@rating,@first,,@tools,2
            M1,@rating,@first,,talk,3
            M2,@rating,@first,,@tools,1
            M2,@rating,@first,,talk,4
            E1,@rating,@first,,@tools,5
            M1,@survey,@first,,@ease,4
            M1,@survey,@first,,sense,5
            M1,@survey,@first,,@mood,@poor
            M1,@survey,@first,,ways,paper;@phone
            M1,@survey,@first,,@more,"I said old-mood and new-mood"
            M1,@willing,@first,E1,willing,yes
            M1,@willing,@first,E2,willing,yes
            M2,@willing,@first,E1,willing,yes
            M2,@willing,@first,E2,willing,no
            M3,@willing,@first,E1,willing,yes
            M3,@willing,@first,E2,willing,yes
            group:@mentor,@group,@first,E1,@tools.statement-1,Shows how
            group:@mentor,@group,@first,E1,@tools.statement-1.contributors,3
            group:@mentor,@group,@first,E1,@tools.statement-1.approved,yes
            M2,@log,@meeting,partner,happened,yes
            M2,@log,@meeting,partner,minutes,50
            M1,@rating,@last,,@tools,4
            M1,@rating,@last,,talk,5

            """,
            "codes.csv": "code,title\ntrust,Trust\n",
            "codings.csv": "person,instrument,stage,item,code\nM1,@survey,@first,@more,trust\n",
        ].mapValues(named)
    }

    /// The checked programme.
    func programme() throws -> Programme {
        let registry = try Registry([
            .domains(ListedDomainSet.self), .instrument(BatteryInstrument.self),
            .instrument(QuestionnaireInstrument.self), .instrument(InterviewInstrument.self),
            .instrument(WillingnessInstrument.self), .instrument(SessionLogInstrument.self),
            .policy(RandomWithPreferencesPolicy.self), .exporter(CSVExporter.self), .exporter(JSONExporter.self),
        ])
        let source = SourceText(name: "programme.yaml", bytes: Array(definition.utf8))
        let outcome = ProgrammeLoader(registry: registry).load(source)
        guard let programme = outcome.programme else {
            throw Unreadable(problems: outcome.diagnostics.map { "\($0.id): \($0.message)" })
        }
        return programme
    }

    /// The data with further rows of responses, read for a programme.
    func data(for programme: Programme, adding rows: String = "") throws -> BundleData {
        let directory = FileManager.default.temporaryDirectory.appending(path: "year-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        var files = files
        files["responses.csv"]? += rows
        for (name, text) in files { try Data(text.utf8).write(to: directory.appending(path: name)) }
        let outcome = BundleData.read(directory: directory.path, name: "data", for: programme)
        guard let data = outcome.data else {
            throw Unreadable(
                problems: outcome.diagnostics.map { "\($0.place?.start.line ?? 0) \($0.id): \($0.message)" })
        }
        return data
    }

    struct Unreadable: Error {
        let problems: [String]
    }
}
