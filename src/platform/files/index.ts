export { downloadHeaders } from './download-headers';
export { embedImages, type PageImage } from './embed-images';
export { FileStore, type StoredFile } from './file-store';
export { sniffType } from './sniff-type';
