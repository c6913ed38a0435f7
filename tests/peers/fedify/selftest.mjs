// Two peers meet: one follows, receives, answers, corrects itself and takes it back; the other shares and is refused.
// It shows that the peer is fit to test others with, with either signature scheme first, and that what it says of
// signatures and proofs is so.
import "./platform.mjs";
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { generateCryptoKeyPair, getDocumentLoader, signObject } from "@fedify/fedify";
import { Multikey, Note } from "@fedify/vocab";
import { proofsOf } from "./witness.mjs";

const WAIT_SECS = 30;
const started = [];

async function start(host, firstKnock) {
  const args = [new URL("peer.mjs", import.meta.url).pathname];
  args.push("--port", "0", "--host", host, "--first-knock", firstKnock, "--until-stdin-ends");
  const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  started.push(child);
  const lines = createInterface({ input: child.stdout });
  const [line] = await Promise.race([
    new Promise((resolve) => lines.once("line", (line) => resolve([line]))),
    new Promise((_, reject) => child.once("exit", (code) => reject(new Error(`the peer ended with ${code}`)))),
  ]);
  const ready = JSON.parse(line);
  const tell = async (command, wish) => {
    const response = await fetch(new URL(command, ready.control), {
      method: wish ? "POST" : "GET",
      body: wish && JSON.stringify(wish),
    });
    const answer = await response.json();
    return response.ok ? answer : { refused: response.status, ...answer };
  };
  return { ...ready, tell, state: () => tell("state") };
}

async function until(what, find) {
  for (let tenths = 0; tenths < WAIT_SECS * 10; tenths++) {
    const found = await find();
    if (found) return found;
    await sleep(100);
  }
  throw new Error(`waited ${WAIT_SECS} s in vain: ${what}`);
}

const received = (peer, type, fits = () => true) =>
  until(`${type} at ${peer.origin}`, async () => (await peer.state()).inbox.find((a) => a.type === type && fits(a)));

/** The witness says of a proof that it holds, of a text changed afterwards that it does not, of none nothing. */
async function proofsAreJudged() {
  const contextLoader = getDocumentLoader();
  const actor = new URL("http://peer.localhost/users/ana");
  const id = new URL("#key", actor);
  const { privateKey, publicKey } = await generateCryptoKeyPair("Ed25519");
  const key = await new Multikey({ id, controller: actor, publicKey }).toJsonLd({ contextLoader });
  const note = new Note({ id: new URL("http://peer.localhost/notes/1"), attribution: actor, content: "<p>True</p>" });
  const proven = await (await signObject(note, privateKey, id, { contextLoader })).toJsonLd({ contextLoader });
  const documentLoader = async (url) => ({ document: key, documentUrl: url, contextUrl: null });
  const judge = (document) => proofsOf(document, { contextLoader, documentLoader });
  const proof = { key: id.href, cryptosuite: "eddsa-jcs-2022" };
  assert.deepEqual(await judge(proven), { proven: true, proofs: [{ ...proof, valid: true }] });
  const changed = { ...proven, content: "<p>Changed</p>" };
  assert.deepEqual(await judge(changed), { proven: false, proofs: [{ ...proof, valid: false }] });
  assert.deepEqual(await judge({ ...proven, proof: undefined }), { proven: null, proofs: [] });
}

