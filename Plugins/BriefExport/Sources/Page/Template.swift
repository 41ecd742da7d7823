import Mustache

/// The page's template.
///
/// Whatever comes from the record goes through double braces, which escape it.
enum Template {
    /// The template; nil where it is broken, which the tests would find.
    static let page = try? MustacheTemplate(string: text)

    private static let text = #"""
        {{% CONTENT_TYPE:HTML}}
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
        <meta name="generator" content="{{generator}}">
        <title>{{person}}: what the group would like you to know</title>
        <style>
        {{{style}}}
        </style>
        </head>
        <body>
        <header>
        <p class="kicker">{{programme}}</p>
        <h1>What the group would like you to know</h1>
        <p class="lead">For {{person}}, on behalf of the group of {{group}}.</p>
        {{#notice}}
        <div class="banner" role="note"><p><strong>Made-up data.</strong> {{.}}</p></div>
        {{/notice}}
        </header>
        <main>
        {{#areas}}
        <section aria-labelledby="{{id}}">
        <h2 id="{{id}}">{{title}}</h2>
        <div>
        {{#statements}}
        <ul>
        {{#points}}
        <li>{{.}}</li>
        {{/points}}
        </ul>
        {{/statements}}
        {{#remark}}
        <p class="remark">{{.}}</p>
        {{/remark}}
        </div>
        </section>
        {{/areas}}
        {{#silence}}
        <p class="remark">{{.}}</p>
        {{/silence}}
        <section class="use" aria-labelledby="use">
        <h2 id="use">How this page may be used</h2>
        <div>
        {{#use}}
        <p>{{.}}</p>
        {{/use}}
        </div>
        </section>
        </main>
        <footer>
        <p>{{colophon}}</p>
        </footer>
        </body>
        </html>

        """#
}
