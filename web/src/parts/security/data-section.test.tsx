import type { DataRequest, Datum } from "@guichet/contract/data-requests.ts";
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { amina, atTheDesk, minutesAgo, row } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const place = `/api/tickets/${row().id}`;
const address = `/tickets/${row().id}?view=mine`;
const given: Datum = {
  id: "0199cccc-0000-7000-8000-000000000002",
  shown: "•••• 2606",
  state: "to_confirm",
  givenAt: minutesAgo(20),
  countsAt: minutesAgo(10),
  confirmedAt: null,
  confirmedBy: null,
  confirmation: null,
  doubtedAt: null,
};
const request: DataRequest = {
  id: "0199cccc-0000-7000-8000-000000000001",
  ticketId: row().id,
  kind: "iban",
  label: "",
  why: "pour vous rembourser",
  pattern: null,
  askedOf: null,
  askedBy: amina,
  askedAt: minutesAgo(60),
  droppedAt: null,
  datum: null,
  standing: null,
};
const deskWith = (...items: DataRequest[]) => ({ ...atTheDesk, [`GET ${place}/data-requests`]: { items } });

test("a datum is asked of whoever it belongs to, in words they will read", async () => {
  const asking = `POST ${place}/data-requests`;
  const post = openPost({ ...deskWith(), [asking]: request });
  visit(address);
  fireEvent.click(await screen.findByRole("button", { name: "Demander une donnée" }));
  const panel = within(await screen.findByRole("dialog"));
  fireEvent.change(panel.getByLabelText("Pour quoi faire"), { target: { value: " pour vous rembourser " } });
  fireEvent.change(panel.getByLabelText("À qui"), { target: { value: "elsewhere" } });
  fireEvent.click(panel.getByRole("button", { name: "Demander" }));
  expect(post.sent(asking)).toEqual([]);
  fireEvent.change(panel.getByLabelText("Son nom"), { target: { value: "Dov" } });
  fireEvent.change(panel.getByLabelText("Son adresse e-mail"), { target: { value: "dov@exemple.test" } });
  fireEvent.click(panel.getByRole("button", { name: "Demander" }));

  await screen.findByText(/la page du client l’attend/u);
  expect(post.sent(asking)).toEqual([
    {
      kind: "iban",
      label: "",
      why: "pour vous rembourser",
      pattern: null,
      askedOf: { name: "Dov", address: "dov@exemple.test" },
    },
  ]);
});

test("an account number is masked until somebody asks for the whole, which is sent as an act of its own", async () => {
  const reveal = `POST /api/data-requests/${request.id}/revelations`;
  const post = openPost({
    ...deskWith({ ...request, datum: given }),
    [reveal]: { value: "FR76 3000 6000 0112 3456 7890 189" },
  });
  visit(address);
  await screen.findByText("•••• 2606");
  expect(post.sent(reveal)).toHaveLength(0);

  fireEvent.click(screen.getByRole("button", { name: /^Afficher en entier/u }));

  await screen.findByText("FR76 3000 6000 0112 3456 7890 189");
  fireEvent.click(screen.getByRole("button", { name: "Masquer" }));
  await screen.findByText("•••• 2606");
});

test("the second confirmation says how one made sure", async () => {
  const confirming = `PUT /api/data-requests/${request.id}/confirmation`;
  const post = openPost({ ...deskWith({ ...request, datum: given }), [confirming]: request });
  visit(address);
  await screen.findByText("à confirmer");
  fireEvent.click(screen.getByRole("button", { name: /^Confirmer/u }));
  fireEvent.change(await screen.findByLabelText("Comment vous en êtes sûr"), {
    target: { value: "rappelé au numéro connu" },
  });
  fireEvent.click(screen.getByRole("button", { name: "Noter comme confirmé" }));

  await screen.findByText("Confirmation notée.");
  expect(post.sent(confirming)).toEqual([{ words: "rappelé au numéro connu" }]);
});

test("every link of the ticket is cancelled once somebody said yes", async () => {
  const revoking = `PUT ${place}/links/revocation`;
  const post = openPost({ ...deskWith(), [revoking]: {} });
  visit(address);
  fireEvent.click(await screen.findByRole("button", { name: "Annuler les liens du client" }));
  expect(post.sent(revoking)).toHaveLength(0);
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.click(dialog.getByRole("button", { name: "Annuler les liens" }));

  await screen.findByText("Les anciens liens n’ouvrent plus rien.");
  expect(post.sent(revoking)).toHaveLength(1);
});
