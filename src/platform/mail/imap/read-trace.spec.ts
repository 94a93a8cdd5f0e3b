import { readTrace } from './read-trace';

const OWN = ['example.org'];
const RECEIVED = 'Received: from relay.elsewhere.test (by example.org (faked) [192.0.2.9])\r\n\tby mx.example.org (Postfix) with ESMTP id 7\r\n\tfor <help@example.org>; Mon, 06 May 2024 10:00:00 +0330 (IRST)';
const FORGED = 'Received: from me by mx.example.org; Mon, 01 Jan 2001 00:00:00 +0000\r\nDelivered-To: ceo@example.org';

describe('readTrace', () => {
  it('reads what our own server wrote: when, for whom, from whom', () => {
    const head = `Return-Path: <a@elsewhere.test>\r\nX-Original-To: help@example.org\r\nDelivered-To: <Help@Example.org>\r\nDelivered-To: box@example.org\r\n${RECEIVED}\r\n${FORGED}\r\n`;
    expect(readTrace(head, OWN)).toEqual({ takenAt: new Date('2024-05-06T06:30:00Z'), recipients: ['help@example.org', 'box@example.org'], sender: 'a@elsewhere.test' });
  });

  it.each([
    ['no line of our own server', 'Delivered-To: help@example.org\r\nReceived: from x by mx.elsewhere.test; Mon, 06 May 2024 10:00:00 +0000'],
    ['no Received at all', 'Delivered-To: help@example.org\r\nEnvelope-To: a@example.org'],
    ['our name only in a comment or in "from"', 'Delivered-To: a@example.org\r\nReceived: from mx.example.org (by mx.example.org) by evil.test; Mon, 06 May 2024 10:00:00 +0000'],
    ['a name that only ends like ours', 'Received: from x by notexample.org; Mon, 06 May 2024 10:00:00 +0000'],
    ['ours only below another one', `Received: from y by evil.test; Mon, 06 May 2024 10:00:00 +0000\r\n${RECEIVED}`],
    ['nothing', ''],
  ])('believes nothing with %s', (_, head) => {
    expect(readTrace(head, OWN)).toEqual({ takenAt: null, recipients: [], sender: null });
  });

  it('takes the null reverse-path for what it is, and no address that is none', () => {
    expect(readTrace(`Return-Path: <>\r\nDelivered-To: not an address\r\nEnvelope-To: a@b, c@d\r\n${RECEIVED}`, OWN)).toMatchObject({ sender: '', recipients: [] });
    expect(readTrace('Received: by mx.example.org; yesterday', OWN).takenAt).toBeNull();
    expect(readTrace('Received: by mx.example.org', OWN).takenAt).toBeNull();
  });
});
