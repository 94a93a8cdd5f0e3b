/** What the package keeps of `@Type()`; it has no typings for this entry. */
declare module 'class-transformer/cjs/storage' {
  export const defaultMetadataStorage: { findTypeMetadata(target: Function, propertyName: string): unknown };
}
