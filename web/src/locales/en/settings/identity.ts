import type { identity as french } from "../../fr/settings/identity.ts";
import type { SameAs } from "../../same-as.ts";

export const identity: SameAs<typeof french> = {
  title: "Identity provider",
  lead: "The house already has accounts elsewhere (Microsoft Entra, Google, Keycloak, Authentik…): everybody enters here with theirs, by OpenID Connect.",
  none: "None is set up: one enters by password or by passkey.",
  set_up: "Set up",
  change: "Change",
  remove: "Remove",
  removed: "“{{label}}” lets nobody in any more. Passwords are open to everybody again.",
  makes_accounts: "An account is made at the first sign-in.",
  only_invited: "Only people invited or known enter.",
  admins_only: "Keep passwords for administrators",
  admins_only_hint:
    "The others enter only by the provider or a passkey. Administrators keep theirs: should the provider fail, the house is not locked out.",
  return_address: "Return address",
  return_hint: "The provider asks for it: copy it into the application you make there.",
  label: "Name on the button",
  label_hint: "The one your colleagues know: “Arvel”, “Microsoft”…",
  issuer: "Issuer's address",
  issuer_hint: "Given by the provider; “/.well-known/openid-configuration” answers there.",
  client_id: "Client id",
  client_secret: "Client secret",
  secret_kept: "A secret is kept, encrypted. Leave empty to keep it.",
  domains: "Accepted domains",
  domains_hint:
    "Separated by commas; empty: any address the provider has verified. An address it has not verified never opens anything.",
  creates: "Make an account at the first sign-in",
  creates_hint: "Otherwise only people invited, or who have an account already, enter.",
  role_claim: "Where roles come from (optional)",
  role_claim_hint:
    "The name of the claim in which the provider says groups: “groups”, “roles”… Empty: you give roles here.",
  role_values: "Which groups give which role, separated by commas",
  try: "Try",
  trying: "Trying…",
  trial_ok: "The provider answers, and it knows this application.",
  problem: {
    unreachable: "Nobody answers at this address. Check it, and that this server can reach it.",
    not_a_provider:
      "This address answers, but not as an OpenID Connect provider. Take the issuer's address, without “/.well-known/…”.",
    issuer_differs:
      "The provider calls itself otherwise than the address typed. Copy the issuer as it writes it, to the last slash.",
    no_code_flow: "This provider does not answer by authorization code. Switch it on in its settings.",
    client_refused:
      "The provider does not know this id, or the secret is wrong or expired. Copy them again, or make a new secret there.",
    return_refused:
      "The provider refuses our return address. Add it to the application there, exactly as written above.",
  },
  field: {
    https: "The address must begin with https://.",
    domain: "A domain is written without @: arvel.example.",
    other: "This answer does not fit.",
  },
  enter: "Sign in with {{label}}",
  trouble: {
    away: "The identity provider does not answer. Try again in a moment, or enter another way.",
    late: "This sign-in waited too long, or began in another browser. Start again.",
    cancelled: "The sign-in was left at the provider. Start again whenever you like.",
    unverified:
      "The provider does not vouch for your email address. Have it verified there, or ask the administrator.",
    foreign_domain: "Your address is not of a domain that the house accepts. Use your work account.",
    not_invited: "No account and no invitation waits for you here. Ask an administrator to invite you.",
    misset:
      "The provider and Guichet do not get along. An administrator can check it in Settings, Sign-in: “Try”.",
  },
};
