import type { french } from "../fr/words.ts";
import { bulk, columns, filter, saved, tag } from "../lists/en.ts";
import { away } from "../people/away-en.ts";
import { calling } from "../people/calling-en.ts";
import { followUp } from "../people/follow-up-en.ts";
import { mandate } from "../people/mandate-en.ts";
import { protection } from "../people/protection-en.ts";
import { routing } from "../people/routing-en.ts";
import { side } from "../people/side-en.ts";
import { told } from "../people/told-en.ts";
import type { SameAs } from "../same-as.ts";
import { macro } from "../writing/macro-en.ts";
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

export const english: SameAs<typeof french> = {
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
    loading: "Loading…",
    more: "Show more",
    no_name: "(no name)",
    no_subject: "(no subject)",
    try_again: "Try again",
    cancel: "Cancel",
    undo: "Undo",
    close: "Close",
    save: "Save",
    add: "Add",
    remove: "Remove",
    copy: "Copy",
    copied: "Copied",
    nothing: "—",
    thousand_plus: "1,000+",
  },
};
