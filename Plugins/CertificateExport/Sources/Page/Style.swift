/// How a certificate looks: one page of A4 with room for a pen.
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
          max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.5rem; background: #fff; color: var(--ink);
          font: 1rem/1.5 var(--serif); font-variant-numeric: lining-nums;
        }
        h1, p, dt, dd { overflow-wrap: anywhere; unicode-bidi: plaintext; }
        main { padding: 3.5rem 3rem 2.5rem; border: 1px solid var(--ink); outline: 1px solid var(--ink); outline-offset: 4px; text-align: center; }
        h1 { margin: 0 0 2.5rem; font-size: 2.2rem; font-weight: 400; line-height: 1.15; }
        p { margin: 0; }
        .certify { color: var(--quiet); font-size: 1.05rem; }
        .blank { padding-top: 2.6rem; }
        .blank span, .issuer span { display: block; border-top: 1px solid var(--ink); padding-top: .25rem; color: var(--quiet); font: .76rem/1.4 var(--sans); }
        .name { max-width: 28rem; margin: 0 auto 1.4rem; }
        .programme { margin: .5rem 0 1.6rem; font-size: 1.45rem; line-height: 1.3; }
        .statement { max-width: 34rem; margin: 0 auto 1.6rem; text-align: left; }
        dl { max-width: 34rem; margin: 0 auto; font: .9rem/1.5 var(--sans); text-align: left; }
        dl > div { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 0 1.25rem; padding: .5rem 0; border-top: 1px solid var(--rule); }
        dt { color: var(--quiet); }
        dd { margin: 0; }
        .detail { color: var(--quiet); }
        .signing { display: grid; grid-template-columns: 1.2fr 1.2fr .8fr; gap: 0 1.75rem; align-items: end; margin-top: 1.6rem; text-align: left; }
        .issuer { padding-top: 1.1rem; }
        .issuer span { margin-top: .2rem; }
        .banner { margin: 0 0 1.75rem; padding: .6rem 0; border-top: 4px solid var(--alarm); border-bottom: 1px solid var(--alarm); font: .9rem/1.5 var(--sans); }
        .banner strong { color: var(--alarm); }
        footer { margin-top: 1.5rem; color: var(--quiet); font: .76rem/1.5 var(--sans); }
        @media (max-width: 36rem) {
          body { padding: 1.5rem 1rem; }
          main { padding: 2rem 1.1rem 1.5rem; }
          h1 { font-size: 1.7rem; }
          dl > div, .signing { grid-template-columns: minmax(0, 1fr); }
        }
        @page { size: A4; margin: 18mm 18mm 14mm; }
        @media print {
          html { font-size: 11pt; }
          body { max-width: none; padding: 2mm; }
          main { break-inside: avoid; }
        }
        """#
}
