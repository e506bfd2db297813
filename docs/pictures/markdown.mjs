// Discord's markdown, as far as our messages use it, in the elements of discord-components.

const ZONE = 'UTC';
const NOW = Date.parse('2026-11-22T12:50:00Z');

const text = (raw) =>
  raw.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);

function time(seconds, style, language) {
  const at = seconds * 1000;
  if (style === 'R') {
    const minutes = Math.round((at - NOW) / 60000);
    const hours = Math.round(minutes / 60);
    const format = new Intl.RelativeTimeFormat(language, { numeric: 'always' });
    return hours ? format.format(hours, 'hour') : format.format(minutes, 'minute');
  }
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: ZONE })
    .format(at);
}

const INLINE =
  /\\([^0-9A-Za-z\s])|`([^`]*)`|\*\*((?:\\.|[^\\])+?)\*\*|\[((?:\\.|[^\\\]])*)\]\(([^)]*)\)|<t:(\d+):(\w)>/gu;

function inline(raw, language) {
  let html = '';
  let end = 0;
  for (const found of raw.matchAll(INLINE)) {
    html += text(raw.slice(end, found.index));
    end = found.index + found[0].length;
    const [, escaped, code, bold, label, url, seconds, style] = found;
    if (escaped) html += text(escaped);
    else if (code !== undefined) html += `<discord-code>${text(code)}</discord-code>`;
    else if (bold) html += `<discord-bold>${inline(bold, language)}</discord-bold>`;
    else if (label) html += `<discord-link href="${text(url)}">${inline(label, language)}</discord-link>`;
    else html += `<discord-time>${time(Number(seconds), style, language)}</discord-time>`;
  }
  return html + text(raw.slice(end));
}

export function markdown(content, language) {
  let html = '';
  let items = [];
  const flush = () => {
    if (items.length) html += `<discord-ordered-list>${items.join('')}</discord-ordered-list>`;
    items = [];
  };
  for (const line of content.split('\n')) {
    const item = /^\d+\. (.*)/u.exec(line);
    if (item) {
      items.push(`<discord-list-item>${inline(item[1], language)}</discord-list-item>`);
      continue;
    }
    flush();
    if (line.startsWith('### ')) {
      html += `<discord-header level="3">${inline(line.slice(4), language)}</discord-header>`;
    } else if (line.startsWith('-# ')) {
      html += `<discord-subscript>${inline(line.slice(3), language)}</discord-subscript>`;
    } else {
      html += `<div>${inline(line, language)}</div>`;
    }
  }
  flush();
  return html;
}
