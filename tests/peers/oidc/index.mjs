// A single sign-on for the tests, by oidc-provider: `node index.mjs --until-stdin-ends`.
//
//   --port N              listens on 127.0.0.1, port N; 0 takes a free one
//   --until-stdin-ends    ends with the process that started it, however that one ends
//
// Prints one line of JSON when it is ready. Commands are JSON, posted to the address that it prints as `control`:
//
//   client {back}          makes the provider anew, for one client that is sent back to this address
//   person {sub, …claims}  who signs in from now on; nobody is asked for a password
//   odd {what}             from now on it is dishonest or broken in one way; see ODD. Null makes it honest again
import { createServer } from 'node:http'
import { parseArgs } from 'node:util'

import { SignJWT, decodeJwt, exportJWK, generateKeyPair } from 'jose'
import { Provider } from 'oidc-provider'

const { values: options } = parseArgs({
  options: { port: { type: 'string', default: '0' }, 'until-stdin-ends': { type: 'boolean', default: false } },
})

const CLIENT = { client_id: 'library', client_secret: 'a secret: of the test/0 %' }
const KID = 'the-only-one'

const own = await generateKeyPair('RS256', { extractable: true })
const other = await generateKeyPair('RS256', { extractable: true })
const jwks = { keys: [{ ...await exportJWK(own.privateKey), kid: KID, alg: 'RS256', use: 'sig' }] }

let provider
let person = { sub: 'ana', email: 'ana@city.example', email_verified: true, name: 'Ana' }
let odd = null

const sign = (claims, key, header = {}) =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: KID, ...header }).sign(key)
const changed = (change) => async (tokens) => {
  const claims = { ...decodeJwt(tokens.id_token), ...change }
  return { ...tokens, id_token: await sign(claims, own.privateKey) }
}
const rubbish = async () => '<!DOCTYPE html><p>Not what you asked for'

/** What each oddity makes of the answer of one endpoint. */
const ODD = {
  'wrong nonce': ['token', changed({ nonce: 'another' })],
  'wrong issuer': ['token', changed({ iss: 'http://evil.localhost:1' })],
  'wrong audience': ['token', changed({ aud: 'another' })],
  'too old': ['token', changed({ exp: Math.floor(Date.now() / 1000) - 3600 })],
  'forged': ['token', async (tokens) => ({ ...tokens, id_token: await sign(decodeJwt(tokens.id_token), other.privateKey) })],
  'signed with the secret': ['token', async (tokens) => {
    const key = new TextEncoder().encode(CLIENT.client_secret)
    const token = new SignJWT(decodeJwt(tokens.id_token)).setProtectedHeader({ alg: 'HS256', kid: KID })
    return { ...tokens, id_token: await token.sign(key) }
  }],
  'unsigned': ['token', async (tokens) => {
    const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')
    return { ...tokens, id_token: `${part({ alg: 'none' })}.${part(decodeJwt(tokens.id_token))}.` }
  }],
  'rubbish tokens': ['token', rubbish],
  'rubbish keys': ['jwks', rubbish],
  'rubbish discovery': ['discovery', rubbish],
  'another issuer': ['discovery', async (said) => ({ ...said, issuer: 'http://evil.localhost:1' })],
  'another person': ['userinfo', async (said) => ({ ...said, sub: 'somebody else' })],
  'a script for a door': ['discovery', async (said) => ({ ...said, authorization_endpoint: 'javascript:alert(1)' })],
}

function makeProvider(back) {
  const made = new Provider(origin, {
    clients: [{ ...CLIENT, redirect_uris: [back], grant_types: ['authorization_code'], response_types: ['code'] }],
    jwks,
    cookies: { keys: ['of the test'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    scopes: ['openid', 'email', 'profile', 'groups'],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'], groups: ['groups'] },
    pkce: { required: () => true },
    ttl: { AccessToken: 300, AuthorizationCode: 60, Grant: 300, IdToken: 300, Interaction: 300, Session: 300 },
    findAccount: async (_, sub) => ({ accountId: sub, claims: async () => ({ ...person, sub }) }),
    async loadExistingGrant(ctx) {
      const { client, session } = ctx.oidc
      const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid email profile groups')
      await grant.save()
      return grant
    },
  })
  made.use(async (ctx, next) => {
    await next()
    const [route, answer] = ODD[odd] ?? []
    if (route !== undefined && ctx.oidc?.route === route && ctx.status === 200) ctx.body = await answer(ctx.body)
  })
  return made
}

const commands = {
  client: async ({ back }) => { provider = makeProvider(back) },
  person: async (claims) => { person = claims },
  odd: async ({ what }) => {
    if (what !== null && what !== 'down' && ODD[what] === undefined) throw new Error(`nothing is called ${what}`)
    odd = what
  },
}

async function read(incoming) {
  const parts = []
  for await (const part of incoming) parts.push(part)
  return JSON.parse(Buffer.concat(parts).toString() || '{}')
}

async function answer(incoming, outgoing) {
  const { pathname } = new URL(incoming.url, origin)
  if (pathname.startsWith('/control/')) {
    const wish = await read(incoming)
    await commands[pathname.slice('/control/'.length)](wish)
    outgoing.setHeader('content-type', 'application/json')
    return outgoing.end('{}')
  }
  if (odd === 'down' || !provider) {
    outgoing.statusCode = 503
    return outgoing.end('closed for repairs')
  }
  if (pathname.startsWith('/interaction/')) {
    return provider.interactionFinished(incoming, outgoing, { login: { accountId: person.sub } })
  }
  return provider.callback()(incoming, outgoing)
}

const server = createServer((incoming, outgoing) => {
  answer(incoming, outgoing).catch((error) => {
    outgoing.statusCode = 500
    outgoing.end(String(error?.stack ?? error))
  })
})
await new Promise((resolve, reject) => server.once('error', reject).listen(Number(options.port), '127.0.0.1', resolve))
const { port } = server.address()
const origin = `http://login.localhost:${port}`
console.log(JSON.stringify({ origin, control: `http://127.0.0.1:${port}/control/`, ...CLIENT }))

for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => process.exit(0))
if (options['until-stdin-ends']) process.stdin.resume().once('end', () => process.exit(0))
