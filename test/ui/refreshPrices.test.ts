import assert from "node:assert/strict";
import { type Server, createServer } from "node:http";
import { findProvider } from "@pydantic/genai-prices";
import type { Frame } from "playwright-core";
import { SELLERS } from "../../src/models/prices/sellers";
import { screenshotFailures } from "./screenshotFailures";
import { Workbench } from "./workbench";

/** The installed catalogue in the form in which it is published, with one price changed. */
function published(): string {
  const text = JSON.stringify(Object.keys(SELLERS).map((providerId) => findProvider({ providerId })));
  const changed = text.replace(/("id":"gpt-5\.4-mini".*?"input_mtok":)0\.75/, "$10.5");
  assert.notEqual(changed, text);
  return changed;
}

describe("refreshing prices", () => {
  let server: Server;
  let workbench: Workbench;
  let frame: Frame;
  /** What the catalogue answers; null for no answer at all. */
  let answer: string | null = "";
  let requests = 0;

  before(async function () {
    server = createServer((_request, response) => {
      requests++;
      if (answer !== null) response.setHeader("content-type", "application/json").end(answer);
    });
    const port = await new Promise<number>((resolve) => {
      server.listen(0, "127.0.0.1", () => {
        const address = server.address();
        resolve(typeof address === "object" && address ? address.port : 0);
      });
    });
    workbench = await Workbench.open({
      settings: {
        "modelChoice.priceCatalogueUrl": `http://127.0.0.1:${port}/data.json`,
        "modelChoice.priceAge.redDays": 40,
      },
    });
    await workbench.openDebate();
    await workbench.runCommand("Model Choice: Open Cost Calculator");
    frame = await workbench.pageFrame();
    await frame.locator("#finding").waitFor();
  });
  after(async () => {
    await workbench.close();
    server.closeAllConnections();
    server.close();
  });
  screenshotFailures(() => workbench);

  const said = async (text: string): Promise<void> => {
    await workbench.notification(text);
    await workbench.runCommand("Notifications: Clear All Notifications");
  };
  const standing = (): Promise<string> => frame.locator(".standing").innerText();

  it("asks the network for nothing before the person does, and shows how old the prices are by the limits of the settings", async () => {
    assert.equal(requests, 0);
    assert.match(await standing(), /Prices checked /);
    await frame.locator(".standing .age.red").waitFor();
  });

  it("keeps the prices when the answer is cut off, is something else, or lost most of its rows", async () => {
    const whole = published();
    for (const [broken, message] of [
      [whole.slice(0, whole.length / 2), "broken or cut off"],
      ["{}", "does not have the expected form"],
      [JSON.stringify((JSON.parse(whole) as unknown[]).slice(0, 1)), "taken to be broken"],
    ] as const) {
      answer = broken;
      await workbench.runCommand("Model Choice: Refresh Prices...");
      await said(message);
      assert.match(await standing(), /Prices checked /);
    }
    assert.equal(requests, 3);
  });

  it("can be cancelled while it waits", async () => {
    answer = null;
    await workbench.runCommand("Model Choice: Refresh Prices...");
    const fetching = await workbench.notification("Fetching");
    await fetching.getByRole("button", { name: "Cancel" }).click();
    await fetching.waitFor({ state: "detached" });
    assert.equal(requests, 4);
    assert.match(await standing(), /Prices checked /);
  });

  it("shows what changed before it applies it, and gives no day of checking to a price that changed", async () => {
    answer = published();
    await workbench.runCommand("Model Choice: Refresh Prices...");
    await workbench.page.locator(".tab.active", { hasText: "New prices of" }).waitFor();
    await workbench.screenshot("refresh-prices");
    const offer = await workbench.notification("Apply the new one?");
    await offer.getByRole("button", { name: "Apply" }).click();
    await workbench.page.locator(".tab", { hasText: "Model Choice Cost" }).click();
    frame = await workbench.pageFrame();
    await frame.locator("#tab-details").click();
    await frame.locator("#details-table tr", { hasText: "0.5 / 4.5 USD (not dated)" }).waitFor();
  });

  it("keeps what was fetched last when the next answer is broken", async () => {
    answer = "[";
    await workbench.runCommand("Model Choice: Refresh Prices...");
    await said("broken or cut off");
    await frame.locator("#details-table tr", { hasText: "0.5 / 4.5 USD (not dated)" }).waitFor();
  });
});
