import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { signInAs } from '../../api/demo.ts';
import type { DemoRole } from '../../api/demo.ts';
import { useDemoRoles } from '../../api/useDemoRoles.ts';
import { showSignedIn } from '../../api/showSignedIn.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { problemCode } from '../../api/problemCode.ts';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { useNavigate } from '../useNavigate.ts';

const roleWords = {
  'mandate-holder': 'mandateHolder',
  member: 'member',
  lead: 'lead',
  coordinator: 'coordinator',
  observer: 'observer',
} as const satisfies Record<DemoRole['role'], string>;

interface DoorsProps {
  readonly slug: string | undefined;
  readonly isSignedIn: boolean;
}

/** The ways in: as someone of the demo network, as a visitor, or with an invitation. */
export function Doors({ slug, isSignedIn }: DoorsProps) {
  const { front, frame } = useWords();
  const { data: roles = [] } = useDemoRoles();
  const enter = useEnterAs(slug);
  const hasDemo = roles.length > 0;
  if (isSignedIn && !hasDemo) return null;
  return (
    <section className="front__roles" aria-labelledby="doors-title">
      <h2 className="utrecht-heading-3" id="doors-title">
        {hasDemo ? front.lookAround : front.haveInvitation}
      </h2>
      {enter.error !== null && <ProblemAlert code={problemCode(enter.error)} />}
      {(hasDemo || slug !== undefined) && (
        <ul className="doors">
          {roles.map((role) => (
            <li key={role.role}>
              <RoleDoor role={role} isBusy={enter.isPending} onEnter={enter.mutate} />
            </li>
          ))}
          {slug !== undefined && (
            <li>
              <VisitorDoor slug={slug} />
            </li>
          )}
        </ul>
      )}
      {hasDemo && <p className="small subtle front__note">{front.demoNotice}</p>}
      {!hasDemo && <Invited />}
      {hasDemo && !isSignedIn && (
        <p>
          {front.haveInvitation} <TextLink href="/aanmelden">{frame.signIn}</TextLink>
        </p>
      )}
    </section>
  );
}

function Invited() {
  const { frame, signIn } = useWords();
  return (
    <div className="front__invited">
      <p>{signIn.withInvitation}</p>
      <ButtonLink kind="primary" href="/aanmelden">
        {frame.signIn}
      </ButtonLink>
    </div>
  );
}

function useEnterAs(slug: string | undefined) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: signInAs,
    onSuccess: (me) => {
      showSignedIn(queries, me);
      navigate(slug === undefined ? '/' : `/manifest/${slug}`);
    },
  });
}

interface RoleDoorProps {
  readonly role: DemoRole;
  readonly isBusy: boolean;
  readonly onEnter: (role: DemoRole['role']) => void;
}

function RoleDoor({ role, isBusy, onEnter }: RoleDoorProps) {
  const { front, signIn } = useWords();
  const word = roleWords[role.role];
  return (
    <button
      type="button"
      className="doors__door"
      aria-disabled={isBusy || undefined}
      onClick={() => isBusy || onEnter(role.role)}
    >
      <DoorText
        name={front.roles[word]}
        who={signIn.signedInAs(role.name, role.partner)}
        what={front.roleMeanings[word]}
      />
    </button>
  );
}

function VisitorDoor({ slug }: { slug: string }) {
  const { front } = useWords();
  return (
    <a className="doors__door" href={`/m/${slug}`}>
      <DoorText
        name={front.roles.visitor}
        who={front.withoutAccount}
        what={front.roleMeanings.visitor}
      />
    </a>
  );
}

function DoorText(props: { name: ReactNode; who: ReactNode; what: ReactNode }) {
  return (
    <>
      <span className="doors__name">{props.name}</span>
      <span className="doors__who">{props.who}</span>
      <span className="doors__what">{props.what}</span>
      <Icon name="chevron-right" />
    </>
  );
}
