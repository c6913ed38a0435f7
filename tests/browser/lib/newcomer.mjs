// A node on an empty folder, as whoever runs it sees it for the first time.
import { freePorts, passingFolder, start } from './program.mjs'

/** Runs `manyhalls serve`; `link` is the path that its terminal names for the first run. */
export async function startNewcomer() {
  const folder = passingFolder()
  const base = `http://localhost:${await freePorts(1)}`
  const settings = { MANYHALLS_LISTEN: base.replace('http://localhost', '127.0.0.1'), MANYHALLS_FEDERATION_ALLOW_LOOPBACK: 'true' }
  const serving = await start(['serve'], { settings, cwd: folder, ready: /\/first-run\/[\w-]+\s/ })
  const [link] = serving.said().match(/\/first-run\/[\w-]+/)
  return { base, link, stop: serving.stop }
}
