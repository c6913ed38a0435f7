// What axe-core finds, in the themes and on the screens that people have.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'

import { DESK, PHONE } from '../lib/browser.mjs'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const ALL = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  // Switched off unless asked for, although WCAG 2.2 has it.
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
}
/** What the other theme of the same screen can change. */
const COLOURS = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }, resultTypes: ['violations'] }

export const SETTINGS = [
  { name: 'phone, light', viewport: PHONE, media: { colorScheme: 'light' }, rules: ALL },
  { name: 'phone, dark', viewport: PHONE, media: { colorScheme: 'dark' }, rules: COLOURS },
  { name: 'desk, dark', viewport: DESK, media: { colorScheme: 'dark' }, rules: ALL },
  { name: 'desk, light', viewport: DESK, media: { colorScheme: 'light' }, rules: COLOURS },
]

/** The violations of the `rules` of a setting on a page that is open, as it looks now. */
export async function violations(page, rules) {
  // Through the protocol, since no policy of the page may be loosened for it.
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(source)
  const found = await page.evaluate((options) => window.axe.run(document, options), rules)
  return found.violations.map(({ id, help, nodes }) => {
    const where = nodes.slice(0, 3).map(({ target, html, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join('; ')
      return `\n      ${target.join(' ')}: ${why}\n        ${html.slice(0, 160)}`
    })
    return `${id} (${help}), ${nodes.length} times${where.join('')}`
  })
}
