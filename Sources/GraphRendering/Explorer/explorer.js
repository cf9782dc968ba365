// The explorer of EntityGraph: draws a graph of who is named with whom, and shows the sentences behind each line.
// No library, no request, no HTML made from text: names and sentences only ever become text nodes or canvas text.
'use strict';
(() => {

// ===== Small helpers

const byId = id => document.getElementById(id);
const clamp = (value, low, high) => Math.min(Math.max(value, low), high);
const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** An element with attributes, listeners (`onclick`) and children; strings become text. */
function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

function svgEl(tag, attributes = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A number for people: 1,234 or 0.32. */
function words(number) {
  if (number === null || number === undefined || Number.isNaN(number)) return '–';
  if (Number.isInteger(number)) return number.toLocaleString('en');
  return Math.abs(number) >= 100 ? Math.round(number).toLocaleString('en') : String(+number.toPrecision(3));
}

const counted = (number, noun) => `${words(number)} ${number === 1 ? noun.replace(/s$/, '') : noun}`;

/** Letters without case and diacritics, for searching. */
function folded(text) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
    .replace(/[øłđðþßæœı’‘]/g, c => ({ 'ø': 'o', 'ł': 'l', 'đ': 'd', 'ð': 'd', 'þ': 'th', 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ı': 'i', '’': "'", '‘': "'" })[c]);
}

/** Only http and https may become links. */
function safeURL(text) {
  try {
    const url = new URL(text);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch { return null; }
}

const link = (href, text) => el('a', { href, target: '_blank', rel: 'noopener noreferrer' }, text);

/** Calls at most once in a while, with the last state. */
function debounced(action, milliseconds) {
  let timer = 0;
  return () => { clearTimeout(timer); timer = setTimeout(action, milliseconds); };
}

// ===== The data, as the program wrote it (columns), and what follows from it once

let data;
try {
  data = JSON.parse(byId('graph-data').textContent);
} catch (error) {
  byId('empty').hidden = false;
  byId('empty').textContent = 'The data in this page cannot be read: ' + error.message;
  return;
}

const { nodes, edges, sentences, articles, periods } = data;
const nodeCount = nodes.id.length;
const edgeCount = edges.a.length;
const measureIsCount = data.measure.name === 'count';
/** What counts are counts of: sentences, paragraphs … */
const unitNoun = data.level === 'window' ? 'windows' : data.level + 's';
const measureLabel = data.measure.label || (measureIsCount ? unitNoun : data.measure.name);
const name = index => nodes.name[index];
/** A name within a sentence: right-to-left letters must not turn the words around it. */
const quotedName = index => `\u2068${nodes.name[index]}\u2069`;
/** On the canvas: one line, and not too long. */
const shortName = nodes.name.map(text => {
  const line = text.replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  const letters = Array.from(line);
  return letters.length > 34 ? letters.slice(0, 32).join('').trim() + '…' : line;
});
const indexOfNode = new Map(nodes.id.map((id, index) => [id, index]));
const kindName = index => data.kinds[nodes.kind[index]] || 'other';
const looks = ['person', 'country', 'organisation', 'place'];
const look = kind => looks.includes(kind) ? kind : 'place';
const plural = { person: 'people', country: 'countries', organisation: 'organisations', place: 'places' };
const largestStrength = edges.strength.reduce((a, b) => Math.max(a, b), 0) || 1;
const smallestStrength = edges.strength.reduce((a, b) => Math.min(a, b), largestStrength);
const distinctStrengths = (() => {
  const all = [...new Set(edges.strength)].sort((a, b) => a - b);
  return all.length <= 300 ? all : Array.from({ length: 300 }, (_, i) => all[Math.round(i * (all.length - 1) / 299)]);
})();

/** Communities: largest first; each is called after its strongest member. */
const communities = (() => {
  const found = new Map();
  for (let i = 0; i < nodeCount; i++) {
    const number = nodes.community[i] ?? 0;
    const group = found.get(number) || { number, size: 0, leader: i };
    group.size++;
    if (nodes.strength[i] > nodes.strength[group.leader]) group.leader = i;
    found.set(number, group);
  }
  return [...found.values()].sort((a, b) => b.size - a.size || a.number - b.number);
})();
const communityRank = new Map(communities.map((group, rank) => [group.number, rank]));
const manyCommunities = 14;  // so many can be chosen one by one

// ===== State: what the reader chose

const lastPeriod = Math.max(0, periods.length - 1);
const camera = { x: 0, y: 0, zoom: 1 };
const filters = { least: -Infinity, level: 0.05, strict: false, from: 0, to: lastPeriod, kindsOff: new Set(), communitiesOff: new Set() };
let colourBy = 'kind';
/** { node } or { edge } or null */
let selection = null;
let hover = null;
/** Decisions by hand, in order: { hide: node } or { keep: node, merged: node } */
let decisions = [];

const allTime = () => filters.from === 0 && filters.to === lastPeriod;

// ===== The effective graph: after merges by hand. An edge that another one absorbed is gone.

const root = new Int32Array(nodeCount);        // which node a node is part of
const ends = { a: new Int32Array(edgeCount), b: new Int32Array(edgeCount) };
const gone = new Uint8Array(edgeCount);
const fullStrength = new Float64Array(edgeCount);
const chanceOf = new Float64Array(edgeCount);  // q; NaN when unknown
let absorbed = new Map();                      // edge → the edges that merges added to it
let members = new Map();                       // node → the nodes that are part of it, itself first
let hidden = new Set();
let neighbours = [];                           // node → its edges, strongest first

function rebuildGraph() {
  for (let i = 0; i < nodeCount; i++) root[i] = i;
  const top = index => { while (root[index] !== index) index = root[index]; return index; };
  hidden = new Set();
  for (const decision of decisions) {
    if ('hide' in decision) continue;
    const keep = top(decision.keep), merged = top(decision.merged);
    if (keep !== merged) root[merged] = keep;
  }
  members = new Map();
  for (let i = 0; i < nodeCount; i++) {
    root[i] = top(i);
    if (root[i] !== i) members.set(root[i], [...(members.get(root[i]) || [root[i]]), i]);
  }
  for (const decision of decisions) if ('hide' in decision) hidden.add(root[decision.hide]);
  gone.fill(0);
  absorbed = new Map();
  const seen = new Map();
  for (let e = 0; e < edgeCount; e++) {
    const a = ends.a[e] = root[edges.a[e]], b = ends.b[e] = root[edges.b[e]];
    fullStrength[e] = edges.strength[e];
    chanceOf[e] = edges.q[e] ?? NaN;
    if (a === b) { gone[e] = 1; continue; }
    if (!members.has(a) && !members.has(b)) continue;
    const key = Math.min(a, b) * nodeCount + Math.max(a, b);
    const first = seen.get(key);
    if (first === undefined) { seen.set(key, e); continue; }
    gone[e] = 1;
    absorbed.set(first, [...(absorbed.get(first) || []), e]);
    fullStrength[first] = measureIsCount ? fullStrength[first] + edges.strength[e] : Math.max(fullStrength[first], edges.strength[e]);
    if (!(chanceOf[first] <= chanceOf[e])) chanceOf[first] = chanceOf[e];
  }
  neighbours = Array.from({ length: nodeCount }, () => []);
  for (let e = 0; e < edgeCount; e++) {
    if (gone[e]) continue;
    neighbours[ends.a[e]].push(e);
    neighbours[ends.b[e]].push(e);
  }
}

const partsOfEdge = edge => [edge, ...(absorbed.get(edge) || [])];
const partsOfNode = node => members.get(node) || [node];
const otherEnd = (edge, node) => ends.a[edge] === node ? ends.b[edge] : ends.a[edge];
const isChance = edge => chanceOf[edge] > filters.level;
const sumOf = (column, parts) => parts.reduce((sum, index) => sum + (column[index] || 0), 0);
const firstOf = (column, parts) => parts.map(index => column[index]).filter(Boolean).sort()[0] || null;
const lastOf = (column, parts) => parts.map(index => column[index]).filter(Boolean).sort().pop() || null;

/** The counts of an edge by period, within the time span. */
function countInSpan(edge) {
  let sum = 0;
  for (const part of partsOfEdge(edge)) {
    const times = edges.times[part] || [];
    for (let i = 0; i < times.length; i += 2) if (times[i] >= filters.from && times[i] <= filters.to) sum += times[i + 1];
  }
  return sum;
}

// ===== What is shown: the effective graph after filters

const strength = new Float64Array(edgeCount);      // within the time span
const nodeStrength = new Float64Array(nodeCount);  // within the time span
const edgeShown = new Uint8Array(edgeCount);
const nodeShown = new Uint8Array(nodeCount);
let shownEdges = [];     // strongest first
let shownNodes = [];     // strongest first
let largestNode = 1;
let totalNames = nodeCount, totalEdges = edgeCount;

function applyFilters() {
  const whole = allTime();
  const touched = new Uint8Array(nodeCount);
  nodeStrength.fill(0);
  totalNames = totalEdges = 0;
  for (let i = 0; i < nodeCount; i++) {
    const own = root[i] === i;
    if (own) totalNames++;
    if (whole) nodeStrength[root[i]] += nodes.strength[i];
    nodeShown[i] = own && !hidden.has(i) && !filters.kindsOff.has(nodes.kind[i]) && !filters.communitiesOff.has(nodes.community[i] ?? 0) ? 1 : 0;
  }
  shownEdges = [];
  for (let e = 0; e < edgeCount; e++) {
    edgeShown[e] = 0;
    if (gone[e]) continue;
    totalEdges++;
    strength[e] = fullStrength[e];
    if (!whole) {
      const count = countInSpan(e);
      if (measureIsCount) strength[e] = count;
      nodeStrength[ends.a[e]] += count;
      nodeStrength[ends.b[e]] += count;
      if (count === 0) continue;
    }
    if (strength[e] < filters.least || (filters.strict && isChance(e))) continue;
    if (!nodeShown[ends.a[e]] || !nodeShown[ends.b[e]]) continue;
    edgeShown[e] = 1;
    touched[ends.a[e]] = touched[ends.b[e]] = 1;
    shownEdges.push(e);
  }
  shownEdges.sort((x, y) => strength[y] - strength[x] || x - y);
  shownNodes = [];
  const strictEdges = !whole || filters.strict || filters.least > distinctStrengths[0];
  for (let i = 0; i < nodeCount; i++) {
    // A name without any relationship stays until a filter of relationships is set.
    if (nodeShown[i] && !touched[i] && (strictEdges || neighbours[i].length > 0)) nodeShown[i] = 0;
    if (nodeShown[i]) shownNodes.push(i);
  }
  shownNodes.sort((x, y) => nodeStrength[y] - nodeStrength[x] || x - y);
  largestNode = nodes.strength.reduce((a, b) => Math.max(a, b), 1);
  for (const i of members.keys()) largestNode = Math.max(largestNode, nodeStrength[i]);
}

const filtersActive = () => filters.strict || !allTime() || filters.least > distinctStrengths[0]
  || filters.kindsOff.size > 0 || filters.communitiesOff.size > 0;

function shownWords() {
  return `${words(shownNodes.length)} of ${counted(totalNames, 'names')}, ${words(shownEdges.length)} of ${counted(totalEdges, 'relationships')} shown`;
}

// ===== Geometry: from the layout's points to pixels

const base = byId('base'), overlay = byId('overlay');
let width = 1, height = 1, density = 1;   // of the picture in CSS pixels; device pixels for each
let fitScale = 1;                         // pixels for a point when everything fits
let largestRadius = 20, smallestRadius = 3;
const screenX = new Float32Array(nodeCount), screenY = new Float32Array(nodeCount), screenR = new Float32Array(nodeCount);

function boundsOf(indices) {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const i of indices) {
    box.left = Math.min(box.left, nodes.x[i]); box.right = Math.max(box.right, nodes.x[i]);
    box.top = Math.min(box.top, nodes.y[i]); box.bottom = Math.max(box.bottom, nodes.y[i]);
  }
  return box;
}

const wholeBox = boundsOf(nodes.x.keys());

/** Room at the edges of the picture for labels. */
const margin = () => ({ x: width < 500 ? 34 : 76, y: width < 500 ? 34 : 48 });

function scaleToFit(box) {
  const room = margin();
  return Math.min((width - 2 * room.x) / Math.max(box.right - box.left, 1), (height - 2 * room.y) / Math.max(box.bottom - box.top, 1));
}

function measureStage() {
  const box = byId('picture').getBoundingClientRect();
  width = Math.max(50, Math.round(box.width));
  height = Math.max(50, Math.round(box.height));
  density = Math.min(window.devicePixelRatio || 1, 2);
  for (const canvas of [base, overlay]) {
    canvas.width = Math.round(width * density);
    canvas.height = Math.round(height * density);
  }
  fitScale = nodeCount ? clamp(scaleToFit(wholeBox), 0.0001, 4) : 1;
  largestRadius = clamp(0.5 * Math.sqrt(width * height / Math.max(nodeCount, 1)), 7, width < 500 ? 17 : 25);
  // Large nodes that stand close together must not cover each other.
  const large = [...nodes.x.keys()].sort((i, j) => nodes.strength[j] - nodes.strength[i]).slice(0, 60);
  const share = i => Math.sqrt(nodes.strength[i] / Math.max(nodes.strength[large[0]], 1));
  for (const i of large) for (const j of large) {
    if (i >= j) continue;
    const room = Math.hypot(nodes.x[i] - nodes.x[j], nodes.y[i] - nodes.y[j]) * fitScale / (share(i) + share(j) || 1);
    largestRadius = Math.max(Math.min(largestRadius, room), largestRadius * 0.93, 9);
  }
  smallestRadius = clamp(largestRadius * 0.17, nodeCount < 150 ? 3.3 : 1.3, 4);
}

const scaleOf = cam => fitScale * cam.zoom;
/** Area is proportional to strength; zooming in spreads nodes faster than it enlarges them. */
const radiusOf = (node, zoom) => Math.max(smallestRadius, largestRadius * Math.sqrt(Math.max(0, nodeStrength[node]) / largestNode)) * Math.sqrt(zoom);

function project(cam) {
  const scale = scaleOf(cam), dx = width / 2 - cam.x * scale, dy = height / 2 - cam.y * scale;
  for (const i of shownNodes) {
    screenX[i] = nodes.x[i] * scale + dx;
    screenY[i] = nodes.y[i] * scale + dy;
    screenR[i] = radiusOf(i, cam.zoom);
  }
}

const inView = (i, room = 0) => screenX[i] + screenR[i] > -room && screenX[i] - screenR[i] < width + room
  && screenY[i] + screenR[i] > -room && screenY[i] - screenR[i] < height + room;

/** A grid of rectangles on the screen, for labels and pointing. */
class Grid {
  constructor(cell) { this.cell = cell; this.cells = new Map(); }
  *keys(left, top, right, bottom) {
    for (let x = Math.floor(left / this.cell); x <= Math.floor(right / this.cell); x++)
      for (let y = Math.floor(top / this.cell); y <= Math.floor(bottom / this.cell); y++) yield x * 65536 + y;
  }
  add(left, top, right, bottom, item) {
    const entry = { left, top, right, bottom, item };
    for (const key of this.keys(left, top, right, bottom)) {
      const list = this.cells.get(key);
      if (list) list.push(entry); else this.cells.set(key, [entry]);
    }
  }
  /** Whether something else is there that counts. */
  hits(left, top, right, bottom, counts) {
    for (const key of this.keys(left, top, right, bottom))
      for (const e of this.cells.get(key) || [])
        if (e.left < right && e.right > left && e.top < bottom && e.bottom > top && counts(e.item)) return true;
    return false;
  }
  *at(x, y) {
    yield* this.cells.get(Math.floor(x / this.cell) * 65536 + Math.floor(y / this.cell)) || [];
  }
}

// ===== Colours and shapes

let colours = {};

function readColours() {
  const style = getComputedStyle(document.documentElement);
  const read = key => style.getPropertyValue('--' + key).trim();
  colours = { paper: read('paper'), ink: read('ink'), muted: read('muted'), accent: read('accent') };
  for (const kind of looks) colours[kind] = { line: read(kind), fill: read(kind + '-tint') };
  colours.communities = Array.from({ length: 8 }, (_, i) => ({ line: read('c' + i), fill: mixed(read('c' + i), colours.paper, 0.62) }));
  // In a crowd, weak edges step back.
  const crowd = clamp((Math.log10(Math.max(edgeCount, 10)) - 2) / 2.5, 0, 1);
  const pale = mixed(read('line-pale'), colours.paper, 0.35 * crowd);
  colours.edges = Array.from({ length: edgeClasses }, (_, i) => mixed(pale, read('line-dark'), Math.pow(i / (edgeClasses - 1), 0.6 + 0.5 * crowd)));
  // Greyed at any strength, but strong ones can be seen.
  const faint = mixed(read('chance'), colours.paper, 0.35 * crowd);
  colours.chances = Array.from({ length: edgeClasses }, (_, i) => mixed(faint, read('chance-dark'), i / (edgeClasses - 1)));
  colours.chance = colours.chances[0];
}

/** A colour between two, both written #rrggbb. */
function mixed(from, to, share) {
  const part = (text, i) => parseInt(text.slice(1 + 2 * i, 3 + 2 * i), 16);
  return '#' + [0, 1, 2].map(i => Math.round(part(from, i) + (part(to, i) - part(from, i)) * share).toString(16).padStart(2, '0')).join('');
}

const communityColour = number => colours.communities[(communityRank.get(number ?? 0) || 0) % 8];
const nodeColour = node => colourBy === 'community' ? communityColour(nodes.community[node]) : colours[look(kindName(node))];

/** The outline of a kind, the same area for each. */
function outline(pen, kind, x, y, r) {
  const polygon = points => {
    points.forEach(([px, py], i) => i ? pen.lineTo(x + px * r, y + py * r) : pen.moveTo(x + px * r, y + py * r));
    pen.closePath();
  };
  switch (kind) {
    case 'person': pen.moveTo(x + r, y); pen.arc(x, y, r, 0, 2 * Math.PI); pen.closePath(); break;
    case 'country': polygon([[-.89, -.89], [.89, -.89], [.89, .89], [-.89, .89]]); break;
    case 'organisation': polygon([[1.1, 0], [.55, .953], [-.55, .953], [-1.1, 0], [-.55, -.953], [.55, -.953]]); break;
    default: polygon([[-.62, -.8], [1.34, -.8], [.62, .8], [-1.34, .8]]);
  }
}

/** The sign of a kind, for the panel. */
function kindIcon(node) {
  const kind = look(kindName(node)), colour = nodeColour(node);
  return icon(kind, colour);
}
function icon(kind, colour) {
  const shape = { person: ['circle', { r: 6 }], country: ['path', { d: 'M-5.5-5.5h11v11h-11z' }],
    organisation: ['path', { d: 'M7 0 3.5 6h-7L-7 0-3.5-6h7z' }], place: ['path', { d: 'M-3.6-5H7.4L3.6 5H-7.4z' }] }[kind];
  return svgEl('svg', { class: 'icon', viewBox: '-8 -8 16 16', 'aria-hidden': 'true' },
    svgEl(shape[0], { ...shape[1], fill: colour.fill, stroke: colour.line, 'stroke-width': 1.5 }));
}

const edgeClasses = 7;
const shareOf = value => largestStrength > smallestStrength ? clamp((value - smallestStrength) / (largestStrength - smallestStrength), 0, 1) : 0.2;
const edgeClass = edge => Math.min(edgeClasses - 1, Math.floor(Math.sqrt(shareOf(strength[edge])) * edgeClasses));
/** Pixels; thinner in crowded pictures, a little wider when zoomed in. */
function edgeWidth(group, zoom) {
  const crowd = clamp(1.3 - Math.log10(Math.max(shownEdges.length, 10)) * 0.2, 0.4, 1);
  return (0.8 + 0.95 * group) * crowd * clamp(Math.pow(zoom, 0.35), 0.6, 2.2);
}

// ===== Painting. A pen is a canvas context, or an SVGPen with the same few methods.

const fontFamily = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif';
const font = (size, weight = 500) => `${weight} ${size.toFixed(1)}px ${fontFamily}`;
const ruler = document.createElement('canvas').getContext('2d');
const labelWidths = new Float32Array(nodeCount);

/** How wide a name is, in letters of one pixel. */
function labelWidth(node) {
  if (!labelWidths[node]) {
    ruler.font = font(50);
    labelWidths[node] = ruler.measureText(shortName[node]).width / 50 + 0.001;
  }
  return labelWidths[node];
}

/** Paints everything; yields after each portion so that long work can be spread over frames. */
function* paintPicture(pen, cam) {
  project(cam);
  pen.fillStyle = colours.paper;
  pen.fillRect(0, 0, width, height);
  if (colourBy === 'community') paintHulls(pen);
  yield* paintEdges(pen, cam, shownEdges);
  paintNodes(pen, shownNodes.filter(i => inView(i)));
  yield;
  paintLabels(pen, placeLabels(cam, shownNodes, shownNodes, mostLabels(), true));
}

/** Edges in batches of one width and colour, weak ones first. */
function* paintEdges(pen, cam, list) {
  const groups = Array.from({ length: edgeClasses * 2 }, () => []);
  for (const e of list) {
    if (crossesView(ends.a[e], ends.b[e])) groups[isChance(e) ? edgeClass(e) : edgeClasses + edgeClass(e)].push(e);
  }
  const dashed = groups.slice(0, edgeClasses).reduce((sum, group) => sum + group.length, 0) < 2500;
  pen.lineCap = 'butt';
  let portion = 0;
  for (let g = 0; g < groups.length; g++) {
    const chance = g < edgeClasses, group = g % edgeClasses;
    pen.lineWidth = edgeWidth(group, cam.zoom) * (chance ? 0.85 : 1);
    pen.strokeStyle = chance ? colours.chances[group] : colours.edges[group];
    pen.setLineDash(chance && dashed ? [4 + pen.lineWidth, 3 + pen.lineWidth] : []);
    // Short paths: one path with thousands of crossing lines is slow to fill.
    const step = chance && dashed ? 20 : 120;
    for (let i = groups[g].length - 1; i >= 0; i -= step) {
      pen.beginPath();
      for (let k = i; k > Math.max(-1, i - step); k--) {
        const a = ends.a[groups[g][k]], b = ends.b[groups[g][k]];
        pen.moveTo(screenX[a], screenY[a]);
        pen.lineTo(screenX[b], screenY[b]);
      }
      pen.stroke();
      portion += step;
      if (portion > 3000) { portion = 0; yield; }
    }
  }
  pen.setLineDash([]);
}

function crossesView(a, b) {
  return Math.max(screenX[a], screenX[b]) > 0 && Math.min(screenX[a], screenX[b]) < width
    && Math.max(screenY[a], screenY[b]) > 0 && Math.min(screenY[a], screenY[b]) < height;
}

/** Large nodes one by one, largest first, so that small ones stay visible; dots in one path for each colour. */
function paintNodes(pen, list) {
  const dots = new Map();
  for (const i of list) {
    const colour = nodeColour(i);
    if (screenR[i] < 3.2) {
      const key = colour.line;
      if (dots.has(key)) dots.get(key).push(i); else dots.set(key, [i]);
      continue;
    }
    pen.beginPath();
    outline(pen, look(kindName(i)), screenX[i], screenY[i], screenR[i]);
    pen.fillStyle = colour.fill;
    pen.fill();
    pen.strokeStyle = colour.line;
    pen.lineWidth = screenR[i] < 6 ? 1.1 : 1.5;
    pen.stroke();
  }
  for (const [line, indices] of dots) {
    pen.fillStyle = line;
    for (let start = 0; start < indices.length; start += 500) {
      pen.beginPath();
      for (const i of indices.slice(start, start + 500)) outline(pen, look(kindName(i)), screenX[i], screenY[i], screenR[i]);
      pen.fill();
    }
  }
}

/** A soft shape around each community; far-off members stay outside. */
function paintHulls(pen) {
  const groups = new Map();
  for (const i of shownNodes) {
    const number = nodes.community[i] ?? 0;
    if (groups.has(number)) groups.get(number).push(i); else groups.set(number, [i]);
  }
  for (const [number, list] of groups) {
    if (list.length < 3) continue;
    const middle = column => list.map(i => column[i]).sort((a, b) => a - b)[list.length >> 1];
    const mx = middle(screenX), my = middle(screenY);
    const distance = i => Math.hypot(screenX[i] - mx, screenY[i] - my);
    const reach = list.map(distance).sort((a, b) => a - b)[Math.floor(list.length * 0.8)] * 1.3 + 1;
    const points = [];
    for (const i of list) {
      if (distance(i) > reach) continue;
      for (let k = 0; k < 12; k++) points.push([screenX[i] + Math.cos(k * Math.PI / 6) * (screenR[i] + 12), screenY[i] + Math.sin(k * Math.PI / 6) * (screenR[i] + 12)]);
    }
    pen.beginPath();
    convexHull(points).forEach(([x, y], k) => k ? pen.lineTo(x, y) : pen.moveTo(x, y));
    pen.closePath();
    pen.fillStyle = communityColour(number).line;
    pen.globalAlpha = 0.09;
    pen.fill();
    pen.globalAlpha = 1;
  }
}

function convexHull(points) {
  points.sort((p, q) => p[0] - q[0] || p[1] - q[1]);
  const half = list => {
    const hull = [];
    for (const p of list) {
      while (hull.length > 1) {
        const [a, b] = hull.slice(-2);
        if ((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]) > 0) break;
        hull.pop();
      }
      hull.push(p);
    }
    return hull.slice(0, -1);
  };
  return [...half(points), ...half([...points].reverse())];
}

/** The most important names get their label first, where it meets no other label and no node. */
const sides = new Int8Array(nodeCount);  // where the label of a node stood last; it stays there if it can

function placeLabels(cam, candidates, obstacles, most, remember = false) {
  const grid = new Grid(48), placed = [];
  const taken = -1;  // by words: labels, and the line and the buttons that lie over the picture
  grid.add(0, 0, 420, 30, taken);
  grid.add(width - 60, height - 130, width, height, taken);
  for (const i of obstacles) {
    // Mere dots may lie under the halo of a label, or crowded pictures would have no words at all.
    if (screenR[i] >= 3 && inView(i, 20)) {
      const w = screenR[i] * (look(kindName(i)) === 'place' ? 1.2 : 1), h = screenR[i] * 0.95;
      grid.add(screenX[i] - w, screenY[i] - h, screenX[i] + w, screenY[i] + h, i);
    }
  }
  let tries = 0;
  for (const i of candidates) {
    if (placed.length >= most || tries > 2500) break;
    if (!inView(i)) continue;
    tries++;
    const share = Math.sqrt(Math.max(0, nodeStrength[i]) / largestNode);
    const size = clamp((11 + (width < 500 ? 4 : 8) * share) * Math.pow(cam.zoom, 0.14), 11, 24);
    const w = labelWidth(i) * size, h = size * 1.15, r = screenR[i], x = screenX[i], y = screenY[i], side = look(kindName(i)) === 'place' ? r * 0.3 : 0;
    const spots = [[x + r + side + 4, y - h / 2], [x - r - side - 4 - w, y - h / 2], [x - w / 2, y + r + 3], [x - w / 2, y - r - 3 - h],
      [x + r * 0.7 + 3, y + r * 0.6], [x + r * 0.7 + 3, y - r * 0.6 - h], [x - r * 0.7 - 3 - w, y + r * 0.6], [x - r * 0.7 - 3 - w, y - r * 0.6 - h]];
    // Names that everyone looks for may cover what is much smaller than themselves, if there is no other way.
    const rounds = i === candidates[0] || placed.length < 24 ? 16 : 8;
    for (let k = 0; k < rounds; k++) {
      const n = k % 8, spot = n === 0 ? sides[i] : n <= sides[i] ? n - 1 : n, [left, top] = spots[spot];
      if (left < 2 || top < 2 || left + w > width - 2 || top + h > height - 2) continue;
      if (grid.hits(left - 3, top, left + w + 3, top + h, item => item === taken || (item !== i && (k < 8 && (remember || k > 0) || screenR[item] > r * 0.5)))) continue;
      grid.add(left - 3, top, left + w + 3, top + h, taken);
      if (remember) sides[i] = spot;
      placed.push({ node: i, left, top, width: w, height: h, size, weight: share > 0.45 ? 600 : 500 });
      break;
    }
  }
  return placed;
}

/** A crowd needs fewer words. */
const mostLabels = () => width * height / (shownNodes.length > 3000 && camera.zoom < 3 ? 15000 : 6000);

function paintLabels(pen, labels) {
  pen.textAlign = 'left';
  pen.textBaseline = 'alphabetic';
  pen.lineJoin = 'round';
  for (const label of labels) {
    pen.font = font(label.size, label.weight);
    pen.strokeStyle = colours.paper;
    pen.lineWidth = 3.5;
    pen.strokeText(shortName[label.node], label.left, label.top + label.height * 0.8);
    pen.fillStyle = colours.ink;
    pen.fillText(shortName[label.node], label.left, label.top + label.height * 0.8);
  }
  pen.lineJoin = 'miter';
}

/** What is pointed at or selected, over a veil: a node with its neighbours, an edge with its ends. */
function paintFocus(pen, cam) {
  const edge = hover && 'edge' in hover ? hover.edge : selection && 'edge' in selection && !(hover && 'node' in hover) ? selection.edge : null;
  const node = hover && 'node' in hover ? hover.node : selection && 'node' in selection ? selection.node : null;
  project(cam);
  let list = [], lines = [];
  if (node !== null && nodeShown[node]) {
    lines = neighbours[node].filter(e => edgeShown[e]).slice(0, 300);
    list = [node, ...lines.map(e => otherEnd(e, node))];
  }
  const edgeSelected = edge !== null && selection && selection.edge === edge;
  if (list.length || edgeSelected) {
    pen.globalAlpha = 0.8;
    pen.fillStyle = colours.paper;
    pen.fillRect(0, 0, width, height);
    pen.globalAlpha = 1;
  }
  for (const _ of paintEdges(pen, cam, lines)) { /* in one go */ }
  if (edge !== null && edgeShown[edge]) {
    pen.strokeStyle = colours.accent;
    pen.lineWidth = edgeWidth(edgeClass(edge), cam.zoom) + 2;
    pen.beginPath();
    pen.moveTo(screenX[ends.a[edge]], screenY[ends.a[edge]]);
    pen.lineTo(screenX[ends.b[edge]], screenY[ends.b[edge]]);
    pen.stroke();
    list.push(ends.a[edge], ends.b[edge]);
  }
  list = [...new Set(list)];
  if (!list.length) return;
  paintNodes(pen, [...list].sort((a, b) => screenR[b] - screenR[a]));
  for (const marked of [node, selection && 'node' in selection ? selection.node : null]) {
    if (marked === null || !nodeShown[marked]) continue;
    pen.strokeStyle = colours.accent;
    pen.lineWidth = 3;
    pen.beginPath();
    outline(pen, look(kindName(marked)), screenX[marked], screenY[marked], screenR[marked] + 3);
    pen.stroke();
  }
  paintLabels(pen, placeLabels(cam, list, list, 120));
}

// ===== When to paint. Small graphs: everything in each frame. Large ones: the last picture moves along, and is painted
// anew in portions when it stands still.

const basePen = base.getContext('2d', { alpha: false });
const overlayPen = overlay.getContext('2d');
let picture = document.createElement('canvas');     // the last complete picture, and from where it was seen
let draft = document.createElement('canvas');
const scratch = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
let pictureCamera = null;
let printing = false;
let job = null, frameAsked = false, settle = 0;
const dirty = { picture: false, moved: false, focus: false };

const isSmall = () => shownEdges.length <= 700 && shownNodes.length <= 400;

/** Something else is shown: paint anew. */
function contentChanged() { pickGrid = null; dirty.picture = dirty.focus = true; askFrame(); }
/** The same is seen from elsewhere. */
function cameraChanged() { dirty.moved = dirty.focus = true; pickGrid = null; askFrame(); writeAddress(); }
function focusChanged() { dirty.focus = true; askFrame(); }

function askFrame() {
  if (!frameAsked) { frameAsked = true; requestAnimationFrame(frame); }
}

function frame(now) {
  frameAsked = false;
  stepFlight(now);
  if (isSmall()) {
    if (dirty.picture || dirty.moved) paintNow();
  } else {
    if (dirty.picture) { clearTimeout(settle); startJob(); }
    else if (dirty.moved) { job = null; movePicture(); clearTimeout(settle); settle = setTimeout(() => { dirty.picture = true; askFrame(); }, 130); }
    dirty.picture = dirty.moved = false;
    if (job) stepJob();
  }
  if (dirty.focus) {
    dirty.focus = false;
    overlayPen.setTransform(density, 0, 0, density, 0, 0);
    overlayPen.clearRect(0, 0, width, height);
    paintFocus(overlayPen, camera);
  }
}

/** All at once, right on the visible canvas. */
function paintNow() {
  dirty.picture = dirty.moved = false;
  job = null;
  basePen.setTransform(density, 0, 0, density, 0, 0);
  for (const _ of paintPicture(basePen, camera)) { /* in one go */ }
  pictureCamera = null;
  if (printing) paintFocus(basePen, camera);
  else if (!isSmall()) {
    picture.width = base.width;
    picture.height = base.height;
    picture.getContext('2d', { alpha: false }).drawImage(base, 0, 0);
    pictureCamera = { ...camera };
  }
}

function startJob() {
  draft.width = base.width;
  draft.height = base.height;
  const pen = draft.getContext('2d', { alpha: false });
  pen.setTransform(density, 0, 0, density, 0, 0);
  const cam = { ...camera };
  job = { cam, steps: paintPicture(pen, cam) };
}

function stepJob() {
  project(job.cam);
  const { done } = job.steps.next();
  scratch.drawImage(draft, 0, 0, 1, 1);  // lets the browser do this portion now, not all in the last frame
  if (!done) return askFrame();
  [picture, draft] = [draft, picture];
  pictureCamera = job.cam;
  job = null;
  movePicture();
}

/** The last picture, moved and scaled; where it ends, a cheap one of the strongest. */
function movePicture() {
  const pen = basePen;
  if (!pictureCamera) return paintNow();
  const scale = camera.zoom / pictureCamera.zoom;
  const x = width / 2 - width / 2 * scale + (pictureCamera.x - camera.x) * scaleOf(camera);
  const y = height / 2 - height / 2 * scale + (pictureCamera.y - camera.y) * scaleOf(camera);
  pen.setTransform(density, 0, 0, density, 0, 0);
  if (x > 0 || y > 0 || x + width * scale < width - 0.5 || y + height * scale < height - 0.5) {
    pen.save();
    pen.beginPath();
    pen.rect(0, 0, width, height);
    pen.rect(x, y, width * scale, height * scale);
    pen.clip('evenodd');
    pen.fillStyle = colours.paper;
    pen.fillRect(0, 0, width, height);
    project(camera);
    pen.strokeStyle = colours.edges[2];
    pen.lineWidth = 1;
    pen.beginPath();
    for (const e of shownEdges.slice(0, 600)) {
      pen.moveTo(screenX[ends.a[e]], screenY[ends.a[e]]);
      pen.lineTo(screenX[ends.b[e]], screenY[ends.b[e]]);
    }
    pen.stroke();
    pen.fillStyle = colours.muted;
    for (const i of shownNodes.slice(0, 2000)) {
      const r = Math.max(1, screenR[i] * 0.8);
      if (inView(i)) pen.fillRect(screenX[i] - r, screenY[i] - r, 2 * r, 2 * r);
    }
    pen.restore();
  }
  pen.imageSmoothingQuality = 'low';
  pen.drawImage(picture, x, y, width * scale, height * scale);
}

// ===== The camera

let flight = null;
const leastZoom = 0.25, mostZoom = () => Math.max(12, 1.6 / fitScale);

/** Moves the camera, smoothly unless the reader wants calm. */
function flyTo(target, milliseconds = 260) {
  target = { x: target.x ?? camera.x, y: target.y ?? camera.y, zoom: clamp(target.zoom ?? camera.zoom, leastZoom, mostZoom()) };
  if (calm.matches || document.hidden) { Object.assign(camera, target); flight = null; return cameraChanged(); }
  flight = { from: { ...camera }, target, start: 0, milliseconds };
  askFrame();
}

function stepFlight(now) {
  if (!flight) return;
  flight.start ||= now;
  const t = clamp((now - flight.start) / flight.milliseconds, 0, 1), ease = t * (2 - t);
  const { from, target } = flight;
  camera.zoom = from.zoom * Math.pow(target.zoom / from.zoom, ease);
  // Straight on the screen: positions follow the zoom.
  const moved = target.zoom === from.zoom ? ease : (1 - from.zoom / camera.zoom) / (1 - from.zoom / target.zoom);
  camera.x = from.x + (target.x - from.x) * moved;
  camera.y = from.y + (target.y - from.y) * moved;
  if (t === 1) { Object.assign(camera, target); flight = null; }
  cameraChanged();
}

function zoomAt(x, y, factor, smooth) {
  const zoom = clamp(camera.zoom * factor, leastZoom, mostZoom());
  const keep = 1 / scaleOf(camera) - 1 / (fitScale * zoom);
  const target = { x: camera.x + (x - width / 2) * keep, y: camera.y + (y - height / 2) * keep, zoom };
  if (smooth) flyTo(target, 180);
  else { flight = null; Object.assign(camera, target); cameraChanged(); }
}

function viewOfAll() {
  const list = shownNodes.length ? shownNodes : [...nodes.x.keys()];
  if (!list.length) return { x: 0, y: 0, zoom: 1 };
  const box = boundsOf(list);
  return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2, zoom: clamp(scaleToFit(box) / fitScale, leastZoom, 4) };
}

const fit = () => flyTo(viewOfAll());

/** Brings a node or an edge into the middle, near enough to read. */
function centre(target) {
  const ofNode = 'node' in target;
  const a = ofNode ? target.node : ends.a[target.edge], b = ofNode ? target.node : ends.b[target.edge];
  const length = Math.hypot(nodes.x[a] - nodes.x[b], nodes.y[a] - nodes.y[b]);
  const near = clamp(Math.sqrt(nodeCount / 60), 1, 6);
  const zoom = ofNode ? Math.max(camera.zoom, near) : Math.min(Math.max(camera.zoom, near), 0.7 * Math.min(width, height) / Math.max(length, 1) / fitScale);
  flyTo({ x: (nodes.x[a] + nodes.x[b]) / 2, y: (nodes.y[a] + nodes.y[b]) / 2, zoom: Math.max(zoom, 0.5) }, 320);
}

// ===== Pointing: what lies under a position

let pickGrid = null;

function pick(x, y, reach = 5) {
  project(camera);
  if (!pickGrid) {
    pickGrid = new Grid(40);
    for (const i of shownNodes) {
      if (!inView(i)) continue;
      const r = screenR[i] + 12;
      pickGrid.add(screenX[i] - r, screenY[i] - r, screenX[i] + r, screenY[i] + r, i);
    }
  }
  let best = null, nearest = reach;
  for (const { item: i } of pickGrid.at(x, y)) {
    const distance = Math.hypot(screenX[i] - x, screenY[i] - y) - Math.max(screenR[i], 3);
    if (distance < nearest) { nearest = distance; best = { node: i }; }
  }
  if (best) return best;
  // Straight through all shown edges: 50,000 take less than a millisecond.
  nearest = reach;
  for (const e of shownEdges) {
    const ax = screenX[ends.a[e]], ay = screenY[ends.a[e]], bx = screenX[ends.b[e]], by = screenY[ends.b[e]];
    if ((ax < x - reach && bx < x - reach) || (ax > x + reach && bx > x + reach) || (ay < y - reach && by < y - reach) || (ay > y + reach && by > y + reach)) continue;
    const dx = bx - ax, dy = by - ay, length = dx * dx + dy * dy || 1;
    const t = clamp(((x - ax) * dx + (y - ay) * dy) / length, 0, 1);
    const distance = Math.max(0, Math.hypot(ax + t * dx - x, ay + t * dy - y) - edgeWidth(edgeClass(e), camera.zoom) / 2);
    if (distance < nearest) { nearest = distance; best = { edge: e }; }
  }
  return best;
}

const same = (p, q) => p === q || (p && q && p.node === q.node && p.edge === q.edge);

function setHover(target, x, y) {
  const tip = byId('tip');
  if (!same(target, hover)) {
    hover = target;
    overlay.classList.toggle('over', !!target);
    focusChanged();
    tip.hidden = !target;
    if (target) tip.textContent = tipText(target);
  }
  if (target) {
    const left = x + 16 + tip.offsetWidth > width ? x - 14 - tip.offsetWidth : x + 16;
    const top = y + 18 + tip.offsetHeight > height ? y - 12 - tip.offsetHeight : y + 18;
    tip.style.transform = `translate(${Math.max(4, left)}px, ${Math.max(4, top)}px)`;
  }
}

function tipText(target) {
  if ('edge' in target) {
    return `${quotedName(ends.a[target.edge])} and ${quotedName(ends.b[target.edge])}: ${strengthWords(strength[target.edge])}${isChance(target.edge) ? ', may be chance' : ''}`;
  }
  const count = neighbours[target.node].filter(e => edgeShown[e]).length;
  return `${quotedName(target.node)}, ${kindName(target.node)}: ${counted(count, 'relationships')}`;
}

const strengthWords = value => measureIsCount ? counted(value, unitNoun) : `${measureLabel} ${words(value)}`;

// ===== Mouse, touch and keys on the picture

function listenToPicture() {
  const pointers = new Map();
  let travelled = 0, lastTap = null, pinch = null, asked = null;
  const place = event => {
    const box = overlay.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  overlay.addEventListener('pointerdown', event => {
    if (event.button !== 0) return;
    overlay.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, place(event));
    if (pointers.size === 1) travelled = 0;
    pinch = null;
    flight = null;
  });

  overlay.addEventListener('pointermove', event => {
    const now = place(event), before = pointers.get(event.pointerId);
    if (!before) {
      if (event.pointerType === 'touch') return;
      if (!asked) requestAnimationFrame(() => { if (!pointers.size && asked) setHover(pick(asked.x, asked.y), asked.x, asked.y); asked = null; });
      asked = now;
      return;
    }
    pointers.set(event.pointerId, now);
    if (pointers.size === 1) {
      travelled += Math.hypot(now.x - before.x, now.y - before.y);
      if (travelled < 5) return;
      overlay.classList.add('moving');
      setHover(null);
      camera.x -= (now.x - before.x) / scaleOf(camera);
      camera.y -= (now.y - before.y) / scaleOf(camera);
      cameraChanged();
    } else if (pointers.size === 2) {
      const [p, q] = [...pointers.values()];
      const state = { x: (p.x + q.x) / 2, y: (p.y + q.y) / 2, distance: Math.hypot(p.x - q.x, p.y - q.y) || 1 };
      travelled = 99;
      if (pinch) {
        camera.x -= (state.x - pinch.x) / scaleOf(camera);
        camera.y -= (state.y - pinch.y) / scaleOf(camera);
        zoomAt(state.x, state.y, state.distance / pinch.distance, false);
      }
      pinch = state;
    }
  });

  const lift = event => {
    if (!pointers.delete(event.pointerId)) return;
    pinch = null;
    overlay.classList.remove('moving');
    if (event.type !== 'pointerup' || travelled >= 5 || pointers.size) return;
    const at = place(event);
    if (lastTap && event.timeStamp - lastTap.time < 320 && Math.hypot(at.x - lastTap.x, at.y - lastTap.y) < 24 && !pick(at.x, at.y)) {
      lastTap = null;
      return zoomAt(at.x, at.y, event.shiftKey ? 0.5 : 2, true);
    }
    lastTap = { ...at, time: event.timeStamp };
    select(pick(at.x, at.y, event.pointerType === 'touch' ? 14 : 5));
  };
  overlay.addEventListener('pointerup', lift);
  overlay.addEventListener('pointercancel', lift);
  overlay.addEventListener('pointerleave', () => { asked = null; if (!pointers.size) setHover(null); });

  overlay.addEventListener('wheel', event => {
    event.preventDefault();
    const at = place(event), lines = event.deltaMode === 1 ? 18 : 1;
    setHover(null);
    zoomAt(at.x, at.y, Math.exp(-clamp(event.deltaY * lines, -240, 240) * (event.ctrlKey ? 0.01 : 0.0018)), false);
  }, { passive: false });

  overlay.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = 70 / scaleOf(camera);
    const direction = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (direction && event.shiftKey) selectTowards(...direction);
    else if (direction) { flight = null; camera.x += direction[0] * step; camera.y += direction[1] * step; cameraChanged(); }
    else if (event.key === '+' || event.key === '=') zoomAt(width / 2, height / 2, 1.4, true);
    else if (event.key === '-' || event.key === '_') zoomAt(width / 2, height / 2, 1 / 1.4, true);
    else if (event.key === '0') fit();
    else if (event.key === 'Enter') selection ? byId('pane-card').focus() : selectTowards(0, 0);
    else if (event.key === 'Escape') select(null);
    else return;
    event.preventDefault();
  });

  document.addEventListener('keydown', event => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.('input, select, textarea')) return;
    event.preventDefault();
    byId('search').focus();
    byId('search').select();
  });
  byId('zoom-in').addEventListener('click', () => zoomAt(width / 2, height / 2, 1.6, true));
  byId('zoom-out').addEventListener('click', () => zoomAt(width / 2, height / 2, 1 / 1.6, true));
  byId('zoom-fit').addEventListener('click', fit);
  byId('skip').addEventListener('click', event => { event.preventDefault(); byId('search').focus(); });
}

