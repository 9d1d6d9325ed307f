/**
 * The hatch of outdated bricks. A pattern takes its colours from where it stands, so each drawing
 * that needs one brings its own; then a dark panel in a light page is hatched right.
 */
export function HatchPattern(props: { id: string }) {
  return (
    <defs>
      <pattern
        id={props.id}
        width="4"
        height="4"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(-45)"
      >
        <rect className="ground-hatch" width="4" height="1.9" />
      </pattern>
    </defs>
  );
}
