// Whether anything is lost where the page is narrow, enlarged or spaced out. Runs inside the page.

/** At 320 px, at 400 % of a 1280 px window, with WCAG's text spacing and with text of twice the size. */
export const SQUEEZES = [
  { name: '320 px wide', viewport: { width: 320, height: 640 } },
  { name: '400 % zoom', viewport: { width: 320, height: 200 } },
  { name: 'spaced text at 320 px', viewport: { width: 320, height: 640 }, css:
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }' },
  { name: 'text of twice the size', viewport: { width: 640, height: 800 }, css: 'html { font-size: 212% !important }' },
]

export async function losses(page, { viewport, css }) {
  await page.setViewportSize(viewport)
  return page.evaluate(lost, css)
}

/** No inline style gets past the policy, but a sheet made by a script is the reader's own. */
function lost(css) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css ?? '')
  document.adoptedStyleSheets = [sheet]
  const wrong = []
  const width = document.documentElement.clientWidth
  const name = (element) => {
    const kind = element.localName + (element.className && typeof element.className === 'string' ? `.${element.className.split(' ').join('.')}` : '')
    return `${kind} “${element.textContent.trim().slice(0, 40)}”`
  }
  const scrolls = document.scrollingElement.scrollWidth
  if (scrolls > width) wrong.push(`the page is ${scrolls} px wide in a window of ${width} px`)

  // What is there for the ears alone is clipped to nothing, on purpose.
  const unseen = (element) => {
    for (let box = element; box; box = box.parentElement) {
      if (getComputedStyle(box).clipPath === 'inset(50%)') return true
    }
    return element.closest('[hidden]') !== null
  }
  // What lies in a box of its own that scrolls, as a wide table may, is not lost.
  const rolls = (element) => {
    for (let box = element; box; box = box.parentElement) {
      if (['auto', 'scroll'].includes(getComputedStyle(box).overflowX)) return true
    }
    return false
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const seen = new Set()
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement
    if (!texts.currentNode.data.trim() || unseen(element) || !element.checkVisibility()) continue
    const range = document.createRange()
    range.selectNodeContents(texts.currentNode)
    const lines = [...range.getClientRects()]
    for (const { left, right } of lines) {
      if ((left < -1 || right > width + 1) && !rolls(element)) seen.add(`outside of the window: ${name(element)}`)
    }
    for (let box = element; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box)
      const cuts = ['hidden', 'clip']
      // The text itself: the space at the end of a line hangs out of its box, and nobody misses it.
      const edge = box.getBoundingClientRect()
      const across = cuts.includes(style.overflowX) && box.scrollWidth > box.clientWidth + 1
        && lines.some(({ left, right }) => left < edge.left - 1 || right > edge.right + 1)
      const down = cuts.includes(style.overflowY) && box.scrollHeight > box.clientHeight + 2 && style.webkitLineClamp === 'none'
      if (across || down) seen.add(`cut off: ${name(box)}`)
    }
  }
  for (const field of document.querySelectorAll('button, input:not([type=hidden]), select, textarea')) {
    const { left, right } = field.getBoundingClientRect()
    if (field.checkVisibility() && !unseen(field) && (left < -1 || right > width + 1) && !rolls(field)) {
      seen.add(`outside of the window: ${name(field)}`)
    }
  }
  document.adoptedStyleSheets = []
  return [...wrong, ...[...seen].slice(0, 5)]
}

/** What a printed page should not have, and what it should. */
export async function misprints(page) {
  await page.emulateMedia({ media: 'print' })
  const wrong = await page.evaluate(() => {
    const shown = (selector) => [...document.querySelectorAll(selector)].filter((found) => found.checkVisibility())
    const wrong = []
    // A field that is only read holds an address to be copied, on paper too.
    for (const element of shown('nav, button, input:not([readonly]), select, textarea, .skip')) {
      wrong.push(`prints ${element.localName} “${(element.ariaLabel ?? element.textContent).trim().slice(0, 40)}”`)
    }
    if (shown('main h1').length === 0) wrong.push('prints no heading')
    const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g).map(Number)
    if (Math.min(red, green, blue) < 250) wrong.push('prints a dark page')
    return wrong
  })
  await page.emulateMedia({ media: 'screen' })
  return wrong
}
