import { bulk, columns, filter, saved, tag } from "../lists/fr.ts";
import { away } from "../people/away-fr.ts";
import { calling } from "../people/calling-fr.ts";
import { followUp } from "../people/follow-up-fr.ts";
import { mandate } from "../people/mandate-fr.ts";
import { protection } from "../people/protection-fr.ts";
import { routing } from "../people/routing-fr.ts";
import { side } from "../people/side-fr.ts";
import { told } from "../people/told-fr.ts";
import { macro } from "../writing/macro-fr.ts";
import { approval, gesture, handover } from "./approval.ts";
import { composer } from "./composer.ts";
import { customer, data } from "./customer.ts";
import { deliveries } from "./deliveries.ts";
import { desk, keys } from "./desk.ts";
import { failures, refusals } from "./failures.ts";
import { guard } from "./guard.ts";
import { promise } from "./promise.ts";
import { reading } from "./reading.ts";
import { search } from "./search.ts";
import { access, security } from "./settings/access.ts";
import { later } from "./settings/calendars.ts";
import { checklists } from "./settings/checklist.ts";
import { consent } from "./settings/consent.ts";
import { fields } from "./settings/field.ts";
import { identity } from "./settings/identity.ts";
import { inbox } from "./settings/inbox.ts";
import { procedure } from "./settings/procedure.ts";
import { authority, reason, reasons } from "./settings/reason.ts";
import { settings, teams } from "./settings/settings.ts";
import { survey } from "./survey.ts";
import { checklist, linking, merging, sheet, spam, splitting, thread } from "./thread.ts";
import { ticket } from "./ticket.ts";

/** Typed with plain spaces and straight apostrophes; typeset.ts makes the typography right. */
export const french = {
  access,
  approval,
  away,
  authority,
  bulk,
  calling,
  checklist,
  checklists,
  columns,
  composer,
  consent,
  customer,
  data,
  deliveries,
  desk,
  failures,
  fields,
  filter,
  follow_up: followUp,
  gesture,
  guard,
  handover,
  identity,
  inbox,
  keys,
  later,
  linking,
  macro,
  mandate,
  merging,
  procedure,
  promise,
  protection,
  reading,
  reason,
  reasons,
  refusals,
  routing,
  saved,
  search,
  security,
  settings,
  side,
  spam,
  splitting,
  survey,
  tag,
  teams,
  sheet,
  thread,
  ticket,
  told,
  words: {
    loading: "Chargement…",
    more: "Afficher la suite",
    try_again: "Réessayer",
    no_name: "(sans nom)",
    no_subject: "(sans sujet)",
    cancel: "Annuler",
    undo: "Annuler",
    close: "Fermer",
    save: "Enregistrer",
    add: "Ajouter",
    remove: "Retirer",
    copy: "Copier",
    copied: "Copié",
    nothing: "—",
    thousand_plus: "1 000+",
  },
};
