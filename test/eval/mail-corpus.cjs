/** Runs the mail module over the test material and counts agreement; the module is passed in, so that dist and sources can both be measured. */
const { createHash } = require('node:crypto');
const { existsSync, readFileSync, readdirSync, statSync } = require('node:fs');
const { basename, join } = require('node:path');
const yaml = require('js-yaml');
const { Score, addressesIn, lines, similarity, squeeze } = require('./mail-metrics.cjs');

const filesIn = (directory) => readdirSync(directory).sort().map((name) => join(directory, name));
const md5 = (bytes) => createHash('md5').update(bytes).digest('hex');

/** The files carry Ruby tags, and binary values that this reader does not know. */
function readExpectation(path) {
  const text = readFileSync(path, 'utf8').replace(/ ?!ruby\/\S+/g, '').replace(/^(\s*(?:- )?)data: !binary /gm, '$1base64: ');
  return yaml.load(text);
}

function compareHead(score, name, expected, mail) {
  score.add('from address', addressesIn(expected.from_email) === (mail.from?.address ?? '').toLowerCase(), `${name} ${expected.from_email} / ${mail.from?.address} ${mail.fromProblem ?? ''}`);
  score.add('from name', squeeze(expected.from_display_name) === squeeze(mail.from?.name), `${name} ${expected.from_display_name} / ${mail.from?.name}`);
  score.add('subject', squeeze(expected.subject) === squeeze(mail.subject), `${name} ${expected.subject} / ${mail.subject}`);
  for (const field of ['to', 'cc']) {
    const read = addressesIn(mail[field].map((one) => one.address).join(' '));
    score.add(field, addressesIn(expected[field]) === read, `${name} ${expected[field]} / ${read}`);
  }
}

/** The placeholder of the other reader for an empty body is no text. */
function expectedText(api, expected) {
  const body = String(expected.body ?? '');
  if (body === 'no visible content') return '';
  return expected.content_type === 'text/html' ? api.htmlToPlain(body) : body;
}

function compareParts(api, score, name, expected, mail) {
  const wanted = expectedText(api, expected);
  const read = expected.content_type === 'text/html' && mail.html ? api.htmlToPlain(mail.html) : mail.text;
  const alike = similarity(wanted, read);
  score.add('body text ≥ 0.9', alike >= 0.9, `${name} ${alike.toFixed(2)}`);
  const attachments = (expected.attachments ?? []).filter((one) => !one.preferences?.['content-alternative']);
  const bytes = (one) => (one.base64 ? Buffer.from(one.base64, 'base64') : Buffer.from(String(one.data ?? ''), 'utf8'));
  const names = [attachments.map((one) => one.filename).sort().join(' | '), mail.attachments.map((one) => one.name).sort().join(' | ')];
  score.add('attachment count', attachments.length === mail.attachments.length, `${name} ${names.join(' / ')}`);
  score.add('attachment names', names[0] === names[1], `${name} ${names.join(' / ')}`);
  const hashes = [attachments.map((one) => md5(bytes(one))).sort().join(), mail.attachments.map((one) => md5(one.content)).sort().join()];
  score.add('attachment bytes', hashes[0] === hashes[1], `${name} ${attachments.map((one) => bytes(one).length)} / ${mail.attachments.map((one) => one.size)}`);
}

async function evaluateMessages(api, root) {
  const score = new Score();
  for (const path of filesIn(join(root, 'zammad')).filter((one) => one.endsWith('.box'))) {
    const expectation = path.replace(/\.box$/, '.yml');
    if (!existsSync(expectation)) continue;
    const mail = await api.parseMail(readFileSync(path));
    const expected = readExpectation(expectation);
    compareHead(score, basename(path), expected, mail);
    compareParts(api, score, basename(path), expected, mail);
  }
  return score;
}

