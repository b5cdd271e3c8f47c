import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fingerprint } from "./fingerprint.ts";
import { readLetter } from "./reading.ts";

const folder = new URL("../../../testing/specimens/mail/", import.meta.url);
const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".eml"))
  .sort();

const here = {
  envelopeSender: null,
  ownAddresses: ["support@exemple.test"],
  ownDomains: ["exemple.test"],
  trustedHost: null,
};
const read = (name: string) => readLetter(readFileSync(new URL(name, folder)), here);

test("the 103 samples are there", () => {
  expect(names).toHaveLength(103);
});

test.each(names)("M15 the sample %s becomes a letter", (name) => {
  const { letter, folded, hints } = read(name);

  expect(typeof letter.subject).toBe("string");
  expect(letter.subject).not.toMatch(/\p{Cc}/u);
  expect(letter.text).not.toContain("\0");
  expect(folded.shown + folded.folded).toBe(letter.text);
  expect(hints.messageIds.every((id) => id !== "" && !/[\s<>]/.test(id))).toBe(true);
  for (const file of letter.attachments) {
    expect(file.name).toMatch(/^[^/\\\p{Cc}]+$/u);
    expect(file.content.byteLength).toBe(file.size);
  }
});

describe("what the odd samples say, checked by eye", () => {
  test.each<[string, string, string]>([
    ["multi_charset/japanese.eml", "まみむめも", "かきくえこ"],
    ["multi_charset/japanese_iso_2022.eml", "まみむめも", "すみません。"],
    ["multi_charset/japanese_shift_jis.eml", "test", "このメールはテスト用のメールです。"],
    ["multi_charset/ks_c_5601-1987.eml", "test", "스티해"],
    ["plain_emails/raw_email.eml", "NOTE: 한국말로 하는 것", "우리는 하나님을 믿습니다."],
    [
      "plain_emails/raw_email_with_partially_quoted_subject.eml",
      'Re: Test: "漢字" mid "漢字" tail',
      "제 이름은 Jamis입니다.",
    ],
    ["rfc6532/utf8_headers.eml", "Säying Hello", "body"],
    ["rfc2822/example14.eml", "Re: TEST テストテスト", "Hello"],
    [
      "error_emails/invalid_subject_characters.eml",
      "Formação FrenetikPolis: Mega Campanha Final Verão | Cursos de Setembro",
      "TEST",
    ],
    ["error_emails/bad_encoded_subject.eml", "TEST", "TEST"],
    ["error_emails/multiple_content_types.eml", "Redacted", "foo"],
    [
      "error_emails/content_transfer_encoding_qp_with_space.eml",
      "Low or High Blood Pressure? We can help.",
      "If you're in need",
    ],
    ["mime_emails/email_with_similar_boundaries.eml", "Xxxxxx", "Test"],
    ["mime_emails/raw_email_with_illegal_boundary.eml", "Testing outlook", "This is an outlook test"],
    [
      "mime_emails/raw_email_encoded_stack_level_too_deep.eml",
      "Nicolas Fouché has accepted your invitation to Gmail",
      "Nicolas Fouché",
    ],
  ])("%s keeps its letters", (name, subject, words) => {
    const { letter } = read(name);
    expect(letter.subject).toBe(subject);
    expect(letter.text).toContain(words);
  });

  test.each<[string, string, number]>([
    ["attachment_emails/attachment_message_rfc822.eml", "ForwardedMessage.eml", 3781],
    ["attachment_emails/attachment_nonascii_filename.eml", "ciële.txt", 11],
    ["attachment_emails/attachment_only_email.eml", "blah.gz", 288],
    ["attachment_emails/attachment_with_base64_encoded_name.eml", "This is a test.pdf", 399],
    ["attachment_emails/attachment_with_quoted_filename.eml", "Eelanalüüsi päring.jpg", 1952],
    ["multi_charset/japanese_attachment.eml", "てすと.txt", 33],
    [
      "multi_charset/japanese_attachment_long_name.eml",
      "かきくけこかきくけこかきくけこかきくけこかきくけこ.txt",
      18,
    ],
    ["mime_emails/sig_only_email.eml", "signature.asc", 197],
  ])("%s keeps its file", (name, file, size) => {
    expect(read(name).letter.attachments).toMatchObject([{ name: file, size }]);
  });

  test("the dates of every style mean the instant they say", () => {
    expect(read("rfc2822/example01.eml").letter.sentAt).toBe("1997-11-21T15:55:06Z");
    expect(read("rfc2822/example12.eml").letter.sentAt).toBe("1997-11-21T09:55:06Z");
    expect(read("rfc2822/example10.eml").letter.sentAt).toBe("1969-02-14T03:02:00Z");
    expect(read("plain_emails/raw_email_with_bad_date.eml").letter.sentAt).toBeNull();
  });

  test("addresses with comments, groups and quotation marks are the addresses they are", () => {
    expect(read("rfc2822/example10.eml").letter.from?.address).toBe("pete@silly.test");
    expect(read("rfc2822/example03.eml").letter.to.map(({ address }) => address)).toEqual([
      "mary@x.test",
      "jdoe@example.org",
      "one@y.test",
    ]);
    expect(read("plain_emails/raw_email_with_at_display_name.eml").warnings).toContain("several_from");
  });
});

test("D6 two samples share a fingerprint only if they are the same bytes under other trace headers", () => {
  const seen = new Map<string, string[]>();
  for (const name of names) {
    const { contentHash } = fingerprint(readFileSync(new URL(name, folder)));
    seen.set(contentHash, [...(seen.get(contentHash) ?? []), name]);
  }
  expect([...seen.values()].filter((group) => group.length > 1)).toEqual([
    ["attachment_emails/attachment_content_location.eml", "mime_emails/raw_email12.eml"],
    ["attachment_emails/attachment_with_encoded_name.eml", "plain_emails/raw_email8.eml"],
    [
      "multipart_report_emails/multi_address_bounce1.eml",
      "multipart_report_emails/multi_address_bounce2.eml",
    ],
    ["rfc2822/example01.eml", "rfc2822/example05.eml", "rfc2822/example09.eml"],
  ]);
});
