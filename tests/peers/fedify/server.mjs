// The server that the tests meet: two actors, their objects, and what came in, kept in memory.
// Protocol, signatures and delivery are Fedify's; when to act is up to control.mjs.
import {
  createExponentialBackoffPolicy,
  createFederation,
  generateCryptoKeyPair,
  InProcessMessageQueue,
  MemoryKvStore,
} from "@fedify/fedify";
import {
  Accept,
  Activity,
  Article,
  Endpoints,
  Follow,
  Mention,
  Note,
  Organization,
  Person,
  PUBLIC_COLLECTION,
  Reject,
  Undo,
} from "@fedify/vocab";

const ACTORS = {
  ana: { type: Person, name: "Ana Ferreira", summary: "<p>Lives in a city that asks what she thinks.</p>" },
  porto: { type: Organization, name: "Porto", summary: "<p>A city with a server of its own.</p>" },
};
export const isActor = (name) => Object.hasOwn(ACTORS, name);

// So small that whoever reads the outbox has to turn its pages.
const OUTBOX_PAGE_ITEMS = 3;

export async function createPeer({ origin, firstKnock }) {
  const keys = {};
  for (const name of Object.keys(ACTORS)) {
    keys[name] = await Promise.all([generateCryptoKeyPair("RSASSA-PKCS1-v1_5"), generateCryptoKeyPair("Ed25519")]);
  }
  const state = {
    inbox: [],
    failures: [],
    followers: new Map(), // id of the follower -> { of, recipient }
    following: new Map(), // id of the followed -> { as, follow, state }
    objects: new Map(), // id -> the plain fields that `asObject` builds from
    sent: [], // the public activities, oldest first
    knocks: [], // the signed requests that went out -> { method, url, scheme, status }
    only: null, // the one signature scheme that deliveries are taken by, if the test wants one
    heard: [], // the signed requests that came in, and what there is to say of them: see witness.mjs
  };
  const federation = createFederation({
    kv: new MemoryKvStore(),
    queue: new InProcessMessageQueue(),
    origin,
    firstKnock,
    allowPrivateAddress: true,
    // A test that stops its node for a moment should not have to wait for hours, nor for a breaker to close.
    outboxRetryPolicy: createExponentialBackoffPolicy({
      initialDelay: { seconds: 1 },
      maxDelay: { seconds: 5 },
      maxAttempts: 30,
    }),
    circuitBreaker: false,
    onOutboxError: (error, activity) =>
      state.failures.push({ kind: "send", activity: activity?.id?.href ?? null, reason: String(error) }),
  });
  const keysSeen = new Map();
  const keyCache = {
    get: (id) => Promise.resolve(keysSeen.get(id.href)),
    set: (id, key) => Promise.resolve(void keysSeen.set(id.href, key)),
  };
  const peer = { federation, origin, state, keyCache };
  serveActors(peer, keys);
  serveCollections(peer);
  serveObjects(peer);
  listen(peer);
  return peer;
}

function serveActors({ federation }, keys) {
  federation
    .setActorDispatcher("/users/{identifier}", async (ctx, name) => {
      if (!isActor(name)) return null;
      const pairs = await ctx.getActorKeyPairs(name);
      const actor = ACTORS[name];
      return new actor.type({
        id: ctx.getActorUri(name),
        preferredUsername: name,
        name: actor.name,
        summary: actor.summary,
        url: ctx.getActorUri(name),
        inbox: ctx.getInboxUri(name),
        outbox: ctx.getOutboxUri(name),
        followers: ctx.getFollowersUri(name),
        following: ctx.getFollowingUri(name),
        endpoints: new Endpoints({ sharedInbox: ctx.getInboxUri() }),
        publicKey: pairs[0].cryptographicKey,
        assertionMethods: pairs.map((pair) => pair.multikey),
        discoverable: true,
        manuallyApprovesFollowers: false,
      });
    })
    .setKeyPairsDispatcher((_ctx, name) => keys[name] ?? []);
  federation.setNodeInfoDispatcher("/nodeinfo/2.1", () => ({
    software: { name: "manyhalls-test-peer", version: "0.0.0" },
    protocols: ["activitypub"],
    usage: { users: { total: Object.keys(ACTORS).length }, localPosts: 0, localComments: 0 },
  }));
}

function serveCollections({ federation, state }) {
  federation.setFollowersDispatcher("/users/{identifier}/followers", (_ctx, name) => ({
    items: [...state.followers.values()].filter((f) => f.of === name).map((f) => f.recipient),
  }));
  federation.setFollowingDispatcher("/users/{identifier}/following", (_ctx, name) => ({
    items: [...state.following].filter(([, f]) => f.as === name && f.state === "accepted").map(([id]) => new URL(id)),
  }));
  const outbox = (ctx, name) =>
    state.sent.filter((activity) => activity.actorId.href === ctx.getActorUri(name).href).reverse();
  federation
    .setOutboxDispatcher("/users/{identifier}/outbox", (ctx, name, cursor) => {
      if (cursor == null) return null;
      const start = Number(cursor);
      const all = outbox(ctx, name);
      const end = start + OUTBOX_PAGE_ITEMS;
      return { items: all.slice(start, end), nextCursor: end < all.length ? String(end) : null };
    })
    .setCounter((ctx, name) => outbox(ctx, name).length)
    .setFirstCursor(() => "0");
}

