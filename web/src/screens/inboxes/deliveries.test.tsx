import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { amina, atTheDesk, minutesAgo, row } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const arrival = {
  id: amina.id,
  channel: "email",
  inboxId: amina.id,
  receivedAt: minutesAgo(90),
  size: 48_211,
  outcome: "quarantined",
  attempts: 3,
  problem: "broke_the_reader",
  ticketId: null,
  entryId: null,
  sender: null,
  subject: null,
};
const departure = {
  id: amina.id,
  kind: "reply",
  state: "failed",
  inboxId: amina.id,
  ticketId: row().id,
  entryId: null,
  sender: "contact@arvel.example",
  recipients: ["dov@example.org"],
  subject: "Re: Colis jamais reçu",
  messageId: "<a@arvel.example>",
  inReplyTo: null,
  references: [],
  text: "",
  attachments: [],
  createdAt: minutesAgo(40),
  leavesAt: minutesAgo(5),
  leftAt: null,
  attempts: 4,
  problem: "wrong_credentials",
  serverSaid: "535 5.7.8 authentication failed",
  bounces: [],
};

test("what could not be read says why, can be downloaded whole, and read again", async () => {
  const read = { ...arrival, outcome: "opened", problem: null, ticketId: row().id };
  const post = openPost({
    ...atTheDesk,
    "GET /api/arrivals": { items: [arrival], next: null },
    [`POST /api/arrivals/${arrival.id}/readings`]: read,
  });
  visit("/arrivals");
  expect(await screen.findByText("Sa lecture a fait tomber le lecteur plusieurs fois.")).toBeTruthy();
  const whole = screen.getByRole("link", { name: "Télécharger l’original" });
  expect(whole.getAttribute("href")).toBe(`/api/arrivals/${arrival.id}/raw`);

  post.answers("GET /api/arrivals", { items: [], next: null });
  fireEvent.click(screen.getByRole("button", { name: "Relire" }));
  expect(await screen.findByText("Le message a pu être lu.")).toBeTruthy();
  expect(await screen.findByText("Tout a pu être lu")).toBeTruthy();
});

test("a message that failed to leave says why and can be tried again", async () => {
  const post = openPost({
    ...atTheDesk,
    "GET /api/departures": { items: [departure], next: null },
    [`POST /api/departures/${departure.id}/tries`]: { ...departure, state: "waiting" },
  });
  visit("/departures");
  expect(await screen.findByText("le mot de passe de la boîte n’est plus accepté")).toBeTruthy();
  expect(screen.getByText("535 5.7.8 authentication failed")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Essayer maintenant" }));
  expect(await screen.findByText("Un nouvel essai part.")).toBeTruthy();
  expect(post.sent(`POST /api/departures/${departure.id}/tries`)).toHaveLength(1);
});

test("what is shown of the departures stands in the address, and an empty state says what it is empty of", async () => {
  openPost({ ...atTheDesk, "GET /api/departures": { items: [], next: null } });
  visit("/departures?state=bounced");
  expect(await screen.findByText("Tout a été remis")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Retardés" }));
  expect(await screen.findByText("Aucun envoi en retard")).toBeTruthy();
  expect(location.search).toBe("?state=delayed");
});

test("a list that cannot be read says so, and offers to try again", async () => {
  const post = openPost(atTheDesk);
  visit("/arrivals");
  expect(await screen.findByText("Lecture impossible pour l’instant")).toBeTruthy();
  post.answers("GET /api/arrivals", { items: [], next: null });
  fireEvent.click(screen.getByRole("button", { name: "Réessayer" }));
  expect(await screen.findByText("Tout a pu être lu")).toBeTruthy();
});

test("what silence held for too long is listed with its reason, and offers no new try", async () => {
  const held = {
    ...departure,
    kind: "acknowledgement",
    state: "withdrawn",
    problem: "held_too_long",
    serverSaid: null,
  };
  const post = openPost({ ...atTheDesk, "GET /api/departures": { items: [], next: null } });
  visit("/departures");
  await screen.findByText("Aucun envoi en échec");
  post.answers("GET /api/departures", { items: [held], next: null });
  fireEvent.click(screen.getByRole("button", { name: "Jamais partis" }));

  expect(await screen.findByText(/^retenu plus d’un jour/u)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Essayer maintenant" })).toBeNull();
});
