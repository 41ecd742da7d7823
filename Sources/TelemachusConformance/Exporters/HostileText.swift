/// Texts that harm whoever passes them on unguarded: to a spreadsheet, a browser, a table, a terminal.
enum HostileText {
    /// Formulas, tags, line breaks, other directions of writing, characters of several scalars.
    static let all = [
        "=HYPERLINK(\"http://example.invalid\",\"open\")", "+1+1", "-2+3", "@SUM(A1:A9)", "\t=1+1",
        "one, \"two\"\nthree; four\r\nfive", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
        "'onmouseover='alert(1)", "&amp; & <b>bold</b>", "| a | `b` | [c](javascript:alert(1)) *d*",
        "\u{202E}txt.exe\u{202C}", "مرحبا بالعالم", "🧑🏽‍⚕️ e\u{301}", "\u{2028}after a line break", "../../etc/passwd",
        "{{title}} {% raw %} ${HOME} %s",
    ]

    /// The beginnings of tags that must be in no page as they are.
    static let tags = ["<script>alert(1)", "<img src=x onerror", "<b>bold</b>"]
}