function serveObjects({ federation, state }) {
  const find = (type) => (ctx, { key }) => {
    const fields = state.objects.get(ctx.getObjectUri(type, { key }).href);
    return fields == null || fields.deleted ? null : asObject(ctx, fields);
  };
  federation.setObjectDispatcher(Note, "/notes/{key}", find(Note));
  federation.setObjectDispatcher(Article, "/articles/{key}", find(Article));
  // Whoever gets an answer to a follow may fetch it here, rather than believe the copy inside the answer.
  federation.setObjectDispatcher(Follow, "/follows/{key}", (ctx, { key }) => {
    const id = ctx.getObjectUri(Follow, { key }).href;
    return [...state.following.values()].find(({ follow }) => follow.id.href === id)?.follow ?? null;
  });
}

/** A note or an article as Fedify sends it, from the fields kept. */
export function asObject(ctx, fields) {
  const shared = {
    id: new URL(fields.id),
    url: new URL(fields.id),
    attribution: ctx.getActorUri(fields.as),
    content: fields.content,
    published: fields.published,
    updated: fields.updated,
    to: PUBLIC_COLLECTION,
    ccs: [ctx.getFollowersUri(fields.as), ...(fields.parentAuthor ? [new URL(fields.parentAuthor)] : [])],
  };
  if (fields.article != null) return fields.article.clone({ ...shared, name: fields.name });
  return new Note({
    ...shared,
    replyTarget: new URL(fields.inReplyTo),
    tags: [new Mention({ href: new URL(fields.parentAuthor), name: fields.parentAuthor })],
  });
}

function listen({ federation, state }) {
  federation
    .setInboxListeners("/users/{identifier}/inbox", "/inbox")
    .setSharedKeyDispatcher(() => ({ identifier: "ana" }))
    .on(Follow, async (ctx, follow) => {
      await record(ctx, state, follow);
      const followed = ctx.parseUri(follow.objectId);
      const follower = await follow.getActor(ctx);
      if (followed?.type !== "actor" || !isActor(followed.identifier) || follower?.inboxId == null) return;
      state.followers.set(follower.id.href, {
        of: followed.identifier,
        recipient: { id: follower.id, inboxId: follower.inboxId, endpoints: follower.endpoints },
      });
      const accept = new Accept({ id: newId(ctx, "accepts"), actor: follow.objectId, object: follow });
      await ctx.sendActivity({ identifier: followed.identifier }, follower, accept);
    })
    .on(Undo, async (ctx, undo) => {
      await record(ctx, state, undo);
      if ((await undo.getObject(ctx)) instanceof Follow) state.followers.delete(undo.actorId.href);
    })
    .on(Accept, async (ctx, accept) => {
      await record(ctx, state, accept);
      answered(state, accept, "accepted");
    })
    .on(Reject, async (ctx, reject) => {
      await record(ctx, state, reject);
      answered(state, reject, "rejected");
    })
    .on(Activity, (ctx, activity) => record(ctx, state, activity))
    .onError((_ctx, error) => {
      state.failures.push({ kind: "inbox", activity: null, reason: String(error) });
    })
    .onUnverifiedActivity((_ctx, activity, reason) => {
      state.failures.push({ kind: "signature", activity: activity.id?.href ?? null, reason: reason.type });
    });
}

// An answer counts only when it comes from the one who was asked, and names what was asked.
function answered(state, answer, word) {
  const following = state.following.get(answer.actorId?.href);
  if (following?.follow.id.href === answer.objectId?.href) following.state = word;
  else state.failures.push({ kind: "answer", activity: answer.id?.href ?? null, reason: "answers no follow of ours" });
}

async function record(ctx, state, activity) {
  let object = null;
  try {
    object = await activity.getObject(ctx);
  } catch {
    // Gone, or not to be had: the id alone is kept.
  }
  state.inbox.push({
    type: activity.constructor.name,
    id: activity.id?.href ?? null,
    actor: activity.actorId?.href ?? null,
    objectId: activity.objectId?.href ?? object?.id?.href ?? null,
    objectType: object?.constructor.name ?? null,
    name: object?.name?.toString() ?? null,
    summary: object?.summary?.toString() ?? null,
    content: object?.content?.toString() ?? null,
    inReplyTo: object?.replyTargetId?.href ?? null,
  });
}

export const newId = (ctx, kind) => new URL(`/${kind}/${crypto.randomUUID()}`, ctx.canonicalOrigin);

