/** Languages that people who work here may choose. */
export type StaffLocale = 'fa' | 'en';
