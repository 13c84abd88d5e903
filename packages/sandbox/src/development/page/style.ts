/**
 * The style sheet of the page: the system's own fonts, one column that becomes two, and colours for day and night whose
 * contrast is at least 4.5 to 1.
 */
export const STYLE = `
:root {
  --paper: #f5f3ee; --slip: #fffefb; --ink: #21262e; --soft: #575e6a; --line: #d6d0c4;
  --link: #1f4e79; --good: #1d6a40; --bad: #a02c1a; --odd: #7a5200;
  --mono: ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15181d; --slip: #1d2128; --ink: #e6e3dc; --soft: #a5abb6; --line: #373d48;
    --link: #93c1ec; --good: #80cf9f; --bad: #f3a191; --odd: #e2bf76;
  }
}
* { box-sizing: border-box; }
html { color-scheme: light dark; }
body {
  margin: 0 auto; padding: 2rem clamp(1rem, 4vw, 3rem); max-width: 76rem;
  background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif;
  display: grid; gap: 2rem clamp(2rem, 5vw, 4rem); grid-template-columns: minmax(0, 1fr);
}
@media (min-width: 60rem) {
  body { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
  header, footer { grid-column: 1 / -1; }
}
h1, h2, h3 { font-family: Charter, "Bitstream Charter", Georgia, serif; font-weight: 600; line-height: 1.2; margin: 0; }
h1 { font-size: 1.9rem; letter-spacing: -.01em; }
h2 { font-size: 1.25rem; padding-bottom: .4rem; border-bottom: 2px solid var(--ink); }
h3 { font-size: 1rem; margin-top: 1.5rem; }
p { margin: .25rem 0; overflow-wrap: anywhere; }
a { color: var(--link); }
code, pre { font-family: var(--mono); font-size: .875rem; }
ol { list-style: none; margin: 0; padding: 0; }
header p, .small, .none, .label, dt, time, footer { color: var(--soft); }
.small, .label, time, footer { font-size: .875rem; }
main { display: grid; gap: 2.5rem; align-content: start; }
.none { padding: 1rem 0; }
.slips li:not(.none) {
  margin-top: 1rem; padding: .9rem 1.1rem; background: var(--slip);
  border: 1px solid var(--line); border-left: 4px solid var(--link); border-radius: 3px;
}
.slips li.over { border-left-color: var(--line); }
.slips .password { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem .9rem; }
.slips .password code { font-size: 1.6rem; letter-spacing: .12em; font-variant-numeric: tabular-nums; }
.slips .over button { display: none; }
.slips .over .password code { color: var(--soft); text-decoration: line-through; }
.calls li:not(.none) { padding: .8rem 0; border-bottom: 1px solid var(--line); }
.calls time, .status { margin-left: .6rem; }
.status { font-variant-numeric: tabular-nums; }
.path code { color: var(--soft); font-size: .8125rem; }
.outcome {
  display: inline-block; min-width: 5.5rem; padding: 0 .5rem; border: 1px solid; border-radius: 2px;
  font-size: .8125rem; font-weight: 600; text-align: center;
}
.accepted { color: var(--good); } .rejected, .failed { color: var(--bad); } .refused { color: var(--odd); }
.diagnosis { margin-top: .5rem; padding: .6rem .8rem; background: var(--slip); border-left: 3px solid var(--odd); }
dl { margin: .8rem 0 0; }
dl div { display: grid; grid-template-columns: 7rem minmax(0, 1fr); padding: .35rem 0; border-bottom: 1px solid var(--line); }
dd { margin: 0; overflow-wrap: anywhere; }
pre {
  margin: .5rem 0; padding: .9rem; background: var(--slip); border: 1px solid var(--line); border-radius: 3px;
  white-space: pre-wrap; overflow-wrap: anywhere;
}
button {
  font: inherit; font-size: .875rem; color: var(--link); background: none; cursor: pointer;
  padding: .3rem .7rem; min-height: 1.9rem; border: 1px solid currentColor; border-radius: 3px;
}
button:hover { background: var(--slip); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.live { display: none; }
.scripted .live { display: inline-block; }
footer { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.5rem; border-top: 1px solid var(--line); padding-top: 1rem; }
@media (prefers-reduced-motion: no-preference) {
  .new { animation: arrive 1.2s ease-out; }
  @keyframes arrive { from { background: color-mix(in srgb, var(--link) 22%, transparent); } }
}
@media (forced-colors: active) { .outcome { border-color: CanvasText; } }
`;
