/** First digits and lengths of the networks whose cards are in people’s pockets. */
const networks: readonly { starts: RegExp; lengths: readonly number[]; common: boolean }[] = [
  { starts: /^4/u, lengths: [16], common: true },
  { starts: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/u, lengths: [16], common: true },
  { starts: /^3[47]/u, lengths: [15], common: true },
  { starts: /^(?:6011|65|64[4-9]|62|35(?:2[89]|[3-8]))/u, lengths: [16, 19], common: true },
  { starts: /^(?:5018|5020|5038|5893|6304|6759|676[1-3])/u, lengths: [16, 18, 19], common: true },
  // As long as a SIRET, which passes the same sum: only where cards are spoken of.
  { starts: /^3(?:0[0-5]|6|8)/u, lengths: [14], common: false },
  { starts: /^4/u, lengths: [13, 19], common: false },
];

/** `said`: cards are spoken of, or the digits stand in groups as on a card. */
export function isCard(digits: string, { said }: { said: boolean }): boolean {
  const known = networks.some(
    ({ starts, lengths, common }) =>
      (common || said) && starts.test(digits) && lengths.includes(digits.length),
  );
  return known && passesLuhn(digits) && !/^(\d)\1+$/u.test(digits);
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** A French social security number: sex, year, month, place, order, key. Corsica counts as 19 and 18. */
export function isNir(written: string): boolean {
  const parts = /^([1-478])(\d{2})(\d{2})(\d{2}|2[AB])(\d{3})(\d{3})(\d{2})$/u.exec(written);
  if (!parts) return false;
  const month = Number(parts[3]);
  if (month < 1 || (month > 12 && month < 20) || (month > 42 && month < 50)) return false;
  const number = written.slice(0, 13).replace("2A", "19").replace("2B", "18");
  return 97 - (Number(number) % 97) === Number(parts[7]);
}
