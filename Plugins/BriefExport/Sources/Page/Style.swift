/// How a brief looks: one quiet page of A4, which a phone shows as well.
enum Style {
    /// The style sheet.
    static let sheet = #"""
        :root {
          --ink: #1b1b1b; --quiet: #565656; --rule: #c8c8c8; --alarm: #9a3412;
          --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "Liberation Serif", serif;
          --sans: "Helvetica Neue", Helvetica, Arial, "Liberation Sans", "Nimbus Sans", sans-serif;
        }
        * { box-sizing: border-box; }
        html { font-size: 106.25%; }
        body {
          max-width: 44rem; margin: 0 auto; padding: 3.5rem 1.5rem 3rem; background: #fff; color: var(--ink);
          font: 1rem/1.5 var(--serif); font-variant-numeric: lining-nums;
        }
        h1, h2, p, li { overflow-wrap: anywhere; unicode-bidi: plaintext; }
        h1 { margin: .25rem 0 .75rem; font-size: 2.05rem; font-weight: 400; line-height: 1.15; }
        h2 { margin: 0; font: 700 .88rem/1.45 var(--sans); }
        p { margin: 0 0 .6rem; }
        .kicker { margin: 0; color: var(--quiet); font: .82rem/1.4 var(--sans); }
        .lead { margin: 0 0 2.25rem; font-size: 1.1rem; }
        .banner { margin: 0 0 2rem; padding: .6rem 0; border-top: 4px solid var(--alarm); border-bottom: 1px solid var(--alarm); font: .9rem/1.5 var(--sans); }
        .banner p { margin: 0; }
        .banner strong { color: var(--alarm); }
        section { display: grid; grid-template-columns: 10.5rem minmax(0, 1fr); gap: 0 1.5rem; padding: .85rem 0; border-top: 1px solid var(--rule); }
        section h2 { padding-top: .1rem; }
        ul { margin: 0; padding: 0 0 0 1.1em; }
        li { margin: 0 0 .45rem; }
        li::marker { color: var(--quiet); }
        .remark { color: var(--quiet); font: italic .95rem/1.5 var(--serif); }
        section p:last-child, ul:last-child li:last-child { margin-bottom: 0; }
        .use { border-top: 1px solid var(--ink); margin-top: 1rem; font-size: .92rem; }
        .use p { margin-bottom: .35rem; }
        footer { margin-top: 2rem; color: var(--quiet); font: .76rem/1.4 var(--sans); }
        @media (max-width: 36rem) {
          body { padding: 1.75rem 1.1rem 2rem; }
          h1 { font-size: 1.7rem; }
          section { grid-template-columns: minmax(0, 1fr); gap: .35rem; }
        }
        @page { size: A4; margin: 17mm 19mm 15mm; }
        @media print {
          html { font-size: 11pt; }
          body { max-width: none; padding: 0; line-height: 1.4; }
          .lead { margin-bottom: 1.5rem; }
          .banner { margin-bottom: 1.4rem; }
          section { padding: .6rem 0; }
          li, .use, .banner { break-inside: avoid; }
          h2 { break-after: avoid; }
          p, li { orphans: 2; widows: 2; }
          footer { margin-top: 1.2rem; }
        }
        """#
}