/** Selects the next name in a direction, or the one nearest to the middle. */
function selectTowards(dx, dy) {
  project(camera);
  const start = selection && 'node' in selection && nodeShown[selection.node] ? selection.node : null;
  const x = start === null ? width / 2 : screenX[start], y = start === null ? height / 2 : screenY[start];
  let best = null, least = Infinity;
  for (const i of shownNodes) {
    if (i === start) continue;
    const ux = screenX[i] - x, uy = screenY[i] - y, along = ux * dx + uy * dy, aside = Math.abs(ux * dy - uy * dx);
    if (start !== null && (along <= 0 || aside > along * 1.5)) continue;
    const cost = start === null ? Math.hypot(ux, uy) : along + 2 * aside;
    if (cost < least) { least = cost; best = i; }
  }
  if (best === null) return announce('No name in this direction');
  select({ node: best });
  if (screenX[best] < 40 || screenX[best] > width - 40 || screenY[best] < 40 || screenY[best] > height - 40) flyTo({ x: nodes.x[best], y: nodes.y[best] });
}

// ===== Selection and what is announced

let announceTimer = 0;
function announce(text) {
  clearTimeout(announceTimer);
  announceTimer = setTimeout(() => { byId('live').textContent = text; }, 120);
}

/** Selects { node } or { edge } or nothing, and shows its card. */
function select(target, { move = false, focus = false, quiet = false } = {}) {
  selection = target;
  setHover(null);  // a list that goes away does not say that the mouse left it
  showCard();
  showTab('card');
  byId('panel').scrollTop = target && innerWidth <= 760 ? byId('tab-card').parentElement.offsetTop : 0;
  if (target && move) centre(target);
  if (focus) byId('pane-card').focus({ preventScroll: true });
  focusChanged();
  writeAddress();
  if (quiet) return;
  if (!target) announce('Nothing selected');
  else if ('node' in target) announce(`Selected ${name(target.node)}, ${kindName(target.node)}, ${counted(neighbours[target.node].length, 'relationships')}`);
  else announce(`Selected the relationship of ${name(ends.a[target.edge])} and ${name(ends.b[target.edge])}`);
}

