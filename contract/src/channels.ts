import { z } from "zod";

/** The doors through which words come and go. `page` is the customer's tracking page. */
export const Channel = z.enum(["email", "form", "page", "api"]);
export type Channel = z.infer<typeof Channel>;
