// What a moderator does with a few keys: publish, remove with a reason, and take that back.
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { tabTo } from '../lib/keys.mjs'
import { until } from '../lib/http.mjs'

export function moderatingJourneys(visitor) {
  const { town } = visitor

  test('a moderator goes through what waits with a key each, and takes a removal back', async () => {
    const { names: { bare } } = town
    for (const text of ['Where is the map?', 'Buy lamps here', 'Buy lamps there']) {
      await town.peer.reply(town.base, 'ana', `${town.base}/entries/${bare}`, `<p>${text}</p>`)
    }
    const comments = async () => (await town.api('GET', `/entries/${bare}/comments`)).items
    await until('the comments are in', async () => (await comments()).length === 3)
    for (const { key } of await comments()) await town.api('POST', `/comments/${key}/moderate`, { action: 'hold', reason: 'Look' })
    const stateOf = async (text) => (await comments()).find((comment) => comment.text.includes(text)).state

    const window = await visitor.window({ who: 'moderator' })
    const { page } = window
    /** Presses keys; the last of them leads to the page anew. */
    const decide = async (...keys) => {
      for (const key of keys.slice(0, -1)) await page.keyboard.press(key)
      await Promise.all([page.waitForNavigation(), page.keyboard.press(keys.at(-1))])
    }
    const here = () => page.evaluate(() => document.activeElement.closest('[data-item]')?.querySelector('.queued__text').innerText)
    const goTo = async (text) => {
      for (let pressed = 0; pressed < 20 && await here() !== text; pressed += 1) await page.keyboard.press('j')
      assert.equal(await here(), text)
    }
    await page.goto(`/desk/comments?entry=${bare}`)
    assert.equal(await page.locator('.queued').count(), 3)
    await goTo('Where is the map?')
    await decide('p')
    assert.equal(await stateOf('map'), 'published')
    assert.equal(await page.locator('.queued').count(), 2)

    await goTo('Buy lamps here')
    await page.keyboard.press('r')
    assert.equal(await page.evaluate(() => document.activeElement.localName), 'select', 'it asks for a reason')
    await page.keyboard.press('ArrowDown')
    await decide('Enter')
    assert.equal(await stateOf('lamps here'), 'removed')

    await goTo('Buy lamps there')
    await page.keyboard.press('r')
    await page.keyboard.press('ArrowDown')
    await decide('Enter')
    assert.equal(await stateOf('lamps there'), 'removed')

    await tabTo(page, '.pills a[href*="state=removed"]')
    await decide('Enter')
    await goTo('Buy lamps here')
    await decide('p')
    assert.equal(await stateOf('lamps here'), 'published', 'what was removed by mistake is back')
    const visit = await visitor.window()
    await visit.page.goto(`/entries/${bare}`)
    const shown = await visit.page.locator('main').innerText()
    assert.ok(shown.includes('Where is the map?') && shown.includes('Buy lamps here') && !shown.includes('Buy lamps there'))
    await visit.close()
    assert.deepEqual(window.wrong, [])
    await window.close()
  })
}
