import { people, shown } from "./house/people.ts";

const words = {
  opening: [
    "Démonstration de Guichet : Cycles Valombre ouvre ses portes, une demi-minute la première fois.",
    "A demonstration of Guichet: Cycles Valombre opens its doors, half a minute the first time.",
  ],
  whole: ["Les trois mois sont racontés.", "The three months are told."],
} as const;

export function say(what: keyof typeof words): void {
  process.stdout.write(`\n  ${words[what].join("\n  ")}\n`);
}

const roles: Partial<Record<string, string>> = {
  agent: "conseillère · agent",
  lead: "responsable · lead",
  admin: "administrateur · administrator",
};

/** What each of them finds this morning, for whoever has five minutes. */
const first: Partial<Record<string, readonly [string, string]>> = {
  agent: [
    "Dov Perez attend un appel promis avant 16 h ; Bruno lui passe un dossier ; Inès veut son avis.",
    "Dov Perez was promised a call by 4 pm; Bruno hands her a ticket; Inès wants her opinion.",
  ],
  lead: [
    "320 € à accorder, un message injurieux, une date refusée, la semaine du rappel dans les Chiffres.",
    "€320 to approve, an abusive message, a date refused, the week of the recall in the Figures.",
  ],
  admin: [
    "les Réglages : équipes, raisons, promesses, qui voit quoi.",
    "the Settings: teams, reasons, promises, who sees what.",
  ],
};

type Greeting = { url: string; password: string; customersPage: string };

/** Where it is, who may sign in there with this password, what to look at first, and what a customer sees. */
export function greet({ url, password, customersPage }: Greeting): void {
  const accounts = people.filter(({ email }) => shown.includes(email));
  const lines = [
    "",
    `  Guichet  ${url}`,
    "",
    ...accounts.flatMap(({ email, name, roles: [role = ""] }) => [
      `  ${email.padEnd(34)} ${name}, ${roles[role]}`,
      ...(first[role] ?? []).map((words) => `      ${words}`),
    ]),
    `  mot de passe · password            ${password}`,
    "",
    "  Ce que voit le client, sans compte · what the customer sees, without an account:",
    `      ${customersPage}`,
    `      ${url}/contact`,
    "",
    "  Tout y est inventé, rien ne part d’ici. Les mois d’avant s’écrivent derrière : trois minutes environ.",
    "  All of it is made up, and nothing leaves from here. The months before are being written: about three minutes.",
    "  Ctrl-C l’arrête ; npm run demo la reprend, npm run demo -- --fresh la recommence.",
    "",
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}
