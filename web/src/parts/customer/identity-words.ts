/** « 06 12 34 56 78 » as it is said in France; with its country elsewhere. Anything else is shown as it is. */
export function identityWords(value: string): string {
  const french = /^\+33([1-9])(\d{8})$/u.exec(value);
  if (french) return `0${french[1]}${french[2]?.replaceAll(/(\d{2})/gu, "\u00a0$1")}`;
  return value;
}
