import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import RandomWithPreferences

@Suite("The settings of random-with-preferences")
struct SettingsTests {
    @Test(
        "are refused with the place and the way out",
        arguments: [
            (
                "preference:  confidence",
                ["1:14 no-willing-score: 'confidence' has no score 'willing'"]
            ),
            (
                "preference: wilingness\nunanswered: skip\nseed: 4\nown-supervisor: avoid",
                [
                    "1:13 unknown-instrument: no instrument is named 'wilingness'",
                    "2:13 unknown-choice: 'skip' is not one of the choices",
                    "3:1 unknown-key: no key is named 'seed' here",
                    "4:1 unknown-key: no key is named 'own-supervisor' here",
                ]
            ),
        ])
    func findings(yaml: String, expected: [String]) {
        let (made, diagnostics) = make(RandomWithPreferencesPolicy.self, with: yaml, in: .withSupervisors)
        #expect(made == nil)
        #expect(
            diagnostics.map { "\($0.place?.start.line ?? 0):\($0.place?.start.column ?? 0) \($0.id): \($0.message)" }
                == expected)
    }

    @Test("are refused with an instruction")
    func help() {
        func help(_ yaml: String, in context: DefinitionContext = .withSupervisors) -> [String?] {
            make(RandomWithPreferencesPolicy.self, with: yaml, in: context).diagnostics.map(\.help)
        }
        #expect(
            help("preference: confidence")
                == ["name an instrument that asks for willingness, such as one with use: willingness"])
    }

    @Test("have a default that waits for every answer")
    func defaults() throws {
        let settings = RandomWithPreferencesSettings()
        #expect(settings.unanswered == .refuse)
        #expect(settings.written == .object([("unanswered", .string("refuse"))]))
    }

    @Test("have help for every field and every word")
    func fieldHelp() {
        for field in RandomWithPreferencesSettings.fields.map(\.declaration) {
            #expect(field.help.hasSuffix("."))
            if case .choice(let words) = field.form { #expect(words.allSatisfy { $0.help.hasSuffix(".") }) }
        }
    }

    @Test("stand beside an honest word on what people gain by stating something else")
    func properties() {
        let properties = RandomWithPreferencesPolicy.properties
        #expect(properties.strategyProofness.hasPrefix("Not strategy-proof."))
        #expect(properties.uniformity.hasPrefix("Uniform over all allocations"))
    }
}
