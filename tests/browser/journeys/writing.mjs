// What an editor does by keyboard alone to write: nothing typed is lost, and it looks as it will to readers.
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { choose, enter, tabTo, type } from '../lib/keys.mjs'

/** One grey pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNoAAAAggCB2kUIOwAAAABJRU5ErkJggg==', 'base64',
)

export function writingJourneys(visitor) {
  test('an editor writes, leaves without saving, and finds every word again', async () => {
    const window = await visitor.window({ who: 'editor' })
    const { page } = window
    await page.goto('/desk')
    await tabTo(page, '.deskhead__nav a[href="/desk/entries"]')
    await enter(page)
    await tabTo(page, 'a.button[href="/desk/entries/new?kind=project"]')
    await enter(page)
    await type(page, '#title', 'Benches that count nobody')
    await type(page, '#summary', 'Street furniture without cameras or trackers.')
    await type(page, '#body', '## What we ask\n\nA bench is **only** a bench.')
    await page.waitForFunction(() => document.querySelector('#preview strong')?.textContent === 'only')
    assert.ok((await page.locator('#preview').innerText()).startsWith('What we ask'))
    await page.waitForFunction(() => document.querySelector('#kept').textContent.startsWith('Kept'))
    assert.ok(new URL(page.url()).searchParams.get('draft'), 'the address leads back to the draft')

    await page.goto('/desk/entries')
    await tabTo(page, '.unsaved a', { named: 'Benches that count nobody' })
    await enter(page)
    assert.equal(await page.inputValue('#title'), 'Benches that count nobody')
    assert.equal(await page.inputValue('#body'), '## What we ask\n\nA bench is **only** a bench.')
    assert.deepEqual(window.wrong, [])
    await window.close()
  })

  test('an editor tags an entry from the vocabulary, and a picture only comes in with its words', async () => {
    const window = await visitor.window({ who: 'editor' })
    const { page } = window
    await page.goto('/desk/entries/new?kind=project')
    await type(page, '#title', 'A register of street lights')
    await choose(page, 'input[name=principles][value=privacy-and-security]')
    await tabTo(page, '#topics')
    await page.keyboard.press('Enter')
    await tabTo(page, '.fold:has(#topics) .narrow input')
    await page.keyboard.type('priv')
    await choose(page, 'input[name=topics][value=privacy]')
    assert.ok(await page.locator('input[name=topics]:visible').count() < 6, 'the list is narrowed down')
    await tabTo(page, 'button[value=save]')
    await enter(page)
    assert.equal(await page.locator('.said').innerText(), 'The draft is saved.')
    assert.ok(await page.isChecked('input[name=topics][value=privacy]'), 'the topic is kept')

    const edit = page.url()
    await tabTo(page, '.deskbar a[href$="/pictures"]')
    await enter(page)
    await tabTo(page, '#picture')
    const [dialog] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')])
    await dialog.setFiles({ name: 'lights.png', mimeType: 'image/png', buffer: PICTURE })
    await tabTo(page, '.picture-form button')
    await enter(page)
    assert.match(await page.locator('#alt-problem').innerText(), /\w/, 'it says that words are missing')
    await tabTo(page, '#picture')
    const [again] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')])
    await again.setFiles({ name: 'lights.png', mimeType: 'image/png', buffer: PICTURE })
    await type(page, '#alt', 'A street with every second light on')
    await tabTo(page, '.picture-form button')
    await enter(page)
    assert.equal(await page.locator('.shots__list img').getAttribute('alt'), 'A street with every second light on')

    await page.goto(edit)
    await tabTo(page, '.shots button')
    await page.keyboard.press('Enter')
    assert.match(await page.inputValue('#body'), /!\[A street with every second light on\]\(/)
    assert.deepEqual(window.wrong, [])
    await window.close()
  })
}
