import styles from './Html.module.css';

/** Text that the server has already sanitised. Nothing else may be passed here. */
export function Html({ html, className = '' }: { html: string; className?: string }) {
  return (
    <div
      className={`${styles.html} ${className}`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by the server from content files
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
