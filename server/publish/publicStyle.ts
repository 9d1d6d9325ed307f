/**
 * Each colour: its name here, the design token of that meaning, and what it is by day and by night.
 * The token has a value only where a partner's theme is linked; ours stand in the style itself.
 */
export const publicColours = [
  ['paper', '--basis-color-default-bg-document', '#fcfcfa', '#141714'],
  ['ink', '--basis-color-default-color-document', '#1b1f1c', '#e6e8e1'],
  ['soft', '--basis-color-default-color-subtle', '#596059', '#a6ada6'],
  ['hair', '--basis-color-default-border-subtle', '#dadcd5', '#363d38'],
  ['green', '--basis-color-accent-1-color-default', '#1d5645', '#8fceb5'],
  ['ochre', '--basis-color-warning-border-default', '#956400', '#d9a441'],
  ['brick', '--basis-color-negative-border-default', '#a5291d', '#ee8e80'],
  ['silent', '--draagvlak-ground-silent-color', '#8a8f89', '#727a73'],
  ['plus', '--draagvlak-diff-insert-color', '#14483a', '#b5e2d0'],
  ['plus-bg', '--draagvlak-diff-insert-background-color', '#dfece5', '#20382f'],
  ['minus', '--draagvlak-diff-delete-color', '#8f2017', '#f2a094'],
] as const;

const colours = (by: 2 | 3): string =>
  publicColours.map((colour) => `--${colour[0]}:var(${colour[1]},${colour[by]})`).join(';\n');

const day = `color-scheme:light;${colours(2)}`;
const night = `color-scheme:dark;${colours(3)}`;

const measures = `
--read:var(--draagvlak-reading-font-family,"Literata","Iowan Old Style","Charter","Georgia",serif);
--work:var(--basis-text-font-family-default,"Source Sans 3","Source Sans Pro",system-ui,"Segoe UI",
"Noto Sans",sans-serif);
--nr:5.625rem;--side:17.5rem;--gap:4.375rem;--measure:40rem;--m:var(--measure)`;

const contrast = `
@media (prefers-contrast:more){:root{--soft:var(--ink)!important;
--hair:var(--ink)!important;--silent:var(--ink)!important}}`;

const page = `
html{-webkit-text-size-adjust:100%;scroll-padding-block:2rem}
body{margin:0;background:var(--paper);color:var(--ink);font:400 .9375rem/1.25rem var(--work);
font-variant-numeric:lining-nums;text-rendering:optimizeLegibility}
h1,h2,h3,h4,p,ul,ol,dl,dd,blockquote{margin:0;padding:0;font-weight:400}
h1,h2,h3,h4{font-family:var(--read);text-wrap:balance;overflow-wrap:break-word}
a{color:var(--green);text-decoration-thickness:1px;text-underline-offset:.2em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
b,strong{font-weight:600}
.text{font:400 1.125rem/1.875rem var(--read);text-wrap:pretty;overflow-wrap:break-word;
max-inline-size:var(--measure)}
.small,.say,.law{font-size:.875rem;line-height:1.25rem;color:var(--soft);text-wrap:pretty}
.nowrap{white-space:nowrap;margin-inline-end:.75rem}
.hidden{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);
white-space:nowrap}
.skip{position:absolute;inset-block-start:-10rem;inset-inline-start:1.25rem;padding:.625rem 1.25rem;
background:var(--paper);border:1px solid currentColor}
.skip:focus{inset-block-start:1.25rem}
main:focus{outline:none}
.cover,.contents,main,footer,.law{max-inline-size:77.5rem;margin-inline:auto;box-sizing:border-box;
padding-inline:clamp(1.25rem,5.5vw,5rem)}
.cover>*,.contents>*,.after,footer>*,.law>a:first-child{margin-inline-start:var(--nr)}
.site{display:flex;flex-wrap:wrap;align-items:baseline;gap:.625rem 1.875rem;
padding:.9375rem clamp(1.25rem,5.5vw,5rem);border-block-end:1px solid var(--hair)}
.site a{display:inline-block;min-block-size:1.5rem}
.site a:not(:hover){text-decoration:none}
.home{font:400 1.375rem/1.875rem var(--read);color:var(--ink)}
.languages{margin-inline-start:auto}
.languages>*{padding-inline:.5rem}
.languages [aria-current]{font-weight:600;border-block-end:2px solid}
.cover{padding-block:5.625rem 2.5rem}
.kind{font:italic 400 1.125rem/1.875rem var(--read);color:var(--soft)}
h1{font-size:clamp(2.375rem,6.4vw,5.25rem);line-height:1.06;letter-spacing:-.022em;
padding-block:.625rem 1.25rem}
.key{max-inline-size:var(--measure);line-height:1.5rem;padding-block-start:2.5rem}
.contents h2{font:600 .9375rem/1.25rem var(--work);padding-block-end:.625rem}
.contents ul{list-style:none;max-inline-size:var(--measure)}
.contents li{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1.25rem;
border-block-start:1px solid var(--hair);padding-block:.5625rem .5rem}
.contents a{display:inline-flex;gap:.625rem;min-block-size:1.5rem;color:var(--ink);
font:400 1.125rem/1.5rem var(--read);text-decoration:none}
.contents a:hover{text-decoration:underline}
.contents .nr{min-inline-size:1.25rem;color:var(--green)}
.contents .small{line-height:1.5rem}
.phase{margin-inline-end:.375rem}`;

