// Whoever starts a node on an empty folder: from the link on the terminal to a library with two cities, by keyboard.
// The README shows this path with the pictures that are taken here.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'

import { Visitor } from '../lib/browser.mjs'
import { until } from '../lib/http.mjs'
import { choose, enter, tabTo, type } from '../lib/keys.mjs'
import { startNewcomer } from '../lib/newcomer.mjs'
import { PASSWORD } from '../lib/sessions.mjs'
import { small } from '../lib/small_png.mjs'

const WINDOW = { width: 1120, height: 800 }
/** What the README promises. */
const MINUTES = 5

export function firstRunJourney(browser, town, pictures) {
  test('a newcomer opens a library, publishes a first entry and follows a first city', async (t) => {
    const started = Date.now()
    const newcomer = await startNewcomer()
    const window = await new Visitor(browser, newcomer).window({ mayScript: true, viewport: WINDOW })
    const { page } = window
    const seen = []
    const picture = async (name, height) => {
      seen.push(name)
      await page.setViewportSize({ ...WINDOW, height })
      await page.evaluate(() => scrollTo(0, 0))
      writeFileSync(path.join(pictures, `first-run-${seen.length}-${name}.png`), small(await page.screenshot()))
      await page.setViewportSize(WINDOW)
    }
    try {
      await page.goto(newcomer.link)
      await type(page, '[name=city_name]', 'Utrecht')
      await type(page, '[name=country]', 'Netherl')
      await type(page, '[name=languages]', 'en, nl')
      await type(page, '[name=email]', 'ana@utrecht.example')
      await type(page, '[name=name]', 'Ana de Vries')
      await type(page, '[name=password]', PASSWORD)
      await type(page, '[name=again]', PASSWORD)
      await picture('name', 1010)
      await tabTo(page, 'main form button')
      await enter(page)

      assert.equal(new URL(page.url()).pathname, '/desk')
      assert.equal(await page.locator('.checklist > li').count(), 3)
      await tabTo(page, '.checklist a[href="/desk/entries/new?kind=project"]')
      await picture('steps', 640)
      await enter(page)

      await type(page, '#title', 'Benches that count nobody')
      await type(page, '#summary', 'Street furniture without cameras or trackers: what we ask of suppliers.')
      await type(page, '#body', '## What we ask\n\n- No **camera**, no microphone\n- No radio that counts phones\n\nThe list is part of every contract since 2025.')
      await page.waitForFunction(() => document.querySelector('#preview strong'))
      await page.waitForFunction(() => document.querySelector('#kept').textContent)
      await picture('write', 900)
      await choose(page, '[name=principles][value=privacy-and-security]')
      await tabTo(page, 'button[value=publish]')
      await enter(page)

      await tabTo(page, 'form[action$="/publish"] button')
      await picture('publish', 860)
      await enter(page)
      const published = Date.now()
      assert.match(await page.locator('.said').innerText(), /published/)

      await tabTo(page, '.deskhead__name a', { back: true })
      await enter(page)
      await tabTo(page, '.checklist a[href="/desk/network"]')
      await enter(page)
      await type(page, '#address', `@amsterdam@${new URL(town.base).host}`)
      await enter(page)
      await tabTo(page, '.found button')
      await picture('follow', 760)
      await enter(page)

      await until('the followed city is in the library', async () => {
        await page.goto('/library?q=sensors')
        return await page.locator('.cards .card').count() > 0
      })
      await page.goto('/')
      assert.ok((await page.locator('main').innerText()).includes('Benches that count nobody'))
      await page.goto('/library')
      assert.ok((await page.locator('.cards').innerText()).includes('Benches that count nobody'))
      await picture('library', 700)
      assert.deepEqual(window.wrong, [])
      const seconds = (until) => Math.round((until - started) / 1000)
      t.diagnostic(`the first entry was public after ${seconds(published)} s, the first city there after ${seconds(Date.now())} s`)
      assert.ok(published - started < MINUTES * 60_000, `it took longer than ${MINUTES} minutes`)
    } finally {
      await window.close()
      await newcomer.stop()
    }
  })
}
