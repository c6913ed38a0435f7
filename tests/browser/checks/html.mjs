// The page as it was sent: valid, small, in one language, and with headers that keep it to itself.
import { HtmlValidate, StaticConfigLoader } from 'html-validate'

import { LANGUAGES } from '../lib/looks.mjs'
import rules from '../html-validate.mjs'

const FIRST_VIEW_MAX_BYTES = 60_000
const validator = new HtmlValidate(new StaticConfigLoader(rules))

export async function invalid(html, name) {
  const { results } = await validator.validateString(html, name)
  return results.flatMap(({ messages }) => messages.map(({ line, column, ruleId, message }) => {
    const source = html.split('\n')[line - 1]?.slice(Math.max(0, column - 30), column + 90)
    return `${line}:${column} ${ruleId}: ${message}\n      ${source}`
  }))
}

/** What is wrong with the headers of a page. `who` is signed in, or nobody; `mayScript` where scripts of ours may run. */
export function headersWrong(headers, who, mayScript) {
  const policy = Object.fromEntries((headers['content-security-policy'] ?? '').split(';').map((part) => {
    const [directive, ...sources] = part.trim().split(/\s+/)
    return [directive, sources.join(' ')]
  }))
  const wrong = []
  const must = (right, complaint) => right || wrong.push(complaint)
  for (const [directive, sources] of [['default-src', "'none'"], ['base-uri', "'none'"], ['frame-ancestors', "'none'"]]) {
    must(policy[directive] === sources, `its policy says ${directive} ${policy[directive]}`)
  }
  for (const [directive, sources] of Object.entries(policy)) {
    // Staff see a picture before they send it.
    const foreign = who && directive === 'img-src' ? sources.replace(' blob:', '') : sources
    must(!/unsafe|https?:|\*|data:|blob:/.test(foreign), `its policy allows ${directive} ${sources}`)
  }
  must(mayScript || policy['script-src'] === undefined, `its policy allows scripts: ${policy['script-src']}`)
  must(policy['form-action'] === "'self'", `its policy says form-action ${policy['form-action']}`)
  must(headers['x-content-type-options'] === 'nosniff', 'its kind may be guessed')
  must(headers['x-frame-options'] === 'DENY', 'it may stand in a frame')
  must(['same-origin', 'no-referrer'].includes(headers['referrer-policy']), 'it tells others where a visitor comes from')
  if (!who) must(!headers['set-cookie'], `it sets a cookie for a visitor: ${headers['set-cookie']}`)
  if (who) must(/no-store/.test(headers['cache-control'] ?? ''), `it may be kept: ${headers['cache-control']}`)
  if (!who) must(!/cookie/i.test(headers.vary ?? ''), `it varies by cookie: ${headers.vary}`)
  return wrong
}

/** What HTML and stylesheets weigh before compression. */
export function tooHeavy(html, styles) {
  const bytes = [html, ...styles].reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  return bytes > FIRST_VIEW_MAX_BYTES ? [`${bytes} bytes of HTML and CSS, more than ${FIRST_VIEW_MAX_BYTES}`] : []
}

/** What the loaded page says of itself. `language` is what was asked for in the address. */
export async function selfDescription(page, language) {
  const { lang, dir, headings, title, mains, scripts, handlers, styled } = await page.evaluate(() => ({
    lang: document.documentElement.lang, dir: document.documentElement.dir, title: document.title,
    headings: [...document.querySelectorAll('h1')].map((heading) => heading.textContent.trim()),
    mains: document.querySelectorAll('main').length,
    scripts: document.scripts.length,
    handlers: [...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames())
      .filter((name) => name.startsWith('on')).length,
    styled: document.querySelectorAll('[style], body style').length,
  }))
  const wrong = []
  if (lang !== language) wrong.push(`lang is ${lang}, not ${language}`)
  if (dir !== LANGUAGES[language]) wrong.push(`dir is ${dir}, not ${LANGUAGES[language]}`)
  if (headings.length !== 1 || !headings[0]) wrong.push(`it has ${headings.length} headings of the first level: ${headings}`)
  if (mains !== 1) wrong.push(`it has ${mains} main parts`)
  if (!title) wrong.push('it has no title')
  if (handlers + styled > 0) wrong.push(`${handlers} handlers and ${styled} styles stand in its HTML`)
  return { wrong, scripts }
}
