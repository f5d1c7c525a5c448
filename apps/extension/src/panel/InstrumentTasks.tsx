/** What a Vietnamese document itself holds: reports, tasks, targets, projects. Empty parts are absent. */
import { bodyOn, type Instrument } from '@luongxanh/core';
import { tasksByLead, tasksOnce } from '../model/tasks-once.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { BodyThenNow } from './BodyThenNow.tsx';
import { ObligationItem } from './ObligationItem.tsx';
import { ReportingList } from './ReportingList.tsx';
import { TargetTable } from './TargetTable.tsx';

/** Up to so many tasks one list is read faster than groups; up to so many groups all stand open. */
const FEW_TASKS = 8;
const OPEN_GROUPS = 3;

export function InstrumentTasks({ instrument }: { readonly instrument: Instrument }) {
  const { catalogue, today } = useKnowledge();
  const { t, say } = useSpeech();
  const tasks = tasksOnce(catalogue.obligationsOf(instrument.id));
  const byLead = tasksByLead(tasks);
  const grouped = tasks.length > FEW_TASKS && byLead.size > 1;
  const targets = catalogue.targetsOf(instrument.id);
  const reports = catalogue.reportingDutiesOf(instrument.id);
  const projects = catalogue.records.projects.filter((project) => project.instrument === instrument.id);
  return (
    <>
      {/* Few lines with a day, which forty tasks would hide. */}
      {reports.length > 0 ? <ReportingList duties={reports} /> : null}
      {tasks.length > 0 ? (
        <section class="stack tight">
          <h2>
            {t('tasks')} <span class="count">{tasks.length}</span>
          </h2>
          {grouped ? (
            [...byLead].map(([lead, all]) => (
              <details key={lead ?? ''} class="group" open={byLead.size <= OPEN_GROUPS}>
                <summary>
                  <span>
                    <BodyThenNow
                      then={lead ? (catalogue.bodies.get(lead) ?? null) : null}
                      now={lead ? bodyOn(catalogue, lead, today) : null}
                    />{' '}
                    <span class="count">{all.length}</span>
                  </span>
                </summary>
                <ul>
                  {all.map((task) => (
                    <ObligationItem key={task.id} obligation={task} withLead={false} />
                  ))}
                </ul>
              </details>
            ))
          ) : (
            <ul>
              {tasks.map((task) => (
                <ObligationItem key={task.id} obligation={task} />
              ))}
            </ul>
          )}
        </section>
      ) : null}
      {targets.length > 0 ? <TargetTable targets={targets} /> : null}
      {projects.length > 0 ? (
        <section class="stack tight">
          <h2>
            {t('projects')} <span class="count">{projects.length}</span>
          </h2>
          <ul>
            {projects.map((project) => (
              <li key={project.id} class="card plain">
                <p>{say(project.title)}</p>
                <p class="small dim">
                  {say(project.place)} ·{' '}
                  <BodyThenNow
                    then={project.lead ? (catalogue.bodies.get(project.lead) ?? null) : null}
                    now={project.lead ? bodyOn(catalogue, project.lead, today) : null}
                  />
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