const text = `
.sec{position:relative;padding-inline-start:var(--nr);padding-block:3.75rem 0}
.sec>header{max-inline-size:var(--measure);padding-block-end:1.25rem;break-after:avoid;
break-inside:avoid}
.sec-nr,.sec h2,.after h2{font:400 2.25rem/2.8125rem var(--read);letter-spacing:-.012em}
.sec-nr{position:absolute;inset-inline-start:0;color:var(--green)}
.sec h2{padding-block-end:.3125rem}
.sec h3{font-size:1.375rem;line-height:1.875rem;padding-block:1.25rem .625rem;break-after:avoid}
.sec h4{font:600 1.125rem/1.875rem var(--read);padding-block-start:.625rem;break-after:avoid}
.p{display:grid;grid-template-columns:minmax(0,var(--m)) minmax(0,var(--side));
column-gap:var(--gap);break-inside:avoid;padding-block-end:1.25rem;scroll-margin-block:1.25rem}
.sec .nr{position:absolute;inset-inline-start:0;font-size:.875rem;line-height:1.875rem}
.nr a{display:inline-block;min-inline-size:1.75rem;min-block-size:1.5rem;color:var(--soft);
font-variant-numeric:tabular-nums;text-decoration:none}
.nr a:hover{text-decoration:underline}
.body{grid-column:1}
.margin{grid-column:2;padding-block-start:.3125rem}
.margin p{display:grid;grid-template-columns:14px 1fr;column-gap:.75rem;padding-block-end:.625rem}
.margin i,dd i{font-family:var(--read)}
ul,ol{list-style-position:outside}
.sec ul:not(.cross),.sec ol{padding-inline-start:1.875rem}
.sec li::marker{color:var(--soft);font:400 1.125rem/1.875rem var(--read)}
.sec li>.p{--m:calc(var(--measure) - 1.875rem)}
.sec li li>.p{--m:calc(var(--measure) - 3.75rem)}
blockquote>.p .text,blockquote>:not(.p){border-inline-start:2px solid var(--green);
padding-inline-start:1.75rem}
.sec li details{margin-inline-start:-1.875rem}
.sec li li details{margin-inline-start:-3.75rem}
blockquote li details,blockquote li li details{margin-inline-start:0}
blockquote .text{font-style:italic}
.p:target>.nr a{color:var(--ink);font-weight:600}
sup{font:400 .75em/0 var(--work);font-variant-numeric:tabular-nums;vertical-align:baseline;
position:relative;inset-block-start:-.45em}
sup a{padding-inline:.125em;text-decoration:none}
.notes{max-inline-size:var(--measure);padding-block:.625rem 0}
.notes::before{content:"";display:block;inline-size:5rem;border-block-start:1px solid var(--soft)}
.sec .notes ol,.receipt .notes ol{padding-block-start:.625rem;padding-inline-start:1.875rem}
.notes li{font:400 1rem/1.5rem var(--read);padding-block:.125rem;overflow-wrap:break-word;
break-inside:avoid;scroll-margin-block:1.25rem}
.sec .notes li::marker{font:400 .8125rem/1.5rem var(--work)}
.notes li:target::marker{color:var(--ink);font-weight:600}
.notes a[role]{display:inline-block;min-inline-size:1.5rem;text-align:center;text-decoration:none}
#take summary{min-block-size:1.5rem;margin-block-start:.625rem;color:var(--green);
text-decoration:underline;text-decoration-thickness:1px;
text-underline-offset:.2em}
.code{font:400 .8125rem/1.25rem ui-monospace,monospace;overflow-wrap:anywhere;
max-inline-size:var(--measure)}
summary{display:block;cursor:pointer;padding-block:.625rem;list-style:none}
summary::-webkit-details-marker{display:none}
.say{display:block;margin-block-start:1px}
.say::after{content:"";display:inline-block;inline-size:.375rem;block-size:.375rem;
border:solid currentColor;border-width:0 1.5px 1.5px 0;transform:translateY(-3px) rotate(45deg);
margin-inline-start:.5rem}
[open] .say::after{transform:translateY(1px) rotate(-135deg)}
summary:hover .say{color:var(--ink);text-decoration:underline;text-underline-offset:.2em}
details>.small{padding-block:.625rem 1.25rem;border-block-end:1px solid var(--hair);
margin-block-end:.625rem}`;

