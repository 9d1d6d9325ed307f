/** The limits of what people are told, each with its unit. */
export const noticeLimits = {
  /** Milliseconds after an act in which others are gathered before anyone is told of them. */
  noticeGather: 5_000,
  /** Milliseconds between two looks at whether a text came to rest or a deadline is near. */
  noticeBeat: 60_000,
  /** Milliseconds a paragraph has to stay as it is before partners hear that they spoke of other words. */
  textRest: 15 * 60_000,
  /** Milliseconds after which they hear it though the paragraph still changes. */
  textRestMost: 24 * 3_600_000,
  /** Days before a deadline on which those who still have something to do are reminded. */
  remindDays: [7, 1],
  /** The hour in the Netherlands from which the daily mail goes out. */
  dailyHour: 8,
  /** Milliseconds after which nobody is mailed of an act any more: the server was away for long. */
  noticeMailed: 7 * 24 * 3_600_000,
  /** Milliseconds for which a notice is shown. */
  noticeShown: 60 * 24 * 3_600_000,
  /** Notices that one person is shown. */
  noticesShown: 100,
  /** Notices that one mail tells; of the others it says how many there are. */
  noticesInMail: 25,
  /** Characters of unchanged words that a mail shows around a change. */
  mailContext: 160,
  /** Events of the record, counted from its end, in which notices are sought. */
  noticeEvents: 20_000,
} as const;
