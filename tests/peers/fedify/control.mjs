// What a test can tell the peer to do, over plain HTTP under /control/: POST with JSON, answered in JSON.
// How it is done on the wire is left to server.mjs and Fedify.
import {
  Announce,
  Article,
  Create,
  Delete,
  Follow,
  isActor as isActorObject,
  Note,
  Object as ActivityPubObject,
  PUBLIC_COLLECTION,
  Tombstone,
  Undo,
  Update,
} from "@fedify/vocab";
import { Temporal } from "@js-temporal/polyfill";
import { asObject, isActor, newId } from "./server.mjs";
import { proofsOf } from "./witness.mjs";

/** A wish that cannot be granted, with the HTTP status that says whose fault it is. */
export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

export const commands = {
  follow,
  unfollow,
  reply,
  edit,
  delete: remove,
  resend,
  publish,
  announce,
  lookup,
  "verify-object": verifyDocument,
  "take-only": takeOnly,
  state: report,
};

/** `{actor, as?}`: asks to follow. */
async function follow(peer, ctx, { actor, as = "ana" }) {
  const target = await fetchActor(ctx, actor, as);
  const id = ctx.getObjectUri(Follow, { key: crypto.randomUUID() });
  const follow = new Follow({ id, actor: ctx.getActorUri(as), object: target.id, to: target.id });
  peer.state.following.set(target.id.href, { as, follow, state: "pending" });
  await ctx.sendActivity({ identifier: as }, target, follow);
  return { id: follow.id.href, actor: target.id.href };
}

/** `{scheme}`: deliveries signed by another scheme get a 401 from now on, as from a server that has given it up. */
async function takeOnly(peer, ctx, { scheme }) {
  peer.state.only = scheme;
  return { only: scheme };
}

/** `{actor}`: takes the follow back. */
async function unfollow(peer, ctx, { actor }) {
  const following = peer.state.following.get(actor);
  if (following == null) throw new Refused(404, `${actor} is not followed`);
  const { as, follow } = following;
  const target = await fetchActor(ctx, actor, as);
  const undo = new Undo({ id: newId(ctx, "undos"), actor: ctx.getActorUri(as), object: follow, to: target.id });
  await ctx.sendActivity({ identifier: as }, target, undo);
  peer.state.following.delete(actor);
  return { id: undo.id.href };
}

/** `{inReplyTo, content, as?}`: answers an object anywhere, once it was fetched and its author found. */
async function reply(peer, ctx, { inReplyTo, content, as = "ana" }) {
  const parent = await fetchObject(ctx, inReplyTo, as);
  if (parent.attributionId == null) throw new Refused(422, `${inReplyTo} names no author`);
  const key = crypto.randomUUID();
  const fields = {
    id: ctx.getObjectUri(Note, { key }).href,
    as,
    content,
    inReplyTo: parent.id.href,
    parentAuthor: parent.attributionId.href,
    published: Temporal.Now.instant(),
  };
  peer.state.objects.set(fields.id, fields);
  await sendAbout(peer, ctx, fields, Create, asObject(ctx, fields));
  return { id: fields.id };
}

/** `{title, html, extra?, as?}`: an article to all followers; `extra` are further ActivityStreams properties of it. */
async function publish(peer, ctx, { title, html, extra = {}, as = "porto" }) {
  const key = crypto.randomUUID();
  const id = ctx.getObjectUri(Article, { key }).href;
  const article = await Article.fromJsonLd(
    { "@context": ["https://www.w3.org/ns/activitystreams", { Hashtag: "as:Hashtag" }], ...extra, type: "Article", id },
    ctx,
  );
  const fields = { id, as, name: title, content: html, article, published: Temporal.Now.instant() };
  peer.state.objects.set(id, fields);
  await sendAbout(peer, ctx, fields, Create, asObject(ctx, fields));
  return { id };
}

/** `{id, content, title?}`: changes what was said. */
async function edit(peer, ctx, { id, content, title }) {
  const fields = ownObject(peer, id);
  fields.content = content;
  if (title != null) fields.name = title;
  fields.updated = Temporal.Now.instant();
  await sendAbout(peer, ctx, fields, Update, asObject(ctx, fields));
  return { id };
}

/** `{id}`: takes it back; from then on its address answers 410. */
async function remove(peer, ctx, { id }) {
  const fields = ownObject(peer, id);
  fields.deleted = Temporal.Now.instant();
  await sendAbout(peer, ctx, fields, Delete, tombstone(fields));
  return { id };
}

