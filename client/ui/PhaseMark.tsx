import { phases, type Phase } from '#shared/network.ts';
import { useWords } from './LanguageProvider.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** The phase of a section: of four bricks one to four are laid, and its word. */
export function PhaseMark(props: { phase: Phase }) {
  const words = useWords();
  const laid = phases.indexOf(props.phase);
  return (
    <span className={`draagvlak-phase draagvlak-phase--${props.phase}`}>
      <svg aria-hidden="true" focusable="false" width="35" height="7" viewBox="0 0 35 7">
        {phases.map((phase, index) => (
          <g key={phase}>
            {index <= laid && (
              <rect className="draagvlak-phase__brick" x={index * 9} width="8" height="6" />
            )}
            <rect className="draagvlak-phase__line" x={index * 9} y="6" width="8" height="1" />
          </g>
        ))}
      </svg>
      <VisuallyHidden>{words.phases.label('')}</VisuallyHidden>
      <span>{words.phases.names[props.phase]}</span>
    </span>
  );
}
