import assert from "node:assert/strict";
import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";
import { gzipSync } from "node:zlib";
import { DownloadError, fetchLimited, isSafeAddress } from "../../../src/editor/refreshPrices/fetchLimited";

const LIMITS = { mostBytes: 100_000, mostRedirects: 3, timeoutMs: 20_000 };
type Answer = (request: IncomingMessage, response: ServerResponse) => void;

describe("fetching a file of the catalogue", () => {
  let server: Server;
  let base = "";
  const answers = new Map<string, Answer>();

  before(async () => {
    server = createServer((request, response) => {
      const answer = answers.get(request.url ?? "");
      if (answer) answer(request, response);
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    base = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  const get = (path: string, limits = LIMITS, signal = new AbortController().signal): Promise<string> =>
    fetchLimited(base + path, limits, signal).then((bytes) => new TextDecoder().decode(bytes));
  const fault = async (path: string, limits = LIMITS): Promise<string> => {
    try {
      return `read ${(await get(path, limits)).length}`;
    } catch (error) {
      assert.ok(error instanceof DownloadError, String(error));
      return error.fault;
    }
  };

  it("reads a plain and a packed answer", async () => {
    answers.set("/plain", (_request, response) => response.end("[1, 2]"));
    answers.set("/packed", (_request, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("[3]")),
    );
    assert.equal(await get("/plain"), "[1, 2]");
    assert.equal(await get("/packed"), "[3]");
  });

  it("stops at the limit while it reads, by the size unpacked and whatever the answer says of itself", async () => {
    let open = 0;
    answers.set("/bomb", (_request, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(50_000_000))),
    );
    answers.set("/endless", (_request, response) => {
      open++;
      response.on("close", () => open--);
      const more = (): void => {
        while (response.writable && response.write("x".repeat(16_000)));
        response.once("drain", more);
      };
      more();
    });
    assert.equal(await fault("/bomb"), "too-large");
    assert.equal(await fault("/endless"), "too-large");
    assert.equal(await fault("/plain", { ...LIMITS, mostBytes: 6 }), "read 6");
    assert.equal(await fault("/plain", { ...LIMITS, mostBytes: 5 }), "too-large");
    // The server sees that nobody reads on.
    while (open > 0) await new Promise((resolve) => setImmediate(resolve));
  });

  it("follows few redirects, and none away from https", async () => {
    const to =
      (target: string): Answer =>
      (_request, response) =>
        response.writeHead(302, { location: target }).end();
    answers.set("/once", to("/plain"));
    answers.set("/loop", to("/loop"));
    answers.set("/away", to("http://example.invalid/data.json"));
    answers.set("/file", to("file:///etc/hostname"));
    answers.set("/nowhere", (_request, response) => response.writeHead(302).end());
    assert.equal(await get("/once"), "[1, 2]");
    assert.equal(await fault("/loop"), "redirects");
    assert.equal(await fault("/away"), "not-https");
    assert.equal(await fault("/file"), "not-https");
    assert.equal(await fault("/nowhere"), "redirects");
  });

  it("says what went wrong: a status, a body that is cut off, nobody there, no answer in time", async () => {
    answers.set("/broken", (_request, response) => response.writeHead(500).end());
    answers.set("/cut", (_request, response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write("half", () => response.destroy());
    });
    answers.set("/silent", () => undefined);
    assert.equal(await fault("/broken"), "status");
    assert.equal(await fault("/cut"), "unreachable");
    assert.equal(await fault("/silent", { ...LIMITS, timeoutMs: 50 }), "late");
    await assert.rejects(
      fetchLimited("http://127.0.0.1:1/", LIMITS, new AbortController().signal),
      (error) => error instanceof DownloadError && error.fault === "unreachable",
    );
  });

  it("stops when the person cancels, and does not call that a fault", async () => {
    answers.set("/waiting", (_request, response) => response.write("["));
    const controller = new AbortController();
    const reading = get("/waiting", LIMITS, controller.signal);
    controller.abort();
    await assert.rejects(reading, (error) => !(error instanceof DownloadError));
  });

  it("takes https alone, and plain http only from the same machine", () => {
    for (const address of ["https://example.com/a", "http://localhost:1/", "http://127.0.0.1/", "http://[::1]:80/"])
      assert.equal(isSafeAddress(address), true, address);
    for (const address of [
      "http://example.com",
      "http://127.0.0.1.example.com",
      "ftp://localhost",
      "file:///a",
      "",
      "a",
    ])
      assert.equal(isSafeAddress(address), false, address);
  });
});
