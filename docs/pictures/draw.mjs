// Draws golden messages as Slack would show them: node draw.mjs NAME... (after npm ci; needs chromium
// and fonts for emoji and Chinese).
// NAME=SAMPLE,SAMPLE... draws several below each other, as the stages of one message that is edited.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createElement as h } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Message } from 'slack-blocks-to-jsx';

const here = dirname(fileURLToPath(import.meta.url));
const golden = join(
  here, '../../slack-adapter/src/test/resources/dev/pushcheck/slack/SlackRendererTest');
const style = readFileSync(
  join(here, 'node_modules/slack-blocks-to-jsx/dist/style.css'), 'utf8');
const WIDTH = 760;
const ALERT = /^(outage|burst|gap|ops)/; // posted for everybody in the channel

// The renderer leaves out what Slack's clients write here; the samples are read at this time.
const now = new Date('2026-11-22T12:50:00Z');

function when(date, format, chinese) {
  const hours = Math.floor((now - date) / 3_600_000);
  const time = date.toISOString().slice(11, 16);
  if (format === '{ago}') {
    return chinese ? `${hours} 小时前` : `${hours} hours ago`;
  }
  return chinese ? `今天 ${time}` : `today at ${time}`;
}

function message(sample) {
  const json = JSON.parse(readFileSync(join(golden, `${sample}.txt`), 'utf8'));
  const chinese = /\p{Script=Han}/u.test(json.text);
  const hooks = {
    date: ({ timestamp, format }) => when(new Date(timestamp * 1000), format, chinese),
  };
  const props = { name: 'Pushcheck', logo: '', time: now, hooks };
  const attachments = (json.attachments ?? []).map((attachment) =>
    h('div', { className: 'attachment', style: { borderLeftColor: attachment.color } },
      h(Message, { ...props, withoutWrapper: true, blocks: attachment.blocks })));
  return h('div', { className: 'page' },
    h('div', { className: 'logo' }, 'P'),
    h('div', { className: 'said' },
      h('div', { className: 'name' }, 'Pushcheck', h('span', null, 'APP')),
      ALERT.test(sample) ? null : h('div', { className: 'whom' }, 'Only visible to you'),
      h(Message, { ...props, withoutWrapper: true, blocks: json.blocks }),
      ...attachments));
}

function html(samples) {
  return `<!doctype html><meta charset="utf-8"><style>${style}
    body { margin: 0; background: #fff; font-family: Lato, "Noto Sans", "Noto Sans CJK SC", sans-serif;
      font-size: 15px; line-height: 1.47; color: #1d1c1d }
    .page { width: ${WIDTH - 32}px; padding: 16px; display: flex; gap: 10px }
    .logo { flex: none; width: 36px; height: 36px; border-radius: 6px; background: #1264a3; color: #fff;
      font-weight: 900; text-align: center; line-height: 36px }
    .said { min-width: 0; flex: 1 }
    .name { font-weight: 900 }
    .name span { font-size: 10px; font-weight: 700; background: #ddd; border-radius: 2px;
      padding: 1px 3px; margin-left: 4px }
    .whom { font-size: 12px; color: #616061 }
    .attachment { border-left: 4px solid #ddd; border-radius: 2px; padding-left: 12px; margin-top: 8px }
  </style><main>${samples.map((sample) => renderToStaticMarkup(message(sample))).join('')}</main>`;
}

const folder = mkdtempSync(join(tmpdir(), 'slack-pictures-'));
for (const argument of process.argv.slice(2)) {
  const [name, samples = name] = argument.split('=');
  const page = join(folder, `${name}.html`);
  writeFileSync(page, html(samples.split(',')));
  const height = Number(
    execFileSync('chromium', [
      '--headless', '--no-sandbox', '--disable-gpu', '--virtual-time-budget=500', '--dump-dom',
      `--window-size=${WIDTH},100`, measuring(page),
    ], { stdio: ['ignore', 'pipe', 'ignore'] }).toString().match(/data-height="(\d+)"/)?.[1] ?? 800);
  execFileSync('chromium', [
    '--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars',
    `--window-size=${WIDTH},${height + 4}`, '--force-device-scale-factor=1.5',
    `--screenshot=${join(here, `slack-${name}.png`)}`, `file://${page}`,
  ], { stdio: 'ignore' });
  console.log(`slack-${name}.png, ${height} pixels high`);
}
rmSync(folder, { recursive: true });

function measuring(page) {
  const copy = page.replace('.html', '.measure.html');
  writeFileSync(copy, `${readFileSync(page, 'utf8')}<script>document.documentElement.dataset.height =
    Math.ceil(document.querySelector('main').getBoundingClientRect().height)</script>`);
  return `file://${copy}`;
}
