/**
 * The passwords that guessers try first, ten letters and more (shorter ones are refused by length).
 * Made of their known building blocks rather than a list: words, keyboard walks, repeats, years.
 */
const words = [
  "password", "motdepasse", "guichet", "azerty", "qwerty", "qwertz", "azertyuiop", "qwertyuiop", "administrator",
  "administrateur", "bienvenue", "welcome", "letmein", "iloveyou", "jetaime", "soleil", "doudou", "marseille", "football",
  "princess", "princesse", "superman", "changeme", "secret", "bonjour", "support", "service", "client", "entreprise",
];
const tails = [
  "", "1", "12", "123", "1234", "12345", "123456", "1234567890", "!", "1!", "123!", "01", "00", "007", "2023", "2024", "2025",
  "2026", "2027", "@123", "@2025", "@2026",
];
const walks = [
  "1234567890", "12345678910", "0123456789", "9876543210", "1q2w3e4r5t", "1q2w3e4r5t6y", "1a2z3e4r5t", "azertyuiopqsdf",
  "qwertyuiopasdf", "qazwsxedcrfv", "abcdefghij", "abcdefghijkl", "abcd123456", "aaaaaaaaaa", "1111111111", "0000000000",
  "azerty123456", "qwerty123456", "a123456789", "123456789a", "123456789q", "11223344556", "1122334455",
];

export const knownPasswords: ReadonlySet<string> = new Set([
  ...words.flatMap((word) => tails.map((tail) => `${word}${tail}`)),
  ...words.map((word) => `${word}${word}`),
  ...walks,
]);
