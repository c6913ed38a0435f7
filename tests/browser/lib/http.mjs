// Requests of the tests themselves: names below `localhost` lead to this machine, redirects are not followed.
import http from 'node:http'

const toThisMachine = (_host, options, found) =>
  options.all ? found(null, [{ address: '127.0.0.1', family: 4 }]) : found(null, '127.0.0.1', 4)

/** Asks for `url`; the answer has `status`, `headers` and `text`. */
export function ask(url, { method = 'GET', headers = {}, body } = {}) {
  return new Promise((answered, failed) => {
    const request = http.request(url, { method, headers, lookup: toThisMachine, timeout: 20_000 }, (response) => {
      const parts = []
      response.on('data', (part) => parts.push(part))
      response.on('error', failed)
      response.on('end', () => {
        const { statusCode: status, headers } = response
        answered({ status, headers, text: Buffer.concat(parts).toString() })
      })
    })
    request.on('timeout', () => request.destroy(new Error(`${url} has not answered within 20 s`)))
    request.on('error', failed)
    request.end(body)
  })
}

/** Asks until `found` gives something for an answer; fails with `what` after thirty seconds. */
export async function until(what, look) {
  const end = Date.now() + 30_000
  for (;;) {
    const found = await look()
    if (found) return found
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`)
    await new Promise((later) => setTimeout(later, 50))
  }
}
