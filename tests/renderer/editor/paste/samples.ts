/** What Word puts on the clipboard for a heading, a numbered list within a bulleted one, and a blank line. */
export const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- /* Font Definitions */ @font-face {font-family:Wingdings;} p.MsoNormal {margin:0in;} --></style></head>
<body lang=EN-US style='tab-interval:.5in'><!--StartFragment-->
<h1><span style='mso-fareast-font-family:"Times New Roman"'>Hartwell<o:p></o:p></span></h1>
<p class=MsoNormal>Gone <b style='mso-bidi-font-weight:normal'>quiet</b> since
the&nbsp; demo.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Champion on leave<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:1.0in;mso-add-space:auto;text-indent:-.25in;mso-list:l0 level2 lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span></span><![endif]>Ask who else<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:1.0in;text-indent:-.25in;mso-list:l0 level2 lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>2.<span>&nbsp;&nbsp; </span></span></span><![endif]>Call <i>them</i><o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>·<span>&nbsp; </span></span></span><![endif]>Meet on Thursday<o:p></o:p></p>
<p class=MsoNormal>After the list.<o:p></o:p></p>
<!--EndFragment--></body></html>`

/** What Excel puts on the clipboard for three cells by two. */
export const fromExcel = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=ProgId content=Excel.Sheet><style><!--table {mso-displayed-decimal-separator:"\\.";} .xl65 {mso-number-format:0%;} --></style></head>
<body link="#0563C1"><table border=0 cellpadding=0 width=192 style='border-collapse:collapse;width:144pt'>
<!--StartFragment--><col width=64 span=3 style='width:48pt'>
<tr height=20 style='height:15.0pt'><td height=20 width=64 class=xl65 style='height:15.0pt'>Month</td><td class=xl65>Meetings</td><td>Plan</td></tr>
<tr height=20><td height=20>March</td><td align=right>4</td><td></td></tr>
<!--EndFragment--></table></body></html>`

/** What Outlook and Teams write: blocks of divs, marks as styles, an image, a link, a safe-links script. */
export const fromTeams = `<div style="font-family:Segoe UI;font-size:14px"><div id="x_1" class="ts">Sam <span style="font-weight:700">promised</span> a <span style="text-decoration:line-through;font-style:italic">plan</span></div>
<div><br></div><img itemscope src="https://example.com/emoji.png" alt="smile"><div>See <a href="https://crm.example.com/deal?id=1&amp;x=2" title="Deal" target="_blank">the deal</a> and <a href="javascript:alert(1)">this</a></div>
<ul><li>One<ul><li>Two</li></ul></li></ul><script>alert(1)</script></div>`

/** What Google Docs writes: everything inside a bold tag that is not bold, and tick boxes as roles. */
export const fromDocs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700;font-style:normal">Plan</span><span style="font-weight:400"> for March</span></p><ul><li dir="ltr" role="checkbox" aria-checked="true"><p><span>Mail sent</span></p></li><li dir="ltr" role="checkbox" aria-checked="false"><p><span>Call</span></p></li></ul></b>`
