"""Small widgets that more than one page uses. They know the theme and nothing of the engine."""
