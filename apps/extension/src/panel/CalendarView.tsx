/** Dates in two lanes, EU and Viet Nam, month by month, with a line for today; the coming ones as an `.ics` file. */
import { toICalendar } from '@luongxanh/core';
import { Fragment } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { aboutMine, byMonth, type CalendarItem, type CalendarMonth, calendarItems } from '../model/calendar.ts';
import { watchedScope } from '../model/watch-relevance.ts';
import { watchList } from '../storage.ts';
import { downloadText } from '../ui/download.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Day } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { EmptyState } from '../ui/states.tsx';
import { useStored } from '../ui/use-stored.ts';
import { Below } from './Below.tsx';

/** What fills the first screen. */
const FIRST_MONTHS = 4;

export function CalendarView() {
  const { catalogue, tree, today } = useKnowledge();
  const { t, language } = useSpeech();
  const watched = useStored(watchList).value;
  const [mine, setMine] = useState(false);
  const year = Number(today.slice(0, 4));
  const [past, setPast] = useState(false);
  const [lane, setLane] = useState<'both' | 'eu' | 'vn'>('both');
  const all = useMemo(() => {
    // Five years ahead hold every date of application that the acts name; further aims stand with the targets.
    const window = { from: past ? `${year - 6}-01-01` : today, to: `${year + 5}-12-31` };
    return calendarItems(catalogue, window).filter((item) => lane === 'both' || item.lane === lane);
  }, [catalogue, today, year, past, lane]);
  const onlyMine = mine && watched.length > 0;
  const items = useMemo(() => {
    if (!onlyMine) return all;
    const world = { catalogue, tree, on: today };
    const codes = watched.map(({ code }) => code);
    return aboutMine(all, watchedScope(codes, world, { general: true }), world);
  }, [all, onlyMine, watched, catalogue, tree, today]);
  const ahead = items.filter((item) => item.date >= today);
  const months = byMonth(items);
  const here = today.slice(0, 7);
  const todayBefore = months.find(
    (one) => one.month >= here && [...one.eu, ...one.vn].some((item) => item.date >= today),
  );
  const save = () => downloadText('luong-xanh.ics', 'text/calendar', toICalendar(ahead, language, today));
  return (
    <div class="stack">
      <h1>{t('tabCalendar')}</h1>
      <div class="filters no-print">
        <label class="field">
          {t('lane')}
          <select value={lane} onChange={(event) => setLane(event.currentTarget.value as 'both')}>
            <option value="both">{t('laneBoth')}</option>
            <option value="eu">{t('laneEu')}</option>
            <option value="vn">{t('laneVn')}</option>
          </select>
        </label>
        <label class="check">
          <input type="checkbox" checked={past} onChange={(event) => setPast(event.currentTarget.checked)} />
          {t('showPast')}
        </label>
        {watched.length > 0 ? (
          <label class="check">
            <input type="checkbox" checked={mine} onChange={(event) => setMine(event.currentTarget.checked)} />
            {t('calendarMine')}
          </label>
        ) : null}
      </div>
      <div class="bar">
        <p class="dim grow" role="status">
          {t('datesAhead', { count: ahead.length })}
        </p>
        <button type="button" class="no-print" onClick={save} disabled={ahead.length === 0}>
          {t('saveIcs')}
        </button>
      </div>
      {items.length === 0 ? (
        <EmptyState title={t('calendarEmpty')} />
      ) : (
        <div>
          <div class="lanes" aria-hidden="true">
            <span>{t('laneEu')}</span>
            <span>{t('laneVn')}</span>
          </div>
          <Months months={months.slice(0, FIRST_MONTHS)} todayBefore={todayBefore} />
          <Below>
            <Months months={months.slice(FIRST_MONTHS)} todayBefore={todayBefore} />
          </Below>
        </div>
      )}
    </div>
  );
}

interface MonthsProps {
  readonly months: readonly CalendarMonth[];
  /** The month that the line of today stands before. */
  readonly todayBefore: CalendarMonth | undefined;
}

function Months({ months, todayBefore }: MonthsProps) {
  const { today } = useKnowledge();
  const { t } = useSpeech();
  return (
    <>
      {months.map((month) => (
        <Fragment key={month.month}>
          {month === todayBefore ? (
            <p class="todayline">
              <span>
                {t('today')} · <Day date={today} />
              </span>
            </p>
          ) : null}
          <Month month={month} />
        </Fragment>
      ))}
    </>
  );
}

function Month({ month }: { readonly month: CalendarMonth }) {
  const { t, day } = useSpeech();
  const title = month.month.length === 4 ? month.month : day(`${month.month}-01`, 'month');
  return (
    <section class="month">
      <h2>{month.month.length === 4 ? t('sometimeIn', { year: title }) : title}</h2>
      <Lane items={month.eu} name={t('laneEu')} vietnam={false} />
      <Lane items={month.vn} name={t('laneVn')} vietnam />
    </section>
  );
}

function Lane({
  items,
  name,
  vietnam,
}: {
  readonly items: readonly CalendarItem[];
  readonly name: string;
  readonly vietnam: boolean;
}) {
  const { today } = useKnowledge();
  const { say } = useSpeech();
  if (items.length === 0) return <span />;
  return (
    <ul class={vietnam ? 'lane vn' : 'lane'} aria-label={name} data-lane={name}>
      {items.map((item) => (
        <li key={item.id} class={item.date < today ? 'past' : ''}>
          <p class="small">
            <strong>
              <Day date={item.date} precision={item.precision} short />
            </strong>{' '}
            <a href={`#/${item.route}`}>{say(item.act)}</a>
          </p>
          <p class="small">{say(item.what)}</p>
          {item.who ? <p class="small dim">{say(item.who)}</p> : null}
        </li>
      ))}
    </ul>
  );
}