try {
  await proofsAreJudged();
  const [here, city] = await Promise.all([
    start("peer.localhost", "draft-cavage-http-signatures-12"),
    start("city.localhost", "rfc9421"),
  ]);
  assert.match(here.origin, /^http:\/\/peer\.localhost:\d+$/);

  await here.tell("follow", { actor: city.porto });
  await until("the follow is accepted", async () => (await here.state()).following[0]?.state === "accepted");
  assert.deepEqual((await city.state()).followers, [{ id: here.ana, of: "porto" }]);

  const extra = { summary: "What the city asks.", tag: [{ type: "Hashtag", name: "#Privacy", href: `${city.origin}/t` }] };
  const article = await city.tell("publish", { title: "Sensors in the street", html: "<p>Which ones?</p>", extra });
  const create = await received(here, "Create");
  assert.deepEqual(
    [create.actor, create.objectId, create.objectType, create.name, create.summary, create.content],
    [city.porto, article.id, "Article", "Sensors in the street", extra.summary, "<p>Which ones?</p>"],
  );

  const seen = await here.tell("lookup", { url: article.id });
  assert.equal(seen.type, "Article");
  assert.equal(seen.object.tag.name, "#Privacy");

  const reply = await here.tell("reply", { inReplyTo: article.id, content: "<p>None with microphones.</p>" });
  const answer = await received(city, "Create");
  assert.deepEqual([answer.actor, answer.inReplyTo, answer.objectId], [here.ana, article.id, reply.id]);

  await here.tell("edit", { id: reply.id, content: "<p>None with microphones, please.</p>" });
  const update = await received(city, "Update");
  assert.equal(update.content, "<p>None with microphones, please.</p>");

  await here.tell("announce", { object: article.id });
  assert.equal((await received(city, "Announce")).objectId, article.id);

  await here.tell("delete", { id: reply.id });
  assert.equal((await received(city, "Delete")).objectId, reply.id);
  const gone = await fetch(reply.id, { headers: { accept: "application/activity+json" } });
  assert.equal(gone.status, 410);
  assert.equal((await gone.json()).type, "Tombstone");
  const tombstone = await here.tell("lookup", { url: reply.id });
  assert.deepEqual([tombstone.status, tombstone.type, tombstone.object.id], [410, "Tombstone", reply.id]);
  assert.equal((await here.tell("lookup", { url: `${city.origin}/articles/none` })).refused, 404);

  await city.tell("resend", { id: article.id });
  for (const number of [1, 2, 3]) await city.tell("publish", { title: `Paper ${number}`, html: "<p>Text.</p>" });
  const heard = (await here.state()).heard.find((heard) => heard.type === "Create");
  assert.deepEqual([heard.scheme, heard.signature, heard.proven], ["rfc9421", true, true]);
  assert.match(heard.key, /^http:\/\/city\.localhost:\d+\/users\/porto#/);
  const knocks = (await here.state()).knocks.filter((knock) => knock.method === "POST");
  assert.ok(knocks.length > 0 && knocks.every((knock) => knock.scheme === "draft-cavage-http-signatures-12" && knock.status < 300));
  assert.equal((await here.tell("verify-object", { url: article.id })).proven, null, "a bare article has no proof");

  const first = await here.tell("lookup", { url: `${city.porto}/outbox?cursor=0` });
  assert.equal(first.object.orderedItems.length, 3);
  assert.ok(first.object.next, "an outbox of four has a second page");
  await received(here, "Create", (activity) => activity.name === "Paper 3");
  const arrived = (await here.state()).inbox.filter((activity) => activity.objectId === article.id);
  assert.equal(arrived.length, 1, "what comes twice is taken once");

  await here.tell("unfollow", { actor: city.porto });
  await until("the follower is gone", async () => (await city.state()).followers.length === 0);
  for (const peer of [here, city]) assert.deepEqual((await peer.state()).failures, []);

  const forged = await fetch(new URL("/inbox", city.origin), {
    method: "POST",
    headers: { "content-type": "application/activity+json" },
    body: JSON.stringify({
      "@context": "https://www.w3.org/ns/activitystreams",
      type: "Announce",
      id: `${here.origin}/forged`,
      actor: here.ana,
      object: article.id,
    }),
  });
  assert.equal(forged.status, 401, "an unsigned activity is refused");
  const after = await city.state();
  assert.ok(after.failures.some((f) => f.kind === "signature" && f.activity === `${here.origin}/forged`));
  assert.ok(!after.inbox.some((a) => a.id === `${here.origin}/forged`));
  console.log("Two Fedify peers met: follow, publish, look up, reply, edit, share, delete, unfollow; a forged activity was refused");
} finally {
  for (const child of started) child.kill();
}
