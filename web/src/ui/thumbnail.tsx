import { IconFile } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';

const SIDE_PX = 96;

/** A small picture of an image file, drawn on a canvas: blob: addresses would need a hole in the content policy. */
export function Thumbnail({ file }: { readonly file: File }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    let wanted = true;
    if (file.type.startsWith('image/')) {
      createImageBitmap(file).then((image) => {
        if (wanted && canvas.current) setDrawn(drawSquare(canvas.current, image));
        image.close();
      }, () => setDrawn(false));
    }
    return () => void (wanted = false);
  }, [file]);
  return (
    <>
      <canvas ref={canvas} width={SIDE_PX} height={SIDE_PX} hidden={!drawn} aria-hidden />
      {!drawn && <IconFile size="1.4rem" aria-hidden />}
    </>
  );
}

/** The middle square of the picture. */
function drawSquare(canvas: HTMLCanvasElement, image: ImageBitmap): boolean {
  const side = Math.min(image.width, image.height);
  const context = canvas.getContext('2d');
  context?.drawImage(image, (image.width - side) / 2, (image.height - side) / 2, side, side, 0, 0, SIDE_PX, SIDE_PX);
  return context !== null;
}
