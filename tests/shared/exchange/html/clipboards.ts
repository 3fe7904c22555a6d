// What programs put on the clipboard, or save as a page, for the same few things: written after what they really give.

/** Word 365 for Windows: a heading, a numbered list in two levels, bullets, a footnote, a language of its own. */
export const WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Word.Document>
<meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/x/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style>
<!--
 /* Font Definitions */
 @font-face {font-family:"Cambria Math"; panose-1:2 4 5 3 5 4 6 3 2 4;}
 p.MsoNormal, li.MsoNormal, div.MsoNormal {mso-style-unhide:no; margin:0cm; font-size:12.0pt;}
 p.MsoListParagraphCxSpFirst {margin-left:36.0pt; mso-add-space:auto;}
 @list l0 {mso-list-id:1; mso-list-type:hybrid;}
 @list l0:level1 {mso-level-text:"%1\\)"; mso-level-tab-stop:none;}
 @page WordSection1 {size:595.3pt 841.9pt;}
 div.WordSection1 {page:WordSection1;}
-->
</style>
<!--[if gte mso 10]><style> table.MsoNormalTable {mso-style-name:"Table Normal";} </style><![endif]-->
</head>
<body lang=EN-GB style='tab-interval:36.0pt;word-wrap:break-word'>
<!--StartFragment-->
<h1><span style='mso-ansi-language:EN-GB'>What we ask<o:p></o:p></span></h1>
<p class=MsoNormal>The dam costs <b style='mso-bidi-font-weight:normal'>14&nbsp;million</b> and
is <i>not</i> <u>safe</u><a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"
title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span
class=MsoFootnoteReference><span style='font-size:12.0pt;mso-ansi-language:EN-GB'>[1]</span></span><![endif]></span></span></a>;
H<sub>2</sub>O, <s>old</s> and <span lang=DE style='mso-ansi-language:DE'>Grüße</span>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-fareast-font-family:"Times New Roman"'><span style='mso-list:Ignore'>1)<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>stop the work;<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>a.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>at once;<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>b.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>everywhere;<o:p></o:p></p>
<p class=MsoNormal style='margin-left:36.0pt'>between the two,<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>2)<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>hold hearings.<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol;mso-bidi-font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>a bullet<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level2 lfo2'><![if !supportLists]><span style='font-family:"Courier New"'><span
style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>a deeper one<o:p></o:p></p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse'>
 <tr><td width=200 valign=top><p class=MsoNormal>Name<o:p></o:p></p></td><td width=200><p class=MsoNormal>Age<o:p></o:p></p></td></tr>
 <tr><td colspan=2><p class=MsoNormal>Ann, 40<o:p></o:p></p></td></tr>
