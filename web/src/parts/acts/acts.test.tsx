import { fireEvent, render } from "@testing-library/react";
import { useLayoutEffect } from "react";
import { expect, test, vi } from "vitest";
import { useEscape } from "../../ui/keys/escape.ts";
import { useKeyPresses } from "../../ui/keys/presses.ts";
import { actHere, useActs } from "./acts.ts";

test("a key counts from the moment when what it acts on is drawn: none is lost between the sight and the hand", () => {
  const [take, back] = [vi.fn(), vi.fn()];
  function Ticket() {
    useActs({ take });
    useEscape(back, "screen");
    return null;
  }
  function Desk() {
    useKeyPresses({
      answerOf: (key) => ({
        run: key === "t" ? () => actHere("take")?.() : () => undefined,
        inFields: false,
        repeats: false,
      }),
      isBeginning: () => false,
    });
    // As soon as the page is what it is, and before anything that may come a moment later.
    return <Ticket />;
  }
  function Hand() {
    useLayoutEffect(() => {
      fireEvent.keyDown(document.body, { key: "t", code: "KeyT" });
      fireEvent.keyDown(document.body, { key: "Escape", code: "Escape" });
    }, []);
    return <Desk />;
  }

  render(<Hand />);

  expect(take).toHaveBeenCalledOnce();
  expect(back).toHaveBeenCalledOnce();
});
