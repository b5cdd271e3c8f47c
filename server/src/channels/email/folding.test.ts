import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { htmlToText } from "../../platform/mail/plain-text.ts";
import { foldReply } from "./folding.ts";

const folder = new URL("../../../testing/specimens/replies/", import.meta.url);
const specimen = (name: string) => readFileSync(new URL(name, folder), "utf8");

type Reply = { title: string; subject: string; shown: string; folded: string };

function frenchReplies(): Reply[] {
  return specimen("french.txt")
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [title = "", ...lines] = section.split("\n");
      const subject = lines[0]?.startsWith("@@ ") ? (lines.shift() ?? "").slice(3) : "";
      const [shown = "", folded = ""] = lines.join("\n").split("%% fold\n");
      return { title, subject, shown, folded };
    });
}

describe("replies of the programs that French customers use", () => {
  test.each(frenchReplies())("M18 folds what was not written now: $title", ({ subject, shown, folded }) => {
    const found = foldReply(shown + folded, { subject });

    expect(found.shown.trim()).toBe(shown.trim());
    expect(found.folded.trim()).toBe(folded.trim());
  });

  test("M18 the same replies with the line ends of the network fold at the same place", () => {
    for (const { subject, shown, folded } of frenchReplies()) {
      const network = (shown + folded).replaceAll("\n", "\r\n");
      expect(foldReply(network, { subject }).shown.replaceAll("\r\n", "\n").trim()).toBe(shown.trim());
    }
  });
});

test.each([
  [
    "Gmail",
    '<div dir="ltr">Oui, merci.</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">Le lun. 3 mars 2026 à 10:02, Amina &lt;<a href="mailto:support@exemple.test">support@exemple.test</a>&gt; a écrit :<br></div><blockquote class="gmail_quote"><p>Est-ce bon ?</p></blockquote></div>',
  ],
  [
    "Outlook",
    '<div class="WordSection1"><p>Oui, merci.</p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>De :</b> Amina &lt;support@exemple.test&gt;<br><b>Envoyé :</b> mardi 3 mars 2026 10:02<br><b>À :</b> Dov<br><b>Objet :</b> Est-ce bon ?</p></div><p>Est-ce bon ?</p></div>',
  ],
  [
    "Outlook on the web",
    '<div>Oui, merci.</div><hr><div id="divRplyFwdMsg"><b>De :</b> Amina<br><b>Envoyé :</b> mardi 3 mars 2026 10:02<br><b>À :</b> Dov<br><b>Objet :</b> RE: x</div><div>Est-ce bon ?</div>',
  ],
  [
    "Apple Mail",
    'Oui, merci.<div><br><blockquote type="cite"><div>Le 3 mars 2026 à 10:02, Amina &lt;support@exemple.test&gt; a écrit :</div><br><div>Est-ce bon ?</div></blockquote></div>',
  ],
])("M18 a reply that %s wrote in HTML only shows what was written now", (_program, html) => {
  const { shown, folded } = foldReply(htmlToText(html));
  expect(shown.trim()).toBe("Oui, merci.");
  expect(folded).toContain("Est-ce bon ?");
});

/** The last words shown of each shared sample, and the first words folded. */
const samples: readonly (readonly [string, string, string])[] = [
  ["correct_sig.txt", "a correct -- signature.", "-- \nrick"],
  ["email_1_1.txt", "-Abhishek Kona", "____"],
  [
    "email_1_2.txt",
    'delete all\nthe keys in a bucket, you’ll need to delete them all individually."',
    "> \n> -Abhishek",
  ],
  ["email_1_3.txt", "-Abhishek Kona", "On 01/03/11"],
  ["email_1_4.txt", "another problem with it.", "On Aug 22"],
  ["email_1_5.txt", "goes on and on\nfor a while.", ""],
  ["email_1_6.txt", "I get proper rendering as well.", "Sent from a magnificent"],
  ["email_1_7.txt", ":+1:", "On Tue"],
  ["email_1_8.txt", "and under this.", ">\n> -- Tim"],
  ["email_2_1.txt", "Outlook with a reply", "------"],
  ["email_2_2.txt", "Outlook with a reply directly above line", "____"],
  ["email_2_3.txt", "Outlook with a reply directly above line", "From: CRM"],
  ["email_BlackBerry.txt", "Here is another email", "Sent from my BlackBerry"],
  ["email_bullets.txt", "- and another", "On Fri"],
  ["email_iPhone.txt", "Here is another email", "Sent from my iPhone"],
  ["email_long_quote.txt", "-Abhishek Kona", "____"],
  ["email_multi_word_sent_from_my_mobile_device.txt", "Here is another email", "Sent from my Verizon"],
  ["email_one_is_not_on.txt", "Locally (on development), when I run...", "On Oct 1"],
  ["email_sent_from_my_not_signature.txt", "easier then my mobile phone.", ""],
  ["email_sig_delimiter_in_middle_of_line.txt", "kthxbai", ""],
  ["greedy_on.txt", "the tunnel is not working.", "On 9 Jan"],
  ["pathological.txt", "get back to a computer.", "On Dec 8"],
];

test.each(samples)("M18 the sample %s is cut where its writer stopped", (name, lastShown, firstFolded) => {
  const { shown, folded } = foldReply(specimen(name));

  expect(shown.trimEnd().endsWith(lastShown), shown.slice(-200)).toBe(true);
  expect(folded.trimStart().startsWith(firstFolded), folded.slice(0, 200)).toBe(true);
  if (firstFolded === "") expect(folded).toBe("");
});

test("M18 nothing is lost: shown and folded together are the text, for every sample cut at any place", () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".txt"))) {
    const text = specimen(name);
    const step = Math.max(1, Math.floor(text.length / 200));
    for (let end = 0; end <= text.length; end += step) {
      const part = text.slice(0, end).slice(-20_000);
      const { shown, folded } = foldReply(part);
      expect(shown + folded).toBe(part);
      expect(shown.trim() !== "" || part.trim() === "", "something is shown").toBe(true);
    }
  }
});

test("every sample of the folder is promised something", () => {
  const promised = new Set(samples.map(([name]) => name));
  const present = readdirSync(folder).filter((file) => file.endsWith(".txt") && file !== "french.txt");
  expect(present.filter((name) => !promised.has(name))).toEqual([]);
});
