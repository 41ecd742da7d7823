import TelemachusConformance
import TelemachusCore
import Testing

@Suite struct PlantedFaultTests {
    /// A plugin with one fault, and the checks that find it: the one that it was planted for, and what cannot be
    /// without it.
    struct Plant: Sendable, CustomTestStringConvertible {
        let plugin: Registration
        let checks: [String]
        let testDescription: String

        init<Planted>(_ type: Planted.Type, _ plugin: Registration, _ checks: String...) {
            self.plugin = plugin
            self.checks = checks
            testDescription = "\(type)"
        }

        init<Planted: InstrumentPlant>(_ type: Planted.Type, _ checks: String...) {
            self.init(type, type.plugin, checks)
        }

        init<Planted: DomainPlant>(_ type: Planted.Type, _ checks: String...) {
            self.init(type, type.plugin, checks)
        }

        init<Planted: PolicyPlant>(_ type: Planted.Type, _ checks: String...) {
            self.init(type, type.plugin, checks)
        }

        init<Planted: ExporterPlant>(_ type: Planted.Type, _ checks: String...) {
            self.init(type, type.plugin, checks)
        }

        private init<Planted>(_ type: Planted.Type, _ plugin: Registration, _ checks: [String]) {
            self.plugin = plugin
            self.checks = checks
            testDescription = "\(type)"
        }
    }

    static let plants: [Plant] = [
        Plant(IDWithSpaces.self, "id-in-kebab-case"), Plant(VersionOfTwo.self, "version-of-three-numbers"),
        Plant(NoSummary.self, "described"), Plant(WrongExample.self, "example-accepted"),
        Plant(AnyKey.self, "unknown-key-refused"), Plant(UnreadableDefault.self, "default-accepted"),
        Plant(NoWorkedExample.self, "worked-example-there"), Plant(WrongWorkedExample.self, "worked-example-scores"),
        Plant(FormerIDInUse.self, "names-fit"), Plant(NoPrompt.self, "items-can-be-asked"),
        Plant(UnknownDomain.self, "references-fit"), Plant(UndeclaredScore.self, "outputs-as-declared"),
        Plant(CountsCalls.self, "same-answers-same-scores"), Plant(OtherItemsEachTime.self, "configuration-decides"),
        Plant(CountsForeignAnswers.self, "foreign-answers-ignored"),
        Plant(NarrowRange.self, "range-kept", "range-reached"),
        Plant(WideRange.self, "range-reached"), Plant(ForgottenReversal.self, "monotone"),
        Plant(UndeclaredItem.self, "items-as-declared"),
        Plant(SilentZero.self, "no-answer-no-value", "answered-counted", "worked-example-there"),
        Plant(Miscount.self, "answered-counted"), Plant(ToldInConfidence.self, "confidence-kept"),
        Plant(SimulatesTheImpossible.self, "simulated-answers-fit"),
        Plant(DomainInCapitals.self, "domains-named"), Plant(TitleTwice.self, "titles-there"),
        Plant(PhraseThatEnds.self, "phrases-fit-questions"), Plant(PromptThatTells.self, "prompts-ask"),
        Plant(PairsTheForbidden.self, "rules-kept", "fixed-pairs-stay"),
        Plant(PairsTheFixedAgain.self, "fixed-pairs-stay"), Plant(ForgetsPeople.self, "nobody-forgotten"),
        Plant(OtherPairsEachTime.self, "same-seed-same-pairs", "order-of-input-irrelevant"),
        Plant(GoesByDictionaryOrder.self, "order-of-input-irrelevant"), Plant(PairsNobody.self, "nobody-there"),
        Plant(AlwaysRefuses.self, "draws"), Plant(RefusesWithoutWords.self, "refusals-explained"),
        Plant(ReadsAnotherInstrument.self, "evidence-asked"), Plant(PromisesMostPairs.self, "most-pairs"),
        Plant(PromisesFewestDiscouraged.self, "fewest-discouraged"),
        Plant(TellsWhoDeclined.self, "confidence-of-answers"), Plant(RefusesByName.self, "refusals-name-nobody"),
        Plant(RefusesInSilence.self, "every-record-told"), Plant(OtherBytesEachTime.self, "same-record-same-bytes"),
        Plant(LeavesTheDirectory.self, "paths-safe"), Plant(NoUTF8.self, "text-in-utf-8"),
        Plant(ColumnsByContent.self, "columns-stable"), Plant(FormulasPassedOn.self, "no-formula"),
        Plant(TagsPassedOn.self, "no-foreign-tags"), Plant(HalfJSON.self, "json-reads"),
        Plant(RowsForSponsors.self, "for-its-audience-alone"),
    ]

    @Test(arguments: plants)
    func `A planted fault is found by its check and by no other`(plant: Plant) {
        let findings = Conformance.findings(of: plant.plugin)
        #expect(Set(findings.map(\.check)) == Set(plant.checks), "\(findings.map(\.description))")
    }

    @Test(arguments: [
        Plant(SoundInstrument.self), Plant(SoundDomains.self), Plant(SoundPolicy.self), Plant(SoundExporter.self),
    ])
    func `Without a fault nothing is found`(plant: Plant) {
        #expect(Conformance.findings(of: plant.plugin) == [])
    }

    @Test func `Every check has a fault planted for it`() {
        let planted = Set(Self.plants.flatMap(\.checks)).union(["snapshot"])
        #expect(planted == Set(Conformance.checks.map(\.id)))
    }

    @Test func `At most three findings of one check are told`() {
        let findings = Conformance.findings(of: UndeclaredScore.plugin)
        #expect(findings.count == 3)
    }
}
