export { downloadHeaders } from './download-headers';
export { FileStore, type StoredFile } from './file-store';
export { sniffType } from './sniff-type';
