import { useQueryClient } from '@tanstack/react-query';
import { Suspense, lazy, useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { useManifestos } from '../api/useManifestos.ts';
import { fetchMe } from '../api/sessions.ts';
import { shownPerson } from '../api/shownPerson.ts';
import { meKey, useMe } from '../api/useMe.ts';
import { NavigationProvider } from '../ui/Navigation.tsx';
import { useKeepFocus } from '../ui/useKeepFocus.ts';
import { FrontPage } from './front/FrontPage.tsx';
import { LoadingPage } from './LoadingPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { useArrival } from './useArrival.ts';
import { useNavigate } from './useNavigate.ts';

// The desk is the larger part of the code, and most visitors come to read.
const DeskPage = lazy(async () => ({ default: (await import('./desk/DeskPage.tsx')).DeskPage }));

// One's own way in and out. Who reads needs none.
const SignInPage = lazy(async () => ({
  default: (await import('./account/SignInPage.tsx')).SignInPage,
}));

const AccountBackPage = lazy(async () => ({
  default: (await import('./account/entry/AccountBackPage.tsx')).AccountBackPage,
}));

const ConfirmMailPage = lazy(async () => ({
  default: (await import('./account/ConfirmMailPage.tsx')).ConfirmMailPage,
}));

const AskAccessPage = lazy(async () => ({
  default: (await import('./account/AskAccessPage.tsx')).AskAccessPage,
}));

const OwnPage = lazy(async () => ({
  default: (await import('./account/OwnPage.tsx')).OwnPage,
}));

const NoticesPage = lazy(async () => ({
  default: (await import('./notices/NoticesPage.tsx')).NoticesPage,
}));

const UnsubscribePage = lazy(async () => ({
  default: (await import('./notices/UnsubscribePage.tsx')).UnsubscribePage,
}));

// For coordinators only.
const NetworkPage = lazy(async () => ({
  default: (await import('./network/NetworkPage.tsx')).NetworkPage,
}));

const ManifestoPages = lazy(async () => ({
  default: (await import('./ManifestoPages.tsx')).ManifestoPages,
}));

const LawPage = lazy(async () => ({ default: (await import('./law/LawPage.tsx')).LawPage }));

const StylePage = lazy(async () => ({
  default: (await import('./style/StylePage.tsx')).StylePage,
}));

/** Every page of the site, by address. */
export function App() {
  useArrival();
  useKeepFocus();
  useAskEarly();
  useLookWhoIsHere();
  return (
    <NavigationProvider navigate={useNavigate()}>
      <Suspense fallback={<LoadingPage />}>
        <Switch>
          <Route path="/">
            <FrontPage />
          </Route>
          <Route path="/aanmelden/terug">
            <AccountBackPage />
          </Route>
          <Route path="/aanmelden">
            <SignInPage />
          </Route>
          <Route path="/mailadres">
            <ConfirmMailPage />
          </Route>
          <Route path="/toegang">
            <AskAccessPage />
          </Route>
          <Route path="/mijn-gegevens">
            <OwnPage />
          </Route>
          <Route path="/berichten">
            <NoticesPage />
          </Route>
          <Route path="/afmelden/:token">{({ token }) => <UnsubscribePage token={token} />}</Route>
          <Route path="/netwerk/:part?">
            {({ part }) => <NetworkPage address={part ? `/netwerk/${part}` : '/netwerk'} />}
          </Route>
          <Route path="/stijl">
            <StylePage />
          </Route>
          <Route path="/privacy">
            <LawPage about="privacy" />
          </Route>
          <Route path="/toegankelijkheid">
            <LawPage about="accessibility" />
          </Route>
          <Route path="/manifest/:slug/scherm/:paragraph">
            {({ slug, paragraph }) => <DeskPage slug={slug} onScreen={paragraph} />}
          </Route>
          <Route path="/manifest/:slug/:number/inlezen">
            {({ slug, number }) => <ManifestoPages slug={slug} part="inlezen" number={number} />}
          </Route>
          <Route path="/manifest/:slug/:number/geschiedenis">
            {({ slug, number }) => (
              <ManifestoPages slug={slug} part="geschiedenis" number={number} />
            )}
          </Route>
          <Route path="/manifest/:slug/:part?">
            {({ slug, part }) =>
              part === undefined || /^\d+$/u.test(part) ? (
                <DeskPage slug={slug} number={part} />
              ) : (
                <ManifestoPages slug={slug} part={part} />
              )
            }
          </Route>
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </Suspense>
    </NavigationProvider>
  );
}

// What nearly every page asks first, asked while its code is still on its way.
function useAskEarly(): void {
  useMe();
  useManifestos();
}

// A browser has one session for all its tabs: in another one somebody may have left, or come in.
function useLookWhoIsHere(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const look = async () => {
      const me = await fetchMe().catch(() => undefined);
      if (me !== undefined) queries.setQueryData(meKey, me);
    };
    const onFocus = () => void (shownPerson.id && look());
    addEventListener('focus', onFocus);
    return () => removeEventListener('focus', onFocus);
  }, [queries]);
}
