import { useEffect, useState } from 'react';

const now = () => new Date().toISOString();

/** The moment now (ISO 8601 instant); changes every half minute. */
export function useNow(): string {
  const [moment, setMoment] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setMoment(now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return moment;
}
