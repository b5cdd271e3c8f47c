import { expect, test } from "vitest";
import { letters } from "./letters.ts";

const nothing = { text: "", html: "" };
const about = { reference: "12345-6", company: "Atelier des Halles", signature: "Amina" };
const link = () => "https://aide.exemple.test/t/abc";

/** Every letter there is, subject and both bodies. */
function written(language: "fr" | "en"): [string, string][] {
  const { reply, replySubject, acknowledgement, survey } = letters[language];
  const all = {
    reply: reply({
      text: "Voici",
      html: "<p>Voici</p>",
      signature: about.signature,
      link: link(),
      quoted: nothing,
    }),
    acknowledgement: acknowledgement({ ...about, subject: "Colis", link: link() }),
    "acknowledgement without a subject": acknowledgement({ ...about, subject: "", link: link() }),
    survey: survey({ ...about, subject: "Colis", link }),
    "survey without a subject": survey({ ...about, subject: "", link }),
    "subject of a reply": { subject: replySubject("", about.reference) },
  };
  return Object.entries(all).flatMap(([name, letter]) =>
    Object.entries(letter).map(([part, words]): [string, string] => [`${name}, ${part}`, words]),
  );
}

test.each(written("fr"))("French typography holds in the letters: %s", (_, written) => {
  const words = written.replaceAll(/<[^>]*>/gu, "");
  // A line must never break between a word and its mark.
  expect(words.match(/.{0,20}(?: [:;!?»]|« ).{0,20}/gu)).toBeNull();
  expect(words.match(/.{0,20}(?:«[^\u00a0]|[^\u00a0]»|\p{L}[;!?»]).{0,20}/gu)).toBeNull();
  expect(words).not.toContain("'");
});

test.each(["fr", "en"] as const)("a reply without a link says nothing of one: %s", (language) => {
  const { text, html } = letters[language].reply({
    text: "Voici",
    html: "<p>Voici</p>",
    signature: "",
    quoted: nothing,
    link: null,
  });

  expect(text).toBe("Voici");
  expect(html).not.toMatch(/<a |null|<p style/u);
});
