// A server that is not ours, as far as a resident's browser and our node notice it: an account whose replies are signed,
// and the page of Mastodon where one goes on with what one has seen elsewhere.
import { createHash, createSign, generateKeyPairSync } from 'node:crypto'
import http from 'node:http'

import { ask } from './http.mjs'

const ACTIVITY = 'application/activity+json'
const PUBLIC = 'https://www.w3.org/ns/activitystreams#Public'

export async function startPeer(name) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const publicKeyPem = publicKey.export({ type: 'spki', format: 'pem' })
  const server = http.createServer((request, response) => answer(request, response))
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
  const host = `${name}.localhost:${server.address().port}`
  const origin = `http://${host}`
  const people = { ana: 'Ana Ferreira', lateef: 'لطيف الأندلسي', hostile: '<b>Mallory</b> "><script>alert(1)</script>' }

  const idOf = (who) => `${origin}/users/${who}`
  const person = (who) => ({
    '@context': ['https://www.w3.org/ns/activitystreams', 'https://w3id.org/security/v1'],
    id: idOf(who), type: 'Person', preferredUsername: who, name: people[who], url: `${origin}/@${who}`,
    inbox: `${idOf(who)}/inbox`, outbox: `${idOf(who)}/outbox`,
    publicKey: { id: `${idOf(who)}#main-key`, owner: idOf(who), publicKeyPem },
  })
  const jrd = (who) => ({
    subject: `acct:${who}@${host}`,
    links: [
      { rel: 'self', type: ACTIVITY, href: idOf(who) },
      { rel: 'http://ostatus.org/schema/1.0/subscribe', template: `${origin}/authorize_interaction?uri={uri}` },
    ],
  })

  function answer(request, response) {
    const { pathname, searchParams } = new URL(request.url, origin)
    const give = (status, type, body) => response.writeHead(status, { 'content-type': type }).end(body)
    const who = Object.keys(people).find((who) => pathname === `/users/${who}`)
    const asked = Object.keys(people).find((who) => searchParams.get('resource') === `acct:${who}@${host}`)
    request.resume()
    if (request.method === 'POST') return give(202, 'text/plain', '')
    if (pathname === '/.well-known/webfinger' && asked) return give(200, 'application/jrd+json', JSON.stringify(jrd(asked)))
    if (who) return give(200, ACTIVITY, JSON.stringify(person(who)))
    if (pathname === '/authorize_interaction') {
      const title = 'Go on at your own server'
      return give(200, 'text/html; charset=utf-8', `<!DOCTYPE html><html lang="en"><title>${title}</title><h1>${title}</h1>`)
    }
    return give(404, 'text/plain', 'nothing here')
  }

  /** POSTs an activity, signed as Mastodon does. */
  async function send(inbox, who, activity) {
    const body = JSON.stringify(activity)
    const { host: to, pathname } = new URL(inbox)
    const date = new Date().toUTCString()
    const digest = `SHA-256=${createHash('sha256').update(body).digest('base64')}`
    const signed = `(request-target): post ${pathname}\nhost: ${to}\ndate: ${date}\ndigest: ${digest}\ncontent-type: ${ACTIVITY}`
    const signature = createSign('rsa-sha256').update(signed).sign(privateKey, 'base64')
    const headers = {
      host: to, date, digest, 'content-type': ACTIVITY,
      signature: `keyId="${idOf(who)}#main-key",algorithm="rsa-sha256",`
        + `headers="(request-target) host date digest content-type",signature="${signature}"`,
    }
    const taken = await ask(inbox, { method: 'POST', headers, body })
    if (taken.status !== 202) throw new Error(`${inbox} answered ${taken.status}: ${taken.text}`)
  }

  let number = 0
  return {
    origin,
    address: (who) => `@${who}@${host}`,
    idOf,
    send,
    /** A public reply of `who`; gives back the id of the note. */
    async reply(base, who, inReplyTo, html, language = 'en') {
      number += 1
      const id = `${origin}/notes/${number}`
      const note = {
        id, type: 'Note', attributedTo: idOf(who), inReplyTo, content: html, contentMap: { [language]: html },
        published: '2026-11-01T10:00:00Z', url: `${origin}/@${who}/${number}`, to: [PUBLIC], cc: [`${idOf(who)}/followers`],
      }
      await send(`${base}/inbox`, who, {
        '@context': 'https://www.w3.org/ns/activitystreams', id: `${origin}/activities/${number}`, type: 'Create',
        actor: idOf(who), to: [PUBLIC], object: note,
      })
      return id
    },
    /** Tells the staff of `base` that something is wrong with `objects`. */
    async report(base, who, objects, content) {
      number += 1
      await send(`${base}/inbox`, who, {
        '@context': 'https://www.w3.org/ns/activitystreams', id: `${origin}/activities/${number}`, type: 'Flag',
        actor: idOf(who), object: objects, content,
      })
    },
    async follow(base, who, actor) {
      number += 1
      await send(`${base}/inbox`, who, {
        '@context': 'https://www.w3.org/ns/activitystreams', id: `${origin}/activities/${number}`, type: 'Follow',
        actor: idOf(who), object: actor,
      })
    },
    stop: () => new Promise((closed) => {
      server.close(closed)
      server.closeAllConnections()
    }),
  }
}
