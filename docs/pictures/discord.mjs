// Draws messages of golden files as Discord shows them: npm ci && npm run discord [-- NAME...].
// The renderer, discord-components, does not know Discord's containers, so a container is drawn as
// an embed, which looks the same but for its width. Needs Chromium and a Chinese font.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { markdown } from './markdown.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const golden = join(here, '../../bot-app/src/test/resources/dev/pushcheck/app/cli/DiscordEndToEndTest');
const alerts = join(
  here, '../../discord-adapter/src/test/resources/dev/pushcheck/discord/DiscordRendererTest');
const WIDTH = 620;
const PICTURES = [
  { name: 'discord-expired', file: 'expired-en', command: '/pushcheck', language: 'en' },
  { name: 'discord-expired-zh', file: 'expired-zh', command: '/pushcheck', language: 'zh-CN' },
  { name: 'discord-other-stream', file: 'other-stream-en', command: '/pushcheck', language: 'en' },
  { name: 'discord-ready', file: 'ready-en', command: '/pushcheck', language: 'en' },
  { name: 'discord-unreadable', file: 'unreadable-en', command: '/pushcheck', language: 'en' },
  { name: 'discord-explain', file: 'explain-en', command: '/explain', language: 'en' },
];
// The stages of one message that is edited, below each other; or one message.
const ALERTS = [
  { name: 'discord-life', language: 'en', files: [
    'outage-away-host', 'outage-expired-host', 'outage-back-host', 'outage-recovered-host'] },
  { name: 'discord-life-zh', language: 'zh-CN', files: [
    'outage-away-host-zh', 'outage-expired-host-zh', 'outage-back-host-zh', 'outage-recovered-host-zh'] },
  { name: 'discord-life-operator', language: 'en', files: [
    'outage-looking', 'outage-away', 'outage-explained', 'outage-back-again', 'outage-recovered-many'] },
  { name: 'discord-many', language: 'en', files: ['burst', 'gap'] },
];
const TEXT = 10;
const ROW = 1;
const SEPARATOR = 14;
const STYLES = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'destructive' };

const avatar = (letter, colour) => `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${colour}"/>`
  + `<text x="20" y="28" font-size="22" font-family="sans-serif" text-anchor="middle" fill="#fff">${letter}</text></svg>`)}`;

function answer({ file, command, language }) {
  return message(join(golden, `${file}.txt`), language, 'ephemeral', `<discord-command slot="reply"
    author="host" avatar="${avatar('h', '#8250df')}" command="${command}"></discord-command>`);
}

function alertsOf({ files, language }) {
  return files.map((file) => message(join(alerts, `${file}.txt`), language, '', '')).join('');
}

function message(file, language, visibility, reply) {
  const box = JSON.parse(readFileSync(file, 'utf8')).components[0];
  const colour = box.accent_color
    ? `#${box.accent_color.toString(16).padStart(6, '0')}`
    : '#4e5058';
  const body = box.components
    .filter((part) => part.type === TEXT || part.type === SEPARATOR)
    .map((part) => part.type === TEXT
      ? `<div class="part">${markdown(part.content, language)}</div>`
      : '<hr>')
    .join('');
  const rows = box.components
    .filter((part) => part.type === ROW)
    .map((row) => `<discord-action-row>${row.components
      .map((b) => `<discord-button type="${STYLES[b.style]}">${b.label}</discord-button>`)
      .join('')}</discord-action-row>`)
    .join('');
  const when = language === 'en' ? 'Today at 12:50' : '今天12:50';
  return `<discord-messages>
    <discord-message author="Pushcheck" avatar="${avatar('P', '#2e9e5b')}" bot timestamp="${when}" ${visibility}>
      ${reply}
      <discord-embed slot="embeds" color="${colour}">
        <discord-embed-description slot="description">${body}${rows}</discord-embed-description>
      </discord-embed>
    </discord-message>
  </discord-messages>`;
}

function page(content, script) {
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; width: ${WIDTH}px; background: #313338; font-family: "Noto Sans", "Noto Sans CJK SC", sans-serif; }
    discord-messages { border: 0; }
    discord-message { padding-bottom: 12px; }
    discord-embed-description { white-space: normal; }
    discord-header { margin: 0; display: block; }
    .part { margin: 0 0 6px; } .part:first-child { margin-top: -16px; } .part > div { line-height: 1.4; }
    hr { border: 0; border-top: 1px solid #4e5058; }
  </style><body>${content}<script type="module">${script}</script>`;
}

function chromium(...args) {
  return execFileSync('chromium', [
    '--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--virtual-time-budget=5000',
    '--force-device-scale-factor=2', ...args,
  ], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

const work = mkdtempSync(join(tmpdir(), 'pictures-'));
try {
  const script = buildSync({
    stdin: { contents: "import '@skyra/discord-components-core';", resolveDir: here },
    bundle: true, write: false, format: 'esm', minify: true,
  }).outputFiles[0].text.replaceAll('</script', '<\\/script');
  const wanted = process.argv.slice(2);
  const pictures = [
    ...PICTURES.map((picture) => ({ name: picture.name, content: answer(picture) })),
    ...ALERTS.map((picture) => ({ name: picture.name, content: alertsOf(picture) })),
  ].filter((picture) => !wanted.length || wanted.includes(picture.name));
  for (const picture of pictures) {
    const file = join(work, `${picture.name}.html`);
    const measure = `setTimeout(() => { document.title = 'height:' +
      Math.ceil(document.querySelector('main').getBoundingClientRect().bottom + 8); }, 1500);`;
    writeFileSync(file, page(`<main>${picture.content}</main>`, `${script};${measure}`));
    const dom = chromium(`--window-size=${WIDTH},2000`, '--dump-dom', `file://${file}`);
    const height = Number(/height:(\d+)/u.exec(dom)?.[1] ?? 600);
    chromium(`--window-size=${WIDTH},${height}`,
      `--screenshot=${join(here, `${picture.name}.png`)}`, `file://${file}`);
    console.log(`${picture.name}.png ${WIDTH}x${height}`);
  }
} finally {
  rmSync(work, { recursive: true });
}
