export type File = { name: string; type: string; content: Buffer };

export type Mail = {
  from: { name: string; address: string };
  to: string;
  subject: string;
  text: string;
  id: string;
  at: Temporal.Instant;
  answers?: string | undefined;
  files?: readonly File[];
};

const word = (text: string): string => `=?UTF-8?B?${Buffer.from(text).toString("base64")}?=`;
const folded = (base64: string): string => base64.match(/.{1,76}/gu)?.join("\r\n") ?? "";

/** The bytes of a letter, as a customer's program would have written them. */
export function writeMail({ from, to, subject, text, id, at, answers, files = [] }: Mail): Buffer {
  const boundary = `b-${id.split("@")[0]}`;
  const plain = [
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    folded(Buffer.from(text.replaceAll("\n", "\r\n")).toString("base64")),
  ];
  const attached = files.flatMap(({ name, type, content }) => [
    `--${boundary}`,
    `Content-Type: ${type}; name="${word(name)}"`,
    `Content-Disposition: attachment; filename="${word(name)}"`,
    "Content-Transfer-Encoding: base64",
    "",
    folded(content.toString("base64")),
  ]);
  const body =
    files.length === 0
      ? plain
      : [
          `Content-Type: multipart/mixed; boundary="${boundary}"`,
          "",
          `--${boundary}`,
          ...plain,
          ...attached,
          `--${boundary}--`,
        ];
  const lines = [
    `From: ${word(from.name)} <${from.address}>`,
    `To: <${to}>`,
    `Subject: ${word(subject)}`,
    `Message-ID: <${id}>`,
    `Date: ${new Date(at.epochMilliseconds).toUTCString().replace("GMT", "+0000")}`,
    "MIME-Version: 1.0",
    `Content-Language: ${/(?:^|\s)(?:the|my|is) /u.test(text) ? "en" : "fr"}`,
    ...(answers ? [`In-Reply-To: <${answers}>`, `References: <${answers}>`] : []),
    ...body,
  ];
  return Buffer.from(`${lines.join("\r\n")}\r\n`);
}
