import { progressPerFile } from './upload';

it('splits the bytes sent over the files in their order', () => {
  const files = [{ size: 100 }, { size: 0 }, { size: 300 }];
  expect(progressPerFile(files, 20, 20)).toEqual([0, 1, 0]);
  expect(progressPerFile(files, 70, 20)).toEqual([0.5, 1, 0]);
  expect(progressPerFile(files, 270, 20)).toEqual([1, 1, 0.5]);
  expect(progressPerFile(files, 9_999, 20)).toEqual([1, 1, 1]);
});
