import { DirectionProvider, MantineProvider } from '@mantine/core';
import { StrictMode, Suspense } from 'react';
import { BrowserRouter } from 'react-router';
import { AppRoutes } from './app-routes';
import { languages } from './i18n/languages';
import { LoadingState } from './ui/states';
import { ThemeVariables } from './ui/styles/theme-variables';
import { theme } from './ui/theme';
import { useLanguage } from './ui/use-format';

export function App() {
  const { dir } = languages[useLanguage()];
  return (
    <StrictMode>
      <DirectionProvider initialDirection={dir} detectDirection>
        {/* No style elements: variables are adopted sheets, the visibility classes stand in base.css. */}
        <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
          <ThemeVariables />
          <BrowserRouter>
            <Suspense fallback={<LoadingState />}>
              <AppRoutes />
            </Suspense>
          </BrowserRouter>
        </MantineProvider>
      </DirectionProvider>
    </StrictMode>
  );
}
