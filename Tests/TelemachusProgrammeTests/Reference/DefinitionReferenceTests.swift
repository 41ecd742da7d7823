import TelemachusCore
import TelemachusProgramme
import TelemachusTestSupport
import Testing

@Suite struct `The reference of the definition format` {
    private let page: String

    init() throws {
        page =
            DefinitionReference(
                registry: try Registry([
                    .domains(TinyDomains.self), .instrument(TinyForm.self), .policy(TinyDraw.self),
                    .exporter(EveryForm.self),
                ])
            ).markdown
    }

    private func row(_ text: String) -> Bool { page.contains("\n| \(text) |\n") }

    @Test func `tells of each key what it holds, its default, its version and its meaning`() {
        #expect(
            row(
                "**`id`** | a name in lower case, with hyphens |  | 1 | The programme's id, which results and files carry."
            ))
        #expect(row("`alpha` | a number from 0.0001 to 0.5 | `0.05` | 1 | The level of the tests."))
        #expect(
            row(
                "`identifying` | yes or no | `no` | 1 | Yes for a name or an address: it never leaves the coordinator's workspace."
            ))
        #expect(
            row(
                "**`from`** | the name of a role, or a list of them |  | 1 | The role that answers, or a list of roles."
            ))
        #expect(row("`count` | a whole number from 1 to 3, in pieces | `1` | 1 | A count."))
    }

    @Test func `takes a bar or a bracket of a help text for text, and says what is provisional`() {
        #expect(row("`tag` | a language's tag such as en or cy |  | 2, provisional | A language \\| or &lt;none>."))
    }

    @Test func `tells the words of a choice with their meaning`() {
        #expect(page.contains("`relation`:\n\n- `continuing`: The relation goes on beyond a single meeting.\n"))
    }

    @Test func `has a section for each plugin, and for what is nested in its configuration`() {
        #expect(
            page.contains(
                "<a id=\"instrument-tiny-form\"></a>\n### `tiny-form`\n\nA form.\n\n- version 1.0.0\n- stable\n"))
        #expect(page.contains("### `two-areas`"))
        #expect(page.contains("There is nothing to configure."))
        #expect(page.contains("<a id=\"exporter-every-form-object\"></a>\n#### `with.object`\n"))
        #expect(page.contains("```yaml\nuse: tiny-form\nwith: { kind: ratings }\n```\n"))
    }

    @Test func `tells a mapping that stands in several places once`() {
        #expect(page.matches(of: /### `.*scales\.NAME`/).count == 1)
        #expect(page.contains("| `scale` | the name of a scale, or [a mapping](#programme-scales) |"))
    }
}
