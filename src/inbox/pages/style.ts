/** The one stylesheet of every page of the inbox. Colours: 4.5:1 or more for text, 3:1 for borders of fields. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#fff, #16181b);
  --raised: light-dark(#f4f5f7, #212429);
  --text: light-dark(#1b1d20, #eceef1);
  --quiet: light-dark(#4d545c, #b3bac3);
  --edge: light-dark(#6b737c, #8b939d);
  --hair: light-dark(#d5d9de, #3b4047);
  --accent: light-dark(#0b5d8a, #7cc4ee);
  --on-accent: light-dark(#fff, #0d1b24);
  --bad: light-dark(#a3190f, #ff9c91);
  --good: light-dark(#1c6336, #7fd79d);
  --warn: light-dark(#7a4b00, #f0c274);
}
* { box-sizing: border-box; }
html { font: 100%/1.5 system-ui, sans-serif; background: var(--ground); color: var(--text); }
body { margin: 0; }
header, main { max-inline-size: 68rem; margin-inline: auto; padding-inline: 1rem; }
header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: center; padding-block: .75rem;
  border-block-end: 1px solid var(--hair); }
.house { margin: 0; font-weight: 600; }
main { padding-block: 1rem 3rem; overflow-wrap: anywhere; }
main:focus { outline: none; }
h1 { font-size: 1.75rem; line-height: 1.25; margin-block: .5rem 1rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin-block: 2rem .5rem; }
h3 { font-size: 1rem; margin-block: 0 .25rem; }
p { margin-block: 0 .75rem; max-inline-size: 42rem; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; inset-inline-start: 1rem; inset-block-start: -4rem; background: var(--ground); padding: .5rem; }
.skip:focus { inset-block-start: .25rem; z-index: 1; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding-block: .5rem; }
nav a[aria-current] { color: inherit; font-weight: 600; text-decoration-thickness: .2em; }
nav form { display: inline; }
.field, .group { margin: 0 0 1.25rem; padding: 0; border: 0; min-inline-size: 0; }
.group { border-block-start: 1px solid var(--hair); padding-block-start: 1rem; }
label, legend { display: block; font-weight: 600; padding: 0; }
.choice { display: flex; gap: .6rem; align-items: center; min-block-size: 2.75rem; }
.choice label { font-weight: 400; padding-block: .4rem; flex: 1; }
.choice input { inline-size: 1.4rem; block-size: 1.4rem; margin: 0; accent-color: var(--accent); }
.hint { color: var(--quiet); margin-block: 0 .35rem; }
.fault { color: var(--bad); font-weight: 600; margin-block: 0 .35rem; }
.faulty { border-inline-start: .3rem solid var(--bad); padding-inline-start: .75rem; }
input:not([type=radio], [type=checkbox], [type=file]), select, textarea {
  font: inherit; color: inherit; background: var(--ground); border: 2px solid var(--edge); border-radius: .25rem;
  padding: .5rem .6rem; inline-size: 100%; max-inline-size: 42rem; min-block-size: 2.75rem; }
select { inline-size: auto; max-inline-size: 100%; }
input[type=file] { font: inherit; max-inline-size: 100%; padding-block: .5rem; }
[aria-invalid] { border-color: var(--bad); }
button, .button { font: inherit; font-weight: 600; min-block-size: 2.75rem; padding: .5rem 1.1rem; border-radius: .25rem;
  border: 2px solid var(--accent); background: var(--accent); color: var(--on-accent); cursor: pointer;
  display: inline-block; text-decoration: none; margin-block: 0 .5rem; }
.second { background: none; color: var(--accent); }
.plain { background: none; border: 0; color: var(--accent); text-decoration: underline; padding-inline: 0; margin: 0;
  font-weight: inherit; }
.summary { border: 3px solid var(--bad); padding: 1rem; margin-block-end: 1.5rem; max-inline-size: 44rem; }
.summary h2, .summary h1 { margin-block: 0 .5rem; font-size: 1.25rem; }
.summary ul { margin: 0; padding-inline-start: 1.25rem; }
.summary a { color: var(--bad); font-weight: 600; }
.received { border-inline-start: .3rem solid var(--good); padding: .25rem 0 .25rem .9rem; margin-block-end: 1rem; }
.code { font: 600 1.5rem/1.4 ui-monospace, monospace; letter-spacing: .03em; }
.website { position: absolute; inset-inline-start: -99rem; inline-size: 1px; block-size: 1px; overflow: hidden; }
.quoted { white-space: pre-wrap; max-inline-size: 44rem; }
.facts { margin: 0 0 1rem; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr)); gap: .5rem 1.5rem; }
.facts dt { color: var(--quiet); }
.facts dd { margin: 0; font-weight: 600; }
.conversation, .reports { list-style: none; margin: 0; padding: 0; }
.conversation li { border-inline-start: .3rem solid var(--hair); padding: .25rem 0 .25rem .9rem; margin-block-end: 1rem; }
.conversation .centre { border-color: var(--accent); }
.conversation .note { border-color: var(--warn); border-inline-start-style: dashed; }
.reports li { border: 1px solid var(--hair); border-radius: .4rem; padding: .75rem 1rem; margin-block-end: .75rem; }
.reports h2 { margin: 0; font-size: 1.05rem; }
.reports p { margin-block: .25rem 0; max-inline-size: none; }
.tags { display: flex; flex-wrap: wrap; gap: .4rem; margin: .4rem 0 0; padding: 0; list-style: none; }
.reports .tags li, .tags li { border: 1px solid var(--edge); border-radius: 1rem; padding: 0 .7rem; margin: 0; font-size: .9rem; }
.tags .bad { border-color: var(--bad); color: var(--bad); font-weight: 600; }
.tags .good { border-color: var(--good); color: var(--good); }
.tags .warn { border-color: var(--warn); color: var(--warn); }
.filters { background: var(--raised); padding: .75rem 1rem; border-radius: .4rem; margin-block-end: 1rem; }
.filters details { border: 0; padding: 0; }
.filters form { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(12rem, 100%), 1fr)); gap: 0 1rem; align-items: end; }
.filters select, .filters input { inline-size: 100%; }
.filters .field { margin-block-end: .75rem; }
.columns { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 0 2.5rem; }
.photos { display: flex; flex-wrap: wrap; gap: .75rem; list-style: none; padding: 0; }
.photos img { max-inline-size: 100%; inline-size: 14rem; block-size: auto; border: 1px solid var(--hair); display: block; }
details { border-block-start: 1px solid var(--hair); padding-block: .5rem; }
summary { font-weight: 600; padding-block: .5rem; cursor: pointer; }
table { border-collapse: collapse; }
th, td { text-align: start; padding: .4rem 1.25rem .4rem 0; border-block-end: 1px solid var(--hair); vertical-align: top; }
td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; }
.pages { display: flex; gap: 1.5rem; }
@media (max-width: 48rem) { .columns { grid-template-columns: minmax(0, 1fr); } h1 { font-size: 1.5rem; } }
@media (forced-colors: active) { .faulty, .received, .conversation li { border-inline-start-color: CanvasText; } }
@media print { header nav, .skip, form, .filters { display: none; } html { font-size: 11pt; } }
`;