// ===== The panel: tabs, cards, lists

const tabs = ['card', 'names', 'lines', 'filters'];

function showTab(chosen, focus = false) {
  for (const tab of tabs) {
    const on = tab === chosen, button = byId('tab-' + tab);
    button.setAttribute('aria-selected', on);
    button.tabIndex = on ? 0 : -1;
    byId('pane-' + tab).hidden = !on;
    if (on && focus) button.focus();
  }
  if (chosen === 'names') showNames();
  if (chosen === 'lines') showLines();
}

const currentTab = () => tabs.find(tab => byId('tab-' + tab).getAttribute('aria-selected') === 'true');

function listenToTabs() {
  for (const tab of tabs) byId('tab-' + tab).addEventListener('click', () => showTab(tab));
  document.querySelector('.tabs').addEventListener('keydown', event => {
    const at = tabs.indexOf(currentTab());
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    showTab(tabs[(next + tabs.length) % tabs.length], true);
  });
  byId('sheet').addEventListener('click', () => {
    const tall = document.body.classList.toggle('tall');
    byId('sheet').setAttribute('aria-expanded', tall);
    byId('sheet').textContent = tall ? 'Smaller panel' : 'Larger panel';
  });
}

const text = (tag, string, attributes = {}) => el(tag, { dir: 'auto', ...attributes }, string);

