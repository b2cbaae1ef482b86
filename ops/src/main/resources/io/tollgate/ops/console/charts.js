'use strict';
// Elements and charts, without a library, so that there is no dependency to update.

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
/** All times are in UTC, so that officers in different time zones see the same time. */
const clock = ms => new Date(ms).toISOString().slice(11, 19);
const moment = ms => new Date(ms).toISOString().replace('T', ' ').slice(0, 19) + ' UTC';

/** The smallest round number (1, 2 or 5 times a power of ten) that is at least n; the top of an axis. */
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
    chart.append(svg('text', {x: left, y: h / 2}, 'no samples yet'));
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
  const chart = svg('svg', {viewBox: `0 0 ${w} ${rows.length * step + 4}`, role: 'img', 'aria-label': 'Revenue and levy by quarter; the table below has the figures'});
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

// The topology, with the catalogue's names. Each box is given by its centre.
const WIDE = 190, COLUMNS = [100, 400, 690, 975];
const STEPS = [
  ['decide-shipment', 'shipments, seen-events, uses', 1, 50], ['judge-officer-decision', 'the same stores, look-back', 1, 500],
  ['take-levy-due', '', 2, 140], ['raise-alerts', 'look-back', 2, 230], ['subtotal-revenue', 'subtotals', 2, 320], ['total-quarter', 'totals', 2, 410],
  ['count-usage, total-usage', 'uses, subtotals, totals', 2, 590],
];
const TOPICS = [
  ['shipments', 0, 50], ['officer-decisions', 0, 500], ['shipments.dlq', 1, 170], ['decisions', 3, 50], ['levy-due', 3, 140],
  ['screening-alerts', 3, 230], ['repartition', 3, 320], ['quarterly-revenue', 3, 410], ['officer-outcomes', 3, 500],
  ['usage', 3, 590],
];
// Topic, path, and centre of its label; the topic is blank for a path inside the application.
const EDGES = [
  ['shipments', 'M195 50H305', 250, 50], ['officer-decisions', 'M195 500H305', 250, 500], ['shipments.dlq', 'M400 78V147', 440, 116],
  ['decisions', 'M495 50H880', 830, 50], ['', 'M495 488H545V50', 0, 0], ['', 'M545 140H595', 0, 0], ['', 'M545 230H595', 0, 0], ['', 'M545 320H595', 0, 0],
  ['levy-due', 'M785 140H880', 830, 140], ['screening-alerts', 'M785 230H880', 830, 230], ['repartition', 'M785 320H880', 830, 320],
  ['', 'M975 343V365H690V382', 0, 0], ['quarterly-revenue', 'M785 410H880', 830, 410], ['officer-outcomes', 'M495 510H880', 830, 510],
  ['', 'M545 488V590H595', 0, 0], ['usage', 'M785 590H880', 830, 590],
];

const box = (kind, x, y, h, round) => svg('rect', {class: kind, x: x - WIDE / 2, y: y - h / 2, width: WIDE, height: h, rx: round});
const middle = (kind, x, y, words) => svg('text', {class: kind, x, y, 'text-anchor': 'middle'}, words);

/** The topology with rates and lag on its edges: topic → {rate, lag}. */
function streamGraph(flows) {
  const graph = svg('svg', {viewBox: '0 0 1080 630', role: 'img', 'aria-label': 'The topology of the application, with rates and lag; the table below has the figures'},
    svg('defs', {}, svg('marker', {id: 'tip', viewBox: '0 0 8 8', refX: 8, refY: 4, markerWidth: 8, markerHeight: 8, orient: 'auto'},
      svg('path', {d: 'M0 0L8 4L0 8z', fill: 'context-stroke'}))));
  for (const [topic, path, x, y] of EDGES) {
    const flow = flows[topic] || {};
    graph.append(svg('path', {class: flow.rate > 0 ? 'edge busy' : 'edge', d: path, 'marker-end': 'url(#tip)'}));
    if (flow.rate !== undefined) graph.append(middle('flow', x, y - 8, count(flow.rate) + ' /s'));
    if (flow.lag !== undefined) graph.append(middle(flow.lag > 0 ? 'flow behind' : 'flow', x, y + 18, 'lag ' + count(flow.lag)));
  }
  for (const [name, stores, column, y] of STEPS) {
    const x = COLUMNS[column];
    graph.append(box('step', x, y, 56, 4), middle('name', x, stores ? y - 3 : y + 5, name), middle('', x, y + 16, stores));
  }
  for (const [topic, column, y] of TOPICS) {
    graph.append(box('topic', COLUMNS[column], y, 46, 23), middle('name', COLUMNS[column], y + 5, topic));
  }
  return graph;
}
