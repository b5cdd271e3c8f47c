import type { consent as french } from "../../fr/settings/consent.ts";
import type { SameAs } from "../../same-as.ts";

export const consent: SameAs<typeof french> = {
  name: "Access",
  title: "Connect {{name}} by consent",
  lead: "Microsoft 365 and Google take no password for a mailbox any more: whoever holds it consents in their browser, once. What opens it is kept encrypted and renews itself.",
  provider: "Where is this mailbox?",
  providers: { microsoft: "Microsoft 365", google: "Google", other: "Elsewhere (OAuth 2)" },
  addresses: "Addresses and rights asked for",
  authorization: "Address of the consent",
  token: "Address of the tokens",
  scope: "Rights asked for",
  shared:
    "A shared mailbox? Put its address as the server's user, and consent with an account that has access to it.",
  go: "Go and consent",
  by_password: "by password",
  set: "Connect by Microsoft or Google",
  set_named: "Connect by Microsoft or Google, for {{name}}",
  change: "Change",
  change_named: "Change the consent of {{name}}",
  again: "Connect again",
  again_named: "Connect again: {{name}}",
  drop: "Back to the password",
  drop_named: "Back to the password for {{name}}",
  state: { waiting: "to be given", given: "given", refused: "consent ended" },
  end: {
    given: "The mailbox is connected. Mail comes and leaves.",
    cancelled: "The consent was left. The mailbox is not connected: start again whenever you like.",
    late: "This consent waited too long, or began in another browser. Start again.",
    refused: "The provider refused. Check the id, the secret and the return address, then start again.",
  },
};
