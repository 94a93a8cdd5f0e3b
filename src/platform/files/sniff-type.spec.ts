import { sniffType } from './sniff-type';

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

describe('what a file is', () => {
  it('is said by its bytes, not by its sender', async () => {
    expect(await sniffType(PNG, 'text/html')).toBe('image/png');
    expect(await sniffType(Buffer.from('%PDF-1.7\n'), 'image/png')).toBe('application/pdf');
  });

  it('is unknown for anything that could act in a browser', async () => {
    expect(await sniffType(Buffer.from('<!doctype html><script>1</script>'), 'text/html')).toBe('application/octet-stream');
    expect(await sniffType(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="1"/>'), 'image/svg+xml')).toBe('application/octet-stream');
    expect(await sniffType(Buffer.from('<?xml version="1.0"?><svg/>'), 'image/svg+xml')).toBe('application/octet-stream');
    expect(await sniffType(Buffer.from('alert(1)'), 'text/javascript')).toBe('application/octet-stream');
  });

  it('may be harmless text on the sender\'s word', async () => {
    expect(await sniffType(Buffer.from('a,b\n1,2\n'), 'Text/CSV; charset=utf-8')).toBe('text/csv');
    expect(await sniffType(Buffer.alloc(0))).toBe('application/octet-stream');
  });
});