</table>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all>
<hr align=left size=1 width="33%">
<![endif]>
<div style='mso-element:footnote' id=ftn1>
<p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span
class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span
class=MsoFootnoteReference><span style='font-size:10.0pt'>[1]</span></span><![endif]></span></span></a> Report of <i>2023</i>.<o:p></o:p></p>
</div>
</div>
<!--EndFragment-->
</body>
</html>`;

/** Google Docs on the clipboard: the wrapper that is not bold, white space kept, a list broken by a paragraph, letters for numerals. */
export const GOOGLE_DOCS = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-4e0e0f4c-7fff"><h2 dir="ltr" style="line-height:1.38;margin-top:18pt;"><span style="font-size:16pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:400;font-style:normal;font-variant:normal;text-decoration:none;vertical-align:baseline;white-space:pre;white-space:pre-wrap;">What we ask</span></h2><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:400;font-style:normal;text-decoration:none;vertical-align:baseline;white-space:pre-wrap;">Plain, </span><span style="font-size:11pt;font-weight:700;font-style:normal;text-decoration:none;vertical-align:baseline;white-space:pre-wrap;">bold</span><span style="font-weight:400;font-style:italic;white-space:pre-wrap;"> italic</span><span style="font-weight:400;text-decoration:line-through;-webkit-text-decoration-skip:none;vertical-align:baseline;white-space:pre-wrap;">gone</span><span style="font-size:0.6em;font-weight:400;vertical-align:super;white-space:pre-wrap;">up</span><span style="font-weight:400;white-space:pre-wrap;"> </span><a href="https://example.org/a" style="text-decoration:none;"><span style="color:#1155cc;font-weight:400;text-decoration:underline;white-space:pre-wrap;">linked</span></a></p><ol style="margin-top:0;margin-bottom:0;padding-inline-start:48px;"><li dir="ltr" style="list-style-type:decimal;font-weight:400;white-space:pre;" aria-level="1"><p dir="ltr" style="line-height:1.38;" role="presentation"><span style="font-weight:400;white-space:pre-wrap;">one</span></p></li><ol style="margin-top:0;margin-bottom:0;"><li dir="ltr" style="list-style-type:lower-alpha;white-space:pre;" aria-level="2"><p dir="ltr" role="presentation"><span style="font-weight:400;white-space:pre-wrap;">deeper</span></p></li></ol></ol><p dir="ltr"><span style="font-weight:400;white-space:pre-wrap;">between</span></p><ol style="margin-top:0;" start="2"><li dir="ltr" style="list-style-type:decimal;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;white-space:pre-wrap;">two</span></p></li></ol><br /><div dir="ltr" align="left"><table style="border:none;border-collapse:collapse;"><colgroup><col width="301" /><col width="301" /></colgroup><tbody><tr style="height:0pt"><td style="border-left:solid #000 1pt;"><p dir="ltr"><span style="font-weight:400;white-space:pre-wrap;">A</span></p></td><td><p dir="ltr"><span style="font-weight:400;white-space:pre-wrap;">B</span></p></td></tr></tbody></table></div></b>`;

/** Google Docs, "Web page": looks by class, labels by style sheet, lists of all levels one after the other, footnotes at the end. */
export const GOOGLE_PAGE = `<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">@import url(https://themes.googleusercontent.com/fonts/css?kit=x);.lst-kix_a1b-0>li{counter-increment:lst-ctn-kix_a1b-0}.lst-kix_a1b-1>li{counter-increment:lst-ctn-kix_a1b-1}ol.lst-kix_a1b-0.start{counter-reset:lst-ctn-kix_a1b-0 0}.lst-kix_a1b-0>li:before{content:"" counter(lst-ctn-kix_a1b-0,decimal) ". "}.lst-kix_a1b-1>li:before{content:"(" counter(lst-ctn-kix_a1b-1,lower-latin) ") "}ul.lst-kix_c2d-0{list-style-type:none}.lst-kix_c2d-0>li:before{content:"\\0025cf   "}ol{margin:0;padding:0}table td,table th{padding:0}.c0{margin-left:36pt}.c1{font-weight:700}.c2{font-style:italic;font-weight:400}.c3{text-decoration:underline}</style></head><body class="c9 doc-content"><p class="c4"><span class="c1">Bold</span><span>&nbsp;and </span><span class="c2">italic</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span>.</span></p><ol class="c5 lst-kix_a1b-0 start" start="1"><li class="c0 li-bullet-0"><span>one</span></li></ol><ol class="c5 lst-kix_a1b-1 start" start="1"><li class="c0 li-bullet-0"><span>sub</span></li></ol><ol class="c5 lst-kix_a1b-0" start="2"><li class="c0"><span>two</span></li></ol><ul class="c5 lst-kix_c2d-0 start"><li class="c0"><span>dot</span></li></ul><hr style="page-break-before:always;display:none;"><p class="c4 c8"><span class="c7"></span></p><p>End.</p><hr class="c6"><div><p class="c4"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span class="c2">&nbsp;The note.</span></p></div></body></html>`;

