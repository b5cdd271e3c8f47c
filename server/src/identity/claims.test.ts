import { expect, test } from "vitest";
import { readVouched, rolesIn } from "./claims.ts";

const anyDomain = { domains: [] };
const ours = { domains: ["arvel.example"] };
const amina = { email: "Amina@Arvel.example", email_verified: true, name: "Amina" };

test.each([
  ["a verified address", amina, ours, { email: "amina@arvel.example", name: "Amina" }],
  [
    "verified as Microsoft says it",
    { email: "a@b.test", xms_edov: "1" },
    anyDomain,
    { email: "a@b.test", name: "a" },
  ],
  ["an address that is not verified", { ...amina, email_verified: false }, anyDomain, "unverified"],
  ["an address of which nothing is said", { email: "a@b.test" }, anyDomain, "unverified"],
  ["no address", { name: "Amina", email_verified: true }, anyDomain, "unverified"],
  ["another domain", { ...amina, email: "a@elsewhere.test" }, ours, "foreign_domain"],
  ["a domain that only ends like ours", { ...amina, email: "a@notarvel.example" }, ours, "foreign_domain"],
  ["two addresses in one", { ...amina, email: "a@arvel.example@evil.test" }, ours, "foreign_domain"],
])("the provider vouches, or not enough: %s", (_, claims, provider, vouched) => {
  expect(readVouched(claims, provider)).toEqual(vouched);
});

const roleValues = [
  { value: "desk-leads", role: "lead" as const },
  { value: "desk-admins", role: "admin" as const },
];

test.each([
  ["one word", { groups: "desk-leads" }, "groups", ["lead"]],
  ["several words", { groups: ["desk-admins", "others", "desk-leads"] }, "groups", ["lead", "admin"]],
  ["a claim within another", { realm_access: { roles: ["desk-leads"] } }, "realm_access.roles", ["lead"]],
  ["a claim whose name is an address", { "https://a.test/r": ["desk-leads"] }, "https://a.test/r", ["lead"]],
  ["words that the house does not know", { groups: ["others"] }, "groups", []],
  ["nothing said", {}, "groups", []],
  ["no claim named by the house", { groups: "desk-admins" }, null, []],
  ["a name that every object has", { groups: "x" }, "constructor.name", []],
])("roles come from what the provider says: %s", (_, claims, roleClaim, roles) => {
  expect(rolesIn(claims, { roleClaim, roleValues })).toEqual(roles);
});
