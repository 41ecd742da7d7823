/// How the page looks, on a screen and on paper.
///
/// Shapes and lines carry every meaning; colour only repeats it.
enum Style {
    /// The style sheet.
    ///
    /// - Parameters:
    ///   - isMadeUp: whether the foot of every printed page says that the data are made up.
    ///   - isRelease: whether every page, on a screen and on paper, is marked as a release.
    /// - Returns: the style sheet.
    static func sheet(isMadeUp: Bool, isRelease: Bool) -> String {
        text + tables + plots + paper + (isMadeUp ? madeUp : "") + (isRelease ? release : "")
    }

    private static let madeUp = #"""

        @page { @bottom-left { content: "Made-up data: see the notice on the first page"; } }
        """#

    /// A band that stays in sight, pale words across the page, and a line at the head of every printed page.
    private static let release = #"""

        .release-mark {
          position: sticky; top: 0; z-index: 2; max-width: none; margin: -3.5rem -1.5rem 2rem; padding: .45rem 1.5rem;
          background: #fff; color: var(--alarm); border-bottom: 4px double var(--alarm);
          font: 700 .84rem/1.4 var(--sans);
        }
        .release::after {
          content: "RESTRICTED"; position: fixed; top: 50%; left: 50%; z-index: -1; pointer-events: none;
          transform: translate(-50%, -50%) rotate(-32deg);
          font: 700 min(15vw, 9rem)/1 var(--sans); letter-spacing: .08em; color: #f3ece8;
        }
        .release .scroll { scroll-margin-top: 3rem; }
        .release section { scroll-margin-top: 2.5rem; }
        @media (max-width: 42rem) { .release-mark { margin: -1.75rem -1.1rem 1.5rem; padding: .4rem 1.1rem; } }
        @page { @top-left {
          content: "Restricted: small groups are shown under a release. Do not pass on"; font: bold 8pt Helvetica, Arial, sans-serif;
          color: #9a3412;
        } }
        @media print {
          .release-mark { position: static; margin: 0 0 1.2rem; padding: 0 0 .3rem; }
          .release::after { font-size: 26mm; }
        }
        """#

    private static let text = #"""
        :root {
          --ink: #1b1b1b; --quiet: #565656; --rule: #c8c8c8; --pale: #ececec; --after: #0b5394; --alarm: #9a3412;
          --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "Liberation Serif", serif;
          --sans: "Helvetica Neue", Helvetica, Arial, "Liberation Sans", "Nimbus Sans", sans-serif;
        }
        * { box-sizing: border-box; }
        html { font-size: 106.25%; }
        body {
          max-width: 49rem; margin: 0 auto; padding: 3.5rem 1.5rem 3rem; background: #fff; color: var(--ink);
          font: 1rem/1.55 var(--serif); font-variant-numeric: lining-nums; overflow-wrap: break-word;
        }
        h1, h2, h3, p, li, dt, dd, th, td, caption, figcaption { unicode-bidi: plaintext; }
        h1, h2, h3, dt, dd, td, tbody th { overflow-wrap: anywhere; }
        h1 { margin: .2rem 0 1.25rem; max-width: 19em; font-size: 2.3rem; font-weight: 400; line-height: 1.15; }
        h2 { margin: 0 0 1.25rem; font-size: 1.5rem; font-weight: 400; line-height: 1.25; }
        h3 { margin: 2.75rem 0 .75rem; font-size: 1.1rem; font-weight: 700; line-height: 1.3; }
        p, main > section > ul, main > section > ol { max-width: 40rem; margin: 0 0 1rem; }
        main > section > ul:not([class]), main > section > ol { padding-left: 1.3em; }
        li { margin: 0 0 .35rem; }
        a { color: inherit; }
        small { font-size: inherit; }
        main > section { margin-top: 3.75rem; padding-top: 1.1rem; border-top: 1px solid var(--ink); counter-increment: section; }
        h2::before { content: counter(section) "\2002"; color: var(--quiet); }
        body { counter-reset: section entry; }

