import { DayPicker } from 'react-day-picker';
import { enGB } from 'react-day-picker/locale/en-GB';
import { faIR } from 'react-day-picker/locale/fa-IR';
import 'react-day-picker/style.css';
import { dayPickerProps, type PickDateProps } from './pick-date';

export default function PickGregorian(props: PickDateProps) {
  const fa = props.language === 'fa';
  return <DayPicker {...dayPickerProps(props)} locale={fa ? faIR : enGB} dir={fa ? 'rtl' : 'ltr'} numerals={fa ? 'arabext' : 'latn'} />;
}
