import {
  AddingIdentity,
  Customer,
  CustomerChange,
  IdentityCheck,
  JoiningOrganisation,
  Likeness,
  RewritingCustomerNote,
  WritingCustomerNote,
} from "@guichet/contract/customers.ts";
import { Id } from "@guichet/contract/ids.ts";
import { EndingMandate, GivingMandate } from "@guichet/contract/mandates.ts";
import { z } from "zod";
import type { Routes } from "../platform/http/routes.ts";
import type { Work } from "../platform/work.ts";
import { joinCustomers, partCustomers } from "./joining.ts";
import { addIdentity, checkIdentity, describeCustomer, doubtIdentity, removeIdentity } from "./knowing.ts";
import { forgetApart, likenesses, tellApart } from "./likenesses/telling-apart.ts";
import { endMandate, giveMandate, resumeMandate } from "./mandates/giving.ts";
import { bringBackNote, noteOnCustomer, removeNote, rewriteNote } from "./noting.ts";
import { joinOrganisation, leaveOrganisation, refuseOrganisation } from "./organisations/belonging.ts";
import { organisationRoutes } from "./organisations/routes.ts";
import { type ReadPast, showCustomer } from "./showing.ts";

const CustomerParams = z.object({ customerId: Id });
const JoinParams = CustomerParams.extend({ otherId: Id });
const IdentityParams = CustomerParams.extend({ identityId: Id });
const NoteParams = CustomerParams.extend({ noteId: Id });
const OrganisationParams = CustomerParams.extend({ organisationId: Id });

type Given = { readPast: ReadPast };

/** Every act on a card answers with the card as it then is. */
const carding =
  ({ readPast }: Given) =>
  (customerId: string, act: (unit: Work) => Promise<void>) =>
  async (unit: Work) => {
    await act(unit);
    return showCustomer(unit, customerId, readPast);
  };

export function customerRoutes(routes: Routes, given: Given): void {
  const card = carding(given);
  routes.get(
    "/customers/:customerId",
    { says: "A customer's card.", params: CustomerParams, answer: Customer },
    ({ work, params }) => work((unit) => showCustomer(unit, params.customerId, given.readPast)),
  );
  routes.patch(
    "/customers/:customerId",
    {
      says: "Correct what a card says: name, civility, language, preferences.",
      params: CustomerParams,
      body: CustomerChange,
      answer: Customer,
    },
    ({ work, params: { customerId }, body }) =>
      work(card(customerId, (unit) => describeCustomer(unit, customerId, body))),
  );
  routes.put(
    "/customers/:customerId/joined/:otherId",
    { says: "The other record is the same person.", params: JoinParams, answer: Customer },
    ({ work, params: { customerId, otherId } }) =>
      work(card(customerId, (unit) => joinCustomers(unit, customerId, otherId))),
  );
  routes.delete(
    "/customers/:customerId/joined/:otherId",
    { says: "They are two people after all.", params: JoinParams, answer: Customer },
    ({ work, params: { customerId, otherId } }) =>
      work(card(customerId, (unit) => partCustomers(unit, customerId, otherId))),
  );
  routes.put(
    "/customers/:customerId/organisation",
    {
      says: "They belong to this enterprise; one that is not known yet is made by its name.",
      params: CustomerParams,
      body: JoiningOrganisation,
      answer: Customer,
    },
    ({ work, params: { customerId }, body }) =>
      work(card(customerId, (unit) => joinOrganisation(unit, customerId, body))),
  );
  routes.delete(
    "/customers/:customerId/organisation",
    { says: "They belong to no enterprise.", params: CustomerParams, answer: Customer },
    ({ work, params: { customerId } }) =>
      work(card(customerId, (unit) => leaveOrganisation(unit, customerId))),
  );
  routes.put(
    "/customers/:customerId/refused-organisations/:organisationId",
    {
      says: "The enterprise that their address proposes is not theirs.",
      params: OrganisationParams,
      answer: Customer,
    },
    ({ work, params: { customerId, organisationId } }) =>
      work(card(customerId, (unit) => refuseOrganisation(unit, customerId, organisationId))),
  );
  likenessRoutes(routes, card);
  identityRoutes(routes, card);
  noteRoutes(routes, card);
  mandateRoutes(routes, card);
  organisationRoutes(routes);
}

type Card = ReturnType<typeof carding>;

