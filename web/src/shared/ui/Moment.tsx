import { ago, fullDate, moment } from '@/shared/format';

type MomentProps = { at: string; as?: 'ago' | 'moment' | 'full' };

/** A time, with the full date on hover and for machines. */
export function Moment({ at, as = 'moment' }: MomentProps) {
  const text = as === 'ago' ? ago(at) : as === 'full' ? fullDate(at) : moment(at);
  return (
    <time dateTime={at} title={fullDate(at)} className="nowrap">
      {text}
    </time>
  );
}
