import { AccessibilityPage } from './AccessibilityPage.tsx';
import { PrivacyPage } from './PrivacyPage.tsx';

/** What the law asks to be said: two pages that are loaded as one. */
export function LawPage({ about }: { about: 'privacy' | 'accessibility' }) {
  return about === 'privacy' ? <PrivacyPage /> : <AccessibilityPage />;
}
