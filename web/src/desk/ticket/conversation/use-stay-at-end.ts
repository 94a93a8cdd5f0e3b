import { useLayoutEffect, useRef, useState } from 'react';

const NEAR_PX = 120;

/** Opens at the newest message and follows it, unless the reader has scrolled up: then it only says that there is one. */
export function useStayAtEnd(newestId: string | undefined) {
  const scroller = useRef<HTMLDivElement>(null);
  const near = useRef(true);
  const shown = useRef<string>(undefined);
  const [unseen, setUnseen] = useState(false);
  const goToEnd = (): void => {
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
    setUnseen(false);
  };
  useLayoutEffect(() => {
    if (newestId === undefined || newestId === shown.current) return;
    const first = shown.current === undefined;
    shown.current = newestId;
    if (first || near.current) goToEnd();
    else setUnseen(true);
  }, [newestId]);
  const onScroll = (): void => {
    const box = scroller.current;
    if (!box) return;
    near.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX;
    if (near.current) setUnseen(false);
  };
  return { scroller, onScroll, unseen, goToEnd };
}
