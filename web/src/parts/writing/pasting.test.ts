import { expect, test } from "vitest";
import { cleanPaste, pastedFiles } from "./pasting.ts";

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0cm}</style></head><body>
<!--[if gte mso 9]><xml>secret</xml><![endif]--><p class=MsoNormal style='mso-margin-top-alt:auto'><span style='font-family:"Calibri"'>Bonjour <b>Dov</b>,<o:p></o:p></span></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>   </span></span>Un colis</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>   </span></span>Deux colis</p></body></html>`;

test.each([
  ["Word", word, "<p>Bonjour <b>Dov</b>,</p>\n<ul><li>Un colis</li><li>Deux colis</li></ul>"],
  [
    "Outlook",
    '<div class="WordSection1"><div style="font-size:12pt">Voir <a href="https://exemple.test/suivi" style="color:blue">le suivi</a>.</div><div style="display:none">caché</div></div>',
    '<p>Voir <a href="https://exemple.test/suivi">le suivi</a>.</p>',
  ],
  [
    "Google Docs",
    '<b style="font-weight:normal" id="docs-internal-guid"><p dir="ltr"><span style="font-weight:700">Important</span> et <span style="font-style:italic">doux</span></p></b>',
    "<p><strong>Important</strong> et <em>doux</em></p>",
  ],
  ["a heading", "<h2>Retour</h2><p>Ici</p>", "<p><strong>Retour</strong></p><p>Ici</p>"],
  [
    "a table",
    "<table><tr><th>Article</th><th>Prix</th></tr><tr><td>Vase</td><td>12 €</td></tr></table>",
    "<p>Article | Prix</p><p>Vase | 12 €</p>",
  ],
  [
    "a web page",
    '<section><p onclick="alert(1)">Un mot<img src="https://mouchard.test/pixel.gif"></p><script>alert(2)</script><a href="javascript:alert(3)">lien</a></section>',
    "<p>Un mot</p>lien",
  ],
])("what is pasted from %s keeps its structure and loses its dress", (_, pasted, clean) => {
  expect(cleanPaste(pasted)).toBe(clean);
});

test("a pasted picture becomes a file, and a picture of words stays behind its words", () => {
  const picture = new File(["x"], "image.png", { type: "image/png" });
  const clipboard = (html: string) => {
    const given = new DataTransfer();
    given.items.add(picture);
    given.setData("text/html", html);
    return given;
  };
  expect(pastedFiles(clipboard('<img src="file:///c:/photo.png">'))).toEqual([picture]);
  expect(pastedFiles(clipboard("<p>Bonjour</p>"))).toEqual([]);
});
