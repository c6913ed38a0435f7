// The built program, as its operator starts it. All that is started here ends with the run, however that ends.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

const running = new Set()
const folders = []

process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]]) {
  process.on(signal, () => process.exit(code))
}

/** A folder that is removed at the end. */
export function passingFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'manyhalls-browser-'))
  folders.push(folder)
  return folder
}

/** The built program: `MANYHALLS_TEST_PROGRAM`, else where cargo puts it. */
export const program = process.env.MANYHALLS_TEST_PROGRAM
  ?? path.resolve(import.meta.dirname, '../../..', process.env.CARGO_TARGET_DIR ?? 'target', 'debug/manyhalls')

/** This process's environment without the settings of another node. */
function environment(settings) {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('MANYHALLS_'))
  return { ...Object.fromEntries(kept), ...settings }
}

/** Starts the program and waits until it has written `ready`; `said()` is all that it wrote. */
export async function start(args, { settings = {}, cwd, ready }) {
  const child = spawn(program, args, { cwd, env: environment(settings), stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  const ended = once(child, 'close').finally(() => running.delete(child))
  let text = ''
  await new Promise((isReady, failed) => {
    const late = setTimeout(() => failed(new Error(`not ready within 150 s: ${args.join(' ')}\n${text}`)), 150_000)
    const hear = (part) => {
      text += part
      if (ready.test(text)) {
        clearTimeout(late)
        isReady()
      }
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', failed)
    ended.then(([code]) => failed(new Error(`ended with ${code}: ${args.join(' ')}\n${text}`)), failed)
  })
  return {
    said: () => text,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Runs a command of the program to its end and gives back what it wrote. */
export async function run(args, { settings = {}, cwd }) {
  const child = spawn(program, args, { cwd, env: environment(settings), stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  let [out, err] = ['', '']
  child.stdout.on('data', (part) => { out += part })
  child.stderr.on('data', (part) => { err += part })
  const [code] = await once(child, 'close').finally(() => running.delete(child))
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${err}`)
  return out
}

/** The first of `count` ports in a row that are free, below those which the system gives to others. */
export async function freePorts(count) {
  for (let tried = 0; tried < 200; tried += 1) {
    const first = 20_000 + Math.floor(Math.random() * (12_000 - count))
    const free = await Promise.all(Array.from({ length: count }, (_, next) => isFree(first + next)))
    if (free.every(Boolean)) return first
  }
  throw new Error('no free ports')
}

function isFree(port) {
  return new Promise((answer) => {
    const server = net.createServer()
    server.once('error', () => answer(false))
    server.listen(port, '127.0.0.1', () => server.close(() => answer(true)))
  })
}
