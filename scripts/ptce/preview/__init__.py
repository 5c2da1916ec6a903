"""The site while one writes: watched, made page by page as it is asked for, and shown under its problems."""