function showCard() {
  const pane = byId('pane-card');
  byId('tab-card').textContent = selection ? 'Selected' : 'Overview';
  pane.replaceChildren(...(!selection ? overview() : 'node' in selection ? nodeCard(selection.node) : edgeCard(selection.edge)).filter(Boolean));
}

/** A labelled number. */
const fact = (label, value) => el('div', {}, el('dt', {}, label), el('dd', {}, value));
const dates = (first, last) => !first ? 'undated' : first === last ? first : `${first} to ${last}`;

const closeButton = () => el('button', { type: 'button', class: 'link', onclick: () => { select(null); byId('pane-card').focus(); } }, 'Close');

function filteredNote(shown) {
  return shown ? null : el('p', { class: 'plain chance' }, 'Not in the picture with the present filters. ',
    el('button', { type: 'button', class: 'link', onclick: resetFilters }, 'Show everything'));
}

function overview() {
  if (!nodeCount) return [el('p', { class: 'hint' }, 'No names were found in these articles, so there is nothing to draw.')];
  return [
    el('p', { class: 'hint' }, 'Choose a name or a line to see who is named with whom, when, and in which sentences.'),
    el('h2', { class: 'sub' }, 'Strongest relationships'),
    shownEdges.length ? edgeRows(shownEdges.slice(0, 6)) : el('p', { class: 'hint' }, 'None with these filters.'),
    el('h2', { class: 'sub' }, 'Strongest names'),
    nodeRows(shownNodes.slice(0, 6)),
    el('h2', { class: 'sub' }, 'Keys'),
    el('dl', { class: 'keys' }, ...[['/', 'find a name'], ['arrows', 'move the picture (when it has the focus)'], ['shift + arrows', 'next name in that direction'], ['+  −  0', 'zoom in, out, fit'], ['esc', 'select nothing']]
      .flatMap(([key, meaning]) => [el('dt', {}, key), el('dd', {}, meaning)])),
    el('p', { class: 'muted small' }, 'The address of this page holds the view: bookmark it to come back.'),
  ];
}

