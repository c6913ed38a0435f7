// What the peer needs and Node.js 20 or the system under it lacks.
//
// Names under `localhost` resolve to 127.0.0.1, as in browsers; all other names are left to the system.
// Fedify asks `navigator` which platform it is on, which Node.js has from version 21.
import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";

const isLocalhost = (name) => /(^|\.)localhost\.?$/i.test(name);
const here = { address: "127.0.0.1", family: 4 };

const lookup = dns.lookup;
dns.lookup = (name, options, callback) => {
  if (typeof options === "function") [options, callback] = [{}, options];
  if (!isLocalhost(name)) return lookup(name, options, callback);
  process.nextTick(() => (options?.all ? callback(null, [here]) : callback(null, here.address, here.family)));
};

const lookupLater = dns.promises.lookup;
dns.promises.lookup = async (name, options) => {
  if (!isLocalhost(name)) return await lookupLater(name, options);
  return options?.all ? [here] : here;
};

syncBuiltinESMExports();

globalThis.navigator ??= { userAgent: `Node.js/${process.versions.node}` };
