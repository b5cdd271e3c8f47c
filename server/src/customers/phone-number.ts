import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/** As people write it: without a country it is French, since most who are asked for it are. E.164; null when it is none. */
export function readPhone(typed: string): string | null {
  const found = parsePhoneNumberFromString(typed, "FR");
  return found?.isValid() ? found.number : null;
}
