import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { amina, atTheDesk, esra, minutesAgo, row, ticket } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const at = `/tickets/${row().id}`;
const other = row({
  id: "0198bbbb-0000-7000-8000-000000000009",
  reference: "48214-6",
  subject: "La même livraison",
  customer: esra,
});

test("merge: a target is chosen by number, what will happen is said first, and another customer is warned of", async () => {
  const post = openPost({
    ...atTheDesk,
    [`GET /api${at}/merge-targets`]: { found: other, recent: [] },
    [`PUT /api${at}/merge`]: ticket({ mergedInto: { id: other.id, reference: other.reference } }),
  });
  visit(at);

  fireEvent.click(await screen.findByRole("button", { name: /^Fusionner avec un autre dossier/u }));
  fireEvent.click(await screen.findByRole("radio", { name: /La même livraison/u }));

  expect(screen.getByText(/se lira dans le dossier 48\s214/u)).toBeTruthy();
  expect(screen.getByRole("note").textContent).toMatch(/deux clients/u);
  fireEvent.click(screen.getByRole("button", { name: "Fusionner" }));
  await expect.poll(() => post.sent(`PUT /api${at}/merge`)).toEqual([{ intoId: other.id }]);
});

test("merge: a number in full is enough, and the list beside the ticket stays the one that was being read", async () => {
  const post = openPost({
    ...atTheDesk,
    [`GET /api${at}/merge-targets`]: ({ query }: { query: URLSearchParams }) => ({
      found: query.get("reference") === "48214-6" ? other : null,
      recent: [],
    }),
    [`PUT /api${at}/merge`]: ticket({ mergedInto: { id: other.id, reference: other.reference } }),
    [`GET /api/tickets/${other.id}`]: ticket({ ...other }),
  });
  visit(`${at}?view=open`);
  fireEvent.click(await screen.findByRole("button", { name: /^Fusionner avec un autre dossier/u }));
  fireEvent.change(await screen.findByLabelText("Numéro de l’autre dossier"), {
    target: { value: "48214-6" },
  });
  await screen.findByText(/se lira dans le dossier 48\s214/u);
  fireEvent.click(screen.getByRole("button", { name: "Fusionner" }));

  await expect.poll(() => post.sent(`PUT /api${at}/merge`)).toEqual([{ intoId: other.id }]);
  await expect.poll(() => location.pathname).toBe(`/tickets/${other.id}`);
  expect(location.search).toBe("?view=open");
});

test("merge: the focus lands on the title of the ticket that remains, not on the page", async () => {
  openPost({
    ...atTheDesk,
    [`GET /api${at}/merge-targets`]: { found: other, recent: [] },
    [`PUT /api${at}/merge`]: ticket({ mergedInto: { id: other.id, reference: other.reference } }),
    [`GET /api/tickets/${other.id}`]: ticket({ ...other }),
  });
  visit(at);
  fireEvent.click(await screen.findByRole("button", { name: /^Fusionner avec un autre dossier/u }));
  fireEvent.click(await screen.findByRole("radio", { name: /La même livraison/u }));
  fireEvent.click(screen.getByRole("button", { name: "Fusionner" }));

  await screen.findByRole("heading", { level: 1, name: other.subject });
  await waitFor(() => expect(document.activeElement?.textContent).toBe(other.subject));
});

test("merge: the target names what was merged into it, and one press parts them", async () => {
  const merged = {
    id: other.id,
    reference: other.reference,
    subject: other.subject,
    intoId: row().id,
    customerName: esra.name,
    mergedAt: minutesAgo(5),
    mergedBy: amina,
  };
  const post = openPost({
    ...atTheDesk,
    [`GET /api${at}/merged`]: { items: [merged] },
    [`DELETE /api/tickets/${other.id}/merge`]: ticket({ id: other.id }),
  });
  visit(at);

  fireEvent.click(await screen.findByRole("button", { name: /^Séparer le dossier 48\s214/u }));

  await expect
    .poll(() => post.asked.map(({ method, path }) => `${method} ${path}`))
    .toContain(`DELETE /api/tickets/${other.id}/merge`);
});

test("a merged ticket says where it is read, and leads there", async () => {
  openPost({
    ...atTheDesk,
    [`GET /api${at}`]: ticket({ mergedInto: { id: other.id, reference: other.reference }, thread: [] }),
  });
  visit(at);

  const link = await screen.findByRole("link", { name: /^Lire le dossier 48\s214/u });
  expect(link.getAttribute("href")).toContain(other.id);
});
