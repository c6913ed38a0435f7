// Sees how requests are signed: of those that go out the scheme and the answer, of those that come in what Fedify's
// own functions say of the signature and of the proofs. Its inbox asks for one of the two only; refusing is left to it.
import { detachSignature, verifyObject, verifyProof, verifyRequestDetailed } from "@fedify/fedify";
import { Object as ActivityPubObject } from "@fedify/vocab";

export const CAVAGE = "draft-cavage-http-signatures-12";
export const RFC9421 = "rfc9421";

/** The scheme of a signed request; null for one without a signature. */
export function schemeOf(headers) {
  if (headers.has("signature-input")) return RFC9421;
  return headers.has("signature") ? CAVAGE : null;
}

/** From now on every signed request that this process sends is noted, with what it was answered. */
export function watchOutgoing({ state }) {
  const send = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const response = await send(input, init);
    const { method, url, headers } = input instanceof Request ? input : new Request(input, init);
    const scheme = schemeOf(headers);
    if (scheme != null) state.knocks.push({ method, url, scheme, status: response.status });
    return response;
  };
}

/** Notes a signed request that came in; `body` is its text, empty for a GET. */
export async function witness({ state, keyCache }, ctx, request, body) {
  const scheme = schemeOf(request.headers);
  if (scheme == null) return;
  const options = { documentLoader: ctx.documentLoader, contextLoader: ctx.contextLoader, keyCache };
  const heard = { method: request.method, path: new URL(request.url).pathname, scheme };
  const result = await verifyRequestDetailed(request, options);
  heard.signature = result.verified;
  heard.key = result.verified ? (result.key.id?.href ?? null) : null;
  heard.reason = result.verified ? null : result.reason.type;
  if (body !== "") {
    // Its own kind puts the older Linked Data Signature on top, which the proof does not cover.
    const document = detachSignature(JSON.parse(body));
    heard.type = document.type;
    heard.activity = document.id;
    Object.assign(heard, await proofsOf(document, options));
  }
  state.heard.push(heard);
}

/**
 * Checks the object integrity proofs (FEP-8b32) of a document. `proofs` has the key that each names and whether it is
 * valid; `proven` is whether all are, and leave no author out: null where there is no proof.
 */
export async function proofsOf(document, options) {
  const proofs = [];
  try {
    const object = await ActivityPubObject.fromJsonLd(document, options);
    for await (const proof of object.getProofs(options)) {
      const valid = (await verifyProof(document, proof, options)) != null;
      proofs.push({ key: proof.verificationMethodId?.href ?? null, cryptosuite: proof.cryptosuite, valid });
    }
    if (proofs.length === 0) return { proven: null, proofs };
    return { proven: (await verifyObject(ActivityPubObject, document, options)) != null, proofs };
  } catch (error) {
    return { proven: false, proofs, error: String(error) };
  }
}
