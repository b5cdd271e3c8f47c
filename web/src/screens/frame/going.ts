import type { View } from "@guichet/contract/tickets.ts";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { useMe } from "../../api/session.ts";
import { useActs } from "../../parts/acts/acts.ts";
import { useEscape } from "../../ui/keys/escape.ts";
import { placesFor } from "./places.ts";

/** Every place of the house by its key; those that are not open to someone have none for them. */
export function useGoing(): void {
  const navigate = useNavigate();
  const me = useMe();
  const view = (view: View) => () => void navigate({ to: "/", search: { view } });
  const place = (word: ReturnType<typeof placesFor>[number]["word"]) => {
    const open = placesFor(me).find((each) => each.word === word);
    return open && (() => void navigate({ to: open.to }));
  };
  useActs({
    go_mine: view("mine"),
    go_to_take: view("to_take"),
    go_unanswered: view("unanswered"),
    go_waiting: view("waiting"),
    go_open: view("open"),
    go_snoozed: view("snoozed"),
    go_following: view("following"),
    go_closed: view("closed"),
    go_all: view("all"),
    go_search: place("search"),
    go_counter: place("counter"),
    go_promises: place("promises"),
    go_approvals: place("approvals"),
    go_figures: place("figures"),
    go_arrivals: place("arrivals"),
    go_departures: place("departures"),
    go_bulk: () => void navigate({ to: "/bulk-actions" }),
    go_settings: place("settings"),
  });
}

/** Out of a field first; then back to where one came from. What is being settled is never left by one key too many. */
export function useHouseEscape(): void {
  const router = useRouter();
  useEscape((event) => {
    const content = document.getElementById("content");
    // The browser empties it: that is the step back.
    if (
      event.target instanceof HTMLInputElement &&
      event.target.type === "search" &&
      event.target.value !== ""
    )
      return;
    if (event.target instanceof HTMLElement && event.target.matches("input,textarea,select"))
      content?.focus();
    else if (!/^\/(?:settings.*)?$/u.test(router.state.location.pathname)) router.history.back();
  }, "house");
}