/** `{id}`: sends the latest activity about it once more, as a server does that missed the answer. */
async function resend(peer, ctx, { id }) {
  const activity = peer.state.sent.findLast((sent) => sent.objectId?.href === id);
  if (activity == null) throw new Refused(404, `nothing was sent about ${id}`);
  const { as, parentAuthor } = peer.state.objects.get(id);
  await deliver(peer, ctx, as, activity, parentAuthor, id);
  return { id: activity.id.href };
}

/** `{object, as?}`: shares an object with the followers and tells its author. */
async function announce(peer, ctx, { object, as = "ana" }) {
  const target = await fetchObject(ctx, object, as);
  const announce = new Announce({
    id: newId(ctx, "announces"),
    actor: ctx.getActorUri(as),
    object: target.id,
    to: PUBLIC_COLLECTION,
    ccs: [ctx.getFollowersUri(as), ...(target.attributionId ? [target.attributionId] : [])],
    published: Temporal.Now.instant(),
  });
  peer.state.sent.push(announce);
  await deliver(peer, ctx, as, announce, target.attributionId?.href);
  return { id: announce.id.href };
}

/** `{url, as?}`: fetches with a signed request; answers with what Fedify understood of it, also where it is gone. */
async function lookup(_peer, ctx, { url, as = "ana" }) {
  const gone = await fetchGone(ctx, url, as);
  const object = gone ?? (await fetchObject(ctx, url, as));
  const understood = await object.toJsonLd({ ...ctx, format: "compact" });
  return { status: gone ? 410 : 200, type: object.constructor.name, object: understood };
}

/** `{url, as?}`: fetches a document and checks its proofs; `{proven, proofs: [{key, cryptosuite, valid}], error?}`. */
async function verifyDocument(_peer, ctx, { url, as = "ana" }) {
  if (!isActor(as)) throw new Refused(422, `${as} does not live here`);
  const documentLoader = await ctx.getDocumentLoader({ identifier: as });
  const { document } = await documentLoader(url);
  return await proofsOf(document, { documentLoader, contextLoader: ctx.contextLoader });
}

/** What came in and was verified, who follows whom, how requests were signed, and what failed. */
function report({ state }) {
  return {
    inbox: state.inbox,
    followers: [...state.followers].map(([id, { of }]) => ({ id, of })),
    following: [...state.following].map(([id, { as, state: word }]) => ({ id, as, state: word })),
    knocks: state.knocks,
    heard: state.heard,
    failures: state.failures,
  };
}

/** What stands where a deleted object was. */
export const tombstone = (fields) => new Tombstone({ id: new URL(fields.id), deleted: fields.deleted });

async function sendAbout(peer, ctx, fields, Verb, object) {
  const activity = new Verb({
    id: newId(ctx, "activities"),
    actor: ctx.getActorUri(fields.as),
    object,
    to: PUBLIC_COLLECTION,
    ccs: [ctx.getFollowersUri(fields.as), ...(fields.parentAuthor ? [new URL(fields.parentAuthor)] : [])],
    published: fields.deleted ?? fields.updated ?? fields.published,
  });
  peer.state.sent.push(activity);
  await deliver(peer, ctx, fields.as, activity, fields.parentAuthor, fields.id);
}

// One inbox is served once, and what concerns one object arrives in order.
async function deliver(peer, ctx, as, activity, also, orderingKey) {
  const recipients = [...peer.state.followers.values()].filter((f) => f.of === as).map((f) => f.recipient);
  if (also != null) recipients.push(await fetchActor(ctx, also, as));
  await ctx.sendActivity({ identifier: as }, recipients, activity, { preferSharedInbox: true, orderingKey });
}

function ownObject(peer, id) {
  const fields = peer.state.objects.get(id);
  if (fields == null || fields.deleted) throw new Refused(404, `${id} is not mine, or gone`);
  return fields;
}

async function fetchObject(ctx, url, as) {
  if (!isActor(as)) throw new Refused(422, `${as} does not live here`);
  const documentLoader = await ctx.getDocumentLoader({ identifier: as });
  const object = await ctx.lookupObject(url, { documentLoader });
  if (object?.id == null) throw new Refused(404, `${url} could not be fetched`);
  return object;
}

// Fedify's look-up takes every refusal for nothing found; what stands in the place of a deleted object is read here.
async function fetchGone(ctx, url, as) {
  const documentLoader = await ctx.getDocumentLoader({ identifier: as });
  try {
    await documentLoader(url);
  } catch (error) {
    if (error.response?.status === 410) return await ActivityPubObject.fromJsonLd(await error.response.json(), ctx);
  }
  return null;
}

async function fetchActor(ctx, url, as) {
  const actor = await fetchObject(ctx, url, as);
  if (!isActorObject(actor)) throw new Refused(422, `${url} is no actor`);
  return actor;
}
