let count = 0;

/** A complaint as the portal takes it; each from another customer. */
export function complaint(changes: object = {}): object {
  count++;
  return {
    kind: 'complaint',
    subject: 'Parcel arrived wet',
    description: 'The box was left in the rain and the book inside is ruined.',
    desiredRemedy: 'replacement',
    contact: { name: 'Reza Karimi', email: `customer${count}@example.test`, locale: 'fa' },
    ...changes,
  };
}
