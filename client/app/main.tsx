import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/styles/all.css';
import './app.css';
import { LanguageProvider } from '../ui/LanguageProvider.tsx';
import { App } from './App.tsx';
import { CrashBoundary } from './CrashBoundary.tsx';
import { makeQueryClient } from './makeQueryClient.ts';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider>
        <CrashBoundary>
          <QueryClientProvider client={makeQueryClient()}>
            <App />
          </QueryClientProvider>
        </CrashBoundary>
      </LanguageProvider>
    </StrictMode>,
  );
}
