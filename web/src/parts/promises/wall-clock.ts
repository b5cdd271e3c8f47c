/** What the clock on the wall shows somewhere; `weekday` is 1 for Monday, 7 for Sunday. */
export type WallTime = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  weekday: number;
};

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  const made =
    formatters.get(zone) ??
    new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      hourCycle: "h23",
    });
  formatters.set(zone, made);
  return made;
}

export function wallTime(at: number, zone: string): WallTime {
  const parts = Object.fromEntries(
    formatterOf(zone)
      .formatToParts(at)
      .map((part) => [part.type, Number(part.value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return { year, month, day, hour, minute, weekday: weekdayOf(year, month, day) };
}

function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}

type Written = Omit<WallTime, "weekday">;

const asUtc = ({ year, month, day, hour, minute }: Written): number =>
  Date.UTC(year, month - 1, day, hour, minute);

/** Not every browser has Temporal yet: the offset is asked twice, since the first answer may be that of the other season. */
export function instantOf(wall: Written, zone: string): number {
  const written = asUtc(wall);
  const first = written - (asUtc(wallTime(written, zone)) - written);
  return first - (asUtc(wallTime(first, zone)) - written);
}

/** The same hour, so many days later on the wall: a change of hour in between moves nothing. */
export function daysLater(wall: WallTime, days: number): WallTime {
  const moved = new Date(Date.UTC(wall.year, wall.month - 1, wall.day + days));
  const [year, month, day] = [moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate()];
  return { ...wall, year, month, day, weekday: weekdayOf(year, month, day) };
}
