import { expect, test } from "vitest";
import { htmlToText, unflow } from "./plain-text.ts";

test.each<[string, string, string]>([
  ["paragraphs", "<p>Bonjour,</p><p>Merci.</p>", "Bonjour,\n\nMerci."],
  ["Gmail's divisions", "<div>Bonjour,</div><div><br></div><div>Merci.</div>", "Bonjour,\n\nMerci."],
  ["line breaks", "un<br>deux<br/><br>trois", "un\ndeux\n\ntrois"],
  ["line ends of the source", "un\n  deux\r\n trois", "un deux trois"],
  ["no-break spaces", "5&nbsp;&euro;&#160;!", "5\u00a0€\u00a0!"],
  [
    "references",
    "&eacute;t&eacute; &amp; &lt;No&euml;l&gt; &hellip; &rsquo; &#8217; &#x20AC; &#146; &inconnu;",
    "été & <Noël> … ’ ’ € ’ &inconnu;",
  ],
  ["lists", "<ul><li>un</li><li>deux <b>gras</b></li></ul>fin", "- un\n- deux gras\n\nfin"],
  ["tables", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"],
  [
    "links",
    '<a href="https://a.test/x?y=1&amp;z=2">votre espace</a>',
    "votre espace (https://a.test/x?y=1&z=2)",
  ],
  [
    "links that are their own words",
    '<a href="https://a.test/">a.test</a> <a href="mailto:x@y.test">x@y.test</a>',
    "a.test x@y.test",
  ],
  [
    "what is not for reading",
    "<head><title>T</title><style>p{}</style></head><script>alert('<p>')</script>lu<!-- caché <p> -->",
    "lu",
  ],
  [
    "quotations",
    "<p>Oui</p><blockquote>un<br>deux<blockquote>trois</blockquote></blockquote>fin",
    "Oui\n\n> un\n> deux\n>\n>> trois\n\nfin",
  ],
  ["rules", "a<hr>b", "a\n________________________________\nb"],
  ["signs that are no tags", "1 < 2 et 3 > 2 <3", "1 < 2 et 3 > 2 <3"],
  ["tags never closed", "<p>avant <b", "avant"],
  ["a head never closed", "<head><p>lu</p>", "lu"],
  ["nothing", "<html><body> </body></html>", ""],
])("%s come out as text", (_case, html, text) => {
  expect(htmlToText(html).trimEnd()).toBe(text);
});

test("Outlook's header block comes out as the lines that folding looks for", () => {
  const html = `<div class="WordSection1"><p class="MsoNormal">Voici.<o:p></o:p></p><div style="border-top:solid"><p class="MsoNormal"><b>De&nbsp;:</b> Amina &lt;support@exemple.test&gt;<br><b>Envoyé&nbsp;:</b> mardi 3 mars 2026 10:02<br><b>À&nbsp;:</b> Dov<br><b>Objet&nbsp;:</b> Facture<o:p></o:p></p></div></div>`;
  expect(htmlToText(html)).toBe(
    "Voici.\n\nDe\u00a0: Amina <support@exemple.test>\nEnvoyé\u00a0: mardi 3 mars 2026 10:02\nÀ\u00a0: Dov\nObjet\u00a0: Facture\n",
  );
});

test.each<[string, string, boolean, string]>([
  ["soft lines are joined", "un \ndeux\ntrois", false, "un deux\ntrois"],
  ["the space is dropped where the sender says so", "人 \n間", true, "人間"],
  [
    "a quotation joins only its own depth",
    "> un \n> deux \n>> trois\nquatre",
    false,
    "> un deux \n>> trois\nquatre",
  ],
  ["the mark of a signature stays alone", "fin \n-- \nDov", false, "fin \n-- \nDov"],
  ["stuffed lines lose their first space", " From x\n  y", false, "From x\n y"],
])("flowed text: %s", (_case, text, deleteSpace, joined) => {
  expect(unflow(text, deleteSpace)).toBe(joined);
});
