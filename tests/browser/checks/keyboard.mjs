// Whether the tab key comes by everything that can be used, in the order of the page, and shows where it is.

export async function lostFocus(page) {
  const wrong = []
  const stops = await page.evaluate(collect)
  if (stops.length === 0) return ['nothing can be reached by keyboard']
  // Two more than there are: the last ones show that the round ends.
  for (let number = 0; number < stops.length; number += 1) {
    await page.keyboard.press('Tab')
    let { at, name, complaint, parts } = await page.evaluate(whereAmI)
    // The day, the month, the year and the calendar of a date are stops of their own inside it.
    for (let part = 0; number > 0 && at === number - 1 && part < parts; part += 1) {
      await page.keyboard.press('Tab')
      ;({ at, name, complaint, parts } = await page.evaluate(whereAmI))
    }
    if (at !== number) {
      wrong.push(`key press ${number + 1} leads to ${name}, not to ${stops[number]}`)
      break
    }
    if (complaint) wrong.push(`${name} ${complaint}`)
  }
  return wrong.slice(0, 6)
}

function collect() {
  const kinds = 'a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, iframe, [tabindex], [contenteditable]'
  const named = (element) => {
    const text = element.ariaLabel || element.labels?.[0]?.textContent || element.textContent || element.name || ''
    return `${element.localName} “${text.trim().replaceAll(/\s+/g, ' ').slice(0, 40)}”`
  }
  // A group of radio buttons is one stop: the chosen one, or its first.
  const isStop = (element) => {
    if (element.type !== 'radio' || element.checked) return true
    const group = [...document.getElementsByName(element.name)].filter((other) => other.form === element.form)
    return !group.some((other) => other.checked) && group[0] === element
  }
  const stops = [...document.querySelectorAll(kinds)].filter((element) => element.checkVisibility({ visibilityProperty: true })
    && !element.matches(':disabled') && element.tabIndex >= 0 && isStop(element))
  // A box that scrolls and holds nothing else to stop at is a stop of its own in Chromium.
  for (const box of document.querySelectorAll('body *')) {
    const { overflowX, overflowY } = getComputedStyle(box)
    const rolls = (['auto', 'scroll'].includes(overflowX) && box.scrollWidth > box.clientWidth)
      || (['auto', 'scroll'].includes(overflowY) && box.scrollHeight > box.clientHeight)
    if (rolls && !stops.includes(box) && !stops.some((stop) => box.contains(stop))) stops.push(box)
  }
  stops.sort((one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
  const ring = (element) => [element, ...(element.labels ?? []), element.parentElement]
    .map((box) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor } = getComputedStyle(box)
      return { outlineStyle, outlineWidth: parseFloat(outlineWidth), outlineColor, rest: boxShadow + borderColor + backgroundColor }
    })
  window.tabStops = { stops, named, ring, before: stops.map(ring) }
  // From the beginning, also where the page has given the focus to what it says first.
  const start = document.createElement('span')
  start.tabIndex = -1
  document.body.prepend(start)
  start.focus()
  start.remove()
  return stops.map(named)
}

function whereAmI() {
  const { stops, named, ring, before } = window.tabStops
  const focused = document.activeElement
  const at = stops.indexOf(focused)
  const parts = ['date', 'time', 'datetime-local'].includes(focused.type) ? 6 : 0
  const name = focused === document.body ? 'nowhere' : named(focused)
  if (at < 0) return { at, name }
  const visible = ring(focused).some((now, which) => {
    const outlined = now.outlineStyle !== 'none' && now.outlineWidth >= 2 && !/, 0\)$|transparent/.test(now.outlineColor)
    return outlined || now.rest !== before[at][which].rest
  })
  if (!visible) return { at, name, parts, complaint: 'does not show that it has the focus' }
  const [box] = [...focused.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
  if (!box) return { at, name, parts, complaint: 'has no size' }
  // WCAG 2.4.11: what has the focus is not hidden. A field higher than the window cannot be in sight from end to end.
  const { innerWidth, innerHeight } = window
  const seen = {
    left: Math.max(box.left, 0), right: Math.min(box.right, innerWidth),
    top: Math.max(box.top, 0), bottom: Math.min(box.bottom, innerHeight),
  }
  if (seen.right <= seen.left || seen.bottom - seen.top < Math.min(box.height, 24) / 2) {
    return { at, name, parts, complaint: 'is not in sight when it has the focus' }
  }
  const top = document.elementFromPoint((seen.left + seen.right) / 2, (seen.top + seen.bottom) / 2)
  const covered = !top || !(focused.contains(top) || top.contains(focused) || [...(focused.labels ?? [])].some((label) => label.contains(top)))
  return { at, name, parts, complaint: covered ? `is covered by ${top && named(top)}` : undefined }
}
