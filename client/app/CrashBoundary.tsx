import { Component } from 'react';
import type { ReactNode } from 'react';
import { FailurePage } from './FailurePage.tsx';

/** Shows a page with words when a component failed, instead of an empty one. */
export class CrashBoundary extends Component<{ children: ReactNode }, { failure: unknown }> {
  override state: { failure: unknown } = { failure: null };

  static getDerivedStateFromError(failure: unknown) {
    return { failure };
  }

  override render() {
    if (this.state.failure === null) return this.props.children;
    return <FailurePage failure={this.state.failure} />;
  }
}
