// Walks through a room with phones in headless Chromium: joins, rates, hands in, second round, key; at each width, light
// and dark, with and without scripts, and looks for faults of accessibility with axe-core on every page.
// Usage: node phones.mjs PROGRAM [FOLDER FOR PICTURES]; needs the packages puppeteer-core and axe-core.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';

const require = createRequire(`${process.cwd()}/`);
const puppeteer = require('puppeteer-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const [program, pictures] = process.argv.slice(2);
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const faults = [];
let passed = 0;
const check = (is, what) => { if (is) passed += 1; else { faults.push(what); console.log(`FAILED: ${what}`); } };

const serve = (folder, port = 0, ...more) => new Promise((resolve, reject) => {
  const child = spawn(program, ['serve', 'barcelona', '--folder', folder, '--address', `127.0.0.1:${port}`, '--code', 'BCDFGH', ...more]);
  let said = '';
  child.stdout.on('data', (data) => {
    said += data;
    const [line, rest] = said.split('\n');
    if (rest !== undefined) resolve({ child, address: line.trim() });
  });
  child.stderr.on('data', (data) => { said.includes('\n') || String(data).startsWith('Going on') || process.stderr.write(data); });
  child.on('exit', () => reject(new Error('the room did not open')));
});
const stop = ({ child }) => new Promise((resolve) => { child.removeAllListeners('exit'); child.on('exit', resolve); child.kill('SIGKILL'); });

const look = async (page, name) => {
  const found = await page.evaluate(`${axe}; axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html).join(' | ')))`);
  check(found.length === 0, `${name}: ${found.join('; ')}`);
  const [wide, inside] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  check(wide <= inside, `${name}: ${wide} px wide in ${inside}`);
  const small = await page.evaluate(() => [...document.querySelectorAll('button, .button, .answer, summary, select, .list a')]
    .filter((part) => part.checkVisibility() && part.getBoundingClientRect().height < 47.5).map((part) => part.textContent.slice(0, 40)));
  check(small.length === 0, `${name}: smaller than 48 px: ${small.join(', ')}`);
  if (pictures) {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  }
};

const walk = async (width, scheme, hasScript) => {
  const name = (step) => `${width}-${scheme}-${hasScript ? 'script' : 'plain'}-${step}`;
  const folder = mkdtempSync(join(tmpdir(), 'phones-'));
  let room = await serve(folder);
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width, height: 740, isMobile: true, hasTouch: true, deviceScaleFactor: 1 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  // Not switched off altogether: what looks for faults of accessibility is a script as well.
  await page.setRequestInterception(true);
  let blocked = 0;
  page.on('request', (request) => {
    const isOurs = !hasScript && request.resourceType() === 'script';
    blocked += isOurs;
    return isOurs ? request.abort() : request.continue();
  });
  const client = await page.createCDPSession();
  await client.send('Network.enable');
  let bytes = 0;
  client.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength; });
  const outside = [];
  page.on('request', (request) => { if (!request.url().startsWith(room.address.split('/').slice(0, 3).join('/'))) outside.push(request.url()); });
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => { if (message.type() === 'error' && !message.text().includes('favicon') && !message.text().includes('ERR_FAILED')) errors.push(message.text()); });
  const press = async (selector) => { await Promise.all([page.waitForNavigation(), page.click(selector)]); };
  const rate = async (prefix) => {
    for (let i = 1; i <= 14; i += 1) {
      if (i === 1 || i === 7) await look(page, name(`${prefix}question-${i}`));
      const nth = ((i * 3) % 7) + 1;
      await page.click(`.answer:nth-of-type(${nth}) input`);
      if (hasScript && i === 2) {
        await page.waitForFunction(() => document.getElementById('saved').textContent === 'Saved');
        passed += 1;
      }
      if (i === 3) {
        await page.click('fieldset + details summary');
        await page.type('textarea', 'The case says so <b>&"quoted"</b>.');
      }
      if (i === 4) await look(page, name(`${prefix}question-answered`));
      await press('.ways .primary');
    }
  };

  await page.goto(room.address);
  await look(page, name('1-join'));
  await page.$eval('#name', (field) => { field.value = 'Quiet Otter'; });
  await page.select('#sector', '2');
  await press('.primary');
  await look(page, name('2-case'));
  await press('.ways .primary');
  await rate('3-');
  await look(page, name('4-review'));
  check(await page.$$eval('.list li', (items) => items.length) === 14, name('all questions stand in the review'));
  await press('form .primary');
  await look(page, name('5-done'));
  check(bytes < 60_000, `${name('weight')}: ${bytes} bytes`);
  console.log(`${name('weight')}: ${bytes} bytes up to handing in`);

  // The program is killed and started anew, with the second round.
  await stop(room);
  const port = new URL(room.address).port;
  room = await serve(folder, port, '--round', '2');
  await page.goto(room.address);
  await look(page, name('6-second-round'));
  await press('.ways .primary');
  check(await page.$eval('input:checked', (input) => input.value) !== '', name('own answers stand there'));
  await page.goto(`${room.address}/review`);
  await press('form .primary');
  await stop(room);
  room = await serve(folder, port, '--show-key');
  await page.goto(`${room.address}/done`);
  await look(page, name('7-key-is-there'));
  await press('.ways .primary');
  await look(page, name('8-feedback'));
  await page.goto(`${room.address}/back`);
  await page.goto(`${room.address.slice(0, -6)}`);
  await look(page, name('9-door'));
  check(readdirSync(folder).filter((file) => file.startsWith('ratings-quiet-otter')).length === 2, name('both sheets lie in the folder'));
  check(errors.length === 0, `${name('errors')}: ${errors.join('; ')}`);
  check(hasScript || blocked > 10, name('no script has run'));
  check(outside.length === 0, `${name('outside')}: ${outside.join(' ')}`);
  await context.close();
  await stop(room);
};

