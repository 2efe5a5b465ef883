internal import PressAssets

extension ReportPage {
  /// How the page looks: a grid of twelve columns and of 15 px, one family, one accent.
  ///
  /// Light or dark as the reader likes it; pictures of codes keep their light ground. Small words that warn are
  /// darker than the accent (lighter in the dark), so that they stand 4.5 : 1 from their ground (WCAG 2.2, 1.4.3).
  static let style: HTML = #"""
    :root {
      --ground: #fff; --ink: #111; --quiet: #5c5c5c; --rule: #c9c9c6; --accent: #e63b22; --alarm: #c02712;
      --desk: #ededea; color-scheme: light dark;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #111; --ink: #fff; --quiet: #a8a8a8; --rule: #444; --alarm: #ff6a50; --desk: #222;
      }
    }
    * { box-sizing: border-box }
    body {
      margin: 0; background: var(--ground); color: var(--ink); font-size: 16px; line-height: 1.5;
      font-family: "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif;
    }
    h1, h2, p, ul, ol, dl, dd, dt { margin: 0; padding: 0; list-style: none; font-weight: inherit }
    a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: .2em }
    a:hover { color: var(--alarm) }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 3px }
    [hidden] { display: none !important }
    .skip { position: absolute; left: 60px; top: -60px; z-index: 2; padding: 15px; background: var(--ground) }
    .skip:focus { top: 0 }

    /* The masthead: words on the page's ground, what came out on the field of colour. */
    header { display: grid; grid-template-columns: repeat(12, minmax(0, 1fr)) }
    .title {
      grid-column: 1 / 8; display: flex; flex-direction: column; justify-content: space-between; gap: 60px;
      padding: 60px;
    }
    h1 {
      margin: -.12em 0 0 -.04em; font-size: clamp(44px, 6.4vw, 96px); font-weight: bold; line-height: 1.1;
      letter-spacing: -.01em; overflow-wrap: anywhere;
    }
    h1.long { font-size: clamp(36px, 4.2vw, 60px) }
    .tongues { display: flex; gap: 30px }
    button {
      padding: 0; border: 0; background: none; color: inherit; font: inherit; cursor: pointer; min-height: 30px;
    }
    .tongues button { border-bottom: 3px solid transparent }
    .tongues button[aria-pressed=true] { border-color: var(--accent); font-weight: bold }
    .field {
      grid-column: 8 / 13; display: flex; flex-direction: column; justify-content: space-between; gap: 60px;
      min-height: 420px; padding: 60px; background: var(--accent); color: #fff; font-size: 24px; line-height: 1.25;
    }
    .verdict b { display: block; margin: -.17em 0 0 -.05em; font-size: clamp(72px, 10vw, 150px); line-height: 1 }
    .verdict span { display: block; margin-top: 30px; font-weight: bold }
    .counts div { display: grid; grid-template-columns: 1fr auto; border-top: 1px solid #fff; padding: 6px 0 8px }
    .counts dd { font-weight: bold; font-variant-numeric: tabular-nums }

    /* The filters stay in sight. */
    search {
      position: sticky; top: 0; z-index: 1; display: block; padding: 15px 60px; background: var(--ground);
      border-bottom: 3px solid var(--ink);
    }
    form { display: grid; grid-template-columns: 4fr 2fr 2fr 2fr 2fr; gap: 0 30px }
    label { display: block; font-size: 14px; font-weight: bold; line-height: 30px }
    label input, label select {
      appearance: none; display: block; width: 100%; height: 30px; padding: 0; border: 0; border-radius: 0;
      border-bottom: 1px solid var(--ink); background-color: var(--ground); color: inherit; font: inherit;
      font-size: 16px; font-weight: normal; text-overflow: ellipsis;
    }
    label select {
      padding-right: 18px; cursor: pointer;
      background-image: linear-gradient(45deg, transparent 50%, var(--ink) 50%),
        linear-gradient(-45deg, transparent 50%, var(--ink) 50%);
      background-position: right 6px top 13px, right 0 top 13px; background-size: 6px 6px;
      background-repeat: no-repeat;
    }
    option { background: var(--ground); color: var(--ink) }
    ::placeholder { color: var(--quiet); opacity: 1 }
    .found { display: flex; gap: 30px; padding: 15px 60px 0; color: var(--quiet); line-height: 30px }
    .found button { color: var(--ink); text-decoration: underline; text-underline-offset: .2em }

    /* An asset: its picture, its name, its codes. */
    main { display: block; min-height: 40vh; padding-bottom: 60px }
    .assets > li {
      display: grid; grid-template-columns: repeat(12, minmax(0, 1fr)); gap: 15px 30px; margin: 0 60px;
      padding: 30px 0; border-bottom: 1px solid var(--rule); content-visibility: auto;
      contain-intrinsic-size: auto 211px; scroll-margin-top: 110px;
    }
    .picture {
      grid-column: 1 / 3; display: flex; align-items: center; justify-content: center; height: 150px;
      padding: 10px; background: var(--desk); color: var(--quiet); font-weight: bold; text-decoration: none;
    }
    .picture img { display: block; max-width: 100%; max-height: 130px; color-scheme: only light; forced-color-adjust: none }
    .name { grid-column: 3 / 7; overflow-wrap: anywhere }
    h2 { margin: -.3em 0 6px; font-size: 24px; font-weight: bold; line-height: 1.25 }
    .facts { color: var(--quiet) }
    .file { display: inline-block; margin-top: 6px }
    .codes { grid-column: 7 / 13; display: grid; gap: 30px }
    .codes > li { display: grid; grid-template-columns: 5fr 2fr 2fr 1fr; gap: 0 30px; overflow-wrap: anywhere }
    .codes dt { font-size: 14px; line-height: 1.25; color: var(--quiet); overflow-wrap: normal }
    .codes dd { margin-top: 5px; line-height: 1.25; font-variant-numeric: tabular-nums }
    .codes .who dt { font-size: 16px; font-weight: bold; color: var(--ink); overflow-wrap: anywhere }
    .codes .who dd { font-size: 14px; line-height: 1.4 }
    .codes .grade { text-align: right }
    .codes .grade dd { margin-top: -.02em; font-size: 48px; font-weight: bold; line-height: 1 }
    .codes .poor dd { color: var(--accent) }
    .more-codes { color: var(--quiet); font-size: 14px }
    .state { font-weight: bold }
    .failed .state, .failed .says b { color: var(--alarm) }
    .notes { grid-column: 3 / 13; max-width: 90ch }
    .notes li { padding-left: 15px; border-left: 3px solid var(--accent) }
    .notes li + li { margin-top: 10px }
    .notes .hint { display: block; color: var(--quiet) }
    .more, .none { display: block; margin: 30px 60px; font-size: 24px; font-weight: bold }
    .more { text-decoration: underline; text-decoration-thickness: 3px; text-underline-offset: .2em }
    footer { padding: 30px 60px 60px; border-top: 3px solid var(--ink); color: var(--quiet) }

    @media (max-width: 1100px) {
      .picture { grid-column: 1 / 4 }
      .name { grid-column: 4 / 13 }
      .codes, .notes { grid-column: 4 / 13 }
      form { grid-template-columns: repeat(4, minmax(0, 1fr)) }
      form label:first-child { grid-column: 1 / -1 }
    }
    @media (max-width: 700px) {
      .title, .field { grid-column: 1 / -1; padding: 30px 20px; min-height: 0 }
      search, .found { padding-left: 20px; padding-right: 20px }
      search { position: static }
      form { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) }
      .assets > li { margin: 0 20px; contain-intrinsic-size: auto 420px }
      .picture, .name, .codes, .notes { grid-column: 1 / -1 }
      .codes > li { grid-template-columns: 3fr 3fr 1fr; gap: 10px 15px }
      .codes .who { grid-column: 1 / -1 }
      .more, .none { margin: 30px 20px }
      footer { padding: 30px 20px }
    }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth } }
    @media print {
      :root { --ground: #fff; --ink: #000; --quiet: #444; --rule: #999; --alarm: #000; --desk: #fff }
      @page { margin: 12mm }
      body { font-size: 9pt }
      search, .tongues, .found button, .more, .skip { display: none }
      header { border-bottom: 2pt solid #000 }
      .title, .field { padding: 0 0 6mm; min-height: 0; gap: 6mm }
      .field { background: none; color: #000; font-size: 11pt }
      .counts div { border-color: #000 }
      .verdict b { font-size: 40pt }
      h1 { font-size: 32pt }
      .assets > li { margin: 0; padding: 4mm 0; gap: 2mm 5mm; break-inside: avoid; content-visibility: visible }
      .picture { height: 28mm; padding: 0; justify-content: start }
      .picture img { max-height: 28mm }
      .name { grid-column: 3 / 7 }
      .codes { grid-column: 7 / 13 }
      .found, footer { padding: 3mm 0 }
    }
    """#
}
