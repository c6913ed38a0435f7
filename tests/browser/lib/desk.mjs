// What the desk has to bear: a comment that waits, a report, an invitation, a table, a server that does not answer.
import { ask, until } from './http.mjs'
import { startPeer } from './peer.mjs'
import { run } from './program.mjs'

const TABLE = [
  'Titel;Beschrijving;Onderwerpen;Begroting',
  'Register of algorithms;What the city decides with, and who answers for it;privacy;12000',
  ';A row without a title;privacy;', 'Fewer cameras;One in three is taken down;drones;',
].join('\n')

/** Fills the desk of a town; gives back the names that `pages.json` leaves open. */
export async function fillDesk({ base, api, peer, node, comment, entry }) {
  await api('POST', `/comments/${comment}/moderate`, { action: 'hold', reason: 'Is it about the entry?' })
  await peer.report(base, 'ana', [`${base}/cities/amsterdam`, entry], 'Somebody writes the same under every entry.')
  await api('POST', '/blocks', { target: 'spam.example', reason: 'Sends advertising under every entry' })
  await api('POST', '/blocks', { target: 'old.example', reason: 'Was attacked', until: '2027-03-31' })
  await api('POST', '/allows', { target: 'library.delft.example', reason: 'A city of the coalition' })

  const gone = await startPeer('gone')
  await gone.follow(base, 'ana', `${base}/cities/amsterdam`)
  await until('the server that goes follows', async () => (await followers(base)) > 3)
  await gone.stop()

  const stranger = await startPeer('stranger')
  const invited = await run(['user', 'add', 'invited@amsterdam.example', '--role', 'editor', '--json'], node)
  return {
    stop: () => stranger.stop(),
    names: {
      'peer-host': new URL(peer.origin).host, 'gone-host': new URL(gone.origin).host, stranger: stranger.address('ana'),
      invitation: new URL(JSON.parse(invited).link.url).pathname,
    },
  }
}

async function followers(base) {
  const { text } = await ask(`${base}/cities/amsterdam/followers`, { headers: { accept: 'application/activity+json' } })
  return JSON.parse(text).totalItems
}

/** A table that an editor has sent and not yet taken; gives back its path. */
export async function sendTable(visitor) {
  const { page, close } = await visitor.window({ who: 'editor' })
  await page.goto('/desk/import')
  await page.setInputFiles('input[type=file]', { name: 'our projects.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) })
  await page.locator('main form button').click()
  await page.waitForURL(/\/desk\/import\/\d+$/)
  const { pathname } = new URL(page.url())
  await close()
  return pathname
}
