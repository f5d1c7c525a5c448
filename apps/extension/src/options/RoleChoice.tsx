/** What the person does: decides what comes first. Acts at once. */
import { settings } from '../storage.ts';
import { useSpeech } from '../ui/speech.tsx';
import { useStored } from '../ui/use-stored.ts';
import { Choice } from './Choice.tsx';

export function RoleChoice() {
  const { t } = useSpeech();
  const { value, change } = useStored(settings);
  return (
    <>
      <p class="dim">{t('roleComesFirst')}</p>
      <Choice
        name="role"
        title={t('role')}
        value={value.role}
        choices={[
          ['exporter', t('roleExporterIs')],
          ['officer', t('roleOfficerIs')],
          ['developer', t('roleDeveloperIs')],
        ]}
        onChange={(role) => void change((now) => ({ ...now, role }))}
      />
    </>
  );
}
