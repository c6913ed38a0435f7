// Debian's Chromium, and pages in it that note down whatever they should not have done.
import { existsSync } from 'node:fs'

import { chromium } from 'playwright-core'

import { inLanguage } from './looks.mjs'

export const PHONE = { width: 390, height: 844 }
export const DESK = { width: 1280, height: 800 }

export async function launch() {
  const executablePath = process.env.MANYHALLS_TEST_CHROMIUM ?? '/usr/bin/chromium'
  if (!existsSync(executablePath)) {
    throw new Error(`${executablePath} is missing. On Debian run: apt-get install chromium; elsewhere name one in MANYHALLS_TEST_CHROMIUM`)
  }
  const args = [
    '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--hide-scrollbars',
    // Nothing outside this machine has an address.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost',
  ]
  return chromium.launch({ executablePath, headless: true, chromiumSandbox: false, args })
}

/** Opens windows on one town. */
export class Visitor {
  constructor(browser, town, sessions = {}) {
    Object.assign(this, { browser, town, sessions })
  }

  /** A new window without history, or with the session of a role; `mayScript` for pages that are not free of scripts.
   * `wrong` is what it has complained about. */
  async window({ who, mayScript = who !== undefined, viewport = DESK, scripts = true, ...options } = {}) {
    if (who && !this.sessions[who]) throw new Error(`nobody is signed in as ${who}`)
    const context = await this.browser.newContext({
      baseURL: this.town.base, viewport, javaScriptEnabled: scripts, locale: 'en-GB', timezoneId: 'Europe/Amsterdam',
      reducedMotion: 'reduce', storageState: who && this.sessions[who], ...options,
    })
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    const wrong = []
    context.on('request', (request) => {
      const { protocol, host } = new URL(request.url())
      if (protocol !== 'data:' && host !== new URL(this.town.base).host) wrong.push(`asks ${request.url()}`)
      if (request.resourceType() === 'script' && !mayScript) wrong.push(`loads a script: ${request.url()}`)
    })
    page.on('console', (message) => {
      const serious = ['error', 'warning'].includes(message.type())
      // Chromium logs an answer like 404 as an error; which of them are wrong is said below.
      if (serious && !message.text().startsWith('Failed to load resource')) wrong.push(`console: ${message.text()}`)
    })
    page.on('response', (response) => {
      const isPart = !response.request().isNavigationRequest()
      if (isPart && response.status() >= 400) wrong.push(`${response.status()} for ${response.url()}`)
    })
    page.on('pageerror', (error) => wrong.push(`script error: ${error.message}`))
    if (scripts) {
      await page.exposeFunction('manyhallsReport', (report) => wrong.push(`against its policy: ${report}`))
      await page.addInitScript(() => addEventListener('securitypolicyviolation', (event) => {
        window.manyhallsReport(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ''}`)
      }))
    }
    return { context, page, wrong, close: () => context.close() }
  }

  /** Opens a look in a window, in a language or the reader's own; gives back the answer that made the page. */
  async open({ page }, look, language) {
    let answer = await page.goto(language ? inLanguage(look.at, language) : look.at)
    if (look.fill.length > 0 || look.press) {
      for (const [field, text] of look.fill) {
        const element = page.locator(`main ${field}`).first()
        await (await element.evaluate(({ localName }) => localName) === 'select' ? element.selectOption(text) : element.fill(text))
      }
      const press = page.locator(look.press ?? 'main form[method=post] button[type=submit]').first()
      ;[answer] = await Promise.all([page.waitForNavigation(), press.click()])
    }
    return answer
  }
}
