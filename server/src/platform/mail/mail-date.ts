const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const zones: Record<string, number> = { ut: 0, gmt: 0, utc: 0, z: 0, cet: 60, cest: 120, bst: 60 };
for (const [name, hour] of Object.entries({ e: -5, c: -6, m: -7, p: -8 })) {
  zones[`${name}st`] = hour * 60;
  zones[`${name}dt`] = (hour + 1) * 60;
}

const mailForm =
  /(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{2,4})(?:,?\s+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?)?\s*([+-]\d{4}|[a-z]{1,5})?/i;

/** The instant a Date line means, as ISO 8601; null when it means none. Unknown zones count as UTC. */
export function readMailDate(value: string): string | null {
  const match = mailForm.exec(value.slice(0, 200).replace(/\([^)]*\)/g, " "));
  if (!match) return readIsoDate(value.trim());
  const [, day = "", monthName = "", year = "", hour = "0", minute = "0", second = "0", zone = ""] = match;
  const month = months.indexOf(monthName.toLowerCase()) + 1;
  if (month === 0) return null;
  try {
    const civil = Temporal.PlainDateTime.from(
      {
        year: fullYear(Number(year)),
        month,
        day: Number(day),
        hour: Number(hour),
        minute: Number(minute),
        // A leap second is legal in a mail and unknown to calendars.
        second: Math.min(59, Number(second)),
      },
      { overflow: "reject" },
    );
    return civil
      .toZonedDateTime("UTC")
      .toInstant()
      .subtract({ minutes: offset(zone) })
      .toString();
  } catch {
    return null;
  }
}

function fullYear(year: number): number {
  if (year < 50) return 2000 + year;
  return year < 1000 ? 1900 + year : year;
}

function offset(zone: string): number {
  const numeric = /^([+-])(\d{2})(\d{2})$/.exec(zone);
  if (!numeric) return zones[zone.toLowerCase()] ?? 0;
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3]);
  return numeric[1] === "-" ? -minutes : minutes;
}

function readIsoDate(value: string): string | null {
  try {
    return Temporal.Instant.from(value).toString();
  } catch {
    return null;
  }
}

const days = "Mon Tue Wed Thu Fri Sat Sun".split(" ");

/** RFC 5322 writes dates in English, whatever the reader's language. */
export function writeMailDate(instant: Temporal.Instant): string {
  const { year, month, day, dayOfWeek, hour, minute, second } = instant.toZonedDateTimeISO("UTC");
  const name = months[month - 1] ?? "";
  const two = (value: number) => String(value).padStart(2, "0");
  const date = `${days[dayOfWeek - 1]}, ${two(day)} ${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`;
  return `${date} ${two(hour)}:${two(minute)}:${two(second)} +0000`;
}
