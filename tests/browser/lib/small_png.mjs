// A picture of a page as a small PNG: what a page shows has few colours, and the rarest are taken for the
// nearest of the others.
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const COLOURS = 256
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** `png` is one as Chromium makes them: eight bits for each of three or four parts, in one go. */
export function small(png) {
  const { width, height, pixels } = read(png)
  const counts = new Map()
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1)
  const palette = [...counts].sort(([, one], [, other]) => other - one).slice(0, COLOURS).map(([colour]) => colour)
  const places = new Map(palette.map((colour, place) => [colour, place]))
  const lines = Buffer.alloc(height * (width + 1))
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const pixel = pixels[y * width + x]
      if (!places.has(pixel)) places.set(pixel, nearest(palette, pixel))
      lines[y * (width + 1) + 1 + x] = places.get(pixel)
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  return Buffer.concat([
    SIGNATURE, part('IHDR', head), part('PLTE', colours), part('IDAT', deflateSync(lines, { level: 9 })),
    part('IEND', Buffer.alloc(0)),
  ])
}

function part(name, content) {
  const named = Buffer.concat([Buffer.from(name), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

function nearest(palette, pixel) {
  const far = (one, other) => [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0)
  let best = 0
  for (let place = 1; place < palette.length; place += 1) {
    if (far(palette[place], pixel) < far(palette[best], pixel)) best = place
  }
  return best
}

function read(png) {
  const content = []
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') content.push(png.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const [width, height, depth, kind] = [png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]]
  const size = { 2: 3, 6: 4 }[kind]
  if (depth !== 8 || !size) throw new Error(`not a picture of a page: ${depth} bits, kind ${kind}`)
  const bytes = unfiltered(inflateSync(Buffer.concat(content)), width * size, height, size)
  const pixels = new Uint32Array(width * height)
  for (let at = 0; at < pixels.length; at += 1) {
    pixels[at] = (bytes[at * size] << 16) | (bytes[at * size + 1] << 8) | bytes[at * size + 2]
  }
  return { width, height, pixels }
}

/** Section 9 of the PNG specification. */
function unfiltered(bytes, line, height, size) {
  const plain = Buffer.alloc(line * height)
  for (let y = 0; y < height; y += 1) {
    const filter = bytes[y * (line + 1)]
    for (let x = 0; x < line; x += 1) {
      const at = y * line + x
      const left = x >= size ? plain[at - size] : 0
      const above = y > 0 ? plain[at - line] : 0
      const corner = x >= size && y > 0 ? plain[at - line - size] : 0
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter]
      plain[at] = bytes[y * (line + 1) + 1 + x] + guess
    }
  }
  return plain
}

function paeth(left, above, corner) {
  const sum = left + above - corner
  const [a, b, c] = [Math.abs(sum - left), Math.abs(sum - above), Math.abs(sum - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? above : corner
}
