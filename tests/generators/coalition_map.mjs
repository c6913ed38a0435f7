// Draws the dots of land behind the map of the coalition: src/web/assets/land.path.
//
// Source: Natural Earth 1:110m land (https://www.naturalearthdata.com/, public domain), as packed by the npm package
// world-atlas 2.0.2 (ISC licence). Run it again only to change the grid:
//
//   cd "$(mktemp -d)" && npm install world-atlas@2.0.2 topojson-client@3.1.0
//   node /path/to/coalition_map.mjs > /path/to/src/web/assets/land.path
//
// The grid is Miller's cylindrical projection, 144 dots around the earth. A run of land in a row is one line of the
// path, "M column row h length", which the page draws dotted. `web/views/world.rs` places the cities on the same grid.

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const require = createRequire(join(process.cwd(), "x.js"));
const { feature } = require("topojson-client");
const world = JSON.parse(readFileSync(require.resolve("world-atlas/land-110m.json"), "utf8"));
const land = feature(world, world.objects.land);
// A ring that crosses the date line goes on beyond 180 degrees instead of jumping around the earth.
const unwrapped = (ring) => {
  let turn = 0;
  return ring.map(([x, y], i) => {
    const step = i > 0 ? x - ring[i - 1][0] : 0;
    if (Math.abs(step) > 180) turn -= 360 * Math.sign(step);
    return [x + turn, y];
  });
};
const polygons = land.features.flatMap(({ geometry }) =>
  geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).map((rings) => rings.map(unwrapped));

const COLUMNS = 144;
const NORTH = 78;
const SOUTH = -56;
const miller = (latitude) => 1.25 * Math.log(Math.tan(Math.PI / 4 + 0.4 * latitude * Math.PI / 180));
const unmiller = (y) => (2.5 * Math.atan(Math.exp(0.8 * y)) - 0.625 * Math.PI) * 180 / Math.PI;
const radian = COLUMNS / (2 * Math.PI);
const rows = Math.floor((miller(NORTH) - miller(SOUTH)) * radian);

const within = (ring, x, y) => {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i];
    const [xj, yj] = ring[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
};
const isLand = (longitude, y) => [longitude, longitude + 360, longitude - 360].some((x) =>
  polygons.some(([outer, ...holes]) => within(outer, x, y) && !holes.some((hole) => within(hole, x, y))));

let path = "";
for (let row = 0; row < rows; row++) {
  const latitude = unmiller(miller(NORTH) - (row + 0.5) / radian);
  let start = -1;
  for (let column = 0; column <= COLUMNS; column++) {
    const here = column < COLUMNS && isLand(((column + 0.5) * 360) / COLUMNS - 180, latitude);
    if (here && start < 0) start = column;
    if (!here && start >= 0) {
      path += `M${start} ${row}h${column - start}`;
      start = -1;
    }
  }
}
process.stdout.write(path);
console.error(`${rows} rows, ${path.length} bytes`);