const file = async (width, scheme) => {
  const name = (step) => `${width}-${scheme}-file-${step}`;
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  const room = await serve(folder);
  const session = join(folder, 'session.scidip');
  const html = join(folder, 'rate.html');
  spawnSync(program, ['page', session, '-o', html]);
  const context = await browser.createBrowserContext({ downloadBehavior: { policy: 'allow', downloadPath: folder } });
  const page = await context.newPage();
  await page.setViewport({ width, height: 740, isMobile: true, hasTouch: true, deviceScaleFactor: 1 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
  await page.goto(`file://${html}`);
  const at = (part) => `[data-at="${part}"]`;
  await look(page, name('1-start'));
  check(await page.$eval('#name', (field) => field.value.includes(' ')), name('a pseudonym is suggested'));
  await page.$eval('#name', (field) => { field.value = ''; });
  await page.type('#name', 'Remote "R"');
  await page.select('#sector', '4');
  await page.click(`${at('start')} .primary`);
  await look(page, name('2-case'));
  await page.click('#go-on');
  for (let i = 1; i <= 14; i += 1) {
    if (i === 2) await look(page, name('3-question'));
    if (i !== 5) await page.click(`${at(`q${i}`)} .answer:nth-of-type(${(i % 7) + 1}) input`);
    if (i === 6) {
      // Closed and opened again: everything stands there.
      await page.reload();
      check(await page.$eval(at('q6'), (part) => !part.hidden), name('it goes on where it was'));
      check(await page.$eval(`${at('q3')} input:checked`, (input) => input.value) === '3', name('answers are kept'));
      await page.click(`${at('q6')} fieldset + details summary`);
      await page.type(`${at('q6')} textarea`, 'Two\nlines "quoted" \\ and more');
    }
    await page.click(`${at(`q${i}`)} .ways .primary`);
  }
  await look(page, name('4-review'));
  check((await page.$eval('#still-open', (part) => part.textContent)).startsWith('1 of 14'), name('what is open is told'));
  await page.click(`${at('review')} .ways .primary`);
  await look(page, name('5-done'));
  const code = await page.$eval('#code', (part) => part.textContent);
  const out = join(folder, 'out');
  mkdirSync(out);
  const read = spawnSync(program, ['code', `Remote 10:31 ${code}`, '--session', session, '-o', out], { encoding: 'utf8' });
  check(read.status === 0 && readdirSync(out).length === 1, `${name('code')}: ${code} ${read.stderr}`);
  await page.click('#save');
  for (let i = 0; i < 50 && !readdirSync(folder).some((entry) => entry.startsWith('ratings-')); i += 1) await new Promise((done) => setTimeout(done, 100));
  const saved = readdirSync(folder).find((entry) => entry.startsWith('ratings-remote-r-page-') && entry.endsWith('.scidip'));
  check(Boolean(saved), `${name('file')}: ${readdirSync(folder).join(' ')}`);
  if (saved) {
    const agreement = spawnSync(program, ['agreement', folder], { encoding: 'utf8' });
    check(agreement.status === 0, `${name('file is taken in')}: ${agreement.stdout}${agreement.stderr}`);
    const [answers, again] = [join(folder, saved), join(out, readdirSync(out)[0])].map((path) => [...readFileSync(path, 'utf8')
      .matchAll(/"(\w+)": \(\s*answer: (?:Some\()?(\w+(?:\(\d\))?)/g)].map(([, id, answer]) => `${id} ${answer}`).sort().join());
    check(answers === again, `${name('file and code say the same')}: ${answers} ${again}`);
  }
  check(errors.length === 0, `${name('errors')}: ${errors.join('; ')}`);
  await context.close();
  await stop(room);
};

try {
  for (const [width, scheme, hasScript] of [[320, 'light', true], [390, 'dark', true], [320, 'dark', false], [390, 'light', false], [820, 'light', true]]) {
    await walk(width, scheme, hasScript);
  }
  await file(320, 'light');
  await file(390, 'dark');
} catch (error) {
  faults.push(String(error.stack));
  console.log(error.stack);
}
await browser.close();
console.log(`${passed} passed, ${faults.length} failed`);
process.exit(faults.length ? 1 : 0);