const ground = `
.g{display:flex;gap:.375rem;min-block-size:15px}
.g>span{flex:1 1 0;min-inline-size:0}
.g>span:empty{margin-block-start:7px;border-block-start:1px solid var(--silent)}
.g>.g-w2{flex-grow:2}.g>.g-w3{flex-grow:3}.g>.g-w5{flex-grow:5}.g>.g-w8{flex-grow:8}
.g svg,.bar svg{display:block}
.g-glyph{flex:none;vertical-align:-5px;margin-inline-end:.25rem}
.g svg,.bar svg,.g-glyph{overflow:visible;
background:linear-gradient(var(--silent),var(--silent)) 0 7px/100% 1px no-repeat;
-webkit-print-color-adjust:exact;print-color-adjust:exact}
.g-valid{fill:var(--green)}
.g-open{fill:none;stroke:var(--green);stroke-width:1.5}
.g-hatch{fill:url(#hatch)}
.g-outdated{fill:var(--ochre)}
.g-dot{fill:var(--soft)}
.g-ring{fill:none;stroke:var(--ochre);stroke-width:1.5}
.g-objection{fill:var(--brick)}
.g-base{fill:var(--silent)}
.g-seam{stroke:var(--paper);shape-rendering:crispEdges}
.cross{display:grid;row-gap:.3125rem;list-style:none;padding-block:.3125rem}
.cross li{display:grid;grid-template-columns:8.75rem minmax(0,1fr) 6.25rem;column-gap:.9375rem;
align-items:center;min-block-size:1.5rem;font-size:.875rem;line-height:1.25rem}
.bar{padding-block-start:6px}
.count{color:var(--soft);font-variant-numeric:tabular-nums}
.count b{color:var(--ink)}`;

const after = `
.after{max-inline-size:52.5rem;padding-block:3.75rem 0}
.after h2{border-block-start:1px solid var(--ink);padding-block:1.25rem .625rem}
.after h3{font:400 1.375rem/1.875rem var(--read);padding-block:1.875rem .3125rem;break-after:avoid}
.backing{padding-block:1.25rem .9375rem;break-inside:avoid}
.backing+.backing{border-block-start:1px solid var(--hair)}
.backing h4{font:400 1rem/1.5625rem var(--read)}
.backing h4 a{font:600 .9375rem/1.5625rem var(--work);margin-inline-end:.625rem;display:inline-block;
min-inline-size:1.75rem}
dl>div{padding-block-start:.625rem}
dt{font-weight:600}
.backing dd{padding-inline-start:1.375rem;overflow-wrap:break-word}
.backing dd b{font-weight:400;color:var(--soft)}
.objection dt{color:var(--brick)}
.silent dt,.silent dd{color:var(--soft)}
article{padding-block-end:.9375rem;break-inside:avoid}
article>.text{padding-block:.3125rem}
article h3{padding-block-start:1.25rem}
article b{color:var(--ink)}
ins{color:var(--plus);background:var(--plus-bg);text-decoration:underline 2px;
text-underline-offset:.22em}
del+ins{margin-inline-start:.25em}
article h3+.small::first-letter{text-transform:uppercase}
del{color:var(--minus);text-decoration:line-through 1px}
footer{padding-block:3.75rem 5.625rem}
.law{padding-block:3.75rem}
footer~.law,.receipt~.law{margin-block-start:-3.75rem;padding-block-start:0}
.receipt~.law>a:first-child{margin-inline-start:0}
.law a{display:inline-block;margin-inline-end:1.25rem;min-block-size:1.5rem}
footer dl{padding-block-start:1.25rem}
footer dt{font-weight:400}
#take{padding-block-end:2.5rem}
#take h2{font-size:1.375rem;line-height:1.875rem;padding-block-end:.625rem}
#take ul{list-style:none;max-inline-size:var(--measure)}
#take li{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 1.25rem;
border-block-start:1px solid var(--hair);padding-block:.5rem}
#take a{display:inline-block;min-block-size:1.5rem}
#take .also{flex-basis:100%}
.root{max-inline-size:28rem;font:400 1.0625rem/1.875rem ui-monospace,"DejaVu Sans Mono",monospace}
.seal{font:400 .8125rem/1.25rem ui-monospace,"DejaVu Sans Mono",monospace;color:var(--soft);
white-space:pre-wrap;overflow-wrap:anywhere;padding-block-end:.625rem}
.receipt{padding-block:3.75rem 5.625rem}
.receipt>*{max-inline-size:var(--measure);box-sizing:border-box}
.receipt h1{font-size:clamp(1.75rem,4.4vw,2.75rem)}
.receipt h2{font:400 1.375rem/1.875rem var(--read);padding-block:2.5rem .625rem}
.receipt dl>div{display:grid;grid-template-columns:14rem minmax(0,1fr);column-gap:1.25rem;
align-items:baseline;padding-block:.5rem;border-block-start:1px solid var(--hair)}
.receipt dl{padding-block-start:1.875rem}
.receipt dt{font-weight:400;color:var(--soft)}
.receipt dd{overflow-wrap:break-word;min-inline-size:0}
.receipt ol{padding-inline-start:1.25rem}
.receipt li{padding-block:.375rem;line-height:1.5rem}
.receipt ol+.small,.receipt .text+ol{padding-block-start:.625rem}
code{font:400 .875rem/1.5rem ui-monospace,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}`;