function mandateRoutes(routes: Routes, card: Card): void {
  const params = CustomerParams.extend({ mandateId: Id });
  routes.post(
    "/customers/:customerId/mandates",
    {
      says: "Somebody may speak for them: for what, until when, and what shows it.",
      params: CustomerParams,
      body: GivingMandate,
      answer: Customer,
      status: 201,
    },
    ({ work, params: { customerId }, body }) =>
      work(card(customerId, (unit) => giveMandate(unit, customerId, body))),
  );
  routes.put(
    "/customers/:customerId/mandates/:mandateId/end",
    { says: "They speak for them no more.", params, body: EndingMandate, answer: Customer },
    ({ work, params: { customerId, mandateId }, body }) =>
      work(card(customerId, (unit) => endMandate(unit, { customerId, mandateId }, body.why))),
  );
  routes.delete(
    "/customers/:customerId/mandates/:mandateId/end",
    { says: "The mandate stands after all.", params, answer: Customer },
    ({ work, params: { customerId, mandateId } }) =>
      work(card(customerId, (unit) => resumeMandate(unit, { customerId, mandateId }))),
  );
}

function identityRoutes(routes: Routes, card: Card): void {
  routes.post(
    "/customers/:customerId/identities",
    {
      says: "One more way to recognise the same person: address, telephone, handle, customer number.",
      params: CustomerParams,
      body: AddingIdentity,
      answer: Customer,
      status: 201,
    },
    ({ work, params: { customerId }, body }) =>
      work(card(customerId, (unit) => addIdentity(unit, customerId, body))),
  );
  routes.delete(
    "/customers/:customerId/identities/:identityId",
    {
      says: "It is not theirs; a telephone is never guessed again.",
      params: IdentityParams,
      answer: Customer,
    },
    ({ work, params: { customerId, identityId } }) =>
      work(card(customerId, (unit) => removeIdentity(unit, { customerId, identityId }))),
  );
  routes.put(
    "/customers/:customerId/identities/:identityId/check",
    {
      says: "Somebody made sure that it is theirs, and says how.",
      params: IdentityParams,
      body: IdentityCheck,
      answer: Customer,
    },
    ({ work, params: { customerId, identityId }, body }) =>
      work(card(customerId, (unit) => checkIdentity(unit, { customerId, identityId }, body.how))),
  );
  routes.delete(
    "/customers/:customerId/identities/:identityId/check",
    { says: "It is no longer sure.", params: IdentityParams, answer: Customer },
    ({ work, params: { customerId, identityId } }) =>
      work(card(customerId, (unit) => doubtIdentity(unit, { customerId, identityId }))),
  );
}

function likenessRoutes(routes: Routes, card: Card): void {
  routes.get(
    "/likenesses",
    {
      says: "Cards that may be one person's, with why; for those who lead.",
      answer: z.object({ items: z.array(Likeness) }),
    },
    ({ work }) => work(async (unit) => ({ items: await likenesses(unit) })),
  );
  routes.put(
    "/customers/:customerId/told-apart/:otherId",
    { says: "They are two people: never proposed as one again.", params: JoinParams, answer: Customer },
    ({ work, params: { customerId, otherId } }) =>
      work(card(customerId, (unit) => tellApart(unit, customerId, otherId))),
  );
  routes.delete(
    "/customers/:customerId/told-apart/:otherId",
    { says: "Perhaps one after all.", params: JoinParams, answer: Customer },
    ({ work, params: { customerId, otherId } }) =>
      work(card(customerId, (unit) => forgetApart(unit, customerId, otherId))),
  );
}

function noteRoutes(routes: Routes, card: Card): void {
  routes.post(
    "/customers/:customerId/notes",
    {
      says: "A need, an expectation or a note, with who said it; its author and date are kept.",
      params: CustomerParams,
      body: WritingCustomerNote,
      answer: Customer,
      status: 201,
    },
    ({ work, params: { customerId }, body }) =>
      work(card(customerId, (unit) => noteOnCustomer(unit, customerId, body))),
  );
  routes.patch(
    "/customers/:customerId/notes/:noteId",
    { says: "Say it better.", params: NoteParams, body: RewritingCustomerNote, answer: Customer },
    ({ work, params: { customerId, noteId }, body }) =>
      work(card(customerId, (unit) => rewriteNote(unit, { customerId, noteId }, body.text))),
  );
  routes.put(
    "/customers/:customerId/notes/:noteId/removal",
    { says: "Take it off the card.", params: NoteParams, answer: Customer },
    ({ work, params: { customerId, noteId } }) =>
      work(card(customerId, (unit) => removeNote(unit, { customerId, noteId }))),
  );
  routes.delete(
    "/customers/:customerId/notes/:noteId/removal",
    { says: "Bring it back.", params: NoteParams, answer: Customer },
    ({ work, params: { customerId, noteId } }) =>
      work(card(customerId, (unit) => bringBackNote(unit, { customerId, noteId }))),
  );
}
