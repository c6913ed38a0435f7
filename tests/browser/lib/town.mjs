// What the browser looks at: the demo's three cities, and in Amsterdam's library everything that a page has to bear:
// long words, hostile text, other scripts, comments, an entry that was withdrawn.
import path from 'node:path'

import { ask, until } from './http.mjs'
import { fillDesk } from './desk.mjs'
import { startPeer } from './peer.mjs'
import { freePorts, passingFolder, run, start } from './program.mjs'

export const ROLES = ['moderator', 'editor', 'manager', 'admin']

const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'

const CONSULTATION = {
  kind: 'consultation', status: 'open', title: 'Rules for sensors in public space', language: 'en',
  summary: 'What the city wants to allow, register and forbid when anyone hangs a sensor in a street.',
  principles: [1, 2, 3, 4, 5], topics: ['privacy'], partners: ['Eindhoven', 'Den Haag'], publish: true,
  starts: '2026-11-01', ends: '2027-01-12',
  links: [{ url: 'https://www.amsterdam.nl/sensoren', title: 'The city on sensors' }],
  body: [
    '# Scope', 'These rules hold for **every** sensor in public space, whoever hangs it there.', '## What is a sensor',
    '- counts people', '- hears noise', '- sees number plates', '', '1. Register it.', '2. Say why.', '',
    '> Nobody is to be measured without knowing it.', '', '| Sensor | Allowed | Registered by |', '|---|---|---|',
    '| Camera that counts | yes, when nothing is kept | the department that hangs it up |', '| Microphone | no | |', '',
    '```', `register --sensor ${LONG_WORD} --purpose "count bicycles on the bridge" --until 2027-12-31 --contact nobody`,
    '```', '', `A word of German administration: ${LONG_WORD}.`, '',
    'An address: <https://www.amsterdam.example/a/very/long/address/that/does/not/break/anywhere/and-goes-on-and-on-and-on>',
  ].join('\n\n').replaceAll('\n\n- ', '\n- ').replaceAll('\n\n| ', '\n| ').replace('\n\n|---', '\n|---'),
}

const MORE = [
  { kind: 'project', title: 'A title and nothing else', principles: [1], publish: true },
  { kind: 'practice', practice_kind: 'guideline', title: `Leitfaden der ${LONG_WORD}`, language: 'de', principles: [3],
    summary: 'Wie eine Verwaltung lange Wörter schreibt.', body: `# ${LONG_WORD}\n\nText.`, publish: true, status: 'adopted' },
  { kind: 'project', title: 'سجل أجهزة الاستشعار', language: 'ar', principles: [2], publish: true,
    summary: 'ما تقيسه المدينة في الشوارع ولماذا.', body: '# النطاق\n\nتسري هذه القواعد على **كل** جهاز.' },
  { kind: 'project', title: '<script>alert(1)</script> "><img src=x onerror=alert(1)> & <b>bold</b>', principles: [5],
    summary: '</p><script>alert(2)</script>', body: '<script>alert(3)</script>\n\n[x](javascript:alert(4))', publish: true },
]

/** Starts everything; what it gives back names the addresses that `pages.json` leaves open. */
export async function startTown() {
  const work = passingFolder()
  const port = await freePorts(3)
  const ready = /Stop with Ctrl-C/
  const demo = await start(['demo', '--data', work, '--port', String(port)], { cwd: work, ready })
  const said = demo.said()
  if (!said.includes('Every node holds all of it')) throw new Error(`the demo is not complete:\n${said}`)
  const base = `http://amsterdam.localhost:${port}`
  const node = {
    cwd: work,
    settings: {
      MANYHALLS_DATA_DIR: path.join(work, 'amsterdam'), MANYHALLS_PUBLIC_URL: base, MANYHALLS_CITY_HANDLE: 'amsterdam',
      MANYHALLS_FEDERATION_ALLOW_LOOPBACK: 'true',
    },
  }
  await run(['user', 'add', 'api@amsterdam.example', '--role', 'admin'], node)
  const token = (await run(['token', 'create', 'api@amsterdam.example', '--name', 'browser'], node)).trim()

  const api = async (method, call, body) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const answer = await ask(`${base}/api/v1${call}`, { method, headers, body: body && JSON.stringify(body) })
    if (answer.status >= 300) throw new Error(`${method} ${call} answered ${answer.status}: ${answer.text}`)
    return answer.text ? JSON.parse(answer.text) : undefined
  }
  const publish = (entry) => api('POST', '/entries', entry)

  const before = (await api('GET', '/library?limit=1')).total
  const consultation = await publish(CONSULTATION)
  const [bare, long, arabic, hostile] = await Promise.all(MORE.map(publish))
  const withdrawn = await publish({ kind: 'project', title: 'A plan that was given up', principles: [4], publish: true })
  await api('DELETE', `/entries/${withdrawn.key}`)
  const draft = await publish({ kind: 'project', title: 'A draft', principles: [4], summary: 'Not for everyone yet.' })

  const peer = await startPeer('mastodon')
  const replies = [
    ['ana', '<p>Count bicycles, not people. <a href="https://example.org/why">Why</a></p><ul><li>one</li></ul>', 'en'],
    ['lateef', '<p>من يملك البيانات؟</p>', 'ar'],
    ['hostile', `<p>${LONG_WORD}${LONG_WORD}</p><script>alert(1)</script><img src=x onerror=alert(1)>`, 'de'],
  ]
  const notes = []
  for (const [who, html, language] of replies) notes.push(await peer.reply(base, who, consultation.id, html, language))
  await peer.reply(base, 'ana', notes[0], '<p>And say who pays.</p>')
  await peer.reply(base, 'lateef', consultation.id, '<p>Which law is this?</p>')
  await peer.follow(base, 'ana', `${base}/cities/amsterdam`)
  await until('the comments are in', async () => {
    const { items } = await api('GET', `/entries/${consultation.key}/comments`)
    return items.length === 5 && items
  })
  const total = async () => (await api('GET', '/library?limit=1')).total
  await until('the library holds what was published', async () => (await total()) === before + 1 + MORE.length)
  const { items: comments } = await api('GET', `/entries/${consultation.key}/comments`)
  const { items: foreign } = await api('GET', `/library?city=barcelona@barcelona.localhost:${port + 1}&limit=1`)

  const waiting = comments.find(({ text }) => text.includes('Which law'))
  const desk = await fillDesk({ base, api, peer, node, comment: waiting.key, entry: consultation.id })
  // One more, which finds that a follower's server is gone.
  await publish({ kind: 'practice', practice_kind: 'toolkit', title: 'A checklist for sensors', principles: [2], publish: true })

  const encoded = encodeURIComponent
  return {
    base, api, peer, node,
    email: (role) => `${role}@amsterdam.example`,
    names: {
      consultation: consultation.key, bare: bare.key, long: long.key, arabic: arabic.key, hostile: hostile.key,
      withdrawn: withdrawn.key, draft: draft.key, comment: comments[0].key, note: encoded(notes[0]),
      foreign: new URL(foreign[0].page).pathname.split('/').pop(),
      'consultation-id': encoded(consultation.id), 'city-id': encoded(`${base}/cities/amsterdam`),
      barcelona: `barcelona@barcelona.localhost:${port + 1}`, 'peer-address': peer.address('ana'),
      ...desk.names,
    },
    async stop() {
      await Promise.all([demo.stop(), peer.stop(), desk.stop()])
    },
  }
}
