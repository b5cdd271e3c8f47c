/** A moment for somebody's own calendar, RFC 5545. */
export type Occasion = {
  id: string;
  at: string;
  title: string;
  description: string;
  address: string;
  company: string;
};

/** The half hour before a date: what was promised is there by its end. */
export function calendarFile(
  { id, at, title, description, address, company }: Occasion,
  now: Temporal.Instant,
): string {
  const end = Temporal.Instant.from(at);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Guichet//FR",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    `UID:${id}@guichet`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(end.subtract({ minutes: 30 }))}`,
    `DTEND:${utc(end)}`,
    `SUMMARY:${escaped(`${title} – ${company}`)}`,
    `DESCRIPTION:${escaped(description)}`,
    `URL:${address}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

const utc = (at: Temporal.Instant): string =>
  at.toString({ smallestUnit: "second" }).replaceAll(/[-:]/gu, "");

/** Whatever was typed stays text: it opens no line and no property of its own. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\\;,]/gu, "\\$&")
    .replaceAll(/\r\n|[\n\r\u2028\u2029]/gu, "\\n")
    .replaceAll(/\p{Cc}/gu, "");

/** At most 75 octets a line, and no character cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 74) {
      parts.push(part);
      part = "";
      octets = 0;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join("\r\n ");
}
