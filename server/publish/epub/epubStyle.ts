/**
 * The style of the e-book. The reader's own choice of letters, sizes and colours comes first; what
 * is drawn can be told apart on white, sepia and black alike.
 */
export const epubStyle = `body{margin:5%;line-height:1.5}
h1,h2,h3{font-weight:normal;line-height:1.25;text-align:start;hyphens:none;break-after:avoid;
page-break-after:avoid}
h1{font-size:1.6em;margin:1.5em 0 .4em}
#title{font-size:2.2em;margin:.4em 0}
h2{font-size:1.25em;margin:1.5em 0 .4em}
h3{font-size:1em;font-weight:bold;margin:1.2em 0 .3em}
p{margin:.3em 0}
ul,ol{margin:.3em 0;padding-inline-start:1.4em}
dl,dd{margin:.3em 0}
dd{margin-inline-start:1.4em}
dt{font-weight:bold;margin-top:.5em}
blockquote{margin:1em 0;padding-inline-start:1em;border-inline-start:2px solid #3a8a70;
font-style:italic}
blockquote .nr,blockquote .say,blockquote .small{font-style:normal}
.kind{margin-top:20%;font-style:italic}
.key{margin-top:2em}
ul.key{margin-top:.5em}
.small,.say,.nr,.note{font-size:.85em;line-height:1.4}
.say{margin:0 0 .3em}
.say a{color:inherit;text-decoration:none}
.sec-nr{color:#3a8a70}
.key{list-style:none;padding:0}
.p{margin:0 0 1.2em}
.nr{margin:0;font-weight:bold}
.text{margin:0;hyphens:auto;-epub-hyphens:auto;overflow-wrap:break-word}
sup{font-size:.75em;line-height:0}
sup a{text-decoration:none;padding:0 .15em}
.note{margin:.6em 0}
dd b{font-weight:normal;font-style:normal}
.backing{margin:1.2em 0;break-inside:avoid;page-break-inside:avoid}
article{margin:0 0 1.5em}
ins{text-decoration:underline}
del{text-decoration:line-through}
code,.root,.seal{font-family:monospace;font-size:1em;overflow-wrap:break-word}
.seal{font-size:.75em}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);
white-space:nowrap}
nav ol{list-style:none;padding:0}
nav li{margin:.5em 0}
svg{overflow:visible}
.g{display:block;margin:.4em 0 .2em}
.g-glyph{vertical-align:-5px;margin-inline-end:.3em;
background:linear-gradient(#8a8f89,#8a8f89) 0 7px/100% 1px no-repeat}
.phase{margin-inline-end:.4em}
.g-valid{fill:#3a8a70}
.g-open{fill:none;stroke:#3a8a70;stroke-width:1.5}
.g-hatch{fill:url(#hatch)}
.g-outdated{fill:#b07a10}
.g-dot{fill:currentColor}
.g-ring{fill:none;stroke:#b07a10;stroke-width:1.5}
.g-objection{fill:#c8503f}
.g-base{fill:#8a8f89}
.g-seam{stroke:#fff;stroke-width:1}
`;
