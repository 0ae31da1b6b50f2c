import assert from "node:assert/strict";
import type { PageMessage } from "../../../src/shared/protocol";
import { Client } from "../../../src/webview/debate/client";

/** The editor's end of the wire: keeps what was sent. */
function wire(state?: unknown): { sent: PageMessage[]; client: Client } {
  const sent: PageMessage[] = [];
  const editor = {
    postMessage: (message: PageMessage) => void sent.push(message),
    getState: () => state,
    setState: () => undefined,
  };
  return { sent, client: new Client(editor, () => "No answer.", 30) };
}

function idOf(message: PageMessage | undefined): number {
  assert.ok(message?.type === "request");
  return message.id;
}

describe("requests of the page", () => {
  it("resolve with the answer that has their id, in whatever order answers come", async () => {
    const { sent, client } = wire();
    const first = client.request({ name: "search", query: "a" });
    const second = client.request({ name: "search", query: "b" });
    client.receive({ type: "answer", id: idOf(sent[1]), noteIds: ["two"] });
    client.receive({ type: "answer", id: idOf(sent[0]), noteIds: ["one"] });
    assert.deepEqual(await Promise.all([first, second]), [["one"], ["two"]]);
  });

  it("reject with the editor's sentence", async () => {
    const { sent, client } = wire();
    const request = client.request({ name: "insert", noteId: "x" });
    client.receive({ type: "failure", id: idOf(sent[0]), message: "No such note." });
    await assert.rejects(request, /No such note\./);
  });

  it("reject when no answer comes, and a late answer does no harm", async () => {
    const { sent, client } = wire();
    await assert.rejects(client.request({ name: "insert", noteId: "x" }), /No answer\./);
    assert.equal(client.receive({ type: "answer", id: idOf(sent[0]), noteIds: [] }), undefined);
  });

  it("are not settled by junk", async () => {
    const { sent, client } = wire();
    const request = client.request({ name: "search", query: "a" });
    for (const junk of [
      undefined,
      1,
      {},
      { type: "answer", id: "1", noteIds: [] },
      { type: "answer", id: 99, noteIds: [] },
    ])
      assert.equal(client.receive(junk), undefined);
    client.receive({ type: "answer", id: idOf(sent[0]), noteIds: [] });
    assert.deepEqual(await request, []);
  });

  it("start from a saved state only when it has the right form", () => {
    assert.deepEqual(wire({ topic: "safety", noteId: "x" }).client.saved(), { topic: "safety", noteId: "x" });
    assert.deepEqual(wire({ noteId: 3 }).client.saved(), {});
    assert.deepEqual(wire("junk").client.saved(), {});
  });
});