        .kicker, nav, dl, .key-figures, .remark, .notes, .banner, .colophon, figcaption, table { font-family: var(--sans); }
        .kicker { margin: 0; color: var(--quiet); font-size: .8rem; letter-spacing: .02em; }
        .lead { font-size: 1.12rem; }
        .remark, .colophon { color: var(--quiet); font-size: .84rem; }
        .banner { margin: 0 0 1.75rem; padding: .7rem 0; border-top: 4px solid var(--alarm); border-bottom: 1px solid var(--alarm); font-size: .92rem; }
        .banner p { margin: 0; max-width: none; }
        .banner strong { color: var(--alarm); }
        .banner + .banner { margin-top: -.75rem; }

        dl { margin: 1.25rem 0; font-size: .9rem; line-height: 1.5; }
        dl > div { display: grid; grid-template-columns: 10rem minmax(0, 1fr); gap: 0 1.25rem; padding: .5rem 0; border-top: 1px solid var(--rule); }
        dt { color: var(--quiet); }
        dd { margin: 0; max-width: 36rem; }

        nav { margin-top: 2.5rem; font-size: .88rem; }
        nav ol { columns: 2; column-gap: 2.5rem; margin: 0; padding: .9rem 0 0; border-top: 1px solid var(--rule); list-style: none; }
        nav li { break-inside: avoid; counter-increment: entry; }
        nav li::before { content: counter(entry); display: inline-block; min-width: 1.7em; color: var(--quiet); font-variant-numeric: tabular-nums; }

