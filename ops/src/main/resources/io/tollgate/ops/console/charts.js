'use strict';
// Elements and charts, drawn by hand: no library, so that nothing has to be kept up to date.

const SVG = 'http://www.w3.org/2000/svg';

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) node.setAttribute(name, value);
  for (const child of children.flat()) if (child !== null && child !== undefined) node.append(child);
  return node;
}
const el = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);
const svg = (tag, attributes, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);

const whole = new Intl.NumberFormat('en-US', {maximumFractionDigits: 0});
const count = n => whole.format(n);
function short(n) {
  for (const [size, sign] of [[1e9, ' bn'], [1e6, ' M'], [1e3, ' k']]) if (Math.abs(n) >= size) return (n / size).toFixed(1) + sign;
  return String(Math.round(n * 100) / 100);
}
function duration(seconds) {
  if (seconds === null || seconds === undefined) return '?';
  if (seconds < 60) return seconds.toFixed(1) + ' s';
  if (seconds < 3600) return Math.floor(seconds / 60) + ' min ' + Math.floor(seconds % 60) + ' s';
  return Math.floor(seconds / 3600) + ' h ' + Math.floor(seconds % 3600 / 60) + ' min';
}
const clock = ms => new Date(ms).toLocaleTimeString([], {hour: '2-digit', minute: '2-digit', second: '2-digit'});
const moment = ms => new Date(ms).toISOString().replace('T', ' ').slice(0, 19) + ' UTC';

/** A round number at or over another, for the top of an axis. */
function roundUp(n) {
  if (n <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(n));
  return [1, 2, 5, 10].map(step => step * power).find(top => top >= n);
}

/** Lines over time. Each series: {name, points: [[ms, value]]}. */
function lineChart(series, unit) {
  const narrow = window.innerWidth < 640;
  const w = narrow ? 420 : 1000, h = narrow ? 220 : 260, left = 58, right = 12, top = 14, bottom = 26;
  const points = series.flatMap(one => one.points);
  const title = 'Lag over time, ' + unit;
  const chart = svg('svg', {viewBox: `0 0 ${w} ${h}`, role: 'img', 'aria-label': title});
  if (points.length === 0) {
    chart.append(svg('text', {x: left, y: h / 2}, 'nothing was sampled yet'));
    return chart;
  }
  const from = Math.min(...points.map(p => p[0])), to = Math.max(...points.map(p => p[0]), from + 60000);
  const most = roundUp(Math.max(...points.map(p => p[1])));
  const x = ms => left + (ms - from) / (to - from) * (w - left - right);
  const y = value => h - bottom - value / most * (h - top - bottom);
  for (const part of [0, 0.5, 1]) {
    chart.append(svg('line', {class: 'axis', x1: left, x2: w - right, y1: y(most * part), y2: y(most * part)}),
      svg('text', {x: left - 6, y: y(most * part) + 4, 'text-anchor': 'end'}, short(most * part)));
  }
  const ticks = narrow ? 2 : 5;
  for (let i = 0; i <= ticks; i++) {
    const at = from + (to - from) * i / ticks;
    chart.append(svg('text', {x: x(at), y: h - 8, 'text-anchor': i === 0 ? 'start' : i === ticks ? 'end' : 'middle'}, clock(at)));
  }
  chart.append(svg('text', {x: left + 4, y: top - 2}, unit));
  series.forEach((one, i) => {
    const path = one.points.map((p, n) => (n ? 'L' : 'M') + x(p[0]).toFixed(1) + ' ' + y(p[1]).toFixed(1)).join('');
    chart.append(svg('path', {class: 'line l' + i % 8, d: path}, svg('title', {}, one.name)));
  });
  return chart;
}

