/**
 * « 9 », « 9h », « 9h30 », « 09:30 », « 9.30 », « 930 » and « 24h » as "HH:MM"; null for what is no time of day.
 * The browser's own field follows the machine's AM and PM, whatever the language of the page.
 */
export function readTime(text: string): string | null {
  const typed = text.trim().toLowerCase().replaceAll(/\s/gu, "");
  const found = /^(\d{1,2})(?:(?:[:h.]|h?:)(\d{2})?)?$/u.exec(typed) ?? /^(\d{1,2})(\d{2})$/u.exec(typed);
  if (!found) return null;
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)];
  if (minutes > 59 || hours * 60 + minutes > 1440) return null;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}
