import type { Role } from "@guichet/contract/access.ts";

export type TeamKey = "commandes" | "atelier" | "comptes";

type Person = {
  name: string;
  email: string;
  roles: readonly Role[];
  team: TeamKey | null;
  /** The week day on which they do not work, 1 for Monday; 0 for none. */
  off: number;
  /** How many tickets of ten they take beside their colleagues: some are part-time, some are new. */
  share: number;
  skills: readonly string[];
  speaksEnglish: boolean;
};

const at = (local: string) => `${local}@cycles-valombre.example`;
const agent: readonly Role[] = ["agent"];

export const teams: readonly { key: TeamKey; name: string }[] = [
  { key: "commandes", name: "Commandes et livraisons" },
  { key: "atelier", name: "Atelier et garanties" },
  { key: "comptes", name: "Comptes clients" },
];

/** The twelve of Cycles Valombre. Amina, Bruno and Chloé are the cast of every test and every picture. */
export const people: readonly Person[] = [
  {
    name: "Amina Diallo",
    email: at("amina"),
    roles: agent,
    team: "commandes",
    off: 0,
    share: 9,
    skills: ["livraisons", "remboursements"],
    speaksEnglish: true,
  },
  {
    name: "Bruno Costa",
    email: at("bruno"),
    roles: agent,
    team: "commandes",
    off: 3,
    share: 8,
    skills: ["livraisons"],
    speaksEnglish: true,
  },
  {
    name: "Inès Le Goff",
    email: at("ines"),
    roles: agent,
    team: "commandes",
    off: 0,
    share: 8,
    skills: ["conseil"],
    speaksEnglish: false,
  },
  {
    name: "Théo Marchand",
    email: at("theo"),
    roles: agent,
    team: "commandes",
    off: 5,
    share: 6,
    skills: ["livraisons"],
    speaksEnglish: false,
  },
  {
    name: "Fatou Ndiaye",
    email: at("fatou"),
    roles: agent,
    team: "commandes",
    off: 0,
    share: 4,
    skills: ["conseil"],
    speaksEnglish: true,
  },
  {
    name: "Louise Ferrand",
    email: at("louise"),
    roles: agent,
    team: "atelier",
    off: 2,
    share: 8,
    skills: ["garantie"],
    speaksEnglish: true,
  },
  {
    name: "Hugo Pasquier",
    email: at("hugo"),
    roles: agent,
    team: "atelier",
    off: 1,
    share: 6,
    skills: ["motorisation", "freinage"],
    speaksEnglish: false,
  },
  {
    name: "Mathilde Roux",
    email: at("mathilde"),
    roles: agent,
    team: "atelier",
    off: 0,
    share: 8,
    skills: ["garantie", "pièces"],
    speaksEnglish: true,
  },
  {
    name: "Nadia Benali",
    email: at("nadia"),
    roles: agent,
    team: "comptes",
    off: 3,
    share: 8,
    skills: ["comptabilité"],
    speaksEnglish: true,
  },
  {
    name: "Chloé Martin",
    email: at("chloe"),
    roles: ["lead", "agent"],
    team: "commandes",
    off: 0,
    share: 2,
    skills: [],
    speaksEnglish: true,
  },
  {
    name: "Sylvain Obert",
    email: at("sylvain"),
    roles: ["admin"],
    team: null,
    off: 0,
    share: 0,
    skills: [],
    speaksEnglish: false,
  },
  {
    name: "Hélène Vasseur",
    email: at("helene"),
    roles: ["director"],
    team: null,
    off: 0,
    share: 0,
    skills: [],
    speaksEnglish: false,
  },
];

/** Whose accounts the demonstration opens: an agent, the lead, the administrator. */
export const shown = ["amina", "chloe", "sylvain"].map(at);
