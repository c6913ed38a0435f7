// What an editor does by keyboard alone to publish: mend what is missing, set a time, think again, publish now.
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { choose, enter, tabTo, type } from '../lib/keys.mjs'

export function publishingJourneys(visitor) {
  const { town } = visitor

  test('an editor mends what the check names, schedules, takes the time back, and publishes', async () => {
    const { key } = await town.api('POST', '/entries', { kind: 'practice', title: 'How we read a contract', principles: [3] })
    const window = await visitor.window({ who: 'editor' })
    const { page } = window
    await page.goto(`/desk/entries/${key}/publish`)
    await tabTo(page, '.checks a[href$="#summary"]')
    await enter(page)
    await type(page, '#summary', 'Five questions to ask before a city signs for software.')
    await choose(page, 'input[name=principles][value=privacy-and-security]')
    await tabTo(page, 'button[value=publish]')
    await enter(page)
    assert.equal(await page.locator('.checks a[href$="#summary"]').count(), 0, 'the summary is no longer missing')

    await tabTo(page, '.fold > summary')
    await page.keyboard.press('Enter')
    await tabTo(page, '#day')
    const due = new Date(Date.now() + 40 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
    const [year, month, day] = due.split('-')
    // In the order in which Debian's Chromium asks for them.
    await page.keyboard.type(`${month}${day}${year}`)
    await tabTo(page, '#hour')
    await page.keyboard.type('0930AM')
    await tabTo(page, '.later button')
    await enter(page)
    assert.match(await page.locator('.said').innerText(), /The time is set/)
    await page.goto(`/desk/entries/${key}/publish`)
    assert.match(await page.locator('.said').innerText(), new RegExp(`${Number(day)} \\w+ ${year} at 09:30 UTC`))
    await tabTo(page, 'form[action$="/schedule/cancel"] button')
    await enter(page)

    await page.goto(`/desk/entries/${key}/publish`)
    await tabTo(page, 'form[action$="/publish"] button')
    await enter(page)
    assert.match(await page.locator('.said').innerText(), /published/)
    await tabTo(page, `a[href="/entries/${key}"]`)
    await enter(page)
    assert.equal(await page.locator('h1').innerText(), 'How we read a contract')
    assert.ok((await page.locator('main').innerText()).includes('Five questions to ask'))
    await window.close()
  })
}
