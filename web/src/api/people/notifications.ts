import type { NotificationChoices, Notifications } from "@guichet/contract/notifications.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { ask, heard, tell } from "../client.ts";

export const notificationsKey = ["notifications"];

/** What I was told of, newest first. */
export function useNotifications() {
  return useQuery({
    queryKey: notificationsKey,
    queryFn: () => ask<Notifications>("GET", "/api/notifications"),
    staleTime: heard,
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

/** So has whoever opens it by any other road; asked only when there is something to read. */
export function useReadWhenOpened(ticketId: string): void {
  const { mutate } = useReadOfTicket();
  const told = useNotifications().data?.items ?? [];
  const isUnread = told.some((one) => one.ticketId === ticketId && one.readAt === null);
  useEffect(() => {
    if (isUnread) mutate(ticketId);
  }, [isUnread, mutate, ticketId]);
}

const choicesKey = [...notificationsKey, "choices"];

export function useNotificationChoices() {
  return useQuery({
    queryKey: choicesKey,
    queryFn: () => ask<NotificationChoices>("GET", "/api/notifications/choices"),
  });
}

export function useChooseNotifications() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (choices: NotificationChoices) =>
      ask<NotificationChoices>("PUT", "/api/notifications/choices", choices),
    onMutate: (choices) => queries.setQueryData(choicesKey, choices),
    onSuccess: (kept) => queries.setQueryData(choicesKey, kept),
    onError: () => queries.invalidateQueries({ queryKey: choicesKey }),
  });
}
