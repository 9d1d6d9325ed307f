/** Where each part of the network's pages is. */
export const partAddress = {
  partners: '/netwerk',
  people: '/netwerk/mensen',
  coalitions: '/netwerk/coalities',
  manifestos: '/netwerk/manifesten',
  post: '/netwerk/post',
  audit: '/netwerk/logboek',
} as const;

export type NetworkPart = keyof typeof partAddress;
