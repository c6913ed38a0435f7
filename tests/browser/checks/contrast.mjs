// Whether anything vanishes where a reader's system sets the colours, or asks for more contrast. Runs inside the page.

const FORCED = { forcedColors: 'active', contrast: 'no-preference' }
const MORE = { forcedColors: 'none', contrast: 'more' }
const MODES = [
  { name: 'forced colours, light', media: { ...FORCED, colorScheme: 'light' } },
  { name: 'forced colours, dark', media: { ...FORCED, colorScheme: 'dark' } },
  { name: 'more contrast, light', media: { ...MORE, colorScheme: 'light' } },
  { name: 'more contrast, dark', media: { ...MORE, colorScheme: 'dark' } },
]

/** What text needs to be read; a ring or an edge needs 3. */
const LEAST = 4.5

export async function vanished(page) {
  const heard = []
  for (const { name, media } of MODES) {
    await page.emulateMedia(media)
    // Once by key, so that what a script gives the focus to shows its ring as well.
    await page.keyboard.press('Tab')
    heard.push(...(await page.evaluate(look, LEAST)).map((complaint) => `${name}: ${complaint}`))
  }
  await page.emulateMedia({ forcedColors: 'none', contrast: 'no-preference', colorScheme: 'light' })
  return heard
}

function look(least) {
  const parse = (text) => {
    const [red, green, blue, alpha = 1] = (text.match(/[\d.]+/g) ?? [0, 0, 0, 0]).map(Number)
    return { red, green, blue, alpha }
  }
  const over = (top, under) => {
    const mix = (one, other) => one * top.alpha + other * (1 - top.alpha)
    return { red: mix(top.red, under.red), green: mix(top.green, under.green), blue: mix(top.blue, under.blue), alpha: 1 }
  }
  const light = ({ red, green, blue }) => {
    const [r, g, b] = [red, green, blue].map((part) => (part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (one, other) => {
    const [bright, dark] = [light(one), light(other)].sort((a, b) => b - a)
    return (bright + 0.05) / (dark + 0.05)
  }
  /** What lies behind what stands in a box. */
  const behind = (box) => {
    if (!box) return { red: 255, green: 255, blue: 255, alpha: 1 }
    const colour = parse(getComputedStyle(box).backgroundColor)
    return colour.alpha === 1 ? colour : over(colour, behind(box.parentElement))
  }
  const name = (element) => `${element.localName} “${(element.ariaLabel ?? element.textContent).trim().slice(0, 40)}”`
  const complaints = new Set()
  const hold = (element, what, contrast, least) => {
    if (contrast < least) complaints.add(`${name(element)}: ${what} has a contrast of ${contrast.toFixed(1)}, not ${least}`)
  }
  const clipped = (element) => {
    for (let box = element; box; box = box.parentElement) if (getComputedStyle(box).clipPath === 'inset(50%)') return true
    return false
  }

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement
    if (!texts.currentNode.data.trim() || !element.checkVisibility({ visibilityProperty: true }) || clipped(element)) continue
    // A sample of colours shows them as they are; what is switched off may be pale.
    if (element.closest('svg, option, datalist, :disabled')) continue
    const paper = behind(element)
    hold(element, 'its text', contrast(over(parse(getComputedStyle(element).color), paper), paper), least)
  }
  const controls = 'a[href], button, summary, input:not([type=hidden]), select, textarea, [tabindex="0"]'
  for (const element of document.querySelectorAll(controls)) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.matches(':disabled')) continue
    element.focus()
    const around = behind(element.parentElement)
    const rings = [element, ...(element.labels ?? []), element.parentElement].map((box) => getComputedStyle(box))
      .filter(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2)
    const best = Math.max(1, ...rings.map(({ outlineColor, outlineOffset }) => {
      // One that is drawn inside lies on the element itself.
      const under = parseFloat(outlineOffset) < 0 ? behind(element) : around
      return contrast(over(parse(outlineColor), under), under)
    }))
    hold(element, 'the ring of its focus', best, 3)
    element.blur()
    if (!element.matches('input:not([type=checkbox], [type=radio], [type=file], [type=color]), select, textarea, .button, button:not(.plain)')) continue
    const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(element)
    const edge = borderTopStyle !== 'none' && parseFloat(borderTopWidth) > 0 ? contrast(over(parse(borderTopColor), around), around) : 1
    hold(element, 'its edge', Math.max(edge, contrast(behind(element), around)), 3)
  }
  return [...complaints].slice(0, 6)
}