function nodeCard(node) {
  const parts = partsOfNode(node), mine = neighbours[node].filter(e => !hidden.has(otherEnd(e, node)));
  const sorted = [...mine].sort((x, y) => fullStrength[y] - fullStrength[x]);
  const ids = parts.map(i => nodes.wikidata[i]).filter(id => /^Q\d+$/.test(id || ''));
  const iso = nodes.iso[node];
  const merging = el('div', { class: 'merge', hidden: true });
  return [
    el('p', { class: 'over-title' }, kindIcon(node), kindName(node), closeButton()),
    el('h2', {}, el('bdi', {}, name(node))),
    el('p', { class: 'ids muted' }, ...ids.map(id => link('https://www.wikidata.org/wiki/' + id, 'Wikidata ' + id)), iso ? el('span', {}, 'ISO ' + iso) : null,
      parts.length > 1 ? el('span', { dir: 'auto' }, 'with ' + parts.slice(1).map(name).join(', ')) : null, el('span', { dir: 'auto' }, nodes.id[node])),
    filteredNote(nodeShown[node]),
    el('dl', { class: 'facts' }, fact('mentions', words(sumOf(nodes.mentions, parts))), fact('sentences', words(sumOf(nodes.sentences, parts))),
      fact('articles', words(sumOf(nodes.articles, parts))), fact('relationships', words(mine.length)),
      fact('first', firstOf(nodes.first, parts) || '–'), fact('last', lastOf(nodes.last, parts) || '–')),
    el('div', { class: 'actions' },
      el('button', { type: 'button', onclick: () => centre({ node }) }, 'Centre'),
      el('button', { type: 'button', id: 'hide-node', onclick: () => decide({ hide: node }) }, 'Hide'),
      el('button', { type: 'button', id: 'merge-node', 'aria-expanded': 'false', onclick: event => openMerge(node, merging, event.target) }, 'Merge with…')),
    merging,
    ...(periods.length ? [el('h3', {}, `Named with others, by ${data.unit}`), timeline([...edgeTimes(mine)])] : []),
    el('h3', {}, 'Strongest relationships'),
    mine.length ? edgeRows(sorted, node) : el('p', { class: 'hint' }, 'Never named with another name.'),
  ];
}

function edgeCard(edge) {
  const a = ends.a[edge], b = ends.b[edge], parts = partsOfEdge(edge);
  const end = node => el('button', { type: 'button', class: 'link', dir: 'auto', onclick: () => select({ node }, { focus: true }) }, name(node));
  const topics = [...new Set(parts.map(e => edges.topic[e]).filter(Boolean))].join('; ');
  const found = evidenceOf(parts), total = sumOf(edges.sentences, parts);
  return [
    el('p', { class: 'over-title' }, kindIcon(a), kindIcon(b), 'relationship', closeButton()),
    el('h2', { class: 'ends' }, end(a), el('span', { class: 'and' }, ' and '), end(b)),
    topics ? el('p', { class: 'ids muted', dir: 'auto' }, 'About: ' + topics) : null,
    filteredNote(edgeShown[edge]),
    el('dl', { class: 'facts' }, fact('sentences', words(total)), fact('paragraphs', words(sumOf(edges.paragraphs, parts))), fact('articles', words(sumOf(edges.articles, parts))),
      ...(measureIsCount ? [] : [fact(measureLabel, words(fullStrength[edge]))]),
      fact('first', firstOf(edges.first, parts) || '–'), fact('last', lastOf(edges.last, parts) || '–')),
    ...association(edge, parts),
    ...(periods.length ? [el('h3', {}, `Named together, by ${data.unit}`), timeline([...edgeTimes([edge])])] : []),
    el('h3', {}, found.length < total ? `Evidence: ${counted(found.length, 'sentences')} of ${words(total)}` : `Evidence: ${counted(found.length, 'sentences')}`),
    found.length ? el('ol', { class: 'evidence' }, ...found.map(evidenceItem)) : el('p', { class: 'hint' }, 'The sentences were left out of this file.'),
  ];
}

/** What the statistics say, in plain words. */
function association(edge, parts) {
  const q = chanceOf[edge];
  const verdict = Number.isNaN(q) ? 'Whether this is more than chance was not tested.'
    : isChance(edge) ? 'May be chance: both are named so often, or together so rarely, that they could meet this often without any connection.'
    : 'More than chance: they are named together more often than the frequency of each explains.';
  if (parts.length > 1) return [el('p', { class: 'plain' }, 'Merged by hand: the counts are sums, a sentence may be counted twice. The next run with the corrections file counts and tests anew.')];
  return [
    el('p', { class: isChance(edge) ? 'plain chance' : 'plain' }, verdict),
    el('dl', { class: 'measures' },
      el('dt', {}, `q ${Number.isNaN(q) ? '–' : q !== 0 && q < 0.0001 ? q.toExponential(0) : words(q)}`), el('dd', {}, 'corrected p-value: the smaller, the less likely is chance'),
      el('dt', {}, `npmi ${words(edges.npmi[edge])}`), el('dd', {}, '−1 never together, 0 as by chance, 1 only together'),
      el('dt', {}, `llr ${words(edges.llr[edge])}`), el('dd', {}, 'log-likelihood ratio: above 10.8 hardly chance')),
  ];
}

/** [sentence, positions] of all parts, each sentence once, by date. */
function evidenceOf(parts) {
  const found = new Map();
  for (const part of parts)
    for (const [sentence, positions] of edges.evidence[part] || []) found.set(sentence, [...(found.get(sentence) || []), ...positions]);
  const date = sentence => articles.date[sentences.article[sentence]] || '';
  return [...found].sort(([p], [q]) => date(p) < date(q) ? -1 : date(p) > date(q) ? 1 : p - q);
}

function evidenceItem([sentence, positions]) {
  const article = sentences.article[sentence], url = safeURL(articles.url[article] || ''), title = articles.title[article] || articles.id[article];
  const place = `bytes ${sentences.start[sentence]}–${sentences.end[sentence]}`;
  const from = [articles.date[article], url ? link(url, title) : title, articles.source[article], place].filter(Boolean);
  return el('li', {},
    el('q', { dir: 'auto' }, ...marked(sentences.text[sentence], positions)),
    el('p', { class: 'from', dir: 'auto' }, ...from.flatMap((part, i) => i ? [' · ', part] : [part])));
}

/** Text with marks: positions are start, end, start, end … in UTF-16 units. */
function marked(string, positions) {
  const ranges = [];
  for (let i = 0; i + 1 < positions.length; i += 2) ranges.push([positions[i], positions[i + 1]]);
  const out = [];
  let done = 0;
  for (const [start, end] of ranges.sort((p, q) => p[0] - q[0])) {
    if (start < done || end <= start || start >= string.length) continue;
    out.push(string.slice(done, start), el('mark', {}, string.slice(start, end)));
    done = end;
  }
  return [...out, string.slice(done)];
}

// Lists: the way through the graph without the picture. Long ones grow on demand.

function rowsOf(list, row, step, attributes) {
  const holder = el('div'), rows = el('ul', { class: 'rows', ...attributes });
  let shown = 0;
  const more = el('button', { type: 'button', class: 'more', onclick: () => grow(true) });
  const grow = focus => {
    const next = list.slice(shown, shown + step).map(item => el('li', {}, row(item)));
    rows.append(...next);
    shown += next.length;
    more.hidden = shown >= list.length;
    more.textContent = `Show ${words(Math.min(step, list.length - shown))} more of ${words(list.length - shown)}`;
    if (focus) next[0].firstChild.focus();
  };
  grow(false);
  holder.append(rows, more);
  return holder;
}

function strip(value, most, chance) {
  const bar = el('span', { class: chance ? 'strip chance' : 'strip', 'aria-hidden': 'true' });
  bar.style.width = `${clamp(100 * value / (most || 1), 1, 100)}%`;
  return bar;
}

/** A row that shows its node or edge in the picture while the mouse is over it. */
function pointsAt(row, target) {
  row.addEventListener('mouseenter', () => { hover = target; focusChanged(); });
  row.addEventListener('mouseleave', () => { hover = null; focusChanged(); });
  return row;
}

/** Relationships; seen from a node, only the other side is named. */
function edgeRows(list, from = null, step = 12) {
  const most = list.reduce((m, e) => Math.max(m, fullStrength[e]), 0);
  const label = e => `${strengthWords(fullStrength[e])}${isChance(e) ? ', may be chance' : ''}`;
  return rowsOf(list, e => {
    const row = from === null
      ? el('button', { type: 'button', class: 'pair' }, el('span', { class: 'name' }, el('bdi', {}, name(ends.a[e])), ' – ', el('bdi', {}, name(ends.b[e]))))
      : el('button', { type: 'button' }, kindIcon(otherEnd(e, from)), el('span', { class: 'name' }, el('bdi', {}, name(otherEnd(e, from)))));
    row.append(el('span', { class: 'count' }, words(fullStrength[e]), el('span', { class: 'unseen' }, ' ' + label(e))), strip(fullStrength[e], most, isChance(e)));
    row.addEventListener('click', () => select({ edge: e }, { move: !bothInView(e), focus: true }));
    return pointsAt(row, { edge: e });
  }, step);
}

function nodeRows(list, step = 12) {
  const most = list.reduce((m, i) => Math.max(m, nodeStrength[i]), 0);
  return rowsOf(list, i => {
    const row = el('button', { type: 'button', onclick: () => select({ node: i }, { move: true, focus: true }) },
      kindIcon(i), el('span', { class: 'name' }, el('bdi', {}, name(i))),
      el('span', { class: 'count' }, words(nodeStrength[i]), el('span', { class: 'unseen' }, ` ${kindName(i)}`)), strip(nodeStrength[i], most, false));
    return pointsAt(row, { node: i });
  }, step);
}

