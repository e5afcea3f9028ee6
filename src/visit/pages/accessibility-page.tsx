import { Article } from './article.tsx';

/** The accessibility statement, as the law asks for it: without an audit it says «non conforme». */
export function AccessibilityPage() {
  return (
    <Article
      titleKey="pages.accessibility"
      sections={[
        'accessibility.state',
        'accessibility.ways',
        'accessibility.limits',
        'accessibility.contact',
        'accessibility.rights',
      ]}
    />
  );
}
