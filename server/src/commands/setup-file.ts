import { Password, Role } from "@guichet/contract/access.ts";
import { CompanyChange } from "@guichet/contract/company.ts";
import { ProviderSetting } from "@guichet/contract/identity.ts";
import { EmailAddress, Language } from "@guichet/contract/ids.ts";
import { AddingInbox } from "@guichet/contract/inboxes.ts";
import { z } from "zod";

const Port = z.int().min(1).max(65535);

/** An agent with a password has an account at once; without one, an invitation link is printed. */
const SetupAgent = z.object({
  name: z.string().trim().min(1).max(120).optional(),
  email: EmailAddress,
  roles: z.array(Role).min(1).default(["agent"]),
  language: Language.default("fr"),
  password: Password.optional(),
});

/** What `./guichet setup --file` reads. Everything is optional; what is there already is left or changed, never doubled. */
export const SetupFile = z.strictObject({
  company: CompanyChange.extend({ counterOpen: z.boolean().optional() }).optional(),
  /** Ports on which Guichet receives mail directly, from the next start. */
  receiving: z
    .strictObject({ smtpPort: Port.nullable().default(null), lmtpPort: Port.nullable().default(null) })
    .optional(),
  /** Who vouches for people: the sign-in page shows its button. */
  identityProvider: ProviderSetting.optional(),
  inboxes: z.array(AddingInbox).default([]),
  agents: z.array(SetupAgent).default([]),
});
export type SetupFile = z.infer<typeof SetupFile>;
