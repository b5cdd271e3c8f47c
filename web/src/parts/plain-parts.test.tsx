import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { speakable } from "./ticket/reference.ts";
import { numberWords, sizeWords } from "./words/numbers.ts";
import { PlainWords } from "./words/plain-words.tsx";

test("a reference is read in threes and never broken", () => {
  expect(speakable("48213-7")).toBe("48\u00a0213\u20117");
  expect(speakable("1048213-7")).toBe("1\u00a0048\u00a0213\u20117");
});

test("sizes and numbers follow the reader's language", () => {
  expect([sizeWords(412_000, "fr"), sizeWords(1_430_000, "fr"), sizeWords(12, "en")]).toEqual([
    "412\u00a0Ko",
    "1,4\u00a0Mo",
    "1\u00a0kB",
  ]);
  expect(numberWords(1234, "en")).toBe("1,234");
});

test("an address in plain text becomes a link that tells its site nothing, and its full stop stays outside", () => {
  render(<PlainWords text={"Voyez https://suivi.example.org/A-77120. Merci ?"} />);
  const link = screen.getByRole("link");
  expect(link.getAttribute("href")).toBe("https://suivi.example.org/A-77120");
  expect(link.getAttribute("rel")).toBe("noopener noreferrer nofollow");
  expect(document.body.textContent).toContain("Merci\u00a0?");
});

test("markup in plain text stays text", () => {
  render(<PlainWords text={'<img src="x" onerror="alert(1)">'} />);
  expect(document.querySelector("img")).toBeNull();
});
