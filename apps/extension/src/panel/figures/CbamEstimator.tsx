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
import { Scroll } from '../../ui/scroll.tsx';
import { useSpeech } from '../../ui/speech.tsx';

const { defaults } = readCbamDefaults(cbamDefaultsCsv);
/** Years of the phase-in: from the first that is payable to the first without free allocation. */
const YEARS = Array.from({ length: 9 }, (_, at) => 2026 + at);

/** An empty field is not zero, and what is no number is none. */
const numberOf = (text: string): number | undefined =>
  text.trim() === '' || !Number.isFinite(Number(text)) ? undefined : Number(text);

export function CbamEstimator({ code, on }: { readonly code: string; readonly on: string }) {
  const { t } = useSpeech();
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
        <Refusal failure={refused} />
      ) : result === null ? (
        <p class="dim">{t('cbamFill')}</p>
      ) : result.ok ? (
        <Estimate estimate={result.estimate} />
      ) : (
        <Refusal failure={result.failure} />
      )}
    </section>
  );
}

/** Why there is no estimate, and the longer codes that would have one. */
function Refusal({ failure }: { readonly failure: CbamFailure }) {
  const { t, say } = useSpeech();
  const longer =
    failure.code === 'longer_code_needed'
      ? failure.candidates.map((one) => one.code)
      : failure.code === 'part_in_scope'
        ? failure.scope.codes
        : [];
  return (
    <div class="stack tight">
      <p class="note warn" role="alert">
        {say(cbamFailureWords(failure))}
      </p>
      {longer.length > 0 ? (
        <ul class="bar" aria-label={t('cbamLongerCodes')}>
          {[...new Set(longer)].slice(0, 24).map((one) => (
            <li key={one}>
              <a class="button" href={`#/${routeText({ view: 'product', code: one })}`}>
                {printCode(one)}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Estimate({ estimate }: { readonly estimate: CbamEstimate }) {
  const { catalogue } = useKnowledge();
  const { t, say, number } = useSpeech();
  const bound = say(cbamBoundWords(estimate));
  const measure = catalogue.measures.get('cbam');
  return (
    <div class="stack">
      <p role="status" class="lead">
        <strong>
          {estimate.cost === null
            ? t('cbamCertificates', { tonnes: number(estimate.certificates, 2), bound })
            : t('cbamCost', { cost: number(estimate.cost, 2), bound })}
        </strong>
      </p>
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