/** An exporter's quarters as bars. Each row: {label, revenue, levy}. */
function quarterBars(rows) {
  const narrow = window.innerWidth < 640;
  const w = narrow ? 420 : 1000, step = 28, left = 90, right = narrow ? 130 : 210;
  const most = Math.max(...rows.map(row => row.revenue), 1);
  const chart = svg('svg', {viewBox: `0 0 ${w} ${rows.length * step + 4}`, role: 'img', 'aria-label': 'Revenue and levy by quarter; the table beneath has the figures'});
  rows.forEach((row, i) => {
    const y = i * step + 4, width = n => Math.max(n > 0 ? 1 : 0, n / most * (w - left - right));
    const levy = narrow ? '' : row.levy > 0 ? ', levy ' + short(row.levy) : ', no levy';
    chart.append(svg('text', {x: left - 8, y: y + 15, 'text-anchor': 'end'}, row.label),
      svg('rect', {class: 'bar-revenue', x: left, y: y, width: width(row.revenue), height: 20, rx: 2}),
      svg('rect', {class: 'bar-levy', x: left, y: y + 12, width: width(row.levy), height: 8, rx: 2}),
      svg('text', {x: left + width(row.revenue) + 8, y: y + 15}, short(row.revenue) + levy));
  });
  return chart;
}

// The way of an event; the names are those of the catalogue.
const STEPS = [
  ['read', 'decide-shipment', 'shipments, seen-events, holds', 270, 150],
  ['levy', 'take-levy-due', '', 520, 150],
  ['subtotal', 'subtotal-revenue', 'subtotals', 520, 260],
  ['total', 'total-quarter', 'totals', 520, 370],
];
const TOPICS = [
  ['shipments', 20, 150], ['shipments.dlq', 270, 260], ['decisions', 770, 40], ['levy-due', 770, 150],
  ['repartition', 770, 260], ['quarterly-revenue', 770, 370],
];
const EDGES = [
  ['shipments', 'M210 180H270', 214, 168], ['decisions', 'M365 150V70H770', 380, 60], ['', 'M460 180H520', 0, 0],
  ['levy-due', 'M710 180H770', 714, 168], ['', 'M460 195H490V290H520', 0, 0], ['repartition', 'M710 290H770', 714, 278],
  ['', 'M865 320V345H615V370', 0, 0], ['quarterly-revenue', 'M710 400H770', 714, 388], ['shipments.dlq', 'M365 210V260', 371, 240],
];

/** The topology with what flows on its edges: name → {rate, lag}. */
function streamGraph(flows) {
  const graph = svg('svg', {viewBox: '0 0 980 450', role: 'img', 'aria-label': 'The topology of the application, with rates and lag'},
    svg('defs', {}, svg('marker', {id: 'tip', viewBox: '0 0 8 8', refX: 8, refY: 4, markerWidth: 8, markerHeight: 8, orient: 'auto'},
      svg('path', {d: 'M0 0L8 4L0 8z', fill: 'context-stroke'}))));
  for (const [topic, path] of EDGES) {
    const flow = flows[topic] || {};
    graph.append(svg('path', {class: flow.rate > 0 ? 'edge busy' : 'edge', d: path, 'marker-end': 'url(#tip)'}));
  }
  for (const [, name, stores, x, y] of STEPS) {
    graph.append(svg('rect', {class: 'step', x, y, width: 190, height: 60, rx: 4}),
      svg('text', {class: 'name', x: x + 95, y: y + (stores ? 26 : 35), 'text-anchor': 'middle'}, name),
      svg('text', {x: x + 95, y: y + 44, 'text-anchor': 'middle'}, stores));
  }
  for (const [topic, x, y] of TOPICS) {
    const flow = flows[topic] || {};
    graph.append(svg('rect', {class: 'topic', x, y, width: 190, height: 60, rx: 30}),
      svg('text', {class: 'name', x: x + 95, y: y + 20, 'text-anchor': 'middle'}, topic),
      svg('text', {class: 'flow', x: x + 95, y: y + 36, 'text-anchor': 'middle'}, flow.rate === undefined ? '' : count(flow.rate) + ' /s'),
      svg('text', {class: flow.lag > 0 ? 'behind' : '', x: x + 95, y: y + 51, 'text-anchor': 'middle'}, flow.lag === undefined ? '' : 'lag ' + count(flow.lag)));
  }
  return graph;
}
