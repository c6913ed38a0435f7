// What staff do by keyboard alone to come in: with a password, with a code as well, with a passkey.
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'

import { SETTINGS, violations } from '../checks/axe.mjs'
import { enter, tabTo } from '../lib/keys.mjs'
import { DESK } from '../lib/browser.mjs'
import { run } from '../lib/program.mjs'
import { PASSWORD, acceptInvitation } from '../lib/sessions.mjs'

export function signingInJourneys(visitor) {
  /** A window in which somebody new has just chosen a password. */
  async function invited(name) {
    const email = `${name}@amsterdam.example`
    const said = await run(['user', 'add', email, '--role', 'editor', '--json'], visitor.town.node)
    const window = await visitor.window({ mayScript: true })
    await window.page.goto(JSON.parse(said).link.url)
    await acceptInvitation(window.page, name)
    await window.page.waitForURL((url) => url.pathname.startsWith('/desk'))
    return { email, ...window }
  }

  async function signOut(page) {
    await page.goto('/desk')
    await tabTo(page, 'form[action="/sign-out"] button')
    await enter(page)
  }

  /** Goes to the door and gives address and password. */
  async function showPassword(page, email) {
    await page.goto('/desk')
    assert.equal(new URL(page.url()).pathname, '/sign-in')
    await tabTo(page, 'input[name=email]')
    await page.keyboard.type(email)
    await tabTo(page, 'input[name=password]')
    await page.keyboard.type(PASSWORD)
    await enter(page)
  }

  /** In light and dark, on a phone and a desk. */
  async function isSound(page) {
    for (const { name, viewport, media } of SETTINGS) {
      await page.setViewportSize(viewport)
      await page.emulateMedia(media)
      assert.deepEqual(await violations(page), [], name)
    }
    await page.setViewportSize(DESK)
  }

  const isIn = (page) => assert.equal(new URL(page.url()).pathname, '/desk')

  test('somebody signs in with their password and out again', async () => {
    const { email, page, wrong, close } = await invited('door-password')
    await signOut(page)
    await showPassword(page, email)
    isIn(page)
    assert.deepEqual(wrong, [])
    await close()
  })

  test('somebody switches codes on and signs in with a password and a code', async () => {
    const { email, page, wrong, close } = await invited('door-code')
    await page.goto('/account')
    await tabTo(page, 'a[href="/account/codes"]')
    await enter(page)
    const secret = (await page.locator('main code').innerText()).replaceAll(' ', '')
    await tabTo(page, 'input[name=code]')
    const first = Math.floor(Date.now() / 30_000)
    await page.keyboard.type(codeAt(secret, first))
    await enter(page)
    assert.equal(await page.locator('main ol.codes li').count(), 10)
    await signOut(page)
    await showPassword(page, email)
    assert.equal(new URL(page.url()).pathname, '/sign-in/code')
    await tabTo(page, 'input[name=code]')
    // A code is taken once, and the next one already.
    await page.keyboard.type(codeAt(secret, first + 1))
    await enter(page)
    isIn(page)
    assert.deepEqual(wrong, [])
    await close()
  })

  test('somebody adds a passkey and signs in with it, without a password', async () => {
    const { page, wrong, close, context } = await invited('door-passkey')
    const device = await deviceOf(context, page)
    await page.goto('/account')
    await tabTo(page, '#passkey-name')
    await page.keyboard.type('My laptop')
    await tabTo(page, '#passkey-password')
    await page.keyboard.type(PASSWORD)
    await enter(page)
    assert.equal(await page.locator('section[aria-labelledby=passkeys] strong').innerText(), 'My laptop')
    await signOut(page)
    await page.goto('/sign-in?then=/account')
    await tabTo(page, 'form[data-passkey] button')
    await enter(page)
    assert.equal(new URL(page.url()).pathname, '/account')
    assert.match(await page.locator('section[aria-labelledby=passkeys]').innerText(), /last used/)
    await isSound(page)
    assert.deepEqual(wrong, [])

    // The device is asked, and nobody touches it.
    await signOut(page)
    await device.refuse()
    await page.goto('/sign-in')
    await tabTo(page, 'form[data-passkey] button')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'Your device gave no passkey' }).waitFor()
    assert.equal(await page.evaluate(() => document.activeElement.localName), 'button', 'the focus stays where it was')
    await isSound(page)
    await close()
  })

  test('a passkey stands in for the code after the password', async () => {
    const { email, page, context, wrong, close } = await invited('door-both')
    await deviceOf(context, page)
    await page.goto('/account')
    await tabTo(page, '#passkey-name')
    await page.keyboard.type('My key')
    await tabTo(page, '#passkey-password')
    await page.keyboard.type(PASSWORD)
    await enter(page)
    await page.goto('/account/codes')
    const secret = (await page.locator('main code').innerText()).replaceAll(' ', '')
    await tabTo(page, 'input[name=code]')
    await page.keyboard.type(codeAt(secret, Math.floor(Date.now() / 30_000)))
    await enter(page)
    await signOut(page)
    await showPassword(page, email)
    await isSound(page)
    await tabTo(page, 'form[data-passkey] button')
    await enter(page)
    isIn(page)
    assert.deepEqual(wrong, [])
    await close()
  })

  test('without scripts the door is whole, and has nothing that does not work', async () => {
    const { page, wrong, close } = await visitor.window({ scripts: false })
    await page.goto('/sign-in')
    assert.equal(await page.locator('main button:visible').count(), 1)
    assert.deepEqual(wrong, [])
    await close()
  })
}

/** A device with one finger on it, or without; it keeps what it is given. */
async function deviceOf(context, page) {
  const session = await context.newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true,
      isUserVerified: true, automaticPresenceSimulation: true,
    },
  })
  return { refuse: () => session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false }) }
}

/** The six digits of a step of 30 seconds (RFC 6238). */
function codeAt(secret, step) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const hash = createHmac('sha1', key).update(counter).digest()
  const number = hash.readUInt32BE(hash.at(-1) & 15) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}
