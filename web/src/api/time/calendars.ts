import type {
  AddingCalendar,
  Calendar,
  CalendarChange,
  CalendarDay,
  Due,
  HolidayCountry,
} from "@guichet/contract/calendars.ts";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, tell } from "../client.ts";
import { companyKey } from "../company.ts";
import { sessionQuery } from "../session.ts";

/** The calendars, what their days are and what they make fall due: all of it changes with one of them. */
export const calendarsKey = ["calendars"];

export function useCalendars() {
  return useQuery({
    queryKey: calendarsKey,
    queryFn: () => ask<{ items: Calendar[] }>("GET", "/api/calendars"),
  });
}

function useCalendarAct<Asked, Answer>(act: (asked: Asked) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: calendarsKey }),
        // The main calendar's hours and zone are the company's.
        queries.invalidateQueries({ queryKey: companyKey }),
        queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
      ]);
    },
  });
}

export function useAddCalendar() {
  return useCalendarAct((adding: AddingCalendar) => ask<Calendar>("POST", "/api/calendars", adding));
}

export function useChangeCalendar(id: string) {
  return useCalendarAct((change: CalendarChange) => ask<Calendar>("PATCH", `/api/calendars/${id}`, change));
}

export function useRemoveCalendar(id: string) {
  return useCalendarAct(() => tell("DELETE", `/api/calendars/${id}`));
}

export function useHolidayCountries() {
  return useQuery({
    queryKey: ["holiday-regions"],
    queryFn: () => ask<{ items: HolidayCountry[] }>("GET", "/api/holiday-regions"),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useDays(id: string, from: string, to: string) {
  return useQuery({
    queryKey: [...calendarsKey, id, "days", from, to],
    queryFn: () => ask<{ items: CalendarDay[] }>("GET", `/api/calendars/${id}/days?from=${from}&to=${to}`),
  });
}

/** One delay, as it is typed; undefined while there is nothing to ask yet. */
export type DueAsked = { start: string; ends?: string } & (
  | { minutes: number }
  | { days: { count: number; kind: string } }
  | { weeks: number }
  | { months: number }
);

export function useDue(id: string, asked: DueAsked | undefined) {
  return useQuery({
    queryKey: [...calendarsKey, id, "due", asked],
    queryFn: () => ask<Due>("POST", `/api/calendars/${id}/dues`, asked),
    enabled: asked !== undefined,
    placeholderData: keepPreviousData,
  });
}
