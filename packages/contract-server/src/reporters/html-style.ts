/** How the page of a report looks: on a screen, light or dark, and on paper, where everything is unfolded. */
export const STYLE: string = `
:root { color-scheme: light dark; --good: light-dark(#1a7f37, #4ac26b); --bad: light-dark(#b42318, #ff8a80);
  --news: light-dark(#8a5a00, #e0b24c); --line: light-dark(#d0d7de, #3d444d); --quiet: light-dark(#57606a, #a3adb8);
  --paper: light-dark(#fff, #14181d); --shade: light-dark(#f4f6f8, #1f252c); --ink: light-dark(#1c2126, #e6e9ec); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem; }
header { border-left: .4rem solid var(--news); padding-left: 1rem; }
header.honoured { border-color: var(--good); }
header.contradicted { border-color: var(--bad); }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.25rem 0 .5rem; }
header p, small, dt { color: var(--quiet); }
header ul { list-style: none; padding: 0; margin: 0; }
header li { display: grid; grid-template-columns: 2.5rem minmax(0, 1fr); gap: .75rem; }
header b { text-align: right; }
details { border: 1px solid var(--line); border-left-width: .3rem; border-radius: .25rem; margin: .4rem 0; }
details.failure { border-left-color: var(--bad); }
details.news { border-left-color: var(--news); }
summary { cursor: pointer; padding: .4rem .75rem; }
summary:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
dl { display: grid; grid-template-columns: 6rem minmax(0, 1fr); gap: .25rem .75rem; margin: 0; padding: .25rem .75rem .75rem; }
dl.unknowns { grid-template-columns: minmax(0, 1fr); padding: 0; }
dl.unknowns dd { margin-bottom: .5rem; }
dd { margin: 0; overflow-wrap: anywhere; }
code { display: block; font: .85rem/1.45 ui-monospace, monospace; white-space: pre-wrap; background: var(--shade); padding: .25rem .5rem; border-radius: .25rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th + th, td + td { text-align: right; white-space: nowrap; }
@media print {
  :root { color-scheme: light; }
  body { font-size: 11px; }
  main { max-width: none; padding: 0; }
  details::details-content { content-visibility: visible; height: auto; }
  details { break-inside: avoid; }
}
`;
