import { render } from "@testing-library/react";
import { App } from "../src/app.tsx";

/** Opens the whole web app at an address, as a browser would. */
export function visit(address: string): void {
  window.history.pushState({}, "", address);
  render(<App />);
}
