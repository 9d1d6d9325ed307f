import { useQuery } from '@tanstack/react-query';
import { fetchPost } from './post.ts';

export const postKey = ['post'] as const;

/** Milliseconds between two looks: nothing tells a page that there is mail. */
const lookAgain = 5_000;

/** The coordinators' post, looked at anew all the time while `isRead`. */
export function usePost(isRead: boolean) {
  const refetchInterval = isRead ? lookAgain : false;
  return useQuery({ queryKey: postKey, queryFn: fetchPost, refetchInterval });
}
