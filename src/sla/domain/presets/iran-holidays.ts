import type { Holiday } from '../calendar-definition';

/** Language of the names that a preset writes. */
export type PresetLanguage = 'fa' | 'en';

type Names = Record<PresetLanguage, string>;

/** Official holidays by Jalali date, the same every year; 30 Esfand exists in leap years only. */
const SOLAR: [month: number, day: number, names: Names][] = [
  [1, 1, { fa: 'آغاز نوروز', en: 'Nowruz' }],
  [1, 2, { fa: 'عید نوروز', en: 'Nowruz' }],
  [1, 3, { fa: 'عید نوروز', en: 'Nowruz' }],
  [1, 4, { fa: 'عید نوروز', en: 'Nowruz' }],
  [1, 12, { fa: 'روز جمهوری اسلامی', en: 'Islamic Republic Day' }],
  [1, 13, { fa: 'روز طبیعت', en: "Nature's Day" }],
  [3, 14, { fa: 'رحلت امام خمینی', en: 'Death of Imam Khomeini' }],
  [3, 15, { fa: 'قیام ۱۵ خرداد', en: 'Uprising of 15 Khordad' }],
  [11, 22, { fa: 'پیروزی انقلاب اسلامی', en: 'Islamic Revolution Day' }],
  [12, 29, { fa: 'ملی شدن صنعت نفت', en: 'Nationalisation of the oil industry' }],
  [12, 30, { fa: 'آخرین روز سال', en: 'Last day of the year' }],
];

const LUNAR = {
  alisDeath: { fa: 'شهادت امام علی', en: 'Martyrdom of Imam Ali' },
  fitr: { fa: 'عید فطر', en: 'Eid al-Fitr' },
  fitrSecond: { fa: 'تعطیل به مناسبت عید فطر', en: 'Eid al-Fitr, second day' },
  sadiqsDeath: { fa: 'شهادت امام جعفر صادق', en: "Martyrdom of Imam Ja'far al-Sadiq" },
  qurban: { fa: 'عید قربان', en: 'Eid al-Adha' },
  ghadir: { fa: 'عید غدیر خم', en: 'Eid al-Ghadir' },
  tasua: { fa: 'تاسوعای حسینی', en: 'Tasua' },
  ashura: { fa: 'عاشورای حسینی', en: 'Ashura' },
  arbaeen: { fa: 'اربعین حسینی', en: 'Arbaeen' },
  prophetsDeath: { fa: 'رحلت رسول اکرم و شهادت امام حسن', en: 'Death of the Prophet' },
  ridasDeath: { fa: 'شهادت امام رضا', en: 'Martyrdom of Imam Reza' },
  askarisDeath: { fa: 'شهادت امام حسن عسکری', en: 'Martyrdom of Imam Hasan al-Askari' },
  prophetsBirth: { fa: 'میلاد رسول اکرم و امام جعفر صادق', en: 'Birth of the Prophet' },
  fatimasDeath: { fa: 'شهادت حضرت فاطمه', en: 'Martyrdom of Fatima' },
  alisBirth: { fa: 'ولادت امام علی', en: 'Birth of Imam Ali' },
  mabath: { fa: 'مبعث رسول اکرم', en: 'Mission of the Prophet' },
  mahdisBirth: { fa: 'ولادت حضرت قائم', en: 'Birth of the Mahdi' },
} satisfies Record<string, Names>;

type Dated = [date: string, occasion: keyof typeof LUNAR];

/**
 * Lunar holidays as printed in the official calendars of 1404 and 1405 (Council of Public Culture; calendar centre of
 * the University of Tehran's Institute of Geophysics). The calendar of 1405 as published counts 25 holidays and has
 * none on 25 Shawwal.
 */
const PUBLISHED: Dated[] = [
  ['2025-03-22', 'alisDeath'], ['2025-03-31', 'fitr'], ['2025-04-01', 'fitrSecond'], ['2025-04-24', 'sadiqsDeath'],
  ['2025-06-06', 'qurban'], ['2025-06-14', 'ghadir'], ['2025-07-05', 'tasua'], ['2025-07-06', 'ashura'],
  ['2025-08-14', 'arbaeen'], ['2025-08-22', 'prophetsDeath'], ['2025-08-24', 'ridasDeath'], ['2025-09-01', 'askarisDeath'],
  ['2025-09-10', 'prophetsBirth'], ['2025-11-24', 'fatimasDeath'], ['2026-01-03', 'alisBirth'], ['2026-01-17', 'mabath'],
  ['2026-02-04', 'mahdisBirth'], ['2026-03-11', 'alisDeath'], ['2026-03-21', 'fitr'], ['2026-03-22', 'fitrSecond'],
  ['2026-05-27', 'qurban'], ['2026-06-04', 'ghadir'], ['2026-06-24', 'tasua'], ['2026-06-25', 'ashura'],
];

/**
 * Forecasts from the times of the new moon and the age at which the crescent is usually seen in Iran. A date may be
 * off by a day: the month begins when the moon is seen. To be checked against the calendar of the year.
 */
const FORECAST: Dated[] = [
  ['2026-08-04', 'arbaeen'], ['2026-08-12', 'prophetsDeath'], ['2026-08-14', 'ridasDeath'], ['2026-08-22', 'askarisDeath'],
  ['2026-08-31', 'prophetsBirth'], ['2026-11-13', 'fatimasDeath'], ['2026-12-23', 'alisBirth'], ['2027-01-06', 'mabath'],
  ['2027-01-24', 'mahdisBirth'], ['2027-02-28', 'alisDeath'], ['2027-03-10', 'fitr'], ['2027-03-11', 'fitrSecond'],
  ['2027-05-17', 'qurban'], ['2027-05-25', 'ghadir'], ['2027-06-15', 'tasua'], ['2027-06-16', 'ashura'],
  ['2027-07-25', 'arbaeen'], ['2027-08-02', 'prophetsDeath'], ['2027-08-03', 'ridasDeath'], ['2027-08-11', 'askarisDeath'],
  ['2027-08-20', 'prophetsBirth'], ['2027-11-03', 'fatimasDeath'], ['2027-12-12', 'alisBirth'], ['2027-12-26', 'mabath'],
  ['2028-01-13', 'mahdisBirth'], ['2028-02-17', 'alisDeath'], ['2028-02-27', 'fitr'], ['2028-02-28', 'fitrSecond'],
];

/** Official holidays of Iran: the solar ones for every year, the lunar ones for 1404 to 1406. */
export function iranHolidays(language: PresetLanguage): Holiday[] {
  const dated = ([date, occasion]: Dated): Holiday => ({ kind: 'holiday', name: LUNAR[occasion][language], on: { by: 'date', date } });
  return [
    ...SOLAR.map(([month, day, names]): Holiday => ({ kind: 'holiday', name: names[language], on: { by: 'jalali', month, day } })),
    ...PUBLISHED.map(dated),
    ...FORECAST.map((entry) => ({ ...dated(entry), tentative: true })),
  ];
}
