import { schemes } from '#shared/scheme.ts';
import { useWords } from './LanguageProvider.tsx';
import { Segment } from './Segment.tsx';
import { useScheme } from './useScheme.ts';

/** Light, dark, or as the device is. */
export function SchemeSwitch() {
  const { frame } = useWords();
  const [scheme, choose] = useScheme();
  return (
    <div className="scheme-switch">
      <span aria-hidden="true">{frame.scheme}</span>
      <Segment
        label={frame.scheme}
        value={scheme ?? 'device'}
        onChange={(chosen) => choose(chosen === 'device' ? null : chosen)}
        options={[
          { value: 'device', label: frame.schemes.device },
          ...schemes.map((value) => ({ value, label: frame.schemes[value] })),
        ]}
      />
    </div>
  );
}
