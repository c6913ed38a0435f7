// The list of pages as things to look at: `pages.json` with the names of this run filled in.
import { readFileSync } from 'node:fs'
import path from 'node:path'

export const LANGUAGES = { en: 'ltr', es: 'ltr', fr: 'ltr', nl: 'ltr', de: 'ltr', ca: 'ltr', pt: 'ltr', ar: 'rtl' }

const { pages } = JSON.parse(readFileSync(path.join(import.meta.dirname, '../pages.json'), 'utf8'))

/** A look is `{name, node, at, status, who, fill, press, heavy, scripts}`; what they mean says the README. */
export function looks(names) {
  const filled = (text) => text.replaceAll(/\{([a-z-]+)\}/g, (_, name) => {
    if (names[name] === undefined) throw new Error(`pages.json: nothing is called {${name}}`)
    return names[name]
  })
  return pages.flatMap((page) => Object.entries(page.looks).map(([name, look]) => {
    const { at, status = 200, who = page.who, fill = {}, press } = typeof look === 'string' ? { at: look } : look
    const typed = Object.entries(fill).map(([field, text]) => [field, filled(text)])
    const { node = 'town', heavy, scripts } = page
    return { name, node, at: filled(at), status, who, fill: typed, press: press && filled(press), heavy, scripts }
  }))
}

/** The same page in a language that the reader chose. */
export const inLanguage = (at, tag) => `/${tag}${at === '/' ? '' : at}`