/** LibreOffice 7: fonts as tags, lists by type and start, footnotes of its own. */
export const LIBREOFFICE = `<!DOCTYPE html>
<html>
<head>
	<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
	<title>Lettre ouverte</title>
	<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
	<style type="text/css">
		@page { size: 21cm 29.7cm; margin: 2cm }
		p { line-height: 115%; margin-bottom: 0.25cm; background: transparent }
		p.sdfootnote { font-size: 10pt; margin-bottom: 0cm }
		a.sdfootnoteanc { font-size: 57% }
	</style>
</head>
<body lang="fr-FR" link="#000080" vlink="#800000" dir="ltr"><div title="header"><p>En-tête</p></div>
<h1 class="western">Objet&#8239;: le barrage</h1>
<p style="line-height: 100%; margin-bottom: 0cm">Le barrage coûte <font face="Liberation Serif, serif"><font size="3" style="font-size: 12pt"><b>14&nbsp;millions</b></font></font><br/>
d’euros<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>&#8239;;
<span lang="en-US">the dam</span>.</p>
<ol type="a" start="3">
	<li><p style="margin-bottom: 0cm">cesser les travaux&#8239;;</p>
	<ul>
		<li><p>sur-le-champ&#8239;;</p></li>
	</ul></li>
	<li><p>tenir des audiences.</p></li>
</ol>
<table width="100%" cellpadding="4" cellspacing="0">
	<thead><tr valign="top"><th width="50%"><p>une case</p></th><th><p>une autre</p></th></tr></thead>
	<tbody><tr><td><p>1</p><p>2</p></td><td><p><br/></p></td></tr></tbody>
</table>
<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Le rapport
	de 2023.</p>
</div>
<div title="footer"><p>Pied</p></div>
</body>
</html>`;

/** A message of Outlook for Windows: paragraphs of its own style, a layout table around everything, a hidden preview, smileys as pictures. */
export const OUTLOOK = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name="Generator" content="Microsoft Word 15 (filtered medium)"><!--[if !mso]><style>v\\:* {behavior:url(#default#VML);}</style><![endif]--></head>
<body lang="FR" link="#0563C1" vlink="#954F72" style="word-wrap:break-word"><div class="WordSection1">
<div style="display:none;mso-hide:all">Aperçu caché</div>
<table role="presentation" width="600" border="0"><tr><td>
<p class="MsoNormal">Bonjour,<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>
<p class="MsoPlainText">Voir <a href="mailto:a@example.org"><span style="color:#0563C1">a@example.org</span></a> <img src="cid:1" alt="🙂" width="16" height="16"><o:p></o:p></p>
<ul style="margin-top:0cm" type="disc"><li class="MsoListParagraph" style="margin-left:0cm;mso-list:l0 level1 lfo1">premier<o:p></o:p></li></ul>
<p class="MsoNormal"><img width="1" height="1" src="https://track.example/x.gif"><b><span style="font-family:&quot;Calibri&quot;,sans-serif">Nora</span></b><br>Directrice<o:p></o:p></p>
</td></tr></table></div></body></html>`;

/** Apple Notes, TextEdit and Pages: looks by class, no-break spaces for doubled ones. */
export const APPLE = `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd">
<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<meta http-equiv="Content-Style-Type" content="text/css">
<title></title>
<meta name="Generator" content="Cocoa HTML Writer">
<style type="text/css">
p.p1 {margin: 0.0px 0.0px 12.0px 0.0px; font: 12.0px 'Helvetica Neue'}
p.p2 {margin: 0.0px 0.0px 0.0px 0.0px; font: 12.0px 'Helvetica Neue'; min-height: 14.0px}
li.li1 {font: 12.0px 'Helvetica Neue'}
span.s1 {text-decoration: underline}
span.s2 {font: bold 12.0px 'Helvetica Neue'}
span.s3 {text-decoration: line-through}
ul.ul1 {list-style-type: disc}
ol.ol1 {list-style-type: decimal}
</style>
</head>
<body>
<p class="p1">One.<span class="Apple-converted-space">&nbsp; </span>Two<span class="Apple-converted-space">&nbsp;</span>; <span class="s1">under</span> <span class="s2">bold</span> <span class="s3">gone</span><span class="Apple-tab-span">	</span>end</p>
<p class="p2"><br></p>
<ul class="ul1"><li class="li1"><span class="s4"></span>first</li><li class="li1">second</li></ul>
<ol class="ol1"><li class="li1">a</li></ol>
</body>
</html>`;
