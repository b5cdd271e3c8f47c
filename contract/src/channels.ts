import { z } from "zod";

/** The doors through which words come and go. `page` is the customer's tracking page; `counter`, somebody who came. */
export const Channel = z.enum(["email", "form", "page", "api", "counter"]);
export type Channel = z.infer<typeof Channel>;
