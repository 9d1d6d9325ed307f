import { useQuery } from '@tanstack/react-query';
import { fetchDemoRoles } from './demo.ts';

/** The roles as which a visitor can look around; empty outside demo mode. */
export function useDemoRoles() {
  return useQuery({ queryKey: ['demo'], queryFn: fetchDemoRoles, staleTime: Infinity });
}
