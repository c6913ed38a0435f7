// Going through a page by real key presses.

const MOST = 200

/** Presses tab, or shift and tab, until the focus is on something that fits the selector, and says what is `named`. */
export async function tabTo(page, selector, { back = false, named = '' } = {}) {
  const passed = []
  for (let pressed = 0; pressed < MOST; pressed += 1) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
    const { here, name } = await page.evaluate(({ selector, named }) => {
      const focused = document.activeElement
      const here = focused.matches(selector) && focused.textContent.includes(named)
      return { here, name: `${focused.localName} “${focused.textContent.trim().slice(0, 30)}”` }
    }, { selector, named })
    if (here) return
    passed.push(name)
  }
  throw new Error(`${MOST} key presses do not lead to ${selector}, but by ${[...new Set(passed)].join(', ')}`)
}

/** Presses enter and waits for the page to which it leads. */
export async function enter(page) {
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
}

/** Goes to a field and types into it. */
export async function type(page, selector, text) {
  await tabTo(page, selector)
  await page.keyboard.type(text)
}

/** Goes to a box or a button of a group and ticks it. */
export async function choose(page, selector) {
  await tabTo(page, selector)
  await page.keyboard.press('Space')
}
