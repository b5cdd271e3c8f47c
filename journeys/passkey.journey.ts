import { expect, onTestFinished, test } from "vitest";
import { amina } from "../server/testing/cast.ts";
import type { Visitor } from "./browser.ts";
import { openStage, signIn } from "./stage.ts";

/** A device that keeps passkeys and always recognises whoever holds it, as Chromium plays one. */
async function holdsDevice({ page, context }: Visitor) {
  const devtools = await context.newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    recognises: (isUserVerified: boolean) =>
      devtools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }),
  };
}

test("a passkey is made in a browser, opens the desk without a password, and once removed opens nothing", async () => {
  const stage = await openStage({ connected: false });
  onTestFinished(stage.stop);
  const visitor = await stage.comes();
  const { page, expects } = visitor;
  const device = await holdsDevice(visitor);
  await signIn(visitor, amina);

  await page.goto("/settings/security");
  await page.getByRole("button", { name: "Ajouter une clé d’accès" }).click();
  const naming = page.getByRole("dialog", { name: "Nommer cette clé" });
  await naming.getByLabel("Nom").fill("Mon ordinateur");
  await naming.getByRole("button", { name: "Garder ce nom" }).click();
  await page.getByText("Mon ordinateur").waitFor();
  await visitor.lookAround("passkey-security");

  // The same device makes no second one for the same account.
  await page.getByRole("button", { name: "Ajouter une clé d’accès" }).click();
  await page.getByText(/Cet appareil garde déjà une clé d’accès/u).waitFor();

  await page.getByRole("button", { name: "Se déconnecter" }).click();
  await page.getByRole("heading", { name: "Connexion" }).waitFor();
  await visitor.lookAround("passkey-sign-in");
  await page.getByRole("button", { name: "Utiliser une clé d’accès" }).click();
  await page.getByRole("heading", { level: 1, name: "Mes dossiers" }).waitFor();

  await page.goto("/settings/security");
  await page.getByRole("button", { name: "Retirer la clé d’accès Mon ordinateur" }).click();
  await page.getByText(/«\sMon ordinateur\s» n’ouvre plus rien/u).waitFor();
  await page.context().clearCookies();
  expects(/401/u);
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Utiliser une clé d’accès" }).click();
  await page.getByText(/Cette clé d’accès n’ouvre rien ici/u).waitFor();

  // Whoever the device does not recognise is not even brought to the server.
  await device.recognises(false);
  await page.getByRole("button", { name: "Utiliser une clé d’accès" }).click();
  await page.getByText(/La clé d’accès n’a pas été montrée/u).waitFor();
  expect(await page.context().cookies()).not.toContainEqual(expect.objectContaining({ name: "guichet" }));
  stage.verify();
});
