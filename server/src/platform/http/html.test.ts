import { expect, test } from "vitest";
import { html } from "./html.ts";

test("what a stranger wrote is text, in an element and in an attribute", () => {
  const name = `"><script>alert('Dov')</script>&`;

  expect(html`<p title="${name}">${name}</p>`.markup).toBe(
    '<p title="&quot;&gt;&lt;script&gt;alert(&#39;Dov&#39;)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(&#39;Dov&#39;)&lt;/script&gt;&amp;</p>',
  );
});

test("pieces of HTML, lists of them and numbers are woven in", () => {
  const items = ["a", "<b>"].map((item) => html`<li>${item}</li>`);

  expect(html`<ul>${items}</ul>${3}`.markup).toBe("<ul><li>a</li><li>&lt;b&gt;</li></ul>3");
});

test("what is absent leaves nothing behind", () => {
  expect(html`<p>${null}${undefined}${false}</p>`.markup).toBe("<p></p>");
});
