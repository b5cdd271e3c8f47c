/** As people read it aloud: « 48 213-7 » for 48213-7, in threes from the check digit, never broken across lines. */
export function speakable(reference: string): string {
  const [digits = "", check] = reference.split("-");
  const grouped = digits.replaceAll(/\B(?=(?:\d{3})+$)/gu, "\u00a0");
  return check === undefined ? grouped : `${grouped}\u2011${check}`;
}
