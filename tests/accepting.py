"""Whether a line that a document has somebody type is a command of ours, without running it."""

import shlex

import click
from ptce.cli import main


def complaint(line: str) -> str:
    """What the program would say against the arguments of `ptce …`; nothing if it would take them."""
    command: click.Command = main
    context: click.Context | None = None
    rest = shlex.split(line)
    try:
        while True:
            context = command.make_context(command.name, rest, parent=context, resilient_parsing=False)
            rest = [*context._protected_args, *context.args]
            if not isinstance(command, click.Group) or not rest:
                return ""
            _, found, rest = command.resolve_command(context, rest)
            assert found is not None
            command = found
    except click.exceptions.Exit:
        return ""  # its help was asked for
    except click.UsageError as refusal:
        return refusal.format_message()
