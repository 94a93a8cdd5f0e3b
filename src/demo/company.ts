/** The demonstration company: a mid-sized online shop that sells in Persian and English. */
export const COMPANY = {
  name: { fa: 'فروشگاه اینترنتی نارون', en: 'Narvan Online Store' },
  contact: {
    phone: '+98 21 5555 0100',
    email: 'care@narvan.example',
    social: [{ label: 'Telegram', url: 'https://t.me/narvan_example' }, { label: 'Instagram', url: 'https://instagram.com/narvan_example' }],
  },
};

export const TEAMS = {
  care: { nameFa: 'مراقبت از مشتری', nameEn: 'Customer care' },
  logistics: { nameFa: 'ارسال و انبار', nameEn: 'Delivery and warehouse' },
  finance: { nameFa: 'مالی و بازپرداخت', nameEn: 'Payments and refunds' },
} as const;
export type TeamKey = keyof typeof TEAMS;

export interface DemoPerson {
  email: string;
  name: string;
  role: 'agent' | 'manager' | 'admin';
  locale: 'fa' | 'en';
  teams: TeamKey[];
}

export const PEOPLE: Record<'agent' | 'manager' | 'admin' | 'second', DemoPerson> = {
  agent: { email: 'agent@demo.test', name: 'نگار صالحی', role: 'agent', locale: 'fa', teams: ['care', 'logistics'] },
  manager: { email: 'manager@demo.test', name: 'بهرام کیانی', role: 'manager', locale: 'fa', teams: ['care', 'logistics', 'finance'] },
  admin: { email: 'admin@demo.test', name: 'مدیر سامانه', role: 'admin', locale: 'fa', teams: ['care'] },
  second: { email: 'agent2@demo.test', name: 'Daniel Moran', role: 'agent', locale: 'en', teams: ['care', 'finance'] },
};

export interface DemoCategory {
  nameFa: string;
  nameEn: string;
  team: TeamKey;
}

export const CATEGORIES = {
  delivery: { nameFa: 'ارسال و تحویل', nameEn: 'Delivery', team: 'logistics' },
  quality: { nameFa: 'کیفیت کالا', nameEn: 'Product quality', team: 'care' },
  payment: { nameFa: 'پرداخت و بازگشت وجه', nameEn: 'Payment and refund', team: 'finance' },
  service: { nameFa: 'رفتار و پاسخ‌گویی', nameEn: 'Service and manners', team: 'care' },
  website: { nameFa: 'سایت و اپلیکیشن', nameEn: 'Website and app', team: 'care' },
} as const satisfies Record<string, DemoCategory>;
export type CategoryKey = keyof typeof CATEGORIES;

/** The tree under the six Ms of Ishikawa's diagram (Guide to Quality Control, 1968). */
export const CAUSES = {
  people: { fa: 'نیروی انسانی', en: 'People', under: { untrained: { fa: 'آموزش ناکافی', en: 'Not trained for the case' }, overload: { fa: 'کمبود نفر در ساعت شلوغ', en: 'Too few people at peak hours' } } },
  method: { fa: 'روش کار', en: 'Method', under: { packaging: { fa: 'بسته‌بندی نامناسب', en: 'Unsuitable packaging' }, handover: { fa: 'تحویل بدون هماهنگی', en: 'Handed over without calling' }, refundSteps: { fa: 'مراحل طولانی بازپرداخت', en: 'Refund takes too many steps' } } },
  machine: { fa: 'ماشین و سامانه', en: 'Machine and system', under: { stockSync: { fa: 'موجودی نادرست در سایت', en: 'Stock shown wrongly' }, paymentGateway: { fa: 'خطای درگاه پرداخت', en: 'Payment gateway fault' } } },
  material: { fa: 'کالا و مواد', en: 'Material', under: { supplierDefect: { fa: 'عیب ساخت تأمین‌کننده', en: 'Supplier defect' }, expired: { fa: 'تاریخ مصرف نزدیک', en: 'Short shelf life' } } },
  measurement: { fa: 'سنجش و کنترل', en: 'Measurement', under: { noCheck: { fa: 'بازرسی‌نشدن پیش از ارسال', en: 'Not checked before dispatch' } } },
  environment: { fa: 'محیط و شرکا', en: 'Environment and partners', under: { courier: { fa: 'تأخیر شرکت پستی', en: 'Courier delay' } } },
} as const;
export type CauseKey = { [K in keyof typeof CAUSES]: keyof (typeof CAUSES)[K]['under'] }[keyof typeof CAUSES];
