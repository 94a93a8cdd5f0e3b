import { DayPicker, enUS, faIR } from '@daypicker/persian';
import 'react-day-picker/style.css';
import { dayPickerProps, type PickDateProps } from './pick-date';

export default function PickPersian(props: PickDateProps) {
  const fa = props.language === 'fa';
  return <DayPicker {...dayPickerProps(props)} locale={fa ? faIR : enUS} dir={fa ? 'rtl' : 'ltr'} numerals={fa ? 'arabext' : 'latn'} />;
}