function evaluateReplies(api, root) {
  const score = new Score();
  const directory = join(root, 'replies/discourse');
  for (const path of filesIn(join(directory, 'emails'))) {
    const wanted = lines(readFileSync(join(directory, 'trimmed', basename(path)), 'utf8'));
    const read = lines(api.visibleReply(readFileSync(path, 'utf8')).visible);
    score.add('reply exact', wanted === read, basename(path));
    score.add('reply near', similarity(wanted, read) >= 0.9, basename(path));
  }
  const texts = filesIn(join(root, 'replies/crisp')).map((path) => [basename(path), readFileSync(path, 'utf8')]);
  // Most of these samples open with one and the same answer, which is all that a person wrote.
  const opening = texts.map(([, text]) => text.split(/\n\s*\n/)[0]).sort((one, two) => count(texts, two) - count(texts, one))[0];
  for (const [name, text] of texts.filter(([, one]) => one.startsWith(opening))) {
    score.add('reply in many languages', lines(api.visibleReply(text).visible) === lines(opening), name);
  }
  return score;
}

const count = (texts, opening) => texts.filter(([, text]) => text.startsWith(opening)).length;

async function evaluateBounces(api, root) {
  const score = new Score();
  for (const path of filesIn(join(root, 'bounces'))) {
    const name = basename(path);
    const mail = await api.parseMail(readFileSync(path));
    const report = api.parseBounce(mail);
    // RFC 3834 is about vacation answers: they are automatic, and no bounce.
    if (name.startsWith('rfc3834')) {
      score.add('vacation is no bounce', report === null && mail.auto.kind !== 'none', name);
      continue;
    }
    score.add('bounce recognised', report !== null, `${name} ${mail.subject}`);
    score.add('bounce recipient', Boolean(report?.recipients.length), name);
    score.add('bounce hard, soft or complaint', Boolean(report && (report.kind !== 'unknown' || report.action === 'complaint')), name);
    score.add('bounce original id', Boolean(report?.originalMessageId), name);
  }
  return score;
}

function* walk(directory) {
  for (const path of filesIn(directory)) {
    if (statSync(path).isDirectory()) yield* walk(path);
    else yield path;
  }
}

/** Every file read as a message: a file that is none must not raise either. */
async function evaluateAll(api, root) {
  const result = { files: 0, thrown: [], unclean: [], millis: 0 };
  const started = performance.now();
  for (const path of walk(root)) {
    result.files++;
    try {
      const mail = await api.parseMail(readFileSync(path));
      const texts = JSON.stringify([mail.subject, mail.text, mail.html, mail.headers, mail.from, mail.to, mail.attachments.map((one) => one.name)]);
      if (/\\u0000|\\ud[89a-f]/i.test(texts)) result.unclean.push(path);
      api.parseBounce(mail);
      api.visibleReply(mail.text, { html: mail.html });
      if (mail.html) api.sanitizeMailHtml(mail.html);
    } catch (error) {
      result.thrown.push(`${path}: ${error.message}`);
    }
  }
  result.millis = Math.round(performance.now() - started);
  return result;
}

/** The messages with bytes changed, doubled, cut out and inserted; the same seed gives the same messages. */
function* mutations(root, howMany, seed) {
  const originals = [...walk(root)].map((path) => readFileSync(path)).filter((one) => one.length < 200_000);
  let state = seed >>> 0;
  const random = (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let made = 0; made < howMany; made++) {
    let raw = Buffer.from(originals[random(originals.length)]);
    for (let change = random(8) + 1; change > 0 && raw.length; change--) {
      const at = random(raw.length);
      const length = Math.min(random(200), raw.length - at);
      const kind = random(4);
      if (kind === 0) raw[at] = random(256);
      else if (kind === 1) raw = Buffer.concat([raw.subarray(0, at), raw.subarray(at + length)]);
      else if (kind === 2) raw = Buffer.concat([raw.subarray(0, at + length), raw.subarray(at)]);
      else raw = Buffer.concat([raw.subarray(0, at), Buffer.from(['\0', '\r\n\r\n', '--', '=?', '"', '<', 'boundary=', '\n'][random(8)]), raw.subarray(at)]);
    }
    yield raw;
  }
}

module.exports = { evaluateAll, evaluateBounces, evaluateMessages, evaluateReplies, mutations };
