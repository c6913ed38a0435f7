// What a resident does by keyboard alone: read, search, reply from their own server.
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { enter, tabTo } from '../lib/keys.mjs'

export function readingJourneys(visitor) {
  const { town } = visitor

  test('a reader comes from the home page to an entry by tab and enter', async () => {
    const window = await visitor.window()
    const { page } = window
    await page.goto('/')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    assert.equal(await page.evaluate(() => document.activeElement.id), 'main', 'the first stop leads past the navigation')
    await tabTo(page, 'nav a[href="/library"]', { back: true })
    await enter(page)
    assert.equal(new URL(page.url()).pathname, '/library')
    await tabTo(page, `.cards a[href="/entries/${town.names.consultation}"]`)
    await enter(page)
    assert.equal(await page.locator('h1').innerText(), 'Rules for sensors in public space')
    await window.close()
  })

  for (const scripts of [true, false]) {
    test(`a reader searches and narrows down by keyboard${scripts ? '' : ', without scripts'}`, async () => {
      const window = await visitor.window({ scripts })
      const { page } = window
      await page.goto('/')
      await tabTo(page, 'main input[name=q]')
      await page.keyboard.type('sensors')
      await enter(page)
      assert.equal(new URL(page.url()).searchParams.get('q'), 'sensors')
      assert.ok(await page.locator('.cards .card').count() > 0, 'something is found')
      if (!await page.locator('input[name=kind][value=consultation]').isVisible()) {
        await tabTo(page, 'details.filters > summary')
        await page.keyboard.press('Enter')
      }
      await tabTo(page, 'input[name=kind][value=consultation]')
      await page.keyboard.press('Space')
      await enter(page)
      assert.equal(new URL(page.url()).searchParams.get('kind'), 'consultation')
      assert.equal(await page.locator('.cards .card').count(), 1)
      await tabTo(page, '.active a[href*="q=sensors"]')
      await enter(page)
      assert.equal(new URL(page.url()).searchParams.get('kind'), null, 'the filter is gone again')
      await window.close()
    })
  }

  for (const scripts of [true, false]) {
    test(`a resident replies from their own server by keyboard${scripts ? '' : ', without scripts'}`, async () => {
      const window = await visitor.window({ scripts })
      const { page } = window
      await page.goto(`/entries/${town.names.consultation}`)
      await tabTo(page, `a[href^="/interact?object=${town.names['consultation-id']}"][href*="do=reply"]`)
      await enter(page)
      await tabTo(page, 'input[name=address]')
      await page.keyboard.type(town.peer.address('ana'))
      await enter(page)
      await tabTo(page, `main a[href^="${town.peer.origin}/authorize_interaction"]`)
      await enter(page)
      const there = new URL(page.url())
      assert.equal(there.origin, town.peer.origin)
      assert.equal(there.searchParams.get('uri'), decodeURIComponent(town.names['consultation-id']))
      assert.equal(await page.locator('h1').innerText(), 'Go on at your own server')
      await window.close()
    })
  }
}
