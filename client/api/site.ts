import { request } from './request.ts';

/** Who runs this site, as far as that was told. */
export interface Operator {
  readonly name: string | null;
  readonly mail: string | null;
  /** A URI. */
  readonly securityContact: string | null;
}

/** Whom one asks about what is kept here. */
export async function fetchOperator(): Promise<Operator> {
  return (await request<{ operator: Operator }>('/site')).operator;
}
