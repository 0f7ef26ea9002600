import { useEffect, useState } from 'react';
import { isAbort } from '@/api/problem';
import { checkDesign } from '@/api/studio';
import type { DesignCheck } from '@/api/studioTypes';

const pauseMs = 120;

/** After how long a server that did not answer is asked again. */
const retryMs = 3000;

export interface Check {
  result: DesignCheck | null;
  /** The text that the result is of. */
  text: string;
  /** Whether the result is of the text as it is now. */
  isCurrent: boolean;
}

/** What the server says of the text, a moment after it has last changed. */
export function useCheck(scenario: string, text: string): Check {
  const [checked, setChecked] = useState<{ text: string; result: DesignCheck } | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const ask = () => {
      checkDesign(scenario, text, controller.signal)
        .then((result) => setChecked({ text, result }))
        .catch((error) => {
          // What was said last stays, though it is of an earlier text; the server banner says that it is gone.
          if (!isAbort(error)) timer = setTimeout(ask, retryMs);
        });
    };
    let timer = setTimeout(ask, pauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [scenario, text]);
  return {
    result: checked?.result ?? null,
    text: checked?.text ?? '',
    isCurrent: checked?.text === text,
  };
}
