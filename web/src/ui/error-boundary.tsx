import { Component, type ReactNode } from 'react';
import { ErrorState } from './states';

interface Props {
  readonly children: ReactNode;
  /** A new value (the address) clears the error. */
  readonly resetKey: string;
}

/** A page that fails to load or to draw shows its error in place; header and contact details stay. */
export class ErrorBoundary extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override componentDidUpdate(before: Props): void {
    if (before.resetKey !== this.props.resetKey && this.state.error !== null) this.setState({ error: null });
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <ErrorState error={this.state.error} onRetry={() => window.location.reload()} />;
  }
}
