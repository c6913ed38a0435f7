// Going through a page by real key presses.

const MOST = 200

/** Presses tab, or shift and tab, until the focus is on something that fits the selector. */
export async function tabTo(page, selector, { back = false } = {}) {
  const passed = []
  for (let pressed = 0; pressed < MOST; pressed += 1) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
    const { here, name } = await page.evaluate((selector) => {
      const focused = document.activeElement
      return { here: focused.matches(selector), name: `${focused.localName} “${focused.textContent.trim().slice(0, 30)}”` }
    }, selector)
    if (here) return
    passed.push(name)
  }
  throw new Error(`${MOST} key presses do not lead to ${selector}, but by ${[...new Set(passed)].join(', ')}`)
}

/** Presses enter and waits for the page to which it leads. */
export async function enter(page) {
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
}
