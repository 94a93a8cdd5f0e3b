import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../../ui/use-format';
import { readNumber } from './amount';

interface NumberFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'onBlur'> {
  readonly value: number | null;
  /** NaN when what was typed is no number, so that the server's word is asked for and not a former value kept. */
  readonly onChange: (value: number) => void;
}

/** A number in the reader's digits, typed in digits of any script. Not negative. */
export function NumberField({ value, onChange, ...rest }: NumberFieldProps) {
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  // What was typed stands as it was typed; a value that came from elsewhere takes its place.
  const text = Object.is(readNumber(typed) ?? Number.NaN, value) ? typed : textOf(value);
  const type = (next: string): void => {
    setTyped(next);
    onChange(readNumber(next) ?? Number.NaN);
  };
  return <TextInput inputMode="decimal" autoComplete="off" {...rest} value={inDigits(text, language)} onChange={(event) => type(event.currentTarget.value)} />;
}

const textOf = (value: number | null): string => (value === null || Number.isNaN(value) ? '' : String(Math.round(value * 1000) / 1000));

export const inDigits = (text: string, language: string): string =>
  (language === 'fa' ? text.replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit))).replace('.', '٫') : text);
