import { limits } from '#shared/limits.ts';
import { Page } from '../../ui/Page.tsx';
import { Table } from '../../ui/Table.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { Account } from '../Account.tsx';
import { useFooter } from '../useFooter.ts';
import { useTitle } from '../useTitle.ts';
import { Contact } from './Contact.tsx';
import './law.css';
import { useLawWords } from './useLawWords.ts';
import { useOperator } from './useOperator.ts';

const daysIn = (milliseconds: number) => Math.round(milliseconds / (24 * 3_600_000));
const days = {
  session: daysIn(limits.session),
  ticketKept: daysIn(limits.ticketKept),
  accessRequest: daysIn(limits.accessRequest),
  auditLine: daysIn(limits.auditLine),
};

/** What is kept of people, why, who sees it and how long [L2, L4]. */
export function PrivacyPage() {
  const words = useLawWords();
  const { privacy } = words;
  const operator = useOperator();
  useTitle(privacy.title);
  return (
    <Page account={<Account />} footer={useFooter()}>
      <div className="law">
        <h1 className="utrecht-heading-1">{privacy.title}</h1>
        <p className="reading">{privacy.lead}</p>
        <h2 className="utrecht-heading-3">{privacy.whoTitle}</h2>
        {operator && (
          <p>{operator.name === null ? words.noOperator : privacy.who(operator.name)}</p>
        )}
        <Contact />
        <h2 className="utrecht-heading-3">{privacy.keptTitle}</h2>
        <KeptTable />
        <p>{privacy.ground}</p>
        <h2 className="utrecht-heading-3">{privacy.deviceTitle}</h2>
        <Points points={privacy.device} />
        <h2 className="utrecht-heading-3">{privacy.othersTitle}</h2>
        <p>{privacy.others}</p>
        <h2 className="utrecht-heading-3">{privacy.rightsTitle}</h2>
        <Points points={privacy.rights} />
        <p>
          <TextLink standalone href="/mijn-gegevens">
            {privacy.toOwn}
          </TextLink>
        </p>
        <p>{privacy.complain}</p>
      </div>
    </Page>
  );
}

function KeptTable() {
  const { privacy } = useLawWords();
  return (
    <Table caption={privacy.keptTitle} hideCaption stacks>
      <thead>
        <tr>
          {privacy.headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {privacy.kept(days).map(([what = '', ...rest]) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            {rest.map((cell, place) => (
              <td key={privacy.headings[place + 1]} data-label={privacy.headings[place + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Points({ points }: { points: readonly string[] }) {
  return (
    <ul>
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}
