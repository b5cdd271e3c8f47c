import type { FieldWriting } from "@guichet/contract/fields.ts";
import type { z } from "zod";
import type { World } from "../story/world.ts";
import type { ReasonKey } from "./reasons.ts";

type Written = Omit<z.input<typeof FieldWriting>, "reasonIds" | "choices"> & {
  reasons: readonly ReasonKey[];
  choices?: readonly string[];
};

/** What the house asks of a ticket, by what it is about. */
export const fields = {
  cadre: { name: "Numéro de cadre", kind: "text", reasons: ["panne", "reparation", "freins"] },
  transporteur: {
    name: "Transporteur",
    kind: "choice",
    choices: ["Messageries du Vercors", "Colis Relais", "Transports Brun"],
    reasons: ["suivi", "abime", "manquant"],
  },
  code: { name: "Code de la console", kind: "text", reasons: ["panne"] },
  garantie: { name: "Sous garantie", kind: "yes_no", reasons: ["panne", "reparation"] },
  lot: { name: "Lot de l’étrier", kind: "text", reasons: ["freins"], required: true },
  rendezvous: {
    name: "Rendez-vous à l’atelier",
    kind: "date",
    reasons: ["reparation", "freins"],
    shown: true,
  },
} as const satisfies Record<string, Written>;

export type FieldKey = keyof typeof fields;

const all: readonly Written[] = Object.values(fields);

export const fieldsOf = ({ reasonId }: World) =>
  all.map(({ reasons, choices = [], ...field }) => ({
    ...field,
    reasonIds: reasons.map(reasonId),
    choices: choices.map((name) => ({ name })),
  }));
