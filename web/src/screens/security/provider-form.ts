import type { Role } from "@guichet/contract/access.ts";
import type { IdentityProvider, ProviderSetting } from "@guichet/contract/identity.ts";

/** The form as it is typed: lists are lines, and what is not used stays there. */
export type ProviderForm = {
  label: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  domains: string;
  createsAccounts: boolean;
  roleClaim: string;
  roleValues: Record<Role, string>;
};

const roles: readonly Role[] = ["agent", "lead", "director", "admin"];

export function formOf(provider: IdentityProvider | null): ProviderForm {
  const valuesOf = (role: Role) =>
    (provider?.roleValues ?? []).flatMap((each) => (each.role === role ? [each.value] : [])).join(", ");
  return {
    label: provider?.label ?? "",
    issuer: provider?.issuer ?? "",
    clientId: provider?.clientId ?? "",
    clientSecret: "",
    domains: provider?.domains.join(", ") ?? "",
    createsAccounts: provider?.createsAccounts ?? false,
    roleClaim: provider?.roleClaim ?? "",
    roleValues: {
      agent: valuesOf("agent"),
      lead: valuesOf("lead"),
      director: valuesOf("director"),
      admin: valuesOf("admin"),
    },
  };
}

const listed = (typed: string): string[] => typed.split(/[\s,;]+/u).filter((each) => each !== "");

/** A group may have spaces in its name: commas part them. */
const named = (typed: string): string[] =>
  typed
    .split(/[,;\n]/u)
    .map((each) => each.trim())
    .filter((each) => each !== "");

export function settingOf(form: ProviderForm): ProviderSetting {
  const { label, issuer, clientId, clientSecret, createsAccounts } = form;
  const roleClaim = form.roleClaim.trim();
  return {
    label,
    issuer: issuer.trim(),
    clientId: clientId.trim(),
    clientSecret,
    domains: listed(form.domains),
    createsAccounts,
    roleClaim: roleClaim === "" ? null : roleClaim,
    roleValues:
      roleClaim === ""
        ? []
        : roles.flatMap((role) => named(form.roleValues[role]).map((value) => ({ value, role }))),
  };
}
