import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import JSONExport

@Suite("record.json")
struct RecordTests {
    @Test("has every key of a record of nothing")
    func empty() throws {
        #expect(
            try ProgrammeRecord.empty.document == """
                {
                  "provenance": {
                    "notice": null,
                    "toolVersion": "1.0.0",
                    "definitionHash": "0f1e2d",
                    "inputHash": "3c4b5a",
                    "seed": "18446744073709551615",
                    "plugins": []
                  },
                  "programme": {
                    "id": "pilot",
                    "title": "Pilot",
                    "model": "reverse",
                    "purposes": [],
                    "setting": null,
                    "sponsor": null,
                    "limits": [],
                    "sources": [],
                    "roles": [],
                    "domains": [],
                    "stages": [],
                    "minimumGroup": 5,
                    "statementContributors": 3,
                    "release": null
                  },
                  "codebook": [],
                  "renamed": [],
                  "responses": [],
                  "scores": [],
                  "codings": []
                }

                """)
    }

    @Test("holds one person's record in a fixed order of keys")
    func onePerson() throws {
        #expect(try ProgrammeRecord.onePerson.document == Self.onePersonDocument)
    }

    @Test("is the same bytes twice")
    func sameBytes() throws {
        #expect(try ProgrammeRecord.onePerson.document == ProgrammeRecord.onePerson.document)
    }

    @Test("is for analysts, takes no settings, and says so with a place")
    func settings() {
        #expect(JSONExporter.audience == .analyst)
        let (made, diagnostics) = make(JSONExporter.self, with: "pretty: yes")
        #expect(made == nil)
        #expect(diagnostics.map(\.id) == ["unknown-key"])
        #expect(diagnostics.first?.place?.start == Position(line: 1, column: 1))
    }

    private static let onePersonDocument = """
        {
          "provenance": {
            "notice": "These data are made up.",
            "toolVersion": "1.0.0",
            "definitionHash": "0f1e2d",
            "inputHash": "3c4b5a",
            "seed": "18446744073709551615",
            "plugins": [
              {
                "kind": "exporter",
                "id": "json",
                "version": "1.0.0",
                "module": "JSONExport"
              }
            ]
          },
          "programme": {
            "id": "pilot",
            "title": "Pilot",
            "model": "reverse",
            "purposes": [
              {
                "heading": "Primary",
                "text": "Do both sides benefit?"
              }
            ],
            "setting": "One hospital",
            "sponsor": null,
            "limits": [
              "Small"
            ],
            "sources": [
              {
                "citation": "A 2022",
                "doi": "10.1000/1",
                "note": null
              }
            ],
            "roles": [
              {
                "id": "mentor",
                "title": "Fellow",
                "plural": "Fellows",
                "invited": "All of them"
              }
            ],
            "domains": [
              {
                "id": "time",
                "title": "Time",
                "phrase": "their time",
                "rationale": null
              }
            ],
            "stages": [
              {
                "id": "before",
                "title": "Before",
                "summary": null,
                "asks": [
                  {
                    "instrument": "confidence",
                    "role": "mentor",
                    "about": "oneself",
                    "together": false
                  }
                ],
                "policy": "random-with-preferences",
                "sessions": 1
              }
            ],
            "minimumGroup": 5,
            "statementContributors": 3,
            "release": "Approved by the board"
          },
          "codebook": [
            {
              "id": "confidence",
              "title": "Confidence",
              "plugin": "battery",
              "items": [
                {
                  "id": "time",
                  "prompt": "How confident?",
                  "help": "Be honest",
                  "type": "scale",
                  "unit": null,
                  "minimum": 1,
                  "maximum": 5,
                  "limit": null,
                  "options": [
                    {
                      "code": 1,
                      "title": "Not at all"
                    }
                  ],
                  "required": true,
                  "domain": "time",
                  "disclosure": "analysis"
                }
              ],
              "scores": [
                {
                  "score": "confidence.total",
                  "title": "In all",
                  "level": "interval",
                  "unit": "points",
                  "minimum": 1,
                  "maximum": 5,
                  "total": true,
                  "domain": null,
                  "disclosure": "analysis"
                }
              ]
            }
          ],
          "renamed": [],
          "responses": [
            {
              "person": "P01",
              "role": "mentor",
              "instrument": "confidence",
              "stage": "before",
              "about": null,
              "item": "time",
              "value": 4
            }
          ],
          "scores": [
            {
              "person": "P01",
              "role": "mentor",
              "stage": "before",
              "about": "P07",
              "score": "confidence.total",
              "value": 0.3333333333333333,
              "answered": 1,
              "asked": 1
            }
          ],
          "codings": [
            {
              "person": "P01",
              "role": "mentor",
              "stage": "before",
              "item": "confidence.comments",
              "code": "time",
              "segment": null,
              "coder": null,
              "countsAs": null
            }
          ]
        }

        """
}
