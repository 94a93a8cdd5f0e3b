// Mail: how fast messages are accepted for good (the 250 comes after the commit), and how fast they become tickets.
import { connect } from 'node:net';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

/** One SMTP session (RFC 5321) kept open, message after message: the load must cost little, it shares the cores with what it measures. */
async function session(port) {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  let text = '';
  let wake = () => undefined;
  socket.setEncoding('utf8').on('data', (chunk) => ((text += chunk), wake()));
  await once(socket, 'connect');
  const answer = async (expected) => {
    let end;
    while ((end = /^\d{3} .*\r\n/m.exec(text)) === null) await new Promise((resolve) => (wake = resolve));
    text = text.slice(end.index + end[0].length);
    if (!end[0].startsWith(expected)) throw new Error(`the listener answered ${end[0].trim()} where ${expected} was expected`);
  };
  const say = async (line, expected) => {
    socket.write(`${line}\r\n`);
    await answer(expected);
  };
  await answer('220');
  await say('EHLO bench.test', '250');
  return {
    deliver: async (from, to, content) => {
      await say(`MAIL FROM:<${from}>`, '250');
      await say(`RCPT TO:<${to}>`, '250');
      await say('DATA', '354');
      await say(`${content}\r\n.`, '250');
    },
    close: () => socket.end('QUIT\r\n'),
  };
}

/** Each from another sender and about something else; every second one in Persian, as the common clients write them. */
function complaintMail(n, run) {
  const persian = n % 2 === 0;
  const base64 = (words) => Buffer.from(words, 'utf8').toString('base64');
  const subject = persian ? `=?UTF-8?B?${base64(`بسته دیر رسید ${n}`)}?=` : `Parcel was late ${n}`;
  const words = persian ? 'سفارش من هنوز نرسیده و کسی پاسخ روشنی نمی‌دهد. '.repeat(6) : 'My order has not arrived and nobody gives me a clear answer. '.repeat(6);
  const body = (type, content) => [`Content-Type: ${type}; charset=utf-8`, 'Content-Transfer-Encoding: base64', '', base64(content).replace(/.{76}/g, '$&\r\n'), ''];
  return [
    `From: Customer ${n} <bench-${run}-${n}@customers.test>`, 'To: complaints@peygir.test', `Subject: ${subject}`, `Message-ID: <bench-${run}-${n}@customers.test>`,
    `Date: ${new Date().toUTCString()}`, 'MIME-Version: 1.0', 'Content-Type: multipart/alternative; boundary="b"', '',
    '--b', ...body('text/plain', words), '--b', ...body('text/html', `<p>${words}</p><p>${n}</p>`), '--b--',
  ].join('\r\n');
}

/**
 * Delivers `count` messages over SMTP from eight sessions and waits until each has ended as something.
 * @returns accepted and processed per second; `open` counts those still waiting when the patience (seconds) was over.
 */
export async function measureMail(port, client, { count, clients = 8, patience = 300, run = 'a' }) {
  const before = await ended(client);
  const sessions = await Promise.all(Array.from({ length: clients }, () => session(port)));
  const started = performance.now();
  let next = 0;
  await Promise.all(sessions.map(async (one) => {
    for (let n = next++; n < count; n = next++) await one.deliver(`bench-${run}-${n}@customers.test`, 'complaints@peygir.test', complaintMail(n, run));
    one.close();
  }));
  const accepted = (performance.now() - started) / 1000;
  let done = 0;
  while ((done = (await ended(client)) - before) < count && performance.now() - started < patience * 1000) await wait(100);
  const processed = (performance.now() - started) / 1000;
  return { count, acceptedPerSecond: count / accepted, processedPerSecond: done / processed, open: count - done };
}

async function ended(client) {
  const { rows } = await client.query(`SELECT count(*) FILTER (WHERE state IN ('received', 'failed')) AS open, count(*) AS all FROM inbound_mail`);
  return Number(rows[0].all) - Number(rows[0].open);
}
