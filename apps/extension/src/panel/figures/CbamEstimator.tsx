/**
 * What CBAM certificates for a delivery would cost the importer: the person gives tonnes and a price, every step shows its source,
 * and what it is not stands beside it. The words of the steps are those of the package, the same as in the command line.
 */
import { printCode } from '@luongxanh/core';
import { gradeWords } from '@luongxanh/core/words';
import { cbamDefaultsCsv } from '@luongxanh/data';
import {
  type CbamEstimate,
  type CbamFailure,
  cbamBoundWords,
  cbamFailureWords,
  cbamFormulaWords,
  cbamScope,
  estimateCbam,
  findDefaults,
  readCbamDefaults,
  refuseCbamScope,
} from '@luongxanh/stats';
import { useMemo, useState } from 'preact/hooks';
import { routeText } from '../../model/routes.ts';
import { useKnowledge } from '../../ui/knowledge.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Said } from '../../ui/said.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { type Speech, useSpeech } from '../../ui/speech.tsx';

const { defaults } = readCbamDefaults(cbamDefaultsCsv);
/** Years of the phase-in: from the first that is payable to the first without free allocation. */
const YEARS = Array.from({ length: 9 }, (_, at) => 2026 + at);

/** An empty field is not zero, and what is no number is none. */
const numberOf = (text: string): number | undefined =>
  text.trim() === '' || !Number.isFinite(Number(text)) ? undefined : Number(text);

export function CbamEstimator({ code, on }: { readonly code: string; readonly on: string }) {
  const speech = useSpeech();
  const { t, say } = speech;
  const { catalogue, tree } = useKnowledge();
  const [tonnes, setTonnes] = useState('');
  const [price, setPrice] = useState('');
  const [year, setYear] = useState(Math.min(2034, Math.max(2026, Number(on.slice(0, 4)))));
  const known = useMemo(() => findDefaults(defaults, code), [code]);
  const [own, setOwn] = useState(known.length === 0);
  const [emissions, setEmissions] = useState('');
  const [benchmark, setBenchmark] = useState('');
  const given = { tonnes: numberOf(tonnes), price: numberOf(price), emissions: numberOf(emissions) };
  const free = numberOf(benchmark);
  const scope = useMemo(() => cbamScope(code, year, { catalogue, tree, on }), [code, year, catalogue, tree, on]);
  // Goods outside the list are told so before anything is typed.
  const refused = refuseCbamScope(code, scope);
  const result =
    given.tonnes === undefined || (own && given.emissions === undefined)
      ? null
      : estimateCbam(
          {
            code,
            year,
            scope,
            tonnes: given.tonnes,
            ...(given.price === undefined ? {} : { price: given.price }),
            ...(own && given.emissions !== undefined ? { emissions: given.emissions } : {}),
            ...(free === undefined ? {} : { benchmark: free }),
          },
          defaults,
        );
  const answer =
    result === null
      ? t('cbamFill')
      : result.ok
        ? costWords(result.estimate, speech)
        : say(cbamFailureWords(result.failure));
  return (
    <section class="stack" aria-labelledby="cbam-title">
      <h2 id="cbam-title">{t('cbamTitle')}</h2>
      <p class="small dim">{t('cbamAbout')}</p>
      <form class="filters estimate no-print" onSubmit={(event) => event.preventDefault()}>
        <NumberField label={t('cbamTonnes')} value={tonnes} onInput={setTonnes} />
        <NumberField label={t('cbamPrice')} value={price} onInput={setPrice} help={t('cbamPriceHelp')} />
        <label class="field">
          {t('cbamYear')}
          <select value={year} onChange={(event) => setYear(Number(event.currentTarget.value))}>
            {YEARS.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <fieldset class="whole">
          <legend class="small dim">{t('cbamEmissions')}</legend>
          <label class="check">
            <input type="radio" name="cbam-emissions" checked={!own} onChange={() => setOwn(false)} />
            {t('cbamDefault')}
          </label>
          <label class="check">
            <input type="radio" name="cbam-emissions" checked={own} onChange={() => setOwn(true)} />
            {t('cbamOwn')}
          </label>
        </fieldset>
        {own ? <NumberField label={t('cbamOwnValue')} value={emissions} onInput={setEmissions} /> : null}
        <NumberField label={t('cbamBenchmark')} value={benchmark} onInput={setBenchmark} />
      </form>
      {refused ? (
        <>
          <p class="note warn">{say(cbamFailureWords(refused))}</p>
          <LongerCodes failure={refused} />
        </>
      ) : (
        <>
          <Said class={result === null ? 'dim' : result.ok ? 'lead' : 'note warn'} text={answer}>
            {result?.ok ? <strong>{answer}</strong> : answer}
          </Said>
          {result === null ? null : result.ok ? (
            <Estimate estimate={result.estimate} />
          ) : (
            <LongerCodes failure={result.failure} />
          )}
        </>
      )}
    </section>
  );
}

const costWords = (estimate: CbamEstimate, { t, say, number }: Speech): string => {
  const bound = say(cbamBoundWords(estimate));
  return estimate.cost === null
    ? t('cbamCertificates', { tonnes: number(estimate.certificates, 2), bound })
    : t('cbamCost', { cost: number(estimate.cost, 2), bound });
};

/** The longer codes that would have an estimate, where the code given has none. */
function LongerCodes({ failure }: { readonly failure: CbamFailure }) {
  const { t } = useSpeech();
  const longer =
    failure.code === 'longer_code_needed'
      ? failure.candidates.map((one) => one.code)
      : failure.code === 'part_in_scope'
        ? failure.scope.codes
        : [];
  if (longer.length === 0) return null;
  return (
    <ul class="bar" aria-label={t('cbamLongerCodes')}>
      {[...new Set(longer)].slice(0, 24).map((one) => (
        <li key={one}>
          <a class="button" href={`#/${routeText({ view: 'product', code: one })}`}>
            {printCode(one)}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Estimate({ estimate }: { readonly estimate: CbamEstimate }) {
  const { catalogue } = useKnowledge();
  const { t, say, number } = useSpeech();
  const measure = catalogue.measures.get('cbam');
  return (
    <div class="stack">
      {estimate.costAtBenchmark === null ? null : (
        <p class="small">{t('cbamAtBenchmark', { cost: number(estimate.costAtBenchmark, 2) })}</p>
      )}
      <Scroll name={t('cbamSteps')}>
        <table class="steps">
          <caption class="sr">{t('cbamSteps')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('colStep')}</th>
              <th scope="col" class="num">
                {t('colResult')}
              </th>
            </tr>
          </thead>
          <tbody>
            {estimate.steps.map((step) => (
              <tr key={step.id}>
                <th scope="row">
                  {say(step.what)}
                  <span class="small dim block">{say(cbamFormulaWords(step))}</span>
                  <span class="small dim block">
                    {say(step.source)} ({step.grade === 'given' ? t('cbamGiven') : say(gradeWords[step.grade])})
                  </span>
                </th>
                <td class="num">
                  {number(step.value, 3)}
                  <br />
                  <span class="small dim">{step.unit}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <div class="stack tight">
        <h3>{t('cbamCaveats')}</h3>
        <ul class="stack tight">
          {estimate.caveats.map((caveat) => (
            <li key={caveat.en} class="note small">
              {say(caveat)}
            </li>
          ))}
        </ul>
      </div>
      {measure ? (
        <p class="small">
          <a href={`#/${routeText({ view: 'act', celex: measure.celex })}`}>{say(measure.name)}</a>
        </p>
      ) : null}
    </div>
  );
}
