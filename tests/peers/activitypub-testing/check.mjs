// The rules of activitypub-testing, held against actors: `node check.mjs URL…` prints a line of JSON for each rule and
// actor, `{actor, rule, outcome, info}`. What is to be made of an outcome is left to who reads them.
import "../fedify/platform.mjs";
import { ActorUrlTestRun } from "activitypub-testing/test-actor";

// It tells what it does; on standard output are the results alone.
const said = { ...console, log: console.error, debug: () => {}, info: console.error, warn: console.error };

for (const actor of process.argv.slice(2)) {
  for await (const { test, result } of new ActorUrlTestRun(new URL(actor), { console: said })) {
    console.log(JSON.stringify({ actor, rule: test.slug, outcome: result.outcome, info: result.info ?? null }));
  }
}
