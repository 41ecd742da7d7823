import Mustache
import TelemachusPages

/// The page's templates.
///
/// Whatever is not made by this plugin goes through double braces, which escape it.
enum Templates {
    /// A template filled; nil where there is none of that name or one of them is broken, which the tests would find.
    static func fill(_ name: String, with content: PageContent) -> String? {
        library?.render(content.value, withTemplate: name)
    }

    private static let library: MustacheLibrary? = {
        let texts = ["page": page, "block": block, "table": table, "terms": terms, "banner": banner]
        var library = MustacheLibrary()
        for (name, text) in texts {
            guard let template = try? MustacheTemplate(string: text) else { return nil }
            library.register(template, named: name)
        }
        return library
    }()

    private static let page = #"""
        {{% CONTENT_TYPE:HTML}}
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
        <meta name="generator" content="{{generator}}">
        <title>{{title}}</title>
        <style>
        {{{style}}}
        </style>
        </head>
        <body{{#release}} class="release"{{/release}}>
        {{#release}}
        <aside class="release-mark" aria-label="Restricted">{{.}}</aside>
        {{/release}}
        <header>
        <p class="kicker">{{kicker}}</p>
        <h1>{{title}}</h1>
        {{#banners}}
        {{>banner}}
        {{/banners}}
        <p class="lead">{{lead}}</p>
        {{#message}}
        <blockquote><p>{{words}}</p><p class="detail">{{speaker}}</p></blockquote>
        {{/message}}
        {{#questions}}
        {{>terms}}
        {{/questions}}
        </header>
        {{#contents}}
        <nav aria-label="Contents">
        <ol>
        {{#entries}}
        <li><a href="#{{id}}">{{title}}</a></li>
        {{/entries}}
        </ol>
        </nav>
        {{/contents}}
        <main>
        {{#sections}}
        <section id="{{id}}" aria-labelledby="{{id}}-heading">
        <h2 id="{{id}}-heading">{{title}}</h2>
        {{#blocks}}
        {{>block}}
        {{/blocks}}
        </section>
        {{/sections}}
        </main>
        <footer>
        {{#banners}}
        {{>banner}}
        {{/banners}}
        <p class="colophon">{{colophon}}</p>
        </footer>
        </body>
        </html>

        """#

    private static let block = #"""
        {{% CONTENT_TYPE:HTML}}
        {{#heading}}
        <h3>{{.}}</h3>
        {{/heading}}
        {{#paragraph}}
        <p>{{.}}</p>
        {{/paragraph}}
        {{#remark}}
        <p class="remark">{{.}}</p>
        {{/remark}}
        {{#bulleted}}
        <ul>
        {{#points}}
        <li>{{.}}</li>
        {{/points}}
        </ul>
        {{/bulleted}}
        {{#numbered}}
        <ol>
        {{#points}}
        <li>{{.}}</li>
        {{/points}}
        </ol>
        {{/numbered}}
        {{#definitions}}
        {{>terms}}
        {{/definitions}}
        {{#keyFigures}}
        <ul class="key-figures">
        {{#figures}}
        <li><strong>{{value}}</strong> <span class="label">{{label}}</span>{{#detail}} <span class="detail">{{.}}</span>{{/detail}}</li>
        {{/figures}}
        </ul>
        {{/keyFigures}}
        {{#table}}
        {{>table}}
        {{/table}}
        {{#folded}}
        <details>
        <summary>{{heading}}</summary>
        {{#tables}}
        {{>table}}
        {{/tables}}
        </details>
        {{/folded}}
        {{#figure}}
        <figure id="{{id}}">
        <div class="panels">
        {{#panels}}
        {{{.}}}
        {{/panels}}
        </div>
        <figcaption><b>Figure {{number}}.</b> {{caption}}</figcaption>
        </figure>
        {{/figure}}
        {{#references}}
        <ul class="references">
        {{#entries}}
        <li>{{citation}}{{#link}} <a href="{{.}}">doi:{{doi}}</a>{{/link}}{{#note}} <span class="detail">{{.}}</span>{{/note}}</li>
        {{/entries}}
        </ul>
        {{/references}}
        {{#quotations}}
        {{#entries}}
        <blockquote><p>{{words}}</p><p class="detail">{{speaker}}</p></blockquote>
        {{/entries}}
        {{/quotations}}

        """#

    private static let table = #"""
        {{% CONTENT_TYPE:HTML}}
        <div class="scroll{{#isShort}} short{{/isShort}}" role="group" aria-labelledby="{{id}}-caption" tabindex="0">
        <table id="{{id}}"{{#isWide}} class="wide"{{/isWide}}>
        <caption id="{{id}}-caption"><span><b>Table {{number}}.</b> {{caption}}</span></caption>
        <thead>
        <tr>{{#columns}}<th scope="col" class="{{style}}">{{title}}{{#detail}} <small>{{.}}</small>{{/detail}}</th>{{/columns}}</tr>
        </thead>
        {{#groups}}
        <tbody>
        {{#heading}}
        <tr class="group"><th scope="rowgroup" colspan="{{span}}">{{text}}</th></tr>
        {{/heading}}
        {{#rows}}
        <tr{{#isTotal}} class="total"{{/isTotal}}><th scope="row">{{heading}}{{#marks}} <sup><a href="#{{target}}" aria-label="note {{mark}}">{{mark}}</a></sup>{{/marks}}{{#detail}} <small>{{.}}</small>{{/detail}}</th>{{#cells}}<td class="{{style}}"{{#span}} colspan="{{.}}"{{/span}}>{{text}}{{#lines}}<ul>{{#entries}}<li>{{.}}</li>{{/entries}}</ul>{{/lines}}{{#detail}} <small>{{.}}</small>{{/detail}}</td>{{/cells}}</tr>
        {{/rows}}
        </tbody>
        {{/groups}}
        </table>
        </div>
        {{#notes}}
        <ul class="notes">
        {{#entries}}
        <li{{#id}} id="{{.}}"{{/id}}>{{#mark}}<b>{{.}}</b> {{/mark}}{{text}}</li>
        {{/entries}}
        </ul>
        {{/notes}}

        """#

    private static let terms = #"""
        {{% CONTENT_TYPE:HTML}}
        <dl>
        {{#terms}}
        <div><dt>{{name}}</dt><dd>{{text}}</dd></div>
        {{/terms}}
        </dl>

        """#

    private static let banner = #"""
        {{% CONTENT_TYPE:HTML}}
        <div class="banner" role="note"><p><strong>{{label}}.</strong> {{text}}</p></div>

        """#
}
