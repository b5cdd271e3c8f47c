import { expect, test } from "vitest";
import { fill, unknownVariables } from "./variables.ts";

test.each([
  ["Bonjour {customer.first_name},", "Bonjour Dov,"],
  ["{ Customer.First_Name }", "Dov"],
  ["{1} et {voir ci-dessous}", "{1} et {voir ci-dessous}"],
  ["\u0024{7*7} {{7*7}} <%=7*7%>", "\u0024{7*7} {{7*7}} <%=7*7%>"],
])("%s is filled as %s", (words, said) => {
  expect(fill(words, { "customer.first_name": "Dov" })).toEqual({ html: said, missing: [] });
});

test("a value is words: neither a tag nor a variable in its turn", () => {
  expect(fill("{customer.name}", { "customer.name": "<b>{agent.name}</b>" }).html).toBe(
    "&lt;b&gt;{agent.name}&lt;/b&gt;",
  );
});

test("a missing value stays between its braces and is named", () => {
  expect(fill("{promise.next}, {promise.next}", { "promise.next": null })).toEqual({
    html: "{promise.next}, {promise.next}",
    missing: ["promise.next"],
  });
});

test("a variable that the house does not know is found", () => {
  expect(unknownVariables("{customer.first_name} {customer.prenom} {x}")).toEqual(["customer.prenom"]);
});
