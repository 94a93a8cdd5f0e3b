import { acceptPassword } from './password-rules';

const person = { email: 'sara@company.test', name: 'Sara Ahmadi' };
const codeOf = (password: string): string | undefined => {
  try {
    acceptPassword(password, person);
    return undefined;
  } catch (error) {
    return (error as { faults: { code: string }[] }).faults[0]!.code;
  }
};

describe('a new password', () => {
  it.each(['violet engines hum quietly', 'چهار اسب سفید در باران', 'x8#kQ2!mvL0@zpR', '  spaces count too  '])('may be %s', (password) => {
    expect(codeOf(password)).toBeUndefined();
  });

  it('has 15 characters at least, counted as people count', () => {
    expect(codeOf('short but odd!')).toBe('password_too_short');
    expect(codeOf('😀😁😂🤣😃😄😅')).toBe('password_too_short');
  });

  it.each(['password1234567', 'Password-Password', '111111111111111', '123456789012345', 'abababababababab', 'sara.ahmadi.2024', 'sara@company.test', 'رمز عبور ۱۲۳۴۵۶۷۸'])(
    'is not %s, which is guessed first',
    (password) => expect(codeOf(password)).toBe('password_too_common'),
  );

  it('is the same however its characters were composed', () => {
    expect(acceptPassword('cafe\u0301 violet engines', person)).toBe(acceptPassword('caf\u00e9 violet engines', person));
  });

  it('has an upper limit, so that nobody makes us hash a book', () => {
    expect(codeOf('xyzab'.repeat(60))).toBe('password_too_long');
  });
});
