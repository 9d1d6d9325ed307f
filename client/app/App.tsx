import { Suspense, lazy } from 'react';
import { Route, Switch } from 'wouter';
import { NavigationProvider } from '../ui/Navigation.tsx';
import { useKeepFocus } from '../ui/useKeepFocus.ts';
import { ExportPage } from './ExportPage.tsx';
import { FrontPage } from './front/FrontPage.tsx';
import { LoadingPage } from './LoadingPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { SignInPage } from './SignInPage.tsx';
import { useArrival } from './useArrival.ts';
import { useNavigate } from './useNavigate.ts';

// The editor is the larger part of the code, and most visitors come to read.
const DeskPage = lazy(async () => ({ default: (await import('./desk/DeskPage.tsx')).DeskPage }));

// For coordinators only.
const NetworkPage = lazy(async () => ({
  default: (await import('./network/NetworkPage.tsx')).NetworkPage,
}));

/** Every page of the site, by address. */
export function App() {
  useArrival();
  useKeepFocus();
  return (
    <NavigationProvider navigate={useNavigate()}>
      <Suspense fallback={<LoadingPage />}>
        <Switch>
          <Route path="/">
            <FrontPage />
          </Route>
          <Route path="/aanmelden">
            <SignInPage />
          </Route>
          <Route path="/netwerk/:part?">
            {({ part }) => <NetworkPage address={part ? `/netwerk/${part}` : '/netwerk'} />}
          </Route>
          <Route path="/manifest/:slug/uitgave">{({ slug }) => <ExportPage slug={slug} />}</Route>
          <Route path="/manifest/:slug/:number?">
            {({ slug, number }) => <DeskPage slug={slug} number={number} />}
          </Route>
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </Suspense>
    </NavigationProvider>
  );
}
