/**
 * A button that opens the browser's choice of files. The browser writes its own control in its own language; this one speaks
 * the chosen language. The field stays in place over the button, unseen, so that keys, screen readers and drops reach it.
 */
import { useId } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  /** Text that says what may be chosen. */
  readonly describedBy?: string;
  onFiles(files: readonly File[]): void;
}

export function FileButton({ label, accept, multiple, disabled = false, describedBy, onFiles }: Props) {
  const id = useId();
  return (
    <span class="filebutton">
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        aria-describedby={describedBy}
        onChange={(event) => {
          const input = event.currentTarget;
          const files = [...(input.files ?? [])];
          // The same file can be chosen again after it was mended.
          input.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <label class="button" for={id}>
        {label}
      </label>
    </span>
  );
}
