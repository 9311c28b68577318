"""Everything that is seen: pages, dialogs, theme and words. The only package that knows Qt."""
