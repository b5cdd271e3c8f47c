import { z } from "zod";
import { FigureName } from "./figures.ts";
import { At } from "./ids.ts";

/** What is kept of each person who works here, who reads it, how long: drawn from what this installation truly does. */
export const StaffNotice = z.object({
  drawnAt: At,
  companyName: z.string(),
  /** Of the whole house, never of one person. */
  figures: z.array(FigureName),
  /** Hours without use after which a session ends, and days after which it ends anyway. */
  sessions: z.object({ idleHours: z.int(), mostDays: z.int() }),
  /** The acts that leave a line in the audit log. */
  audited: z.array(z.string()),
  /** Hours during which a failed sign-in is remembered. */
  failuresHours: z.int(),
  /** Who reads what is kept for administrators, and who leads, by name. */
  administrators: z.array(z.string()),
  leads: z.array(z.string()),
  /** Nobody but a ticket’s team sees it. */
  ticketsByTeam: z.boolean(),
});
export type StaffNotice = z.infer<typeof StaffNotice>;
