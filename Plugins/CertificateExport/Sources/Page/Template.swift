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
        <title>{{person}}: certificate of participation</title>
        <style>
        {{{style}}}
        </style>
        </head>
        <body>
        {{#notice}}
        <div class="banner" role="note"><p><strong>Made-up data.</strong> {{.}}</p></div>
        {{/notice}}
        <main>
        <h1>Certificate of participation</h1>
        <p class="certify">This is to certify that</p>
        <p class="blank name"><span>Name</span></p>
        <p class="certify">took part, as {{role}}, in the programme</p>
        <p class="programme">{{programme}}</p>
        {{#statement}}
        <p class="statement">{{.}}</p>
        {{/statement}}
        <dl>
        {{#facts}}
        <div><dt>{{name}}</dt><dd>{{value}}{{#detail}} <span class="detail">{{.}}</span>{{/detail}}</dd></div>
        {{/facts}}
        </dl>
        <div class="signing">
        {{#issuer}}
        <p class="issuer">{{.}}<span>Issued by</span></p>
        {{/issuer}}
        {{^issuer}}
        <p class="blank"><span>Issued by</span></p>
        {{/issuer}}
        <p class="blank"><span>Signature</span></p>
        <p class="blank"><span>Date</span></p>
        </div>
        </main>
        <footer>
        <p>Code {{person}}. This page tells of attendance alone; nothing that anybody said or answered stands behind it.</p>
        <p>{{colophon}}</p>
        </footer>
        </body>
        </html>

        """#
}
