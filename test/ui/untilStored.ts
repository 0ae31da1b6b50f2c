import type { Page } from "playwright-core";
import { until } from "../until";

/** Waits until the browser keeps a text in one of its databases, where the workbench writes its state every few seconds. */
export async function untilStored(page: Page, text: string): Promise<void> {
  await until(`${text} to be stored`, () =>
    page.evaluate(async (wanted) => {
      const promised = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error ?? new Error("The database cannot be read."));
        });
      for (const { name } of await indexedDB.databases()) {
        if (!name) continue;
        const database = await promised(indexedDB.open(name));
        try {
          for (const store of database.objectStoreNames) {
            const values = await promised(database.transaction(store).objectStore(store).getAll());
            if (JSON.stringify(values).includes(wanted)) return true;
          }
        } finally {
          database.close();
        }
      }
      return false;
    }, text),
  );
}
