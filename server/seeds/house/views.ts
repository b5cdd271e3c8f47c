import type { ViewWriting } from "@guichet/contract/views.ts";
import type { z } from "zod";
import type { World } from "../story/world.ts";
import type { TeamKey } from "./people.ts";

type View = Omit<z.input<typeof ViewWriting>, "teamId" | "scope"> & {
  by: string;
  scope: "me" | "everyone" | TeamKey;
};

const open: View["filter"][number] = { on: "state", is: ["closed"], not: true };

/** The lists they made: the lead’s for everyone, a team’s for its own, and one’s own. */
export const views = ({ reasonId, tagId, field, inboxOf }: World): View[] => [
  {
    by: "Chloé",
    scope: "everyone",
    name: "Freins F27",
    sort: "next_due",
    columns: ["owner", `field:${field("lot").id}`, "due"],
    filter: [{ on: "reason", is: [reasonId("freins")] }, open],
  },
  {
    by: "Chloé",
    scope: "everyone",
    name: "Parole en danger",
    sort: "next_due",
    columns: ["owner", "reason"],
    filter: [{ on: "promise", is: ["broken", "at_risk"] }, open],
  },
  {
    by: "Chloé",
    scope: "everyone",
    name: "À relire",
    columns: ["owner", "tags"],
    filter: [{ on: "tag", is: [tagId("à relire")] }, open],
  },
  {
    by: "Louise",
    scope: "atelier",
    name: "Vélos à l’atelier",
    sort: "next_due",
    columns: ["owner", `field:${field("cadre").id}`, `field:${field("rendezvous").id}`],
    filter: [{ on: "reason", is: [reasonId("reparation"), reasonId("panne")] }, open],
  },
  {
    by: "Nadia",
    scope: "comptes",
    name: "Remboursements",
    sort: "oldest_wait",
    columns: ["owner", "opened"],
    filter: [{ on: "reason", is: [reasonId("remboursement")] }, open],
  },
  {
    by: "Amina",
    scope: "me",
    name: "Colis en souffrance",
    sort: "oldest_wait",
    columns: ["owner", `field:${field("transporteur").id}`],
    filter: [
      { on: "inbox", is: [inboxOf("commandes").id] },
      { on: "reason", is: [reasonId("suivi")] },
      { on: "waiting", than: "more", hours: 24 },
    ],
  },
  {
    by: "Amina",
    scope: "me",
    name: "En anglais",
    filter: [{ on: "language", is: ["en"] }, open],
  },
];