const narrow = `
@media (max-width:66rem){:root{--nr:0rem}
.p{grid-template-columns:minmax(0,var(--m))}
.margin{grid-column:1;padding-block:0}
.sec .nr,.sec-nr{position:static}
.sec>header{display:grid;grid-template-columns:auto 1fr;column-gap:.9375rem}
.sec>header>.small{grid-column:1/-1}
.cover{padding-block-start:2.5rem}}
@media (max-width:40rem){.site{column-gap:1.25rem}.site>:nth-child(2){order:1;inline-size:100%}
.receipt dl>div{grid-template-columns:minmax(0,1fr)}
.sec-nr,.sec h2,.after h2{font-size:1.75rem;line-height:2.1875rem}
.cross li{grid-template-columns:8rem minmax(0,1fr) 4.75rem;column-gap:.625rem}}
@media (forced-colors:active){:root{--silent:CanvasText}
.g-valid,.g-outdated,.g-dot,.g-objection,.g-base{fill:CanvasText}
.g-open,.g-ring{stroke:CanvasText}.g-seam{stroke:Canvas}}`;

// What is not on the screen is laid out when it comes near: of a long text that is nearly all.
const later = `
@media screen{.sec,.after{content-visibility:auto;contain-intrinsic-block-size:auto 150rem;
overflow-clip-margin:.5rem}}`;

const print = `
@media print{@page{margin:20mm 18mm 22mm}
html{font-size:9.4pt}
:root{--nr:4rem}
.skip,.site,.law,#take,.notes a[role]{display:none}
.cover,.contents,main,footer{padding-inline:0;max-inline-size:none}
.cover{padding-block:45mm 10mm}
.contents{break-after:page}
.p{grid-template-columns:minmax(0,var(--m))}
.margin{grid-column:1;padding-block:0}
.sec .nr,.sec-nr{position:absolute}
.sec>header{display:block}
.receipt h2,.receipt h2+p{break-after:avoid}
.receipt li{break-inside:avoid}
.say::after{display:none}
#annex{break-before:page}
a{color:inherit;text-decoration:none}}`;

/**
 * The style of the public page and the HTML export, between the tags of its one `style` element
 * byte for byte: the page's policy names its hash. In the export, which fetches nothing, faces of
 * the system stand in for ours.
 */
export const publicStyle = [
  `:root{${day};${measures}}`,
  `@media screen and (prefers-color-scheme:dark){:root:not(.draagvlak-theme--light){${night}}}`,
  `@media screen{.draagvlak-theme--dark{${night}}}`,
  contrast,
  page,
  text,
  ground,
  after,
  narrow,
  later,
  print,
].join('\n');
