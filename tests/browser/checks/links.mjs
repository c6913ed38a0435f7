// Whether what a page links to is there, as far as it is this node's own.
import { ask } from '../lib/http.mjs'

const MOST = 600

/** The links of a page. In other languages, what is refused is refused as well. */
export function linksOf(page, isRefused) {
  return page.evaluate((isRefused) => ({
    page: location.href.replace(/#.*/, ''),
    ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
    links: [...document.querySelectorAll('[href], [src], form')].flatMap((element) => {
      if (element.localName === 'use') return []
      if (element.localName === 'form' && element.method !== 'get') return []
      if (isRefused && element.hreflang) return []
      return [element.href || element.src || element.action]
    }),
  }), isRefused)
}

/** Links of ours that lead nowhere. `found` has for each look what `linksOf` gave. */
export async function deadLinks(found, visitors) {
  const asked = new Map()
  const wrong = []
  for (const [name, { found: { page, ids, links }, node, who }] of found) {
    for (const link of links) {
      const [address, fragment] = link.split('#')
      const { protocol, origin } = new URL(link)
      if (!['http:', 'https:', 'mailto:', 'acct:', 'web+ap:'].includes(protocol)) wrong.push(`${name}: a link of the kind ${link}`)
      if (origin !== visitors[node].town.base) continue
      if (address === page && fragment && !ids.includes(decodeURIComponent(fragment))) wrong.push(`${name}: nothing has the id ${fragment}`)
      // The page itself may have been the answer to a form.
      if (address === page) continue
      const key = `${who ?? ''} ${address}`
      if (asked.has(key)) continue
      if (asked.size >= MOST) return [...wrong, `more than ${MOST} links: the list is cut short`]
      asked.set(key, name)
    }
  }
  for (const [key, name] of asked) {
    const [who, address] = key.split(' ')
    const cookie = who ? { cookie: cookieOf(visitors.town.sessions[who]) } : {}
    const { status } = await ask(address, { headers: { accept: 'text/html,*/*;q=0.1', ...cookie } })
    if (status >= 400) wrong.push(`${name}: ${address} answers ${status}`)
  }
  return wrong
}

const cookieOf = (session) => session.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