function bothInView(edge) {
  project(camera);
  return inView(ends.a[edge]) && inView(ends.b[edge]);
}

let nameOrder = 'strength';
function showNames() {
  const list = nameOrder === 'strength' ? shownNodes : [...shownNodes].sort((x, y) => name(x).localeCompare(name(y), 'en'));
  const choice = el('select', { id: 'name-order', onchange: event => { nameOrder = event.target.value; showNames(); byId('name-order').focus(); } },
    el('option', { value: 'strength' }, 'by strength'), el('option', { value: 'name' }, 'by name'));
  choice.value = nameOrder;
  byId('pane-names').replaceChildren(
    el('div', { class: 'sort' }, el('label', { for: 'name-order' }, counted(list.length, 'names')), choice),
    list.length ? nodeRows(list, 60) : el('p', { class: 'hint' }, 'No name passes these filters.'));
}

function showLines() {
  byId('pane-lines').replaceChildren(
    el('div', { class: 'sort' }, el('span', {}, counted(shownEdges.length, 'relationships')), el('span', { class: 'muted' }, measureLabel)),
    shownEdges.length ? edgeRows(shownEdges, null, 60) : el('p', { class: 'hint' }, 'No relationship passes these filters.'));
}

// ===== Timelines

/** Counts by period of several edges. */
function edgeTimes(list) {
  const counts = new Float64Array(periods.length);
  for (const edge of list)
    for (const part of partsOfEdge(edge)) {
      const times = edges.times[part] || [];
      for (let i = 0; i < times.length; i += 2) if (times[i] < counts.length) counts[times[i]] += times[i + 1];
    }
  return counts;
}

