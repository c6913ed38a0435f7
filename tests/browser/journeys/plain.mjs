// Everything that matters without JavaScript: visitors read every page, staff write, publish, moderate and follow.
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { choose, enter, tabTo, type } from '../lib/keys.mjs'
import { until } from '../lib/http.mjs'

/** `looks` are those that visitors see without filling anything in, on pages without scripts. Nobody may write meanwhile. */
export function plainReading(visitors, looks) {
  test('every page for visitors says the same without scripts', async () => {
    const open = async (look, scripts) => {
      const visitor = visitors[look.node]
      const window = await visitor.window({ scripts })
      await visitor.open(window, look)
      const text = await window.page.locator('main').innerText()
      await window.close()
      return text
    }
    for (const look of looks) {
      const [plain, scripted] = await Promise.all([open(look, false), open(look, true)])
      assert.equal(plain, scripted, look.name)
    }
  })
}

export function plainJourneys(visitors) {
  const { town } = visitors.town

  test('an editor writes, looks at the preview and publishes without scripts', async () => {
    const window = await visitors.town.window({ who: 'editor', scripts: false })
    const { page } = window
    await page.goto('/desk/entries/new?kind=project')
    await type(page, '#title', 'Maps without trackers')
    await type(page, '#summary', 'A map of the city that tells nobody who looks at it.')
    await type(page, '#body', 'A map that **nobody** watches.')
    await tabTo(page, 'button[value=preview]')
    await enter(page)
    assert.equal(await page.locator('#preview strong').innerText(), 'nobody')
    await tabTo(page, 'button[value=publish]')
    await enter(page)
    assert.ok((await page.locator('.problems').innerText()).includes('principle'), 'it says what is missing')
    assert.equal(await page.inputValue('#body'), 'A map that **nobody** watches.', 'what was typed is kept')
    await choose(page, 'input[name=principles][value=privacy-and-security]')
    await tabTo(page, 'button[value=publish]')
    await enter(page)
    await tabTo(page, 'form[action$="/publish"] button')
    await enter(page)
    assert.match(await page.locator('.said').innerText(), /published/)
    await window.close()
  })

  test('a moderator publishes and removes without scripts', async () => {
    const { key } = await town.api('POST', '/entries', { kind: 'project', title: 'A quiet square', principles: [1], publish: true })
    for (const text of ['How quiet?', 'Cheap lamps']) {
      await town.peer.reply(town.base, 'ana', `${town.base}/entries/${key}`, `<p>${text}</p>`)
    }
    const comments = async () => (await town.api('GET', `/entries/${key}/comments`)).items
    await until('the comments are in', async () => (await comments()).length === 2)
    for (const comment of await comments()) {
      await town.api('POST', `/comments/${comment.key}/moderate`, { action: 'hold', reason: 'Look' })
    }
    const window = await visitors.town.window({ who: 'moderator', scripts: false })
    const { page } = window
    const stateOf = async (text) => (await comments()).find((comment) => comment.text.includes(text)).state
    const queued = (text) => `.queued:has-text("${text}")`
    await page.goto(`/desk/comments?entry=${key}`)
    const id = async (text) => `#${await page.locator(queued(text)).getAttribute('id')}`
    await tabTo(page, `${await id('How quiet')} button[value=publish]`)
    await enter(page)
    assert.equal(await stateOf('How quiet'), 'published')
    const lamps = await id('Cheap lamps')
    await tabTo(page, `${lamps} select`)
    await page.keyboard.press('ArrowDown')
    await tabTo(page, `${lamps} button[value=remove]`)
    await enter(page)
    assert.equal(await stateOf('Cheap lamps'), 'removed')
    await window.close()
  })

  test('a manager looks at a city and follows it without scripts', async () => {
    const window = await visitors.town.window({ who: 'manager', scripts: false })
    const { page } = window
    await page.goto('/desk/network')
    await type(page, '#address', decodeURIComponent(town.names.stranger))
    await enter(page)
    await tabTo(page, '.found button')
    await enter(page)
    assert.ok(await page.locator('.done').isVisible(), 'it says what was done')
    assert.ok((await page.locator('.list').innerText()).includes(decodeURIComponent(town.names.stranger).slice(1)))
    await window.close()
  })
}
