import { AddingIdentity, Customer, CustomerChange } from "@guichet/contract/customers.ts";
import { Id } from "@guichet/contract/ids.ts";
import { z } from "zod";
import type { Routes } from "../platform/http/routes.ts";
import { joinCustomers, partCustomers } from "./joining.ts";
import { addIdentity, renameCustomer } from "./knowing.ts";
import { type ReadPast, showCustomer } from "./showing.ts";

const CustomerParams = z.object({ customerId: Id });
const JoinParams = CustomerParams.extend({ otherId: Id });

export function customerRoutes(routes: Routes, { readPast }: { readPast: ReadPast }): void {
  routes.get(
    "/customers/:customerId",
    { says: "A customer's card.", params: CustomerParams, answer: Customer },
    ({ work, params }) => work((unit) => showCustomer(unit, params.customerId, readPast)),
  );
  routes.patch(
    "/customers/:customerId",
    { says: "Correct a customer's name.", params: CustomerParams, body: CustomerChange, answer: Customer },
    ({ work, params: { customerId }, body }) =>
      work(async (unit) => {
        await renameCustomer(unit, customerId, body.name);
        return showCustomer(unit, customerId, readPast);
      }),
  );
  routes.post(
    "/customers/:customerId/identities",
    {
      says: "One more address of the same person.",
      params: CustomerParams,
      body: AddingIdentity,
      answer: Customer,
      status: 201,
    },
    ({ work, params: { customerId }, body }) =>
      work(async (unit) => {
        await addIdentity(unit, customerId, body.value);
        return showCustomer(unit, customerId, readPast);
      }),
  );
  routes.put(
    "/customers/:customerId/joined/:otherId",
    { says: "The other record is the same person.", params: JoinParams, answer: Customer },
    ({ work, params: { customerId, otherId } }) =>
      work(async (unit) => {
        await joinCustomers(unit, customerId, otherId);
        return showCustomer(unit, customerId, readPast);
      }),
  );
  routes.delete(
    "/customers/:customerId/joined/:otherId",
    { says: "They are two people after all.", params: JoinParams, answer: Customer },
    ({ work, params: { customerId, otherId } }) =>
      work(async (unit) => {
        await partCustomers(unit, customerId, otherId);
        return showCustomer(unit, customerId, readPast);
      }),
  );
}
