import {
  AddingCalendar,
  AskingDue,
  Calendar,
  CalendarChange,
  CalendarDay,
  DaysAsked,
  Due,
  HolidayCountry,
} from "@guichet/contract/calendars.ts";
import { Id } from "@guichet/contract/ids.ts";
import { z } from "zod";
import type { Routes } from "../platform/http/routes.ts";
import { listDays, tellDue } from "./dues.ts";
import { listHolidayRegions } from "./holidays.ts";
import { addCalendar, changeCalendar, listCalendars, removeCalendar, showCalendar } from "./keeping.ts";

const params = z.object({ calendarId: Id });

export function calendarRoutes(routes: Routes): void {
  routes.get(
    "/calendars",
    { says: "The calendars, the main one first.", answer: z.object({ items: z.array(Calendar) }) },
    ({ work }) => work(async (unit) => ({ items: await listCalendars(unit) })),
  );
  routes.post(
    "/calendars",
    { says: "Add a calendar.", body: AddingCalendar, answer: Calendar, status: 201 },
    ({ work, body }) => work((unit) => addCalendar(unit, body)),
  );
  routes.get(
    "/calendars/:calendarId",
    { says: "One calendar.", params, answer: Calendar },
    ({ work, params: { calendarId } }) => work((unit) => showCalendar(unit, calendarId)),
  );
  routes.patch(
    "/calendars/:calendarId",
    {
      says: "Change a calendar; fields left out stay as they are. Clocks that still run follow.",
      params,
      body: CalendarChange,
      answer: Calendar,
    },
    ({ work, params: { calendarId }, body }) => work((unit) => changeCalendar(unit, calendarId, body)),
  );
  routes.delete(
    "/calendars/:calendarId",
    { says: "Remove a calendar that nothing counts with any more.", params, status: 204 },
    ({ work, params: { calendarId } }) => work((unit) => removeCalendar(unit, calendarId)),
  );
  routes.get(
    "/calendars/:calendarId/days",
    {
      says: "What each day is: its hours, its holiday, its closures; at most 400 days.",
      params,
      query: DaysAsked,
      answer: z.object({ items: z.array(CalendarDay) }),
    },
    ({ work, params: { calendarId }, query }) =>
      work(async (unit) => ({ items: await listDays(unit, calendarId, query) })),
  );
  routes.post(
    "/calendars/:calendarId/dues",
    {
      says: "When something would fall due: nothing is kept.",
      params,
      body: AskingDue,
      answer: Due,
    },
    ({ work, params: { calendarId }, body }) => work((unit) => tellDue(unit, calendarId, body)),
  );
  routes.get(
    "/holiday-regions",
    {
      says: "The countries and regions whose public holidays a calendar may have.",
      answer: z.object({ items: z.array(HolidayCountry) }),
    },
    ({ work }) => work(async (unit) => ({ items: await listHolidayRegions(unit) })),
  );
}
