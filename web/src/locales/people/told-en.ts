import type { SameAs } from "../same-as.ts";
import type { told as french } from "./told-fr.ts";

export const told: SameAs<typeof french> = {
  title: "My notifications",
  lead: "Of what you are told, and how. Everything stays in the Notifications list in any case.",
  roads: "What tells you",
  always:
    "A promise at risk always reaches somebody who is there: when nobody is, a team lead, by every road.",
  event: "When",
  road: { browser: "Browser", push: "Device", mail: "Email" },
  device: {
    title: "This device",
    unable:
      "This browser cannot tell you anything while Guichet is closed, or the page is not served over https.",
    refused:
      "You refused notifications for this site. The browser lets you change your mind, beside the address.",
    off: "This device is not told while Guichet is closed.",
    on: "This device is told, even while Guichet is closed. No customer's name travels that way.",
    failed: "The device could not be enrolled. Check the connection, then try again.",
    start: "Tell this device",
    stop: "Tell it no more",
  },
  quiet: {
    title: "Quiet hours",
    on: "Keep quiet hours",
    hint: "Nothing rings and nothing leaves: what came meanwhile is told at the end.",
    from: "From",
    to: "To",
    zone: "Hours of {{zone}}.",
    use_zone: "Take those of {{zone}}",
  },
};
