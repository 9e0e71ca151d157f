/** What a good hand would write for this one page: no zones, no other rules than weekly, no filters, no words. */
const DAY = 86_400_000;
let all = [];
let year = 2026;
let month = 5;
let colors;

export const ready = () => undefined;
export const show = (feed) => {
  colors = new Map(feed.categories.map(({ id, color }) => [id, color]));
  all = feed.events.map((event) => ({
    event,
    start: Date.parse(`${event.start}Z`),
    end: Date.parse(`${event.end}Z`),
    weekly: !!event.repeat,
    until: event.repeat ? Date.parse('2026-12-31T23:59Z') : 0,
  }));
  draw();
};
function draw() {
  const first = Date.UTC(year, month, 1);
  const from = first - ((new Date(first).getUTCDay() + 6) % 7) * DAY;
  const last = Date.UTC(year, month + 1, 0);
  const weeks = Math.ceil((last - from + DAY) / (7 * DAY));
  const to = from + weeks * 7 * DAY;
  const days = Array.from({ length: weeks * 7 }, () => []);
  for (const one of all) {
    if (one.weekly) {
      let at = one.start;
      if (at < from) at += Math.ceil((from - at) / (7 * DAY)) * 7 * DAY;
      for (; at < to && at <= one.until; at += 7 * DAY) days[Math.floor((at - from) / DAY)].push({ one, at });
    } else if (one.start >= from && one.start < to)
      days[Math.floor((one.start - from) / DAY)].push({ one, at: one.start });
  }
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  for (const name of ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']) {
    const th = document.createElement('th');
    th.scope = 'col';
    th.textContent = name;
    head.append(th);
  }
  const body = table.createTBody();
  days.forEach((events, n) => {
    const row = n % 7 ? body.rows[body.rows.length - 1] : body.insertRow();
    const cell = row.insertCell();
    cell.tabIndex = n ? -1 : 0;
    const date = new Date(from + n * DAY);
    const number = document.createElement('span');
    number.textContent = date.getUTCDate();
    cell.append(number);
    events.sort((a, b) => a.at - b.at);
    cell.setAttribute('aria-label', `${date.toUTCString().slice(0, 11)}, ${events.length} activities`);
    for (const { one, at } of events.slice(0, 3)) {
      const chip = document.createElement('button');
      chip.className = 'chip';
      chip.tabIndex = -1;
      chip.style.borderColor = colors.get(one.event.category);
      const time = document.createElement('span');
      time.textContent = new Date(at).toISOString().slice(11, 16);
      chip.append(time, ' ', one.event.title);
      chip.onclick = () => alert(one.event.description);
      cell.append(chip);
    }
    if (events.length > 3) {
      const more = document.createElement('button');
      more.textContent = `${events.length - 3} more`;
      cell.append(more);
    }
  });
  const heading = document.createElement('h2');
  heading.textContent = new Date(first).toISOString().slice(0, 7);
  document.getElementById('c').replaceChildren(heading, table);
}
export const next = () => {
  month++;
  draw();
};
export const chips = () => document.querySelectorAll('#c .chip').length;
export const title = () => document.querySelector('#c h2')?.textContent ?? '';