        .key-figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(13.5rem, 1fr)); gap: 0 2.25rem; max-width: none; margin: 0 0 1rem; padding: 0; list-style: none; }
        .key-figures li { margin: 0; padding: .8rem 0 1.3rem; border-top: 1px solid var(--rule); font-size: .84rem; line-height: 1.4; }
        .key-figures strong { display: block; margin-bottom: .2rem; font: 400 1.95rem/1.2 var(--serif); font-variant-numeric: lining-nums tabular-nums; }
        .key-figures .label, .key-figures .detail { display: block; }
        .detail { color: var(--quiet); }

        figure { margin: 1.75rem 0 2rem; }
        .panels { columns: 19rem 2; column-gap: 2.5rem; }
        .plot + .plot { margin-top: 1.6rem; }
        figcaption { max-width: 42rem; margin-top: 1rem; font-size: .8rem; line-height: 1.45; color: var(--quiet); }
        figcaption b, caption b { color: var(--ink); }
        blockquote { max-width: 40rem; margin: 0 0 1.1rem; padding: .1rem 0 .1rem 1.1rem; border-left: 3px solid var(--rule); }
        blockquote p { margin: 0; }
        blockquote .detail { font: .8rem/1.45 var(--sans); }
        details { margin: 1.25rem 0; }
        summary { width: fit-content; padding: .3rem 0; cursor: pointer; font: .84rem/1.45 var(--sans); color: var(--after); }
        summary:focus-visible { outline: 2px solid var(--after); outline-offset: 3px; }
        .references { padding-left: 0; list-style: none; }
        .references .detail { display: block; }
        footer { margin-top: 4.5rem; }
        .colophon { max-width: none; padding-top: .75rem; border-top: 1px solid var(--rule); }
        @media (max-width: 42rem) {
          body { padding: 1.75rem 1.1rem 2rem; }
          h1 { font-size: 1.85rem; }
          dl > div { grid-template-columns: minmax(0, 1fr); }
          nav ol { columns: 1; }
          .key-figures { grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: 0 1.5rem; }
          .key-figures strong { font-size: 1.6rem; }
        }

        """#

    private static let tables = #"""
        .scroll { overflow-x: auto; margin: 1.75rem 0 .75rem; }
        .scroll:focus-visible { outline: 2px solid var(--after); outline-offset: 3px; }
        table { width: 100%; border-collapse: collapse; font-size: .8rem; line-height: 1.4; font-variant-numeric: lining-nums tabular-nums; }
        caption { padding: 0 0 .6rem; text-align: left; font-size: .8rem; line-height: 1.45; color: var(--quiet); }
        caption span { display: inline-block; position: sticky; left: 0; max-width: min(42rem, calc(100vw - 2.2rem)); }
        th, td { padding: .34rem 0 .34rem 1rem; vertical-align: top; text-align: left; font-weight: 400; }
        th:first-child { padding-left: 0; }
        thead th { vertical-align: bottom; padding-top: .5rem; border-top: 1px solid var(--ink); border-bottom: 1px solid var(--ink); font-weight: 700; line-height: 1.25; }
        thead th small { display: block; font-weight: 400; color: var(--quiet); }
        tbody tr:not(.group) > * { border-top: 1px solid var(--pale); }
        tbody:last-child tr:last-child > * { border-bottom: 1px solid var(--ink); }
        tbody th small, td small { display: block; color: var(--quiet); }
        tr.group th { padding-top: 1.1rem; border-bottom: 1px solid var(--rule); font-weight: 700; }
        tr.total > * { font-weight: 700; }
        tr.total small { font-weight: 400; }
        tbody tr:not(.total) + tr.total > * { border-top-color: var(--ink); }
        table:not(.wide) thead th:first-child { width: 30%; }
        .numbers { text-align: right; }
        td.numbers, td.fractions { overflow-wrap: normal; }
        th.fractions, td.fractions { padding-left: 1.4rem; }
        .silent { color: var(--quiet); }
        .silent[colspan] { text-align: left; }
        td ul { margin: 0; padding: 0; list-style: none; }
        td li { margin: 0; padding-left: .9em; text-indent: -.9em; }
        sup { line-height: 0; font-size: .8em; }
        sup a { text-decoration: none; }
        table.wide { font-size: .74rem; }
        table.wide th, table.wide td { padding-left: .7rem; }
        table.wide th.fractions, table.wide td.fractions { padding-left: 1.1rem; }
        table.wide th:first-child { padding-left: 0; min-width: 8.2rem; }
        table.wide td { overflow-wrap: normal; }
        table.wide td small { white-space: nowrap; }
        .notes { columns: 19rem 2; column-gap: 2.5rem; margin: 0 0 1.5rem; padding: 0; list-style: none; font-size: .76rem; line-height: 1.45; color: var(--quiet); }
        .notes li { margin: 0 0 .2rem; break-inside: avoid; }
        .notes li[id] { padding-left: 1.4em; text-indent: -1.4em; }
        .notes b { display: inline-block; width: 1.4em; text-indent: 0; color: var(--ink); }
        @media (max-width: 42rem) {
          table { width: max-content; min-width: 100%; max-width: 52rem; }
          tbody th, thead th:first-child { position: sticky; left: 0; max-width: 7.5rem; background: #fff; }
          tr.group th { position: static; max-width: none; }
        }

        """#

    private static let plots = #"""
        .plot { display: block; break-inside: avoid; width: 100%; max-width: 26rem; height: auto; font-family: var(--sans); font-variant-numeric: lining-nums tabular-nums; }
        .plot text { font-size: 12.5px; fill: var(--ink); }
        .plot .title { font-weight: 700; }
        .plot .value { font-weight: 700; }
        .plot .muted, .plot .tick { fill: var(--quiet); }
        .plot .tick { font-size: 11px; }
        .plot .grid { stroke: #dcdcdc; stroke-width: 1; }
        .plot .axis { stroke: var(--ink); stroke-width: 1; }
        .plot .link { stroke: #8a8a8a; stroke-width: 1; }
        .plot .whisker { stroke: var(--ink); stroke-width: 1.3; }
        .plot .before { stroke-dasharray: 2.5 2.5; }
        .plot .open { fill: #fff; stroke: var(--ink); stroke-width: 1.6; }
        .plot .filled { fill: var(--after); stroke: #fff; stroke-width: 1; }
        .plot .box { fill: #dbe6f1; stroke: var(--ink); stroke-width: 1.2; }
        .plot .median { stroke: var(--ink); stroke-width: 3; }
        .plot .on { fill: var(--after); stroke: var(--after); stroke-width: 1; }
        .plot .off { fill: #fff; stroke: #8a8a8a; stroke-width: 1; }
        .plot .unknown { fill: #fff; stroke: #565656; stroke-width: 1; }
        .plot .hatch { stroke: #565656; stroke-width: 1; }
        .plot .level-low-2 { fill: #7a3b0c; stroke: #fff; stroke-width: 1; }
        .plot .level-low-1 { fill: #d98a3d; stroke: #fff; stroke-width: 1; }
        .plot .level-low-0 { fill: #f3cfa4; stroke: #fff; stroke-width: 1; }
        .plot .level-middle { fill: #e2e2e2; stroke: #fff; stroke-width: 1; }
        .plot .level-high-0 { fill: #c9dff2; stroke: #fff; stroke-width: 1; }
        .plot .level-high-1 { fill: #6fa8dc; stroke: #fff; stroke-width: 1; }
        .plot .level-high-2 { fill: var(--after); stroke: #fff; stroke-width: 1; }
        .plot .strong { fill: var(--ink); }
        .plot .light { fill: #fff; }
        .plot .slope { stroke: var(--after); stroke-width: 1.8; }
        .plot .frame { fill: #fff; stroke: #6b6b6b; stroke-width: 1; }
        .plot .arrow { stroke: var(--ink); stroke-width: 1.2; }
        .plot .head { fill: var(--ink); }

        """#

    private static let paper = #"""
        @page {
          size: A4; margin: 19mm 18mm 21mm;
          @bottom-left { font: 8pt Helvetica, Arial, sans-serif; color: #565656; }
          @bottom-right { content: counter(page) " of " counter(pages); font: 8pt Helvetica, Arial, sans-serif; color: #565656; }
        }
        @media print {
          html { font-size: 9.6pt; }
          body { max-width: none; padding: 0; line-height: 1.36; }
          nav, footer .banner { display: none; }
          footer { margin-top: 1.2rem; }
          dl { margin: .7rem 0; line-height: 1.4; }
          dl > div { padding: .2rem 0; }
          .banner { margin-bottom: 1.2rem; padding: .45rem 0; }
          .banner + .banner { margin-top: -.4rem; }
          .key-figures { grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 0 1.4rem; }
          .key-figures li { padding: .4rem 0 .4rem; }
          .key-figures strong { font-size: 1.6rem; }
          main > section { margin-top: 1.8rem; padding-top: .7rem; }
          h2 { margin-bottom: .8rem; }
          h2, h3 { break-after: avoid; }
          h1 { font-size: 1.9rem; margin-bottom: .6rem; }
          .lead { margin-bottom: .4rem; }
          h3 { margin: 1.3rem 0 .5rem; }
          p, li { margin-bottom: .5rem; }
          p, dd, .notes, main > section > ul, main > section > ol { max-width: none; }
          main > section > ol > li { margin-bottom: .15rem; }
          td.numbers small { display: inline; }
          blockquote { margin-bottom: .35rem; }
          blockquote p { display: inline; }
          blockquote .detail::before { content: "— "; margin-left: .6em; }
          .remark { margin-bottom: .15rem; break-after: avoid; }

          p, li { orphans: 3; widows: 3; }
          .scroll { overflow: visible; }
          table { font-size: 8.2pt; line-height: 1.25; }
          table.wide { font-size: 7.3pt; }
          thead { display: table-header-group; }
          tr, .plot, .banner, blockquote, figcaption, dl > div, .key-figures li, .notes li { break-inside: avoid; }
          tr.group { break-after: avoid; }
          caption, thead { break-after: avoid; }
          .short, .short + .notes { break-inside: avoid; }
          .short + .notes { break-before: avoid; }
          #at-a-glance + section { margin-top: 0; break-before: page; }
          th, td { padding-top: .13rem; padding-bottom: .13rem; }
          tr.group th { padding-top: .5rem; }
          table.wide { line-height: 1.3; }
          table.wide th, table.wide td { padding: .1rem 0 .1rem .5rem; }
          .scroll { margin: .9rem 0 .4rem; }
          figure { margin: .8rem 0; }
          figcaption { margin-top: .5rem; max-width: none; }
          caption span { position: static; max-width: none; }
          .panels { columns: 2; column-gap: 2rem; }
          .plot { max-height: 205mm; }
          .plot + .plot { margin-top: .6rem; }
          details:not([open]) { display: none; }
          figcaption { break-before: avoid; }
          sup a, .references a { text-decoration: none; }
        }
        """#
}
