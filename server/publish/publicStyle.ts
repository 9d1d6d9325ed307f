export const publicStyle = '';
