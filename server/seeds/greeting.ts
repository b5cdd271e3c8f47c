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

/** Where it is, and who may sign in there with this password. */
export function greet(url: string, password: string): void {
  const accounts = people.filter(({ email }) => shown.includes(email));
  const lines = [
    "",
    `  Guichet  ${url}`,
    "",
    ...accounts.map(
      ({ email, name, roles: [role] }) => `  ${email.padEnd(34)} ${name}, ${roles[role ?? ""]}`,
    ),
    `  mot de passe · password            ${password}`,
    "",
    "  Tout y est inventé, rien ne part d’ici. Les mois d’avant s’écrivent derrière : trois minutes environ.",
    "  All of it is made up, and nothing leaves from here. The months before are being written: about three minutes.",
    "  Ctrl-C l’arrête ; npm run demo la reprend, npm run demo -- --fresh la recommence.",
    "",
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}