/** Bars; several periods share one when there are too many. */
function bars(counts, most = 84, inSpan = null) {
  const group = Math.max(1, Math.ceil(counts.length / most)), sums = [];
  for (let i = 0; i < counts.length; i += group) sums.push(counts.slice(i, i + group).reduce((a, b) => a + b, 0));
  const top = Math.max(...sums, 1), gap = sums.length > 40 ? 0.12 : 0.2;
  const svg = svgEl('svg', { viewBox: `0 0 ${Math.max(sums.length, 12)} 100`, preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  sums.forEach((sum, i) => {
    if (!sum) return;
    const tall = Math.max(4, 96 * sum / top), out = inSpan && !inSpan(i * group, Math.min(counts.length, (i + 1) * group) - 1);
    svg.append(svgEl('rect', { class: out ? 'bar out' : 'bar', x: i + gap / 2, y: 100 - tall, width: 1 - gap, height: tall }));
  });
  return svg;
}

function timeline(counts) {
  const total = counts.reduce((a, b) => a + b, 0);
  if (!total) return el('p', { class: 'hint' }, 'No dates are known.');
  const top = counts.indexOf(Math.max(...counts)), started = counts.findIndex(count => count > 0), ended = counts.findLastIndex(count => count > 0);
  const summary = `Timeline: ${counted(total, unitNoun)} from ${periods[started]} to ${periods[ended]}, most in ${periods[top]} (${words(counts[top])}).`;
  const figure = el('div', { class: 'chart', role: 'img', 'aria-label': summary });
  figure.append(bars(counts), el('div', { class: 'axis', 'aria-hidden': 'true' }, el('span', {}, periods[0]),
    el('span', {}, `most in ${periods[top]}: ${words(counts[top])}`), el('span', {}, periods[periods.length - 1])));
  return figure;
}

// ===== Finding names: a text field with a list (used twice: search, merge)

let foldedNames = null;

/** Every word of the query must be in the name; beginnings first, then strength. */
function findNames(query, except = null) {
  foldedNames ||= nodes.name.map(folded);
  const parts = folded(query).split(/\s+/).filter(Boolean), found = [];
  if (!parts.length) return found;
  for (let i = 0; i < nodeCount; i++) {
    const text = foldedNames[i];
    if (!parts.every(part => text.includes(part)) || root[i] === except || hidden.has(root[i])) continue;
    const at = text.indexOf(parts[0]);
    found.push({ i, rank: text === parts.join(' ') ? 0 : at === 0 ? 1 : /[\s\p{P}]/u.test(text[at - 1]) ? 2 : 3 });
  }
  found.sort((p, q) => p.rank - q.rank || nodes.strength[q.i] - nodes.strength[p.i] || p.i - q.i);
  return found.map(({ i }) => i);
}

function nameField(input, list, choose, except = null) {
  let found = [], at = -1;
  const close = () => { list.hidden = true; input.setAttribute('aria-expanded', 'false'); input.removeAttribute('aria-activedescendant'); at = -1; };
  const mark = next => {
    at = next;
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', i === at));
    if (at >= 0) { input.setAttribute('aria-activedescendant', list.children[at].id); list.children[at].scrollIntoView({ block: 'nearest' }); }
  };
  const take = i => { close(); input.value = ''; choose(root[i]); };
  const open = () => {
    const all = findNames(input.value, except);
    found = all.slice(0, 12);
    if (!input.value.trim()) return close();
    list.replaceChildren(...found.map((i, k) => el('li', { role: 'option', id: `${list.id}-${k}`, 'aria-selected': 'false', onpointerdown: event => event.preventDefault(), onclick: () => take(i) },
      kindIcon(i), text('span', root[i] === i ? name(i) : `${name(i)} (in ${name(root[i])})`, { class: 'name' }), el('span', { class: 'count' }, words(nodes.strength[i])))));
    if (!found.length) list.append(el('li', { class: 'none', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, 'No such name'));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    mark(found.length ? 0 : -1);
    announce(found.length ? `${counted(all.length, 'names')} found` : 'No such name');
  };
  input.addEventListener('input', open);
  input.addEventListener('focus', () => { if (input.value) open(); });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', event => {
    if (event.key === 'Escape') { if (list.hidden) input.value = ''; else event.preventDefault(); close(); return; }
    if (list.hidden || !found.length) return;
    const next = { ArrowDown: (at + 1) % found.length, ArrowUp: (at - 1 + found.length) % found.length }[event.key];
    if (next !== undefined) { event.preventDefault(); mark(next); }
    if (event.key === 'Enter' && at >= 0) { event.preventDefault(); take(found[at]); }
  });
}

// ===== Changes by hand: hide and merge, with undo, and as a corrections file

function openMerge(node, holder, button) {
  const opened = holder.hidden;
  holder.hidden = !opened;
  button.setAttribute('aria-expanded', opened);
  if (!opened) return;
  const input = el('input', { type: 'search', id: 'merge-search', autocomplete: 'off', spellcheck: 'false', role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'merge-list', 'aria-autocomplete': 'list', placeholder: 'The other name' });
  const list = el('ul', { id: 'merge-list', class: 'choices', role: 'listbox', 'aria-label': 'Names found', hidden: true });
  holder.replaceChildren(el('label', { for: 'merge-search' }, 'Which name means the same and becomes part of ', el('bdi', {}, name(node)), '?'), input, list);
  nameField(input, list, other => decide({ keep: node, merged: other }), node);
  input.focus();
}

function decide(decision) {
  decisions.push(decision);
  decisionsChanged();
  if ('hide' in decision) { select(null, { quiet: true }); announce(`${name(decision.hide)} is hidden. ${shownWords()}`); byId('pane-card').focus(); }
  else { select({ node: root[decision.keep] }, { quiet: true, focus: true }); announce(`${name(decision.merged)} is now part of ${name(decision.keep)}. ${shownWords()}`); }
}

function undo(index) {
  decisions.splice(index, 1);
  decisionsChanged();
  announce(`Undone. ${shownWords()}`);
  (byId('change-list').querySelector('button') || byId('search')).focus();
}

function decisionsChanged() {
  rebuildGraph();
  if (selection && 'edge' in selection && gone[selection.edge]) selection = null;
  if (selection && 'node' in selection) selection = { node: root[selection.node] };
  filtersChanged();
  showChanges();
}

function showChanges() {
  byId('changes').hidden = !decisions.length;
  byId('change-list').replaceChildren(...decisions.map((decision, index) => {
    const what = 'hide' in decision ? ['Hidden: ', el('bdi', {}, name(decision.hide))] : ['Merged: ', el('bdi', {}, name(decision.merged)), ' into ', el('bdi', {}, name(decision.keep))];
    const said = 'hide' in decision ? `hiding ${name(decision.hide)}` : `merging ${name(decision.merged)}`;
    return el('li', {}, el('span', {}, ...what), el('button', { type: 'button', class: 'link', 'aria-label': `Undo ${said}`, onclick: () => undo(index) }, 'Undo'));
  }));
}

/** A name in a corrections file; in quotes when it could be misread. */
function correctionName(string) {
  if (!/[=|#\r\n\u2028\u2029]|^["\s]|\s$|(^|\s)in(\s|$)/.test(string)) return string;
  return '"' + string.replace(/["\\]/g, '\\$&').replace(/\r\n|[\r\n\u2028\u2029]/g, '\\n') + '"';
}

const correctionsText = () => decisions.map(decision => ('hide' in decision
  ? `ignore: ${correctionName(name(decision.hide))}`
  : `merge: ${correctionName(name(decision.merged))} = ${correctionName(name(decision.keep))}`) + '\n').join('');

function download(blob, file) {
  const url = URL.createObjectURL(blob);
  el('a', { href: url, download: file }).click();
  setTimeout(() => URL.revokeObjectURL(url), 20000);
}

// ===== Filters and time

/** After any change of filters or of the graph: what is shown, and everything that tells it. */
function filtersChanged({ say = false } = {}) {
  applyFilters();
  setHover(null);
  showFilters();
  showLegend();
  byId('status').textContent = shownWords() + (filterWords() ? `. Filtered: ${filterWords()}` : '');
  byId('empty').hidden = shownNodes.length > 0;
  byId('empty').textContent = nodeCount ? 'Nothing passes these filters.' : 'No names were found in these articles.';
  const strongest = shownEdges.slice(0, 5).map(e => `${name(ends.a[e])} and ${name(ends.b[e])}`).join('; ');
  byId('picture-text').textContent = `${shownWords()}. ${strongest ? `Strongest: ${strongest}. ` : ''}All names and relationships are listed in the panel. Arrow keys move the picture, shift and arrow keys select the next name, plus and minus zoom, 0 fits everything.`;
  if (currentTab() === 'card') showCardKeepingPlace();
  if (currentTab() === 'names') showNames();
  if (currentTab() === 'lines') showLines();
  contentChanged();
  writeAddress();
  if (say) announce(shownWords());
}

/** Cards change little with filters; do not take the focus from inside them. */
function showCardKeepingPlace() {
  const inside = byId('pane-card').contains(document.activeElement);
  showCard();
  if (inside) byId('pane-card').focus({ preventScroll: true });
}

function showFilters() {
  const at = distinctStrengths.findIndex(value => value >= filters.least);
  byId('least').value = at < 0 ? distinctStrengths.length - 1 : at;
  const least = distinctStrengths[byId('least').value] ?? 0;
  byId('least-output').textContent = +byId('least').value === 0 ? 'all' : strengthWords(least);
  byId('least').setAttribute('aria-valuetext', +byId('least').value === 0 ? 'all' : strengthWords(least));
  byId('level').value = String(filters.level);
  byId('strict').checked = filters.strict;
  let chance = 0;
  for (let e = 0; e < edgeCount; e++) if (!gone[e] && isChance(e)) chance++;
  byId('chance-count').textContent = `${words(chance)} of ${counted(totalEdges, 'relationships')} may be chance; they are drawn grey and dashed.`;
  for (const box of byId('kinds').querySelectorAll('input')) box.checked = !filters.kindsOff.has(+box.value);
  for (const box of byId('communities').querySelectorAll('input')) {
    box.checked = box.value === 'rest' ? !communities.slice(manyCommunities).some(c => filters.communitiesOff.has(c.number)) : !filters.communitiesOff.has(+box.value);
  }
  byId('colour').value = colourBy;
  byId('filter-mark').hidden = !filtersActive();
  showTime();
}

function check(value, sign, label, count, change) {
  return el('label', { class: 'check' }, el('input', { type: 'checkbox', value, checked: true, onchange: event => change(event.target.checked) }),
    sign, el('span', { class: 'label' }, el('bdi', {}, label)), el('span', { class: 'count' }, words(count)));
}

function toggle(set, values, on) {
  for (const value of values) if (on) set.delete(value); else set.add(value);
  filtersChanged({ say: true });
}

function buildKinds() {
  byId('kinds').replaceChildren(...data.kinds.map((kind, index) => {
    const count = nodes.kind.reduce((sum, k) => sum + (k === index), 0);
    return count ? check(index, icon(look(kind), colours[look(kind)]), plural[kind] || kind, count, on => toggle(filters.kindsOff, [index], on)) : null;
  }).filter(Boolean));
}

function buildCommunities() {
  byId('communities-box').hidden = communities.length < 2;
  const swatch = number => { const spot = el('span', { class: 'swatch', 'aria-hidden': 'true' }); spot.style.background = communityColour(number).line; return spot; };
  const rest = communities.slice(manyCommunities);
  byId('communities').replaceChildren(
    ...communities.slice(0, manyCommunities).map(group => check(group.number, swatch(group.number), `around ${name(group.leader)}`, group.size, on => toggle(filters.communitiesOff, [group.number], on))),
    ...(rest.length ? [check('rest', null, `${words(rest.length)} smaller ones`, rest.reduce((sum, group) => sum + group.size, 0), on => toggle(filters.communitiesOff, rest.map(group => group.number), on))] : []));
}

function resetFilters() {
  stopPlaying();
  Object.assign(filters, { least: -Infinity, level: 0.05, strict: false, from: 0, to: lastPeriod, kindsOff: new Set(), communitiesOff: new Set() });
  filtersChanged({ say: true });
}

function listenToFilters() {
  byId('least').max = Math.max(0, distinctStrengths.length - 1);
  byId('least').addEventListener('input', event => {
    filters.least = +event.target.value === 0 ? -Infinity : distinctStrengths[event.target.value];
    filtersChanged({ say: true });
  });
  byId('level').addEventListener('change', event => { filters.level = +event.target.value; filtersChanged({ say: true }); });
  byId('strict').addEventListener('change', event => { filters.strict = event.target.checked; filtersChanged({ say: true }); });
  byId('colour').addEventListener('change', event => { colourBy = event.target.value; filtersChanged(); });
  byId('reset').addEventListener('click', resetFilters);
  byId('corrections').addEventListener('click', () => download(new Blob([correctionsText()], { type: 'text/plain' }), 'corrections.txt'));
  byId('time-from').addEventListener('input', event => setSpan(Math.min(+event.target.value, filters.to), filters.to));
  byId('time-to').addEventListener('input', event => setSpan(filters.from, Math.max(+event.target.value, filters.from)));
  byId('time-all').addEventListener('click', () => { stopPlaying(); setSpan(0, lastPeriod); });
  byId('play').addEventListener('click', () => playing ? stopPlaying() : startPlaying());
}

function setSpan(from, to, say = true) {
  filters.from = from;
  filters.to = to;
  filtersChanged({ say });
}

function spanWords() {
  if (allTime()) return `${periods[0]} – ${periods[lastPeriod]}`;
  return filters.from === filters.to ? periods[filters.from] : `${periods[filters.from]} – ${periods[filters.to]}`;
}

let wholeTimes = null;
function showTime() {
  byId('time').hidden = periods.length < 2;
  if (periods.length < 2) return;
  for (const [id, value] of [['time-from', filters.from], ['time-to', filters.to]]) {
    byId(id).max = lastPeriod;
    byId(id).value = value;
    byId(id).setAttribute('aria-valuetext', periods[value]);
  }
  // When both handles meet at the end, the left one must stay within reach.
  byId('time-from').style.zIndex = filters.from > lastPeriod / 2 ? 2 : 1;
  byId('time-to').style.zIndex = filters.from > lastPeriod / 2 ? 1 : 2;
  wholeTimes ||= [...edgeTimes(edges.a.keys())];
  byId('histogram').replaceChildren(bars(wholeTimes, 120, (from, to) => to >= filters.from && from <= filters.to));
  byId('time-output').textContent = spanWords();
  byId('time-all').hidden = allTime();
}

let playing = 0;
function startPlaying() {
  let size = filters.to - filters.from;
  if (allTime()) size = Math.max(0, Math.round(periods.length / 6) - 1);
  if (allTime() || filters.to === lastPeriod) setSpan(0, size, false);
  const step = () => {
    if (job) { playing = setTimeout(step, 60); return; }  // the picture before is not finished
    if (filters.to >= lastPeriod) return stopPlaying();
    setSpan(filters.from + 1, filters.to + 1, false);
    playing = setTimeout(step, calm.matches ? 1200 : 420);
  };
  playing = setTimeout(step, 420);
  showPlay();
  announce('Playing');
}

function stopPlaying() {
  if (playing) announce(`Stopped at ${spanWords()}. ${shownWords()}`);
  clearTimeout(playing);
  playing = 0;
  showPlay();
}

function showPlay() {
  byId('play').setAttribute('aria-label', playing ? 'Stop' : 'Play through time');
  byId('play').title = playing ? 'Stop' : 'Play through time';
  byId('play').replaceChildren(svgEl('svg', { width: 14, height: 14, viewBox: '0 0 14 14', 'aria-hidden': 'true' },
    svgEl('path', { d: playing ? 'M2 1h3.6v12H2zM8.4 1H12v12H8.4z' : 'M3 1l10 6-10 6z' })));
}

// ===== Legend: the same entries on the screen and in saved pictures

function filterWords() {
  const found = [];
  if (filters.least > distinctStrengths[0]) found.push(`at least ${strengthWords(filters.least)}`);
  if (filters.strict) found.push(`only q ≤ ${filters.level}`);
  if (!allTime()) found.push(spanWords());
  if (filters.kindsOff.size) found.push('without ' + [...filters.kindsOff].map(k => plural[data.kinds[k]] || data.kinds[k]).join(', '));
  if (filters.communitiesOff.size) found.push(`without ${counted(filters.communitiesOff.size, 'communities').replace(/^1 communitie$/, '1 community')}`);
  if (hidden.size) found.push(`${words(hidden.size)} hidden by hand`);
  return found.join('; ');
}

function articleWords() {
  const known = articles.date.filter(Boolean).sort();
  return counted(articles.id.length, 'articles') + (known.length ? `, ${dates(known[0], known[known.length - 1])}` : '');
}

/** { draw(pen, x, y), words, size }: signs are 20 pixels high and as wide as the size says. */
function legendEntries(saved = false) {
  const entries = [];
  const sign = (size, draw, label) => entries.push({ size, draw, words: label });
  data.kinds.forEach((kind, index) => {
    if (!shownNodes.some(i => nodes.kind[i] === index)) return;
    sign(20, (pen, x, y) => {
      const colour = colourBy === 'kind' ? colours[look(kind)] : { fill: colours.paper, line: colours.muted };
      pen.beginPath(); outline(pen, look(kind), x + 10, y + 10, 6.5);
      pen.fillStyle = colour.fill; pen.fill();
      pen.strokeStyle = colour.line; pen.lineWidth = 1.4; pen.stroke();
    }, kind);
  });
  if (colourBy === 'community') sign(40, (pen, x, y) => [0, 1, 2].forEach(k => {
    pen.beginPath(); pen.arc(x + 7 + 13 * k, y + 10, 5, 0, 7); pen.fillStyle = colours.communities[k].line; pen.fill();
  }), 'colour: community');
  if (shownNodes.length) sign(40, (pen, x, y) => {
    pen.strokeStyle = colours.muted; pen.lineWidth = 1.2;
    for (const [r, dx] of [[8.5, 30], [5, 14], [2.3, 4]]) { pen.beginPath(); pen.arc(x + dx, y + 10, r, 0, 7); pen.stroke(); }
  }, `area: named with others, up to ${words(largestNode)}×`);
  if (shownEdges.length) sign(40, (pen, x, y) => [0, 3, 6].forEach((group, k) => {
    pen.beginPath(); pen.moveTo(x, y + 3 + 6.5 * k); pen.lineTo(x + 40, y + 3 + 6.5 * k);
    pen.lineWidth = Math.max(1, edgeWidth(group, 1)); pen.strokeStyle = colours.edges[group]; pen.stroke();
  }), measureIsCount ? `line: ${words(smallestStrength)} to ${counted(largestStrength, unitNoun)}` : `line: ${measureLabel}, up to ${words(largestStrength)}`);
  if (shownEdges.some(isChance)) sign(40, (pen, x, y) => {
    pen.beginPath(); pen.moveTo(x, y + 10); pen.lineTo(x + 40, y + 10);
    pen.lineWidth = 1.6; pen.strokeStyle = colours.chance; pen.setLineDash([6, 4]); pen.stroke(); pen.setLineDash([]);
  }, `grey: may be chance (q > ${filters.level})`);
  const plain = label => { if (label) entries.push({ words: label }); };
  if (!measureIsCount) plain(data.measure.description);
  if (saved) plain(shownWords() + (filterWords() ? `. Filtered: ${filterWords()}` : ''));
  plain(`${articleWords()} · ${data.generator}`);
  return entries;
}

function showLegend() {
  byId('legend-entries').replaceChildren(...legendEntries().map(entry => {
    if (!entry.draw) return el('li', { class: 'words' }, entry.words);
    const canvas = el('canvas', { width: 2 * entry.size, height: 40, 'aria-hidden': 'true' });
    const pen = canvas.getContext('2d');
    pen.scale(2, 2);
    entry.draw(pen, 0, 0);
    return el('li', {}, canvas, entry.words);
  }));
}

// ===== Saving what is seen: as PNG by a canvas, as SVG by a pen that writes elements

/** As much of a canvas context as the painter uses, written down as SVG. */
class SVGPen {
  constructor(w, h) {
    this.size = [w, h];
    this.out = [];
    this.path = '';
    this.dash = [];
    Object.assign(this, { fillStyle: '#000', strokeStyle: '#000', lineWidth: 1, globalAlpha: 1, font: '', textAlign: 'left', lineCap: 'butt', lineJoin: 'miter' });
  }
  static number(value) { return String(Math.round(value * 100) / 100); }
  static escaped(string) {
    return string.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '\ufffd').replace(/[&<>"]/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);
  }
  beginPath() { this.path = ''; }
  moveTo(x, y) { this.path += `M${SVGPen.number(x)} ${SVGPen.number(y)}`; }
  lineTo(x, y) { this.path += `L${SVGPen.number(x)} ${SVGPen.number(y)}`; }
  closePath() { this.path += 'Z'; }
  arc(x, y, r) {
    const [l, t, radius] = [x - r, y, r].map(SVGPen.number);
    this.path += `M${l} ${t}a${radius} ${radius} 0 1 0 ${SVGPen.number(2 * r)} 0a${radius} ${radius} 0 1 0 ${SVGPen.number(-2 * r)} 0`;
  }
  setLineDash(dash) { this.dash = dash; }
  alpha() { return this.globalAlpha === 1 ? '' : ` opacity="${this.globalAlpha}"`; }
  fill() { this.out.push(`<path d="${this.path}" fill="${this.fillStyle}"${this.alpha()}/>`); }
  strokeWords() {
    return `stroke="${this.strokeStyle}" stroke-width="${SVGPen.number(this.lineWidth)}" stroke-linejoin="${this.lineJoin}"` + (this.dash.length ? ` stroke-dasharray="${this.dash.map(SVGPen.number).join(' ')}"` : '');
  }
  stroke() { if (this.path) this.out.push(`<path d="${this.path}" fill="none" ${this.strokeWords()}${this.alpha()}/>`); }
  fillRect(x, y, w, h) { this.out.push(`<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${this.fillStyle}"${this.alpha()}/>`); }
  text(string, x, y, paint) {
    const [, weight, size] = /^(\d+) ([\d.]+)px/.exec(this.font);
    this.out.push(`<text x="${SVGPen.number(x)}" y="${SVGPen.number(y)}" font-size="${size}" font-weight="${weight}" ${paint}>${SVGPen.escaped(string)}</text>`);
  }
  fillText(string, x, y) { this.text(string, x, y, `fill="${this.fillStyle}"`); }
  strokeText(string, x, y) { this.text(string, x, y, `fill="none" aria-hidden="true" ${this.strokeWords()}`); }
  /** Paints somewhere else: a group that is moved and clipped. */
  within(x, y, w, h, paint) {
    this.out.push(`<clipPath id="view"><rect width="${w}" height="${h}"/></clipPath><g transform="translate(${x} ${y})" clip-path="url(#view)">`);
    paint();
    this.out.push('</g>');
  }
  finished(title, description) {
    const [w, h] = this.size;
    return `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" aria-labelledby="t d" font-family="${SVGPen.escaped(fontFamily.replace(/"/g, "'"))}">\n`
      + `<title id="t">${SVGPen.escaped(title)}</title>\n<desc id="d">${SVGPen.escaped(description)}</desc>\n${this.out.join('\n')}\n</svg>\n`;
  }
}

/** Breaks words into lines of a width. */
function brokenLines(string, room, fontWords) {
  ruler.font = fontWords;
  const lines = [''];
  for (const word of string.split(/\s+/)) {
    const longer = lines[lines.length - 1] ? `${lines[lines.length - 1]} ${word}` : word;
    if (ruler.measureText(longer).width <= room || !lines[lines.length - 1]) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Where title, picture and legend stand on a sheet. */
function sheetPlan() {
  const space = 24, room = width - 2 * space;
  const title = brokenLines(data.title, room, font(20, 600)), caption = brokenLines(data.caption, room, font(13, 400));
  const top = space + title.length * 26 + caption.length * 19 + 8;
  const columnWidth = 280, columns = Math.max(1, Math.floor((room + space) / (columnWidth + space)));
  const items = legendEntries(true).map(entry => ({ ...entry, lines: brokenLines(entry.words, columnWidth - (entry.draw ? entry.size + 10 : 0), font(12, 400)) }));
  const tall = item => Math.max(24, item.lines.length * 16 + 8);
  const fair = items.reduce((sum, item) => sum + tall(item), 0) / columns;
  let column = 0, y = 0, most = 0;
  for (const item of items) {
    if (y > 0 && y + tall(item) / 2 > fair && column < columns - 1) { column++; y = 0; }
    Object.assign(item, { x: space + column * (columnWidth + space), y });
    y += tall(item);
    most = Math.max(most, y);
  }
  return { space, title, caption, top, items, legendTop: top + height + 16, height: top + height + 16 + most + space };
}

function paintSheet(pen, plan, within) {
  pen.fillStyle = colours.paper;
  pen.fillRect(0, 0, width, plan.height);
  pen.textAlign = 'left';
  const write = (lines, size, weight, colour, x, y, step) => {
    pen.font = font(size, weight);
    pen.fillStyle = colour;
    lines.forEach((line, i) => pen.fillText(line, x, y + i * step));
  };
  write(plan.title, 20, 600, colours.ink, plan.space, plan.space + 18, 26);
  write(plan.caption, 13, 400, colours.muted, plan.space, plan.space + plan.title.length * 26 + 12, 19);
  within(0, plan.top, width, height, () => {
    for (const _ of paintPicture(pen, camera)) { /* in one go */ }
    paintFocus(pen, camera);
  });
  for (const item of plan.items) {
    if (item.draw) item.draw(pen, item.x, plan.legendTop + item.y);
    write(item.lines, 12, 400, item.draw ? colours.ink : colours.muted, item.x + (item.draw ? item.size + 10 : 0), plan.legendTop + item.y + 14, 16);
  }
}

function savedSVG() {
  const plan = sheetPlan(), pen = new SVGPen(width, Math.ceil(plan.height));
  paintSheet(pen, plan, (x, y, w, h, paint) => pen.within(x, y, w, h, paint));
  return pen.finished(data.title, `${data.caption}. ${shownWords()}.`);
}

function savePNG() {
  const plan = sheetPlan(), canvas = el('canvas', { width: width * 2, height: Math.ceil(plan.height) * 2 }), pen = canvas.getContext('2d');
  pen.scale(2, 2);
  paintSheet(pen, plan, (x, y, w, h, paint) => {
    pen.save();
    pen.beginPath();
    pen.rect(x, y, w, h);
    pen.clip();
    pen.translate(x, y);
    paint();
    pen.restore();
  });
  canvas.toBlob(blob => download(blob, fileName('png')), 'image/png');
}

const fileName = ending => (folded(data.title).replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60) || 'graph') + '.' + ending;

function listenToSaving() {
  byId('save-svg').addEventListener('click', () => { download(new Blob([savedSVG()], { type: 'image/svg+xml' }), fileName('svg')); announce('Picture saved'); });
  byId('save-png').addEventListener('click', () => { savePNG(); announce('Picture saved'); });
  // Paper is white: print the light picture, all of it.
  let themeBefore = null;
  addEventListener('beforeprint', () => {
    themeBefore = document.documentElement.dataset.theme;
    printing = byId('legend').open = true;
    setTheme('light');
    showLegend();
    paintNow();
  });
  addEventListener('afterprint', () => { printing = false; setTheme(themeBefore); showLegend(); contentChanged(); });
}

// ===== Light and dark

const darkWanted = matchMedia('(prefers-color-scheme: dark)');
let chosenTheme = null;  // null: as the system wants

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  byId('theme').textContent = theme === 'dark' ? 'Light' : 'Dark';
  byId('theme').setAttribute('aria-label', theme === 'dark' ? 'Switch to light colours' : 'Switch to dark colours');
  readColours();
}

function themeChanged() {
  setTheme(chosenTheme || (darkWanted.matches ? 'dark' : 'light'));
  buildKinds();
  buildCommunities();
  filtersChanged();
}

// ===== The view in the address

let writtenHash = null;

function addressWords() {
  const out = new URLSearchParams(), id = index => nodes.id[index];
  const round = (value, digits) => String(+value.toFixed(digits));
  out.set('view', [round(camera.x, 1), round(camera.y, 1), round(camera.zoom, 3)].join(' '));
  if (selection) out.set('select', 'node' in selection ? id(selection.node) : `${id(ends.a[selection.edge])}\n${id(ends.b[selection.edge])}`);
  if (filters.least > -Infinity) out.set('least', filters.least);
  if (filters.level !== 0.05) out.set('level', filters.level);
  if (filters.strict) out.set('strict', 1);
  if (!allTime()) out.set('time', `${periods[filters.from]} ${periods[filters.to]}`);
  for (const kind of filters.kindsOff) out.append('without', data.kinds[kind]);
  for (const number of filters.communitiesOff) out.append('community-off', number);
  if (colourBy !== 'kind') out.set('colour', colourBy);
  if (chosenTheme) out.set('theme', chosenTheme);
  for (const d of decisions) if ('hide' in d) out.append('change', `hide\n${id(d.hide)}`); else out.append('change', `merge\n${id(d.keep)}\n${id(d.merged)}`);
  return '#' + out;
}

function writeAddressNow() {
  writtenHash = addressWords();
  try { history.replaceState(null, '', writtenHash); } catch { /* some places forbid it; then there is no permalink */ }
}
const writeAddress = debounced(writeAddressNow, 250);

/** Takes from the address what makes sense, ignores the rest. */
function readAddress() {
  const from = new URLSearchParams(location.hash.slice(1));
  const node = id => indexOfNode.get(id);
  decisions = from.getAll('change').map(change => {
    const [what, x, y] = change.split('\n');
    if (what === 'hide' && node(x) !== undefined) return { hide: node(x) };
    return what === 'merge' && node(x) !== undefined && node(y) !== undefined && node(x) !== node(y) ? { keep: node(x), merged: node(y) } : null;
  }).filter(Boolean);
  rebuildGraph();
  const number = (key, otherwise) => from.has(key) && Number.isFinite(+from.get(key)) ? +from.get(key) : otherwise;
  filters.least = number('least', -Infinity);
  filters.level = [0.001, 0.01, 0.05, 0.1, 0.2, 1].includes(number('level', 0.05)) ? number('level', 0.05) : 0.05;
  filters.strict = from.get('strict') === '1';
  const [first, last] = (from.get('time') || '').split(' ').map(period => periods.indexOf(period));
  [filters.from, filters.to] = first >= 0 && last >= first ? [first, last] : [0, lastPeriod];
  filters.kindsOff = new Set(from.getAll('without').map(kind => data.kinds.indexOf(kind)).filter(k => k >= 0));
  filters.communitiesOff = new Set(from.getAll('community-off').map(Number).filter(group => communityRank.has(group)));
  colourBy = from.get('colour') === 'community' ? 'community' : 'kind';
  chosenTheme = ['light', 'dark'].includes(from.get('theme')) ? from.get('theme') : null;
  applyFilters();
  const [x, y, zoom] = (from.get('view') || '').split(' ').map(Number);
  Object.assign(camera, zoom > 0 && Number.isFinite(x) && Number.isFinite(y) ? { x, y, zoom: clamp(zoom, leastZoom, mostZoom()) } : viewOfAll());
  const [p, q] = (from.get('select') || '').split('\n').map(node);
  selection = null;
  if (p !== undefined && q === undefined) selection = { node: root[p] };
  const edge = p !== undefined && q !== undefined ? neighbours[root[p]].find(e => otherEnd(e, root[p]) === root[q]) : undefined;
  if (edge !== undefined) selection = { edge };
}

// ===== For tests: reads, never writes

/** A point in the window's pixels; for an edge one where nothing else is nearer, if there is one. */
function windowPoint(x, y) {
  const box = overlay.getBoundingClientRect();
  return { x: box.left + x, y: box.top + y };
}

window.entityGraphExplorer = Object.freeze({
  /** What is shown and chosen, as a fresh copy. */
  state: () => ({
    names: shownNodes.length, allNames: totalNames, relationships: shownEdges.length, allRelationships: totalEdges,
    camera: { ...camera }, selection: selection && { ...selection }, hover: hover && { ...hover }, tab: currentTab(), colourBy, theme: document.documentElement.dataset.theme,
    filters: { ...filters, kindsOff: [...filters.kindsOff], communitiesOff: [...filters.communitiesOff] },
    playing: playing !== 0, busy: job !== null || flight !== null || frameAsked, corrections: correctionsText(), decisions: decisions.length,
  }),
  nodePosition(index) {
    project(camera);
    return nodeShown[index] ? windowPoint(screenX[index], screenY[index]) : null;
  },
  edgePosition(index) {
    if (!edgeShown[index]) return null;
    for (const t of [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.45, 0.55, 0.35, 0.65, 0.25, 0.75]) {
      project(camera);
      const a = ends.a[index], b = ends.b[index], x = screenX[a] + (screenX[b] - screenX[a]) * t, y = screenY[a] + (screenY[b] - screenY[a]) * t;
      if (x > 0 && y > 0 && x < width && y < height && pick(x, y)?.edge === index) return windowPoint(x, y);
    }
    return null;
  },
  /** The labels of the picture: node and rectangle, in the picture's pixels. */
  labels() { project(camera); return placeLabels(camera, shownNodes, shownNodes, mostLabels()); },
  /** The picture as it would be saved. */
  svg: () => savedSVG(),
});

// ===== Start

function start() {
  byId('title').textContent = data.title;
  byId('caption').textContent = data.caption;
  document.title = data.title;
  if (innerWidth <= 760) byId('legend').open = false;
  listenToPicture();
  listenToTabs();
  listenToFilters();
  listenToSaving();
  nameField(byId('search'), byId('search-list'), node => select({ node }, { move: true, focus: true }));
  byId('theme').addEventListener('click', () => { chosenTheme = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark'; themeChanged(); });
  darkWanted.addEventListener('change', themeChanged);
  setTheme(darkWanted.matches ? 'dark' : 'light');
  showTime();  // takes room from the picture
  byId('time').hidden = periods.length < 2;
  measureStage();
  readAddress();
  showPlay();
  themeChanged();
  showCard();
  showChanges();
  paintNow();
  new ResizeObserver(() => {
    const box = byId('picture').getBoundingClientRect();
    if (Math.round(box.width) === width && Math.round(box.height) === height) return;
    measureStage();
    pickGrid = null;
    paintNow();
    focusChanged();
  }).observe(byId('picture'));
  addEventListener('hashchange', () => { if (location.hash !== writtenHash) { readAddress(); themeChanged(); showCard(); showChanges(); } });
  requestAnimationFrame(() => setTimeout(() => { document.documentElement.dataset.ready = String(Math.round(performance.now())); }));
}

start();
})();
