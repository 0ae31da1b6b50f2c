import assert from "node:assert/strict";
import { LoadedOnce } from "../../../src/editor/services/loadedOnce";

describe("something that is loaded once", () => {
  it("is loaded when first asked for, and anew after it was forgotten", async () => {
    let loads = 0;
    const once = new LoadedOnce(() => Promise.resolve((loads += 1)));
    assert.equal(once.forget(), false, "nobody had asked");
    assert.equal(loads, 0);
    assert.deepEqual(await Promise.all([once.get(), once.get()]), [1, 1]);
    assert.equal(once.forget(), true);
    assert.equal(await once.get(), 2);
  });

  it("is tried again after a failure, of which everybody hears who asked", async () => {
    let fails = true;
    const once = new LoadedOnce(() => (fails ? Promise.reject(new Error("no disk")) : Promise.resolve("read")));
    const asked = [once.get(), once.get()];
    for (const answer of asked) await assert.rejects(answer, /no disk/);
    fails = false;
    assert.equal(await once.get(), "read");
  });

  it("keeps what is being loaded anew when an older load fails late", async () => {
    const waiting: { resolve: (value: string) => void; reject: (error: Error) => void }[] = [];
    const once = new LoadedOnce(() => new Promise<string>((resolve, reject) => void waiting.push({ resolve, reject })));
    const old = once.get();
    once.forget();
    const anew = once.get();
    waiting[0]?.reject(new Error("late"));
    await assert.rejects(old, /late/);
    waiting[1]?.resolve("new");
    assert.equal(await anew, "new");
    assert.equal(once.get(), anew);
  });
});
