import { Page } from '../../ui/Page.tsx';
import { Account } from '../Account.tsx';
import { useFooter } from '../useFooter.ts';
import { useTitle } from '../useTitle.ts';
import { Contact } from './Contact.tsx';
import './law.css';
import { useLawWords } from './useLawWords.ts';

/** The accessibility statement: what `docs/accessibility.md` says, for who uses this [L4]. */
export function AccessibilityPage() {
  const { accessibility: words } = useLawWords();
  useTitle(words.title);
  return (
    <Page account={<Account />} footer={useFooter()}>
      <div className="law">
        <h1 className="utrecht-heading-1">{words.title}</h1>
        <p className="reading">{words.lead}</p>
        <h2 className="utrecht-heading-3">{words.statusTitle}</h2>
        <p>
          <b>{words.status}</b>
        </p>
        <p>{words.statusText}</p>
        <h2 className="utrecht-heading-3">{words.gapsTitle}</h2>
        <ul>
          {Object.entries(words.gaps).map(([point, text]) => (
            <li key={point}>{text}</li>
          ))}
        </ul>
        <h2 className="utrecht-heading-3">{words.askTitle}</h2>
        <p>{words.ask}</p>
        <Contact />
        <p>{words.complain}</p>
        <p className="small subtle">{words.made}</p>
      </div>
    </Page>
  );
}
