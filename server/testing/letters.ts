import type { Circumstances, Writing } from "../src/guard/model.ts";
export type Written = {
  from: { name: string; address: string };
  to?: string;
  subject?: string;
  says: string;
  id?: string;
  answers?: string;
  headers?: Record<string, string>;
  /** A text file that comes along. */
  file?: { name: string; text: string };
};

let written = 0;

/** A plain mail as a customer's program writes it. */
export function writeLetter({
  from,
  to = "support@guichet.test",
  subject = "Colis",
  says,
  id,
  answers,
  headers = {},
  file,
}: Written): Buffer {
  const edge = "a-letter-in-parts";
  const lines = [
    `From: "${from.name}" <${from.address}>`,
    `To: <${to}>`,
    `Subject: ${encode(subject)}`,
    `Message-ID: <${id ?? `letter-${++written}-${process.pid}@exemple.test`}>`,
    "Date: Mon, 23 Nov 2026 09:00:00 +0100",
    "MIME-Version: 1.0",
    file ? `Content-Type: multipart/mixed; boundary="${edge}"` : plain,
    "Content-Transfer-Encoding: 8bit",
    ...(answers ? [`In-Reply-To: <${answers}>`, `References: <${answers}>`] : []),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  const words = says.replaceAll("\n", "\r\n");
  const said = file
    ? `--${edge}\r\n${plain}\r\n\r\n${words}\r\n--${edge}\r\n${plain}\r\nContent-Disposition: attachment; filename="${file.name}"\r\n\r\n${file.text}\r\n--${edge}--`
    : words;
  return Buffer.from(`${lines.join("\r\n")}\r\n\r\n${said}\r\n`);
}

const plain = "Content-Type: text/plain; charset=utf-8";

const encode = (subject: string): string => `=?UTF-8?B?${Buffer.from(subject).toString("base64")}?=`;

/** A reply written on a Wednesday morning in Paris, of which nobody knows anything but what the test says. */
export function writing(
  text: string,
  known: Partial<Circumstances> & Partial<Pick<Writing, "kind" | "attachments">> = {},
): Writing {
  const { kind = "reply", attachments = [], ...circumstances } = known;
  return {
    text,
    language: null,
    kind,
    attachments,
    instant: "2026-03-11T08:30:00Z",
    zone: "Europe/Paris",
    circumstances: {
      words: [],
      houseWords: [],
      customerName: null,
      asked: [],
      others: [],
      own: [],
      house: [],
      calendar: null,
      spoken: "fr",
      author: null,
      authority: null,
      ...circumstances,
    },
  };
}
