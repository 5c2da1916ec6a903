"""`ptce new`: a few questions, and a file in the right folder that the check accepts."""

import functools

import click

from .. import build, console
from ..creation import beginning, kinds, naming
from ..creation.answer import Refusal
from ..creation.question import Question, questions
from ..schemas import workspace

HELP = """Commence une fiche : quelques questions, puis un fichier au bon endroit, prêt à compléter.

Sans genre, la commande montre ceux qui existent. « ptce new pole --aide » dit les options d’un genre."""


class _Answers:
    """What the options say, then what somebody types; with --oui nobody does, and what is proposed is taken."""

    def __init__(self, options: dict[str, str | None], alone: bool) -> None:
        self._options = options
        self._alone = alone

    def field(self, question: Question, needed: bool, refusal: Refusal | None) -> str | None:
        given = self._given(question.option, refusal)
        if given is not None or self._alone:
            return given
        _tell(refusal)
        if question.opening:
            click.echo(f"\n{question.opening}")
        hint = "" if needed else " Entrée pour passer." if question.choice else " Facultatif : Entrée pour passer."
        if question.example:
            hint += f" {'Au choix' if question.is_a_choice else 'Par exemple'} : {question.example}"
        click.echo(f"\n{question.words}{hint}")
        return _typed(question.champ, refusal.correction if refusal else "")

    def name(self, name: str, taken: str, refusal: Refusal | None) -> str | None:
        given = self._given(beginning.NAME, refusal)
        if given is not None:
            return given
        if taken and not refusal:
            click.echo(f"\nLe fichier {taken} existe déjà : vérifiez que ce n’est pas la même fiche.")
        if self._alone:
            return None if refusal else ""
        _tell(refusal)
        click.echo("\nNom du fichier, qui fait l’adresse de la page.")
        return _typed("fichier", (refusal and refusal.correction) or name)

    def _given(self, option: str, refusal: Refusal | None) -> str | None:
        return None if refusal else self._options.pop(option.replace("-", "_"), None)


def _tell(refusal: Refusal | None) -> None:
    if refusal:
        proposed = f" Écrivez {refusal.correction} : il suffit de taper Entrée." if refusal.correction else ""
        click.secho(f"{refusal}{proposed}", fg="red")


def _typed(name: str, proposed: str) -> str:
    return str(click.prompt(name, default=proposed, show_default=bool(proposed), prompt_suffix=" : "))


class _Genres(click.Group):
    """A command for each kind, with an option for each of its questions."""

    def list_commands(self, _context: click.Context) -> list[str]:
        return list(kinds.by_word())

    def get_command(self, context: click.Context, word: str) -> click.Command:
        try:
            kind = kinds.meant(word)
        except LookupError as unknown:
            raise click.UsageError(str(unknown), context) from None
        options: list[click.Parameter] = [
            *(
                click.Option([f"--{question.option}"], metavar="TEXTE", help=question.words)
                for question in questions(kind)
            ),
            click.Option([f"--{beginning.NAME}"], metavar="NOM", help="Nom du fichier, sans son dossier."),
            click.Option(
                ["--oui", "alone"], is_flag=True, help="Ne pose aucune question, et prend ce qui est proposé."
            ),
        ]
        begin = functools.partial(_begin, word)
        return click.Command(word, callback=begin, params=options, help=f"{kind.FILES}", short_help=kind.FILES)


@click.command(
    "new",
    cls=_Genres,
    invoke_without_command=True,
    subcommand_metavar="[GENRE]",
    help=HELP,
    short_help="Commence une fiche, par quelques questions.",
)
@click.pass_context
def command(context: click.Context) -> None:
    """Asks which kind is wanted, if nobody said."""
    if context.invoked_subcommand is None:
        console.root()
        click.echo("Que voulez-vous écrire ?")
        for word, kind in kinds.by_word().items():
            click.echo(f"  {word.ljust(14)}{kind.FILES}")
        while True:
            word = _typed("genre", "")
            try:
                kinds.meant(word)
                break
            except LookupError as unknown:
                click.secho(str(unknown), fg="red")
        _begin(word, alone=False)


def _begin(word: str, alone: bool, **options: str | None) -> None:
    """Puts the questions of a kind, writes its file, and says what comes next."""
    root, answers = console.root(), _Answers(options, alone)
    try:
        path = beginning.begin(root, kinds.meant(word), answers.field, answers.name)
    except beginning.Unanswered as missing:
        for option, refusal in missing.refusals.items():
            proposed = f" Écrivez {refusal.correction}" if refusal.correction else ""
            click.echo(f"--{option} : {refusal}{proposed}", err=True)
        raise _nothing() from None
    except beginning.Refused as reason:
        for problem in reason.problems:
            click.echo(str(problem), err=True)
        raise _nothing() from None
    except click.Abort:
        click.echo()
        raise _nothing() from None
    except OSError as error:
        raise console.unwritten(error) from None
    corpus = build.check(root)
    workspace.refresh(root, build.all_kinds(), corpus)
    click.echo(f"\n{path} est prêt. C’est un brouillon : il n’est pas dans le site.")
    click.echo(f"Ouvrez le fichier {path} et complétez-le, puis :")
    click.echo("  ptce check   dit ce qui ne va pas, s’il reste quelque chose\n  ptce serve   montre la page")
    if address := naming.address(corpus, path):
        click.echo(f"Page : {address}")


def _nothing() -> click.ClickException:
    return click.ClickException("Rien n’a été écrit.")
