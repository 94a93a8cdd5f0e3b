import { MessageSketch, storedMessageId } from './message-sketch';

async function sketch(text: string | Buffer, chunkSize = 1_000_000): Promise<MessageSketch> {
  const bytes = Buffer.from(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunkSize) }, (_, index) => bytes.subarray(index * chunkSize, (index + 1) * chunkSize));
  const made = new MessageSketch();
  const passed: Buffer[] = [];
  for await (const chunk of made.over(chunks)) passed.push(chunk);
  expect(Buffer.concat(passed).equals(bytes)).toBe(true);
  return made;
}

const HEAD = 'From: a@example.com\r\nTo: b@example.org\r\nSubject: Teapot\r\n';
const MESSAGE = `Message-ID: <one@example.com>\r\n${HEAD}\r\nIt broke.\r\n\r\nReally.\r\n`;
const hashOf = async (text: string | Buffer): Promise<string> => (await sketch(text)).contentSha256.toString('hex');

describe('MessageSketch', () => {
  it.each([1, 2, 3, 7, 64, 1_000])('reads the same from chunks of %i bytes', async (size) => {
    const [whole, parts] = [await sketch(MESSAGE), await sketch(MESSAGE, size)];
    expect(parts.messageId).toBe('<one@example.com>');
    expect(parts.contentSha256).toEqual(whole.contentSha256);
  });

  it.each([
    ['trace lines', `Received: from x\r\n by y\r\nReturn-Path: <a@example.com>\r\nDelivered-To: b@example.org\r\nX-Spam: no\r\n${MESSAGE}`],
    ['line ends', MESSAGE.replaceAll('\r', '')],
    ['empty lines at both ends', `\r\n\n${MESSAGE}\r\n\r\n`],
    ['folding', MESSAGE.replace('Subject: Teapot', 'Subject:\r\n Teapot')],
    ['another Message-ID', MESSAGE.replace('one@', 'two@')],
  ])('hashes past %s', async (_, changed) => {
    expect(await hashOf(changed)).toBe(await hashOf(MESSAGE));
  });

  it.each([
    ['the sender', MESSAGE.replace('a@example.com', 'c@example.com')],
    ['the subject', MESSAGE.replace('Teapot', 'Kettle')],
    ['a header of the writer', MESSAGE.replace('Subject', 'Reply-To: d@example.com\r\nSubject')],
    ['the body', MESSAGE.replace('Really', 'really')],
    ['an empty line in the body', MESSAGE.replace('\r\n\r\nReally', '\r\nReally')],
  ])('tells apart by %s', async (_, changed) => {
    expect(await hashOf(changed)).not.toBe(await hashOf(MESSAGE));
  });

  it.each([
    ['no head', 'My teapot broke.', 'My kettle broke.'],
    ['a head that never ends', 'Subject: a', 'Subject: b'],
    ['trace lines alone', 'X-Words: My teapot broke.', 'X-Words: My kettle broke.'],
  ])('tells messages with %s apart', async (_, one, two) => {
    expect(await hashOf(one)).not.toBe(await hashOf(two));
    expect((await sketch(one)).messageId).toMatch(/^<[0-9a-f]{64}@sha256\.invalid>$/);
  });

  it('finds a folded Message-ID, and only in the head', async () => {
    expect((await sketch(`${HEAD}Message-Id:\r\n\t<folded@example.com>\r\n\r\nx`)).messageId).toBe('<folded@example.com>');
    expect((await sketch(`${HEAD}\r\nMessage-ID: <body@example.com>\r\n`)).messageId).toMatch(/@sha256\.invalid>$/);
  });

  it('has room in an index for every Message-ID, whatever it is made of', async () => {
    const long = `<${'چ'.repeat(400)}@example.com>`;
    const { messageId } = await sketch(`Message-ID: ${long}\r\n\r\nx`);
    expect(messageId).toBe(storedMessageId(long));
    expect(messageId).toMatch(/^<[0-9a-f]{64}@long\.invalid>$/);
  });

  it('takes what lies beyond a very long head for body', async () => {
    const long = `X-Long: ${'a'.repeat(400_000)}\r\n\r\n`;
    expect(await hashOf(`${long}x`)).not.toBe(await hashOf(`${long}y`));
    expect((await sketch(`${long}x`, 4_096)).contentSha256).toEqual((await sketch(`${long}x`, 100_000)).contentSha256);
  });
});
