import type { Notifications } from "@guichet/contract/notifications.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, tell } from "../client.ts";

export const notificationsKey = ["notifications"];

/** What I was told of, newest first. */
export function useNotifications() {
  return useQuery({
    queryKey: notificationsKey,
    queryFn: () => ask<Notifications>("GET", "/api/notifications"),
  });
}

/** All of them are read. */
export function useReadNotifications() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => ask<Notifications>("PUT", "/api/notifications/reading", {}),
    onSuccess: (read) => queries.setQueryData(notificationsKey, read),
  });
}

/** Whoever opens a ticket has read what they were told of it. */
export function useReadOfTicket() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ticketId: string) => tell("PUT", `/api/tickets/${ticketId}/notifications/reading`),
    onSuccess: () => queries.invalidateQueries({ queryKey: notificationsKey }),
  });
}
