// Somebody of each role, signed in as they would be: by the link that the terminal prints, and a password of their own.
import { run } from './program.mjs'

export const PASSWORD = 'eleven lanterns over the quiet canal'

/** What the browser keeps for each role, as `storageState` of Playwright has it. */
export async function signIn(visitor, roles) {
  const sessions = {}
  for (const role of roles) {
    const email = visitor.town.email(role)
    const said = await run(['user', 'add', email, '--role', role, '--json'], visitor.town.node)
    const { page, context, close } = await visitor.window()
    await page.goto(JSON.parse(said).link.url)
    await acceptInvitation(page, role)
    await page.waitForURL((url) => url.pathname.startsWith('/desk'))
    sessions[role] = await context.storageState()
    await close()
  }
  return sessions
}

/** Fills in the page to which an invitation leads. */
export async function acceptInvitation(page, name) {
  await page.fill('[name=name]', name)
  await page.fill('[name=password]', PASSWORD)
  await page.fill('[name=again]', PASSWORD)
  await page.locator('main form button[type=submit]').click()
}
