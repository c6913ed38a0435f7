// Every page of a node, looked at in a real browser. The README says what it needs and how a page is added.
import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { after, describe, test } from 'node:test'

import { SETTINGS, violations } from './checks/axe.mjs'
import { vanished } from './checks/contrast.mjs'
import { headersWrong, invalid, selfDescription, tooHeavy } from './checks/html.mjs'
import { lostFocus } from './checks/keyboard.mjs'
import { deadLinks, linksOf } from './checks/links.mjs'
import { SQUEEZES, losses, misprints } from './checks/layout.mjs'
import { firstRunJourney } from './journeys/first_run.mjs'
import { moderatingJourneys } from './journeys/moderating.mjs'
import { plainJourneys, plainReading } from './journeys/plain.mjs'
import { publishingJourneys } from './journeys/publishing.mjs'
import { readingJourneys } from './journeys/reading.mjs'
import { signingInJourneys } from './journeys/signing_in.mjs'
import { writingJourneys } from './journeys/writing.mjs'
import { DESK, Visitor, launch } from './lib/browser.mjs'
import { sendTable } from './lib/desk.mjs'
import { ask } from './lib/http.mjs'
import { LANGUAGES, looks } from './lib/looks.mjs'
import { startNewcomer } from './lib/newcomer.mjs'
import { program } from './lib/program.mjs'
import { signIn } from './lib/sessions.mjs'
import { ROLES, startTown } from './lib/town.mjs'

// Two pages at a time: as many as the machines have processors that build this.
const concurrency = Number(process.env.MANYHALLS_TEST_BROWSER_AT_ONCE ?? 2)
const pictures = process.env.MANYHALLS_TEST_PICTURES ?? path.join(path.dirname(program), '../browser-pictures')
mkdirSync(pictures, { recursive: true })

const town = await startTown()
const browser = await launch()
const visitor = new Visitor(browser, town)
visitor.sessions = await signIn(visitor, ROLES)
town.names.import = await sendTable(visitor)
const newcomer = await startNewcomer()
town.names['first-run'] = newcomer.link
const visitors = { town: visitor, newcomer: new Visitor(browser, newcomer) }
const links = new Map()
const styles = new Map()

after(async () => {
  await browser.close()
  await Promise.all([town.stop(), newcomer.stop()])
})

/** Fails with the complaints, if there are any, and with nothing else. */
function none(name, complaints) {
  if (complaints.length === 0) return
  const failure = new Error(`${name}\n    ${complaints.join('\n    ')}\n`)
  failure.stack = ''
  throw failure
}

/** Asks for each of a list, and says of each complaint where it was heard. */
async function all(list, ask) {
  const heard = new Map()
  for (const one of list) {
    for (const complaint of await ask(one)) heard.set(complaint, [...heard.get(complaint) ?? [], one.name ?? one])
  }
  return [...heard].map(([complaint, where]) => `${where.join('; ')}: ${complaint}`)
}

const only = process.env.MANYHALLS_TEST_LOOK
const chosen = looks(town.names).filter(({ name }) => !only || only.split(',').some((part) => name.includes(part)))

describe('every page', { concurrency }, () => {
  for (const look of chosen) {
    test(look.name, (t) => inspect(t, look, visitors[look.node]))
  }
})

async function inspect(t, look, visitor) {
  const mayScript = look.who !== undefined || look.scripts !== undefined
  const window = await visitor.window({ who: look.who, mayScript })
  const { page, wrong } = window
  const answer = await visitor.open(window, look)
  const html = await answer.text()

  await t.test('answers as it should and keeps to itself', async () => {
    assert.equal(answer.status(), look.status)
    none(look.name, [...headersWrong(await answer.allHeaders(), look.who, mayScript), ...wrong])
    if (!look.who) assert.deepEqual(await window.context.cookies(), [])
  })
  await t.test('is valid HTML with one heading, and says its language', async () => {
    const { wrong, scripts } = await selfDescription(page, 'en')
    if (!mayScript) assert.equal(scripts, 0, 'scripts')
    none(look.name, [...await invalid(html, look.name), ...wrong])
  })
  if (!look.who && !look.heavy) {
    await t.test('is small', async () => none(look.name, tooHeavy(html, await stylesOf(page))))
  }
  await t.test('has no axe violation', async () => none(look.name, await all(SETTINGS, (setting) => inSetting(page, setting, look.name))))
  await t.test('loses nothing where it is narrow or enlarged', async () => none(look.name, await all(SQUEEZES, (how) => losses(page, how))))
  await t.test('shows where the keyboard is', async () => {
    await page.setViewportSize(DESK)
    none(look.name, await lostFocus(page))
  })
  await t.test('loses nothing where colours are forced or contrast is high', async () => none(look.name, await vanished(page)))
  // What staff fill in is theirs to print as well.
  if (!look.who) {
    await t.test('is printed without what only a screen needs', async () => none(look.name, await misprints(page)))
  }
  links.set(look.name, { found: await linksOf(page, look.status >= 400), node: look.node, who: look.who })

  await t.test('is as good in Arabic', async () => {
    const html = await (await visitor.open(window, look, 'ar')).text()
    none(look.name, [...await invalid(html, look.name), ...(await selfDescription(page, 'ar')).wrong])
    none(look.name, await all(SETTINGS, (setting) => inSetting(page, setting, `${look.name}-ar`)))
    none(look.name, await all(SQUEEZES, (how) => losses(page, how)))
  })
  await t.test('is as good in the other languages', async () => {
    const others = Object.keys(LANGUAGES).filter((tag) => tag !== 'en' && tag !== 'ar')
    none(look.name, await all(others, async (tag) => {
      await visitor.open(window, look, tag)
      const { wrong } = await selfDescription(page, tag)
      const found = await inSetting(page, SETTINGS[0])
      return [...wrong, ...found, ...await losses(page, SQUEEZES[0])]
    }))
  })
  await t.test('asked nobody else meanwhile', () => none(look.name, wrong))
  await window.close()
}

async function inSetting(page, { name, viewport, media, rules }, picture) {
  await page.setViewportSize(viewport)
  await page.emulateMedia(media)
  const found = await violations(page, rules)
  if (picture) {
    const file = `${picture}-${name.replaceAll(', ', '-')}.jpg`
    await page.screenshot({ path: path.join(pictures, file), fullPage: true, type: 'jpeg', quality: 80 })
  }
  return found
}

/** The stylesheets of a page, fetched once. */
async function stylesOf(page) {
  const addresses = await page.evaluate(() => [...document.styleSheets].map(({ href }) => href))
  for (const address of addresses.filter((address) => !styles.has(address))) {
    styles.set(address, (await ask(address)).text)
  }
  return addresses.map((address) => styles.get(address))
}

if (!only || only.includes('journeys')) {
  describe('by keyboard alone', { concurrency }, () => {
    firstRunJourney(browser, town, pictures)
    readingJourneys(visitor)
    signingInJourneys(visitor)
    writingJourneys(visitor)
    publishingJourneys(visitor)
    moderatingJourneys(visitor)
  })
  const plain = looks(town.names).filter(({ who, fill, scripts }) => !who && !scripts && fill.length === 0)
  plainReading(visitors, plain)
  describe('without JavaScript', { concurrency }, () => plainJourneys(visitors))
}

test('all links lead somewhere', async () => none('links', await deadLinks(links, visitors)))
