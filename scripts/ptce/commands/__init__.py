"""ONE FILE = ONE COMMAND, named as it: `command`, a command of click, in French, that decides nothing."""
