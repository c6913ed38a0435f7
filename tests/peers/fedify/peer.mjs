// Another ActivityPub server for the tests, by Fedify: `node peer.mjs --port 0`.
//
//   --port N              listens on 127.0.0.1, port N; 0 takes a free one
//   --host NAME           the name it knows itself by; peer.localhost unless said otherwise
//   --first-knock SCHEME  draft-cavage-http-signatures-12 (as most servers send) or rfc9421
//   --log                 writes Fedify's warnings to stderr
//   --until-stdin-ends    ends with the process that started it, however that one ends
//
// Prints one line of JSON when it is ready. Here is the way in from HTTP; the server itself is server.mjs.
import "./platform.mjs";
import { AsyncLocalStorage } from "node:async_hooks";
import { createServer } from "node:http";
import { Writable } from "node:stream";
import { parseArgs } from "node:util";
import { configure, getStreamSink } from "@logtape/logtape";
import { commands, Refused, tombstone } from "./control.mjs";
import { createPeer } from "./server.mjs";
import { CAVAGE, schemeOf, watchOutgoing, witness } from "./witness.mjs";

const BODY_MAX_BYTES = 2 * 1024 * 1024;

const { values: options } = parseArgs({
  options: {
    port: { type: "string", default: "0" },
    host: { type: "string", default: "peer.localhost" },
    "first-knock": { type: "string", default: CAVAGE },
    log: { type: "boolean", default: false },
    "until-stdin-ends": { type: "boolean", default: false },
  },
});

const sinks = options.log ? ["stderr"] : [];
await configure({
  contextLocalStorage: new AsyncLocalStorage(),
  sinks: { stderr: getStreamSink(Writable.toWeb(process.stderr)) },
  loggers: [
    { category: "fedify", sinks, lowestLevel: "warning" },
    { category: ["logtape", "meta"], sinks, lowestLevel: "warning" },
  ],
});

const server = createServer((incoming, outgoing) => {
  answer(incoming)
    .catch((error) => new Response(String(error?.stack ?? error), { status: 500 }))
    .then((response) => send(response, outgoing));
});
await new Promise((resolve, reject) => server.once("error", reject).listen(Number(options.port), "127.0.0.1", resolve));
const { port } = server.address();
const origin = `http://${options.host}:${port}`;
const peer = await createPeer({ origin, firstKnock: options["first-knock"] });
watchOutgoing(peer);

console.log(JSON.stringify({
  origin,
  control: `http://127.0.0.1:${port}/control/`,
  ana: `${origin}/users/ana`,
  porto: `${origin}/users/porto`,
}));

for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => process.exit(0));
if (options["until-stdin-ends"]) process.stdin.resume().once("end", () => process.exit(0));

async function answer(incoming) {
  const request = await asRequest(incoming);
  const url = new URL(request.url);
  if (url.pathname.startsWith("/control/")) return await control(url.pathname.slice("/control/".length), request);

  const ctx = peer.federation.createContext(new URL(origin), undefined);
  const fields = peer.state.objects.get(new URL(url.pathname, origin).href);
  if (fields?.deleted) {
    const gone = await tombstone(fields).toJsonLd(ctx);
    return Response.json(gone, { status: 410, headers: { "content-type": "application/activity+json" } });
  }
  const body = request.method === "POST" ? await request.clone().text() : "";
  if (request.method === "POST" && peer.state.only != null && schemeOf(request.headers) !== peer.state.only) {
    return new Response(`sign by ${peer.state.only}`, { status: 401 });
  }
  const witnessed = witness(peer, ctx, request.clone(), body).catch((error) =>
    peer.state.failures.push({ kind: "witness", activity: idOf(body), reason: String(error) }),
  );
  const response = await peer.federation.fetch(request, { contextData: undefined });
  if (request.method === "POST" && response.status >= 400) {
    const reason = `${response.status} ${await response.clone().text()}`;
    peer.state.failures.push({ kind: "refused", activity: idOf(body), reason });
  }
  await witnessed;
  return response;
}

async function control(name, request) {
  if (!Object.hasOwn(commands, name)) return Response.json({ error: `no command ${name}` }, { status: 404 });
  const ctx = peer.federation.createContext(new URL(origin), undefined);
  try {
    const wish = request.method === "POST" ? await request.json() : {};
    return Response.json(await commands[name](peer, ctx, wish));
  } catch (error) {
    return Response.json({ error: error.message, stack: error.stack }, { status: error instanceof Refused ? error.status : 500 });
  }
}

async function asRequest(incoming) {
  const chunks = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    if (size > BODY_MAX_BYTES) throw new Error("the body is too long");
    chunks.push(chunk);
  }
  const headers = new Headers();
  for (let i = 0; i < incoming.rawHeaders.length; i += 2) {
    headers.append(incoming.rawHeaders[i], incoming.rawHeaders[i + 1]);
  }
  const hasBody = incoming.method !== "GET" && incoming.method !== "HEAD";
  return new Request(new URL(incoming.url, `http://${incoming.headers.host ?? options.host}`), {
    method: incoming.method,
    headers,
    body: hasBody ? Buffer.concat(chunks) : undefined,
  });
}

async function send(response, outgoing) {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

function idOf(body) {
  try {
    return JSON.parse(body).id ?? null;
  } catch {
    return null;
  }
}
