/** What a session was begun on, as little of it as tells one's own devices apart. */
export interface Device {
  readonly browser: 'chrome' | 'edge' | 'firefox' | 'safari' | 'other';
  readonly system: 'android' | 'ios' | 'linux' | 'macos' | 'windows' | 'other';
}
