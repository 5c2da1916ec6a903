"""The table of faults: one row for each thing that staff may get wrong, with all that they are told of it."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from ptce.build import all_rules, check
from ptce.problem import Problem
from smallest import SITE

Files = Mapping[str, str | bytes | None]
S = "sources: [{titre: T}]\n"
MEMBER = "  - {pole: q, sources: [{titre: T}]}\n"
MEDIA = "fichier: content/medias/a.svg\nalt: Un phare\nlegende: L\ncredit: C\nlicence: Libre\n"
SVG = {"content/medias/a.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>'}
ADA = {"content/personnes/ada-lune.yml": "nom: Ada Lune\n"}
HEAD = "titre: A\nemetteur: {nom: R}\nchapo: C\n"


def pole(fields: str = "") -> Files:
    return {"poles/p.yml": f"nom: P\n{fields}{S}"}


def release(
    fields: str = "",
    body: str = "Un texte.",
    head: str = HEAD,
    date: str = "date: 2013-02-28\n",
    contact: str = "contact: {courriel: r@r.example}\n",
) -> Files:
    return {"press/a.md": f"---\n{head}{date}{contact}{fields}---\n{body}\n"}


def event(fields: str = "") -> Files:
    return {"content/evenements/f.yml": f"titre: F\ndate: 2026-05-04\nlieu: {{commune: Brest}}\n{fields}"}


def page(body: str, header: str = "titre: A\n") -> Files:
    return {"content/a.md": f"---\n{header}---\n{body}\n"}


def told(problem: Problem) -> str:
    """Where, how grave, which rule | what is wrong | what to do | what is written instead."""
    where = f"{problem.path}:{problem.line}:{problem.column} {problem.niveau} [{problem.regle}]"
    return " | ".join([where, problem.phrase, problem.remede, problem.correction])


FAULTS: dict[str, tuple[Files, list[str]]] = {
    # the file as text
    "an empty file": (
        {"poles/p.yml": ""},
        [
            "poles/p.yml:1:1 erreur [fichier-vide] | Ce fichier est vide. | Remplissez-le, ou supprimez-le. | ",
        ],
    ),
    "a file in Windows-1252": (
        {"poles/p.yml": b"nom: \xc9v\xeach\xe9\n"},
        [
            (
                "poles/p.yml:1:6 erreur [utf-8] | L’octet 0xc9 n’est pas de l’UTF-8 (sans doute « É », écrit en "
                "Windows-1252). | Enregistrez le fichier en UTF-8. | "
            ),
        ],
    ),
    "a file in UTF-16": (
        {"poles/p.yml": "nom: P\n".encode("utf-16")},
        [
            "poles/p.yml:1:1 erreur [utf-8] | Ce fichier est en UTF-16. | Enregistrez-le en UTF-8. | ",
        ],
    ),
    "a character that nobody sees": (
        {"poles/p.yml": f"nom: P\u200bhare\n{S}"},
        [
            (
                "poles/p.yml:1:7 erreur [caractere-invisible] | Le caractère U+200B est interdit : il ne se voit "
                "pas. | Supprimez-le. | "
            ),
        ],
    ),
    "a file that is too long": (
        {"poles/p.yml": "nom: " + "x" * 300_000},
        [
            "poles/p.yml:1:1 erreur [fichier-trop-long] | Ce fichier dépasse 256 ko. | Faites-en plusieurs. | ",
        ],
    ),
    "a bad file name": (
        {"poles/Cité Phares.yml": f"nom: P\n{S}"},
        [
            (
                "poles/Cité Phares.yml:1:1 erreur [nom-de-fichier] | Le nom du fichier n’a que des minuscules "
                "sans accent, des chiffres et des tirets. | Renommez-le cite-phares.yml. | "
            ),
        ],
    ),
    "a file that nothing reads": (
        {"poles/p.yaml": f"nom: P\n{S}"},
        [
            "poles/p.yaml:1:1 erreur [fichier-sans-lecteur] | Le site ne lit pas ce fichier. | Renommez-le p.yml. | ",
        ],
    ),
    "no settings": (
        {"content/site.yml": None},
        [
            (
                "content/site.yml:1:1 erreur [reglages-du-site] | Les réglages du site manquent. | Créez le "
                "fichier content/site.yml. | "
            ),
        ],
    ),
    "settings of MkDocs that cannot be read": (
        {"mkdocs.yml": "site_name: PTCE\n\tsite_url: x\n"},
        [
            (
                "mkdocs.yml:2:1 erreur [reglages-de-mkdocs] | Une tabulation est refusée. | Remplacez-la par "
                "deux espaces. |   "
            ),
        ],
    ),
    "a page without a header": (
        {"content/a.md": "# Titre\n"},
        [
            (
                "content/a.md:1:1 erreur [en-tete] | La page commence par un en-tête entre deux lignes « --- ». "
                "| Écrivez « --- » en première ligne. | "
            ),
        ],
    ),
    "a header that is never closed": (
        {"content/a.md": "---\ntitre: A\n"},
        [
            (
                "content/a.md:1:1 erreur [en-tete] | L’en-tête « --- » n’est jamais refermé. | Écrivez « --- » "
                "seul sur une ligne, sous le dernier champ. | "
            ),
        ],
    ),
    "a text in the header of a page": (
        {"content/a.md": "---\ntitre: A\ntexte: B\n---\n"},
        [
            (
                "content/a.md:3:1 erreur [texte-dans-l-en-tete] | Le texte d’une page va sous l’en-tête. | "
                "Déplacez-le. | "
            ),
        ],
    ),
    # the YAML
    "a list instead of fields": (
        {"poles/p.yml": "- nom: P\n"},
        [
            (
                "poles/p.yml:1:1 erreur [champs] | Le fichier contient des champs « nom: valeur ». | Écrivez un "
                "champ par ligne. | "
            ),
        ],
    ),
    "a colon in a value": (
        pole("chapo: Forum : le bois\n"),
        [
            (
                "poles/p.yml:2:8 erreur [deux-points] | Un « : » suivi d’une espace coupe cette valeur. | Mettez "
                'toute la valeur entre guillemets : titre: "Forum : le bois". | "Forum : le bois"'
            ),
        ],
    ),
    "a colon without a space": (
        pole("chapo:Forum\n"),
        [
            (
                "poles/p.yml:2:1 erreur [deux-points-manquant] | Il manque une espace après « : ». | Écrivez « "
                "nom: valeur ». | chapo: Forum"
            ),
        ],
    ),
    "an apostrophe between apostrophes": (
        pole("chapo: 'L'eau'\n"),
        [
            (
                "poles/p.yml:2:8 erreur [apostrophe] | Il reste du texte après un guillemet refermé. | Prenez "
                'des guillemets doubles autour d’une valeur qui a une apostrophe. | "L\'eau"'
            ),
        ],
    ),
    "a quote that is never closed": (
        {"poles/p.yml": f'nom: P\nchapo: "Forum\n{S}'},
        [
            (
                "poles/p.yml:2:8 erreur [guillemet] | Un guillemet ouvert n’est jamais refermé. | Fermez-le à la "
                'fin de la valeur. | "Forum"'
            ),
        ],
    ),
    "a backslash between quotes": (
        pole('chapo: "C:\\dossier"\n'),
        [
            (
                "poles/p.yml:2:8 erreur [echappement] | Entre guillemets doubles, « \\ » a un sens particulier. "
                "| Prenez des guillemets simples. | 'C:\\dossier'"
            ),
        ],
    ),
    "a value that begins with a star": (
        pole("chapo: *Forum* du bois\n"),
        [
            (
                "poles/p.yml:2:8 erreur [debut] | Ce caractère ne peut pas commencer une valeur. | Mettez la "
                'valeur entre guillemets. | "*Forum* du bois"'
            ),
        ],
    ),
    "a value that begins with an at sign": (
        pole("chapo: @ptce\n"),
        [
            (
                "poles/p.yml:2:8 erreur [debut] | Ce caractère ne peut pas commencer une valeur. | Mettez la "
                'valeur entre guillemets. | "@ptce"'
            ),
        ],
    ),
    "a sharp that cuts a value": (
        pole("chapo: Appel #3 du labo\n"),
        [
            (
                "poles/p.yml:2:8 erreur [diese] | Le signe « # » coupe la valeur. | Mettez toute la valeur entre "
                'guillemets. | "Appel #3 du labo"'
            ),
        ],
    ),
    "a tab": (
        {"content/evenements/f.yml": "titre: F\nlieu:\n\tcommune: Brest\n"},
        [
            (
                "content/evenements/f.yml:3:1 erreur [tabulation] | Une tabulation est refusée. | Remplacez-la "
                "par deux espaces. |   "
            ),
        ],
    ),
    "a wrong indent": (
        {"content/evenements/f.yml": "titre: F\nlieu:\n    nom: A\n  voie: B\n"},
        [
            (
                "content/evenements/f.yml:4:3 erreur [retrait] | Cette ligne n’est alignée avec aucun champ. | "
                "Mettez le même retrait que la ligne du champ voisin. | "
            ),
        ],
    ),
    "a bracket that is not closed": (
        pole("alias: [A, B\n"),
        [
            (
                "poles/p.yml:2:8 erreur [crochet] | Un crochet ou une accolade n’est pas refermé. | Fermez-le, "
                "ou mettez la valeur entre guillemets. | "
            ),
        ],
    ),
    "an item without its dash": (
        pole("alias:\n  - A\n  b: C\n"),
        [
            (
                "poles/p.yml:4:3 erreur [tiret] | Cette ligne n’est pas dans la liste qui la précède. | "
                "Commencez-la par un tiret, avec le même retrait. | "
            ),
        ],
    ),
    "a list on the line of its name": (
        pole("alias: - A\n"),
        [
            (
                "poles/p.yml:2:8 erreur [tiret] | Une liste commence sous le nom de son champ. | Passez à la "
                "ligne avant le premier tiret. | "
            ),
        ],
    ),
    "a field given twice": (
        pole("chapo: A\nchapo: B\n"),
        [
            "poles/p.yml:3:1 erreur [champ-double] | Ce champ est déjà donné ligne 2. | Gardez-en un seul. | ",
        ],
    ),
    "a name without its colon": (
        {"poles/p.yml": f"nom: P\nchapo\n{S}"},
        [
            (
                "poles/p.yml:2:1 erreur [deux-points-manquant] | Il manque « : » après le nom du champ. | "
                "Écrivez « nom: valeur ». | "
            ),
        ],
    ),
    "two documents in a file": (
        {"poles/p.yml": "nom: P\n---\nnom: Q\n"},
        [
            (
                "poles/p.yml:2:1 erreur [une-fiche] | Un fichier ne contient qu’une fiche. | Retirez la ligne « "
                "--- », ou faites deux fichiers. | "
            ),
        ],
    ),
    # the fields
    "a missing field": (
        {"poles/p.yml": "nom: P\nchapo: C\n"},
        [
            (
                "poles/p.yml:1:1 erreur [champ-manquant] | Ce champ est obligatoire. | Ajoutez « sources: … » "
                "sous la ligne 2. | "
            ),
        ],
    ),
    "a missing text": (
        {"press/a.md": "---\ntitre: A\nemetteur: {nom: R}\nchapo: C\n---\n"},
        [
            (
                "press/a.md:2:1 erreur [champ-manquant] | Ce champ est obligatoire. | Écrivez le texte sous "
                "l’en-tête, après le second « --- ». | "
            ),
        ],
    ),
    "an unknown field near a known one": (
        pole("comunne: Brest\n"),
        [
            (
                "poles/p.yml:2:1 erreur [champ-inconnu] | Ce champ n’existe pas. | Vouliez-vous dire « commune » "
                "? | commune"
            ),
        ],
    ),
    "an unknown field": (
        pole("couleur: bleu\n"),
        [
            (
                "poles/p.yml:2:1 erreur [champ-inconnu] | Ce champ n’existe pas. | "
                "Retirez-le, ou corrigez son nom : le guide les a tous, page « Tous les champs ». | "
            ),
        ],
    ),
    "the name of the file given as a field": (
        pole("id: p\n"),
        [
            ("poles/p.yml:2:1 erreur [id] | Le nom de la fiche est celui de son fichier. | Retirez cette ligne. | "),
        ],
    ),
    "a text instead of a list": (
        pole("activites: menuiserie\n"),
        [
            (
                "poles/p.yml:2:12 erreur [liste] | Ce champ est une liste. | Mettez chaque élément sur sa ligne, "
                "après un tiret. | [menuiserie]"
            ),
        ],
    ),
    "a text instead of fields": (
        release(head="titre: A\nemetteur: Réseau\nchapo: C\n"),
        [
            (
                "press/a.md:3:11 erreur [groupe] | Il faut ici d’autres champs, et non un texte seul. | "
                "Écrivez-les sous cette ligne, en retrait : « nom: … ». | {nom: Réseau}"
            ),
        ],
    ),
    "a list instead of a text": (
        pole("chapo: [Un, deux]\n"),
        [
            (
                "poles/p.yml:2:8 erreur [valeur-simple] | On attend ici un texte, et non une liste. | Écrivez la "
                "valeur après le « : ». | "
            ),
        ],
    ),
    "an empty list": (
        {"poles/p.yml": "nom: P\nsources: []\n"},
        [
            (
                "poles/p.yml:2:10 erreur [liste-vide] | Cette liste ne peut pas être vide. | Ajoutez au moins un "
                "élément. | "
            ),
        ],
    ),
    "an empty value": (
        pole('chapo: ""\n'),
        [
            "poles/p.yml:2:8 erreur [vide] | Ce champ est vide. | Remplissez-le, ou retirez-le. | ",
        ],
    ),
    "two paragraphs instead of one": (
        pole("chapo: |\n  Un.\n\n  Deux.\n"),
        [
            (
                "poles/p.yml:3:3 erreur [paragraphe] | Ce texte tient en un seul paragraphe. | Retirez les "
                "lignes vides, ou écrivez « > » au lieu de « | ». | "
            ),
        ],
    ),
    "a choice near one that exists": (
        pole("statut: brouilon\n"),
        [
            (
                "poles/p.yml:2:9 erreur [choix] | « brouilon » n’est pas un choix possible. | Vouliez-vous dire "
                "« brouillon » ? | brouillon"
            ),
        ],
    ),
    "a choice that does not exist": (
        event("etat: peut-être\n"),
        [
            (
                "content/evenements/f.yml:4:7 erreur [choix] | « peut-être » n’est pas un choix possible. | "
                "Choisissez confirme, sous_reserve, annule ou reporte. | "
            ),
        ],
    ),
    "a date in French order": (
        release(date="date: 28/02/2013\n"),
        [
            (
                "press/a.md:5:7 erreur [date] | Une date s’écrit année-mois-jour, année-mois, ou année seule. |  "
                "| 2013-02-28"
            ),
        ],
    ),
    "a date in words": (
        release(date="date: 28 février 2013\n"),
        [
            (
                "press/a.md:5:7 erreur [date] | Une date s’écrit année-mois-jour, année-mois, ou année seule. |  "
                "| 2013-02-28"
            ),
        ],
    ),
    "a day that does not exist": (
        release(date="date: 2013-02-30\n"),
        [
            "press/a.md:5:7 erreur [date] | Le 30/02/2013 n’existe pas. | Vérifiez le jour et le mois. | ",
        ],
    ),
    "an hour of no clock": (
        event("horaire: 25h\n"),
        [
            (
                "content/evenements/f.yml:4:10 erreur [horaire] | Une heure va de 0h00 à 23h59. | Écrivez par "
                "exemple 9h30 - 10h00, ou 16h. | "
            ),
        ],
    ),
    "hours in another form": (
        event("horaire: 9.30 - 17.00\n"),
        [
            (
                "content/evenements/f.yml:4:10 erreur [horaire] | Un horaire donne une heure, ou deux heures "
                "séparées par un tiret. |  | 9h30 - 17h00"
            ),
        ],
    ),
    "an end before its start": (
        event("horaire: 17h - 9h\n"),
        [
            (
                "content/evenements/f.yml:4:10 erreur [horaire] | La fin vient après le début. | Écrivez par "
                "exemple 9h30 - 10h00, ou 16h. | "
            ),
        ],
    ),
    "an embargo without its offset": (
        pole("embargo: 2026-12-03T10:00\n"),
        [
            (
                "poles/p.yml:2:10 erreur [instant] | Il manque le décalage de l’heure : +01:00 l’hiver, +02:00 "
                "l’été. | Écrivez 2026-12-03T10:00+01:00 (heure de Paris ce jour-là). | 2026-12-03T10:00+01:00"
            ),
        ],
    ),
    "an embargo in words": (
        pole("embargo: 3 décembre 2026 à 10h\n"),
        [
            (
                "poles/p.yml:2:10 erreur [instant] | Il manque le décalage de l’heure : +01:00 l’hiver, +02:00 "
                "l’été. | Écrivez 2026-12-03T10:00+01:00 (heure de Paris ce jour-là). | 2026-12-03T10:00+01:00"
            ),
        ],
    ),
    "a number in words": (
        event("ordinal: deuxième\n"),
        [
            (
                "content/evenements/f.yml:4:10 erreur [nombre] | Un nombre entier est attendu. | Écrivez-le en "
                "chiffres, par exemple 250. | "
            ),
        ],
    ),
    "a number with its unit": (
        event("ordinal: 2e\n"),
        [
            "content/evenements/f.yml:4:10 erreur [nombre] | Un nombre entier est attendu. |  | 2",
        ],
    ),
    "a sum with points": (
        event("participation: {montant: 1.200 €, couvre: Repas}\n"),
        [
            ("content/evenements/f.yml:4:26 erreur [montant] | Un montant s’écrit en euros, en chiffres. |  | 1200"),
        ],
    ),
    "a coordinate with a comma": (
        pole("latitude: 48,4\nlongitude: -4.5\n"),
        [
            "poles/p.yml:2:11 erreur [coordonnee] | Une coordonnée s’écrit avec un point décimal. |  | 48.4",
        ],
    ),
    "yes in another language": (
        event("inscription: {complet: yes}\n"),
        [
            "content/evenements/f.yml:4:24 erreur [oui-non] | La réponse est oui ou non. |  | oui",
        ],
    ),
    "an address without its scheme": (
        pole("site: www.phare.example\n"),
        [
            (
                "poles/p.yml:2:7 erreur [adresse] | Une adresse web commence par https://. |  | "
                "https://www.phare.example"
            ),
        ],
    ),
    "a dangerous address": (
        pole("site: javascript:alert(1)\n"),
        [
            (
                "poles/p.yml:2:7 erreur [adresse] | L’adresse « javascript: » est refusée. | Une adresse web "
                "commence par https://. | "
            ),
        ],
    ),
    "a phone number without its zero": (
        pole("contact: {telephone: 1 58 50 14 09}\n"),
        [
            (
                "poles/p.yml:2:22 erreur [telephone] | Un numéro de téléphone français a dix chiffres. |  | 01 "
                "58 50 14 09"
            ),
        ],
    ),
    "a phone number that is too short": (
        pole("contact: {telephone: 01 58 50}\n"),
        [
            (
                "poles/p.yml:2:22 erreur [telephone] | Un numéro de téléphone français a dix chiffres. | Écrivez "
                "par exemple 01 58 50 14 09. | "
            ),
        ],
    ),
    "an e-mail that hides": (
        pole("contact: {courriel: contact (at) ptce.example}\n"),
        [
            ("poles/p.yml:2:21 erreur [courriel] | Ce n’est pas une adresse de courriel. |  | contact@ptce.example"),
        ],
    ),
    "a postal code that lost a digit": (
        {"content/evenements/f.yml": "titre: F\nlieu: {code_postal: 1000, commune: Bourg}\n"},
        [
            "content/evenements/f.yml:2:21 erreur [code-postal] | Un code postal a cinq chiffres. | "
            "Ajoutez celui qui manque : 01000, si c’est le zéro du début. | ",
        ],
    ),
    "a hashtag with spaces": (
        event('mot_diese: "#Forum du bois"\n'),
        [
            (
                "content/evenements/f.yml:4:12 erreur [mot-diese] | Un mot-dièse s’écrit sans espace ni accent. "
                '|  | "#ForumDuBois"'
            ),
        ],
    ),
    "a name instead of that of a fiche": (
        event("presence: [{personne: Ada Lune}]\n") | ADA,
        [
            (
                "content/evenements/f.yml:4:23 erreur [nom-de-fiche] | Un nom de fiche s’écrit en minuscules "
                "sans accent, avec des tirets. |  | ada-lune"
            ),
        ],
    ),
    "a path of Windows": (
        {"content/medias/a.yml": MEDIA.replace("content/medias/a.svg", "content\\medias\\a.svg"), **SVG},
        [
            (
                "content/medias/a.yml:1:10 erreur [chemin] | Un chemin part de la racine du dépôt, sans espace, "
                "sans « .. » ni « \\ ». |  | content/medias/a.svg"
            ),
        ],
    ),
    "a source that names nothing": (
        {"poles/p.yml": "nom: P\nsources:\n  - editeur: E\n"},
        [
            (
                "poles/p.yml:3:5 erreur [choix-de-champ] | Une source donne un titre, une adresse ou un document "
                "du site. | Ajoutez titre, url ou document. | "
            ),
        ],
    ),
    "a contact that cannot be reached": (
        pole("contact: {nom: Ada}\n"),
        [
            (
                "poles/p.yml:2:10 erreur [choix-de-champ] | Un contact a un téléphone ou un courriel. | Ajoutez "
                "telephone ou courriel. | "
            ),
        ],
    ),
    "an image without its credit": (
        {"content/medias/a.yml": MEDIA.replace("credit: C\n", ""), **SVG},
        [
            (
                "content/medias/a.yml:1:1 erreur [champ-manquant] | Ce champ est obligatoire. | Ajoutez « "
                "credit: … » sous la ligne 4. | "
            ),
        ],
    ),
    "an image without its alternative": (
        {"content/medias/a.yml": MEDIA.replace("alt: Un phare\n", ""), **SVG},
        [
            (
                "content/medias/a.yml:1:1 erreur [champ-manquant] | Ce champ est obligatoire. | Ajoutez « "
                "alt: … » sous la ligne 4. | "
            ),
        ],
    ),
    "a figure without a date or a source": (
        pole("chiffres:\n  - valeur: 20\n    unite: pôles\n    definition: D.\n"),
        [
            (
                "poles/p.yml:3:5 erreur [champ-manquant] | Ce champ est obligatoire. | Ajoutez « date: … » sous la "
                "ligne 5. | "
            ),
            (
                "poles/p.yml:3:5 erreur [champ-manquant] | Ce champ est obligatoire. | Ajoutez « sources: … » sous "
                "la ligne 5. | "
            ),
        ],
    ),
    # the texts
    "HTML in a text": (
        page("Un mot en <b>gras</b>."),
        [
            (
                "content/a.md:4:11 erreur [html] | Le HTML est refusé dans un texte : « <b>gras</b> ». | Écrivez "
                "en Markdown : **gras**, *italique*, 2e. | **gras**"
            ),
        ],
    ),
    "an exponent in HTML": (
        page("La 2<sup>ème</sup> journée."),
        [
            (
                "content/a.md:4:5 erreur [html] | Le HTML est refusé dans un texte : « <sup>ème</sup> ». | "
                "Écrivez en Markdown : **gras**, *italique*, 2e. | e"
            ),
        ],
    ),
    "an exponent in LaTeX": (
        page("La 3^{ème} journée."),
        [
            (
                "content/a.md:4:5 erreur [mise-en-forme] | Reste de mise en forme : « ^{ème} ». | Écrivez "
                "simplement 3e ou 1er : le site compose l’exposant. | e"
            ),
        ],
    ),
    "a dead link": (
        page("Le [programme](#)."),
        [
            (
                "content/a.md:4:14 erreur [lien-vide] | Ce lien ne mène nulle part. | Donnez son adresse, ou "
                "retirez le lien. | "
            ),
        ],
    ),
    "a link without its scheme": (
        page("Le [site](www.ptce.example)."),
        [
            (
                "content/a.md:4:9 erreur [adresse] | L’adresse « www.ptce.example » est incomplète. | Un lien "
                "commence par https://, mailto:, tel: ou /. | ](https://www.ptce.example)"
            ),
        ],
    ),
    "an image in a text": (
        page("Voir ![le phare](https://a.example/a.png)."),
        [
            (
                "content/a.md:4:6 erreur [image] | Une image se déclare dans content/medias/, avec son crédit. | "
                "Retirez-la du texte et citez le média. | "
            ),
        ],
    ),
    "a skipped title": (
        page("#### Titre"),
        [
            (
                "content/a.md:4:1 erreur [niveau-de-titre] | Titre de niveau 4 sous un niveau 1. | Écrivez « ## "
                "» au début du titre. | ##"
            ),
        ],
    ),
    "braces": (
        page("Un {{ mot }}."),
        [
            (
                "content/a.md:4:4 erreur [accolades] | Les accolades ne servent pas dans un texte : « {{ mot } "
                "». | Retirez-les. | "
            ),
        ],
    ),
    "a link to no page": (
        page("Voir [le pôle](/poles/phrae/).") | {"poles/phare.yml": f"nom: Phare\n{S}"},
        [
            (
                "content/a.md:4:17 erreur [lien-mort] | Aucune page n’est à l’adresse « /poles/phrae ». | "
                "Vouliez-vous dire « /poles/phare/ » ? | poles/phare/"
            ),
        ],
    ),
    # the links between files
    "a reference near a fiche": (
        release("poles: [phrae]\n") | {"poles/phare.yml": f"nom: Phare\n{S}"},
        [
            (
                "press/a.md:7:9 erreur [fiche-inconnue] | « phrae » n’est le nom d’aucune fiche (pôle). | "
                "Vouliez-vous dire « phare » ? | phare"
            ),
        ],
    ),
    "a reference to no fiche": (
        release("poles: [moulin]\n"),
        [
            (
                "press/a.md:7:9 erreur [fiche-inconnue] | « moulin » n’est le nom d’aucune fiche (pôle). | "
                "Vérifiez ce nom. Si la fiche manque, commencez-la avec « ptce new pole ». | "
            ),
        ],
    ),
    "two pages at one address": (
        {"poles/p.yml": f"nom: P\n{S}", "poles/q.yml": f"nom: Quai\nanciennes_adresses: [p]\n{S}"},
        [
            (
                "poles/q.yml:2:22 erreur [adresse-deja-prise] | L’adresse /poles/p/ est déjà celle de "
                "poles/p.yml. | Donnez-en une autre. | "
            ),
        ],
    ),
    # the rules
    "parts that do not make a budget": (
        {
            "content/appels/a.yml": "titre: A\nbudget:\n  total: 3 millions\n"
            f"  parts:\n    - {{structure: {{nom: E}}, montant: 2 millions}}\n{S}"
        },
        [
            (
                "content/appels/a.yml:3:10 erreur [budget] | Le total est de 3\u00a0millions d’euros, et les "
                "parts font 2\u00a0millions d’euros. | Corrigez l’un ou l’autre. | "
            ),
        ],
    ),
    "a department of another region": (
        pole("departement: '93'\nregion: sud\n")
        | {"content/regions/sud.yml": "nom: Sud\ncode: '1'\nen: dans le Sud\ndepartements: [{code: '13', nom: D}]\n"},
        [
            (
                "poles/p.yml:2:14 erreur [departement] | « 93 » n’est pas un département. | Donnez son code, par "
                "exemple 93, 2A ou 974. | "
            ),
        ],
    ),
    "a description that would be cut": (
        page("Un texte.", "titre: A\ndescription: " + "mot " * 45 + "\n"),
        [
            (
                "content/a.md:3:14 avertissement [description-trop-longue] | Cette description a 179 signes : "
                "les moteurs de recherche la couperont. | Restez sous 160 signes. | "
            ),
        ],
    ),
    "an end of an event before its start": (
        event("fin: 2026-05-01\n"),
        [
            (
                "content/evenements/f.yml:4:6 erreur [fin-avant-debut] | La fin vient avant le début (« date »). "
                "| Vérifiez les deux dates. | "
            ),
        ],
    ),
    "a label that a list does not know": (
        pole("labels: [{nature: temoin, selection: s, sources: [{titre: T}]}]\n")
        | {
            "content/selections/s.yml": f"nom: S\nannonces: 4\nmembres:\n{MEMBER}{S}",
            "poles/q.yml": f"nom: Quai\nlabels: [{{nature: temoin, selection: s, sources: [{{titre: T}}]}}]\n{S}",
        },
        [
            (
                "poles/p.yml:2:10 erreur [label-et-liste] | La liste « s » ne nomme pas ce pôle. | Ajoutez-l’y, "
                "ou retirez le label. | "
            ),
        ],
    ),
    "a list that names more than it announces": (
        {
            "content/selections/s.yml": f"nom: S\nannonces: 1\nmembres:\n{MEMBER}{MEMBER}{S}",
            "poles/q.yml": f"nom: Quai\nlabels: [{{nature: temoin, selection: s, sources: [{{titre: T}}]}}]\n{S}",
        },
        [
            (
                "content/selections/s.yml:4:3 erreur [liste-et-annonce] | 1 pôle est annoncé, et 2 sont nommés. "
                "| Vérifiez la liste. | "
            ),
            ("content/selections/s.yml:5:5 erreur [liste-et-annonce] | « q » est déjà dans la liste. | Retirez-le. | "),
        ],
    ),
    "a count that is not that of a list": (
        {"content/selections/s.yml": f"nom: Les 18 pôles témoins\nannonces: 18\n{S}"}
        | release("selections: [s]\n", "Les 20 pôles témoins."),
        [
            (
                "press/a.md:8:1 avertissement [nombre-et-liste] | « Les 18\u00a0pôles témoins » en annonce 18, "
                "et ce texte en compte 20. | Corrigez le nombre, ou ne citez pas cette liste. | "
            ),
        ],
    ),
    "a mention to be given": (
        {"content/site.yml": SITE.replace("{valeur: Un éditeur}", "{a_completer: oui}")},
        [
            (
                "content/site.yml:11:12 avertissement [mentions-legales] | La page des mentions légales dit « à "
                "compléter par l’éditeur du site ». | Donnez la valeur, et retirez a_completer. | "
            ),
        ],
    ),
    "a file of a media that is not there": (
        {"content/medias/a.yml": MEDIA},
        [
            (
                "content/medias/a.yml:1:10 erreur [fichier-du-media] | Le fichier « content/medias/a.svg » est "
                "absent. | Ajoutez-le, renommez-le, ou corrigez le chemin. | "
            ),
        ],
    ),
    "a document that is said to be an image": (
        {
            "content/medias/a.yml": MEDIA.replace("a.svg", "a.pdf").replace("fichier", "nature: image\nfichier"),
            "content/medias/a.pdf": "%PDF-1.7",
        },
        [
            (
                "content/medias/a.yml:1:9 erreur [nature-du-media] | Ce fichier est un document. | Écrivez "
                "nature: document. | document"
            ),
        ],
    ),
    "a template that does not exist": (
        page("Un texte.", "titre: A\nmodele: anuaire\n"),
        [
            (
                "content/a.md:3:9 erreur [gabarit] | « anuaire » n’existe pas. | Vouliez-vous dire « annuaire » "
                "? | annuaire"
            ),
        ],
    ),
    "two persons of nearly one name": (
        {"content/personnes/a.yml": "nom: Claude Alphandéry\n", "content/personnes/b.yml": "nom: Claude Alphanbéry\n"},
        [
            (
                "content/personnes/b.yml:1:6 à confirmer [noms-proches] | « Claude Alphanbéry » ressemble à « "
                "Claude Alphandéry » (content/personnes/a.yml). | Si c’est la même personne, gardez une fiche et "
                "donnez l’autre graphie en alias. | "
            ),
        ],
    ),
    "a position out of France": (
        pole("latitude: 42.5\nlongitude: 12.4\n"),
        [
            (
                "poles/p.yml:2:11 erreur [position-en-france] | Le point (42.5, 12.4) n’est pas en France. | "
                "Vérifiez la position. | "
            ),
        ],
    ),
    "a latitude and a longitude that changed places": (
        pole("region: bretagne\nlatitude: -4.49\nlongitude: 48.39\n")
        | {
            "content/regions/bretagne.yml": "nom: Bretagne\ncode: '53'\nen: en Bretagne\n"
            "departements: [{code: '29', nom: Finistère}]\n"
        },
        [
            (
                "poles/p.yml:3:11 erreur [position-en-france] | La latitude et la longitude semblent échangées : ce "
                "point n’est pas en France. | Écrivez latitude: 48.39 et longitude: -4.49 | "
            ),
        ],
    ),
    "a position out of its region": (
        pole("region: bretagne\nlatitude: 43.3\nlongitude: 5.4\n")
        | {
            "content/regions/bretagne.yml": "nom: Bretagne\ncode: '53'\nen: en Bretagne\n"
            "departements: [{code: '29', nom: Finistère}]\n"
        },
        [
            (
                "poles/p.yml:3:11 erreur [position-et-region] | Le point (43.3, 5.4) n’est pas dans la région "
                "Bretagne. | Vérifiez la position, ou la région. | "
            ),
        ],
    ),
    "half a position": (
        pole("latitude: 48.4\n"),
        [
            (
                "poles/p.yml:2:11 erreur [position-en-france] | Une position a une latitude et une longitude. | "
                "Ajoutez longitude. | "
            ),
        ],
    ),
    "sessions that are not in order": (
        event("seances: [{titre: A, horaire: 10h - 11h}, {titre: B, horaire: 9h - 9h30}]\n"),
        [
            (
                "content/evenements/f.yml:4:63 erreur [seances-dans-l-ordre] | Cette séance commence avant "
                "10\u00a0h, l’heure de celle qui la précède. | Rangez les séances par heure. | "
            ),
        ],
    ),
    "a session out of its event": (
        event("horaire: 9h - 12h\nseances: [{titre: A, horaire: 14h - 15h}]\n"),
        [
            (
                "content/evenements/f.yml:5:31 avertissement [seances-et-rencontre] | Cette séance commence "
                "après que la rencontre finit (12\u00a0h). | Vérifiez l’horaire de la séance, ou celui de la "
                "rencontre. | "
            ),
        ],
    ),
    "two sessions in one room": (
        event("seances: [{titre: A, horaire: 10h - 11h, salle: S}, {titre: B, horaire: 10h30 - 11h30, salle: S}]\n"),
        [
            (
                "content/evenements/f.yml:4:73 avertissement [seances-dans-une-salle] | Cette séance a lieu en "
                "même temps que « A », dans la même salle. | Corrigez une heure, ou une salle. | "
            ),
        ],
    ),
    "a speaker in two places": (
        event(
            "seances:\n  - {titre: A, horaire: 10h - 11h, salle: S, intervenants: [{personne: ada-lune}]}\n"
            "  - {titre: B, horaire: 10h30 - 11h, salle: R, intervenants: [{personne: ada-lune}]}\n"
        )
        | ADA,
        [
            (
                "content/evenements/f.yml:6:74 avertissement [intervenants-en-double] | Ada Lune intervient au "
                "même moment dans « A ». | Vérifiez les heures des deux séances, ou l’intervenant. | "
            ),
        ],
    ),
    "a reservation of nobody": (
        event("texte: Une ministre viendra (sous réserve).\n"),
        [
            (
                "content/evenements/f.yml:4:30 avertissement [sous-reserve] | « Sous réserve » ne se rapporte à "
                "personne. | Écrivez presence: sous_reserve sous la personne, et retirez ces mots du texte. | "
            ),
        ],
    ),
    "an hour that clocks skip": (
        {"content/evenements/f.yml": "titre: F\ndate: 2026-03-29\nlieu: {commune: Brest}\nhoraire: 2h30 - 4h\n"},
        [
            (
                "content/evenements/f.yml:4:10 erreur [heure-inexistante] | 2\u00a0h\u00a030, le 29\u00a0mars "
                "2026, n’existe pas à Paris : on passe à l’heure d’été. | Choisissez une autre heure. | "
            ),
        ],
    ),
    "a registration that closes after the event": (
        event("inscription: {cloture: 2026-05-10}\n"),
        [
            (
                "content/evenements/f.yml:4:24 avertissement [cloture-des-inscriptions] | Les inscriptions "
                "ferment le 10\u00a0mai 2026, après la rencontre (4\u00a0mai 2026). | Vérifiez la clôture, ou la "
                "date de la rencontre. | "
            ),
        ],
    ),
    "an event that says how to come and not where": (
        {"content/evenements/f.yml": "titre: F\ndate: 2026-05-04\nacces: [{mode: metro, arret: Bercy}]\n"},
        [
            (
                "content/evenements/f.yml:3:8 avertissement [lieu-manquant] | La rencontre dit comment venir, et "
                "ne dit pas où elle a lieu. | Ajoutez lieu, avec nom, voie ou commune. | "
            ),
        ],
    ),
    "a weekday that is not that of its date": (
        release(body="Le mardi 25 juin 2012, à Paris."),
        [
            (
                "press/a.md:8:4 erreur [jours-de-la-semaine] | Le 25\u00a0juin 2012 est un lundi, et non un "
                "mardi. | Écrivez « lundi 25 », ou « mardi 26 juin ». | "
            ),
        ],
    ),
    "an acronym that nobody knows": (
        release(body="Avec le CNRES.")
        | {"content/organisations/c.yml": f"nom: Conseil des chambres\nsigle: CNCRES\nnature: reseau\n{S}"},
        [
            (
                "press/a.md:8:9 avertissement [sigles-connus] | « CNRES » ressemble à « CNCRES ». | Écrivez « "
                "CNCRES ». | CNCRES"
            ),
        ],
    ),
    "a name that is nearly that of a fiche": (
        release(body="Avec Claude Alphanbéry.") | {"content/personnes/c.yml": "nom: Claude Alphandéry\n"},
        [
            (
                "press/a.md:8:6 à confirmer [graphie-des-noms] | « Claude Alphanbéry » ressemble à « Claude "
                "Alphandéry ». | Si c’est la même fiche, écrivez « Claude Alphandéry ». | "
            ),
        ],
    ),
    "leftovers of markup in a title": (
        release(head="titre: Un **grand** jour\nemetteur: {nom: R}\nchapo: C\n"),
        [
            (
                "press/a.md:2:11 avertissement [restes-de-mise-en-forme] | Ce champ ne se met pas en gras : « "
                "**grand** ». | Écrivez « grand ». | grand"
            ),
        ],
    ),
    "a number in mid-sentence": (
        release(body="En déclinaison des 1. engagements de la charte."),
        [
            (
                "press/a.md:8:20 avertissement [restes-de-mise-en-forme] | Le numéro « 1. » est au milieu d’une "
                "phrase : c’est peut-être un reste de liste. | Retirez-le, ou récrivez la phrase. | "
            ),
        ],
    ),
    "a list that touches its paragraph": (
        release(body="Les objectifs :\n- un\n- deux"),
        [
            (
                "press/a.md:9:1 avertissement [listes-a-part] | Cette liste touche le paragraphe qui la précède "
                ": elle s’y fondrait. | Laissez une ligne vide au-dessus de la liste. | "
            ),
        ],
    ),
    "an address that is not whole": (
        release(body="Écrivez à contact@ptce,fr pour venir."),
        [
            (
                "press/a.md:8:11 avertissement [adresses-entieres] | L’adresse « contact@ptce,fr » est "
                "incomplète. | Écrivez « contact@ptce.fr ». | contact@ptce.fr"
            ),
        ],
    ),
    "a word against French usage": (
        release(body="Les pôles et l’Etat."),
        [
            (
                "press/a.md:8:16 avertissement [usages-de-la-langue] | Une capitale garde son accent : « Etat ». "
                "| Écrivez « État ». | État"
            ),
        ],
    ),
    "a release without a date": (
        release(date=""),
        [
            (
                "press/a.md:2:1 avertissement [date-manquante] | Ce communiqué n’a pas de date : les listes ne "
                "savent pas où le mettre. | Ajoutez date, ou, si l’original n’en a pas, posterieur_a. | "
            ),
        ],
    ),
    "a release without a contact": (
        release(contact=""),
        [
            (
                "press/a.md:2:1 avertissement [contact-manquant] | Ce communiqué ne donne aucun contact presse. "
                "| Ajoutez contact, avec telephone ou courriel, et les jours où il vaut (du, au). | "
            ),
        ],
    ),
    "a release that is too long": (
        release(body="Un mot de plus. " * 140),
        [
            (
                "press/a.md:7:1 avertissement [communique-trop-long] | Ce communiqué a 2239 signes. | Restez "
                "sous 2000 signes : coupez, ou renvoyez à une page du site. | "
            ),
        ],
    ),
    "a contact that held no more": (
        release(contact="contact: {courriel: r@r.example, au: 2012-01-01}\n"),
        [
            (
                "press/a.md:6:38 avertissement [contact-expire] | Ce contact ne vaut plus depuis le "
                "1er\u00a0janvier 2012, avant le communiqué. | Donnez le contact de ce jour-là, ou corrigez ses "
                "dates. | "
            ),
        ],
    ),
    "a release that is corrected before its day": (
        release("corrections: [{date: 2012-01-01, texte: T.}]\n"),
        [
            (
                "press/a.md:7:22 avertissement [vie-du-communique] | Cette correction est antérieure au "
                "communiqué (28\u00a0février 2013). | Vérifiez les deux jours. | "
            ),
        ],
    ),
    "a title that is too long": (
        release(head="titre: " + "Mot " * 30 + "\nemetteur: {nom: R}\nchapo: C\n"),
        [
            (
                "press/a.md:2:8 avertissement [titres-courts] | Ce titre a 119 signes : les listes le couperont. "
                "| Restez sous 100 signes, ou donnez-en un autre dans titre_court. | "
            ),
        ],
    ),
    "a title with a full stop": (
        release(head="titre: Un séminaire.\nemetteur: {nom: R}\nchapo: C\n"),
        [
            (
                "press/a.md:2:8 avertissement [titres-courts] | Un titre n’a pas de point final. | Écrivez « Un "
                "séminaire ». | "
            ),
        ],
    ),
    "a premium number": (
        pole("contact: {telephone: 08 92 70 00 00}\n"),
        [
            (
                "poles/p.yml:2:22 avertissement [telephones-joignables] | Ce numéro est surtaxé (08 9…). | "
                "Donnez un numéro au prix d’un appel ordinaire. | "
            ),
        ],
    ),
    "a figure that is not that of its text": (
        release(
            "chiffres: [{valeur: 20, unite: pôles témoins, date: 2013, definition: D, sources: [{titre: T}]}]\n",
            "On compte 18 pôles témoins.",
        ),
        [
            (
                "press/a.md:9:11 avertissement [chiffres-et-communique] | Le texte compte 18 pôles témoins, et "
                "la liste des chiffres 20. | Corrigez l’un ou l’autre. | "
            ),
        ],
    ),
    "a figure dated after its source": (
        pole("chiffres: [{valeur: 20, unite: pôles, date: 2015, definition: D, sources: [{titre: T, date: 2013}]}]\n"),
        [
            (
                "poles/p.yml:2:45 avertissement [date-du-chiffre] | Ce chiffre est daté de 2015, après la source "
                "qui le donne. | Vérifiez les dates ; s’il était prévu, et non constaté, ajoutez annonce: oui. | "
            ),
        ],
    ),
    "two fiches of nearly one name": (
        {
            "poles/a.yml": f"nom: Pôle Sud Aquitaine\ncommune: Pau\n{S}",
            "poles/b.yml": f"nom: Pôle Sud Aquitane\ncommune: Pau\n{S}",
        },
        [
            (
                "poles/b.yml:1:6 à confirmer [fiches-en-double] | « Pôle Sud Aquitane » ressemble à « Pôle Sud "
                "Aquitaine » (poles/a.yml). | Si c’est la même fiche, gardez-en une seule. | "
            ),
        ],
    ),
    "an alternative that says that it is an image": (
        {"content/medias/a.yml": MEDIA.replace("alt: Un phare", "alt: Photo d’un phare"), **SVG},
        [
            (
                "content/medias/a.yml:2:6 avertissement [textes-de-remplacement] | « Photo d’ » est de trop : "
                "l’appareil de lecture le dit déjà. | Écrivez « Un phare ». | "
            ),
        ],
    ),
    "a town in capitals": (
        pole("commune: BREST\n"),
        [
            (
                "poles/p.yml:2:10 avertissement [noms-de-communes] | « BREST » est en capitales. | Écrivez la "
                "commune comme l’INSEE, par exemple Saint-Étienne. | "
            ),
        ],
    ),
    "a postal code of another place": (
        {"content/evenements/f.yml": "titre: F\ndate: 2026-05-04\nlieu: {code_postal: 75012, code_insee: '29019'}\n"},
        [
            (
                "content/evenements/f.yml:3:21 à confirmer [codes-postaux] | Le code postal 75012 et le code "
                "INSEE 29019 ne vont pas ensemble. | Vérifiez-les : la première partie est d’ordinaire la même. "
                "| "
            ),
        ],
    ),
    "a quotation of a draft": (
        {
            **release("citations: [{texte: B, personne: ada-lune}]\n"),
            "content/personnes/ada-lune.yml": "nom: Ada Lune\nstatut: brouillon\n",
        },
        [
            (
                "press/a.md:7:34 avertissement [fiche-citee-en-brouillon] | Cette fiche est un brouillon : ce qui "
                "la cite ici ne paraîtra pas. | Supprimez la ligne « statut: brouillon » de "
                "content/personnes/ada-lune.yml. | "
            ),
        ],
    ),
    "an embargo with the offset of summer in winter": (
        pole("embargo: 2026-11-22T10:00+02:00\n"),
        [
            (
                "poles/p.yml:2:10 à confirmer [decalage-de-paris] | À Paris, le décalage est +01:00 ce jour-là : "
                "tel quel, c’est 9\u00a0h à Paris. | Pour 10\u00a0h à Paris, écrivez 2026-11-22T10:00+01:00. | "
                "2026-11-22T10:00+01:00"
            ),
        ],
    ),
    "a quotation between quotes": (
        {**release("citations: [{texte: « Oui. », personne: ada-lune}]\n"), **ADA},
        [
            (
                "press/a.md:7:21 avertissement [guillemets-de-citation] | Le site met lui-même les guillemets "
                "autour d’une citation. | Retirez ceux-ci. | Oui."
            ),
        ],
    ),
    "a figure with its unit": (
        pole(f"chiffres: [{{valeur: 1 200 m2, unite: m, date: 2025, definition: D., {S.strip()}}}]\n"),
        [
            (
                "poles/p.yml:2:21 erreur [montant] | La valeur est un nombre seul ; ce qu’il compte va dans unite. "
                "| Écrivez 1200 ici, et unite: m². | "
            ),
        ],
    ),
    # slips that come out elsewhere
    "two versions that git left": (
        {
            "poles/p.yml": (
                "nom: P\n<<<<<<< HEAD\nchapo: A\n=======\nchapo: B\n>>>>>>> autre\nsources: [{titre: T}]\n"
            ),
        },
        [
            (
                "poles/p.yml:2:1 erreur [conflit] | Git a laissé ici deux versions du texte. | Gardez la "
                "bonne, et retirez les lignes « <<<<<<< », « ======= » et « >>>>>>> ». | "
            ),
        ],
    ),
    "a no-break space in an indent": (
        {
            "content/evenements/f.yml": ("titre: F\nlieu:\n\u00a0\u00a0commune: Brest\n"),
        },
        [
            (
                "content/evenements/f.yml:3:1 erreur [espace-insecable] | Une espace insécable est refusée "
                "ici : elle ressemble à une espace. | Tapez une espace. |   "
            ),
        ],
    ),
    "a field too far to the right": (
        {
            "poles/p.yml": ("nom: P\n  chapo: C\nsources: [{titre: T}]\n"),
        },
        [
            (
                "poles/p.yml:2:1 erreur [retrait] | Cette ligne est plus en retrait que le champ de même "
                "rang. | Alignez-la sur le champ de la ligne 1 : aucune espace devant. | "
            ),
        ],
    ),
    "an item with a bullet": (
        {
            "poles/p.yml": ("nom: P\nalias:\n  - A\n  • B\nsources: [{titre: T}]\n"),
        },
        [
            (
                "poles/p.yml:4:3 erreur [tiret] | Un élément de liste commence par un tiret simple et une "
                "espace. | Mettez « - » devant ses mots. | - B"
            ),
        ],
    ),
    "a quote that another field closes": (
        {
            "poles/p.yml": ('nom: P\nchapo: "Forum\nalias: ["A"]\nsources: [{titre: T}]\n'),
        },
        [
            (
                "poles/p.yml:2:8 erreur [guillemet] | Un guillemet ouvert n’est jamais refermé. | Fermez-le à "
                'la fin de la valeur. | "Forum"'
            ),
        ],
    ),
    "a comment of a web page": (
        {
            "poles/p.yml": ("nom: P\n<!-- à voir -->\nsources: [{titre: T}]\n"),
        },
        [
            (
                "poles/p.yml:2:1 erreur [commentaire] | Un commentaire commence par « # ». | Mettez « # » "
                "devant. | # à voir"
            ),
        ],
    ),
    "the end of a text at the margin": (
        {
            "poles/p.yml": ("nom: P\nchapo: >-\n  Un mot,\ndeux mots.\nsources: [{titre: T}]\n"),
        },
        [
            (
                "poles/p.yml:4:1 erreur [deux-points-manquant] | Cette ligne n’est ni un champ « nom: valeur "
                "», ni la suite du texte du dessus. | Mettez « : » après le nom du champ, ou, si elle "
                "continue le texte, mettez-la en retrait comme lui. | "
            ),
        ],
    ),
    "a field of another group": (
        {
            "content/evenements/f.yml": ("titre: F\ndate: 2026-05-04\nlieu: {nom: A}\ncommune: Brest\n"),
        },
        [
            (
                "content/evenements/f.yml:4:1 erreur [champ-inconnu] | Ce champ n’existe pas. | Mettez-le "
                "sous « lieu », en retrait. | "
            ),
        ],
    ),
    "a required field left empty": (
        {
            "content/personnes/a.yml": "nom:\n",
        },
        [
            "content/personnes/a.yml:1:1 erreur [champ-manquant] | Ce champ est obligatoire. | Remplissez-le. | ",
        ],
    ),
    "a day and a month the wrong way round": (
        {
            "press/a.md": (
                "---\ntitre: A\nemetteur: {nom: R}\nchapo: C\ndate: 2013-28-02\ncontact: {courriel: r@r.example}\n"
                "---\nUn texte.\n"
            ),
        },
        [
            "press/a.md:5:7 erreur [date] | Il n’y a pas de mois 28. |  | 2013-02-28",
        ],
    ),
    "a department by its name": (
        {
            "poles/p.yml": ("nom: P\ndepartement: Finistère\nregion: bretagne\nsources: [{titre: T}]\n"),
            "content/regions/bretagne.yml": (
                "nom: Bretagne\ncode: '53'\nen: en Bretagne\ndepartements: [{code: '29', nom: Finistère}]\n"
            ),
        },
        [
            ("poles/p.yml:2:14 erreur [departement] | « Finistère » n’est pas un département. |  | 29"),
        ],
    ),
    "a link with a space in it": (
        {
            "content/a.md": ("---\ntitre: A\n---\nVoir [la page] (/poles/) du site.\n"),
        },
        [
            (
                "content/a.md:4:6 avertissement [liens-entiers] | Une espace sépare l’intitulé de ce lien de "
                "son adresse. | Écrivez « [la page](/poles/) ». | [la page](/poles/)"
            ),
        ],
    ),
    "a link that says nothing": (
        {
            "content/a.md": ("---\ntitre: A\n---\nPour le programme, [cliquez ici](https://a.example/).\n"),
        },
        [
            (
                "content/a.md:4:21 avertissement [intitules-de-liens] | « cliquez ici » ne dit pas où mène ce "
                "lien. | Mettez le lien sur les mots qui nomment la page, par exemple « le programme de la "
                "journée ». | "
            ),
        ],
    ),
    "a file with the extension of Windows": (
        {
            "poles/p.yml.txt": "nom: P\n",
        },
        [
            (
                "poles/p.yml.txt:1:1 erreur [fichier-sans-lecteur] | Le site ne lit pas ce fichier. | "
                "Renommez-le p.yml. | "
            ),
        ],
    ),
    "an embargo at an hour that clocks skip": (
        {
            "poles/p.yml": ("nom: P\nembargo: 2026-03-29T02:30+01:00\nsources: [{titre: T}]\n"),
        },
        [
            (
                "poles/p.yml:2:10 à confirmer [decalage-de-paris] | 2\u00a0h\u00a030 n’existe pas à Paris ce jour-là : "
                "on passe à l’heure d’été. | Choisissez une autre heure. | "
            ),
        ],
    ),
    "an anchor that its page does not have": (
        {
            "content/a.md": "---\ntitre: A\n---\nVoir [le guide](/b/#la-gouvernace).\n",
            "content/b.md": "---\ntitre: B\n---\n## La gouvernance\n\nUn texte.\n",
        },
        [
            (
                "content/a.md:4:21 avertissement [ancre-morte] | La page « /b/ » n’a pas d’intertitre « "
                "#la-gouvernace ». | Vouliez-vous dire « #la-gouvernance » ? | la-gouvernance"
            ),
        ],
    ),
    "an event without a date": (
        {"content/evenements/f.yml": "titre: F\nlieu: {commune: Brest}\n"},
        [
            (
                "content/evenements/f.yml:1:8 à confirmer [rencontre-sans-date] | La rencontre ne dit pas quand elle "
                "a lieu : aucun agenda ne l’aura. | Ajoutez date : 2026, 2026-05 ou 2026-05-04, selon ce qui est "
                "connu. | "
            ),
        ],
    ),
    "a year of another century": (
        {
            "content/evenements/f.yml": "titre: F\ndate: 2104-05-04\n",
            "content/evenements/g.yml": "titre: G\ndate: 2012\n",
            "content/evenements/h.yml": "titre: H\ndate: 2014\n",
        },
        [
            (
                "content/evenements/f.yml:2:7 à confirmer [annee-vraisemblable] | 2104 est à 90 ans de la date la "
                "plus proche du site, qui est de 2014. | Vérifiez l’année. | "
            ),
        ],
    ),
    "a document among the releases": (
        {"press/a.docx": b"PK"},
        [
            (
                "press/a.docx:1:1 avertissement [fichier-oublie] | Rien ne lit ce fichier ici. | Reprenez-le avec « "
                "ptce import », puis déplacez-le. | "
            ),
        ],
    ),
    "a name of a file that another file has": (
        {"poles/Phare.yml": f"nom: Grand phare\n{S}", "poles/phare.yml": f"nom: Petite cale\n{S}"},
        [
            (
                "poles/Phare.yml:1:1 erreur [nom-de-fichier] | Le nom du fichier n’a que des minuscules sans accent, "
                "des chiffres et des tirets. | Le nom phare.yml est déjà pris : gardez un seul des deux fichiers, ou "
                "donnez-en un autre à celui-ci. | "
            ),
        ],
    ),
    "several days without the first": (
        {"content/evenements/f.yml": "titre: F\ndate: 2026-05\nfin: 2026-05-04\n"},
        [
            (
                "content/evenements/f.yml:1:1 erreur [jours] | Une rencontre de plusieurs jours donne le premier à "
                "côté du dernier. | Écrivez date sous la forme année-mois-jour, ou retirez fin. | "
            ),
        ],
    ),
    "an event that is put off from no day": (
        event("etat: reporte\n"),
        [
            (
                "content/evenements/f.yml:1:1 erreur [report] | Une rencontre reportée dit pour quel jour elle était "
                "annoncée d’abord. | Ajoutez date_precedente ; date est le nouveau jour, ou s’enlève tant qu’il "
                "n’est pas fixé. | "
            ),
        ],
    ),
    "a name instead of an INSEE code": (
        {"content/evenements/f.yml": "titre: F\ndate: 2026\nlieu: {code_insee: Paris}\n"},
        [
            (
                "content/evenements/f.yml:3:20 erreur [code-insee] | Un code INSEE de commune a cinq caractères. | "
                "Écrivez par exemple 93039, ou 2A004. | "
            ),
        ],
    ),
    # the comments that accept
    "an accepted warning without a reason": (
        release("# accepter: titres-courts\n"),
        [
            (
                "press/a.md:7:1 avertissement [accepter] | Ce commentaire ne donne pas de raison. | Écrivez-la "
                "après un tiret : # accepter: titres-courts — l’original porte ce titre. | "
            ),
        ],
    ),
    "an accepted error": (
        pole("# accepter: date — il est écrit ainsi\ndate: hier\n"),
        [
            (
                "poles/p.yml:2:1 avertissement [accepter] | Une erreur ne s’accepte pas. | Corrigez-la, puis "
                "retirez ce commentaire. | "
            ),
            (
                "poles/p.yml:3:7 erreur [date] | Une date s’écrit année-mois-jour, année-mois, ou année seule. | "
                "Écrivez par exemple 2014-09-19. | "
            ),
        ],
    ),
    "an accepted rule that does not exist": (
        pole("# accepter: titre-court — il est ainsi\n"),
        [
            (
                "poles/p.yml:2:1 avertissement [accepter] | « titre-court » n’est le nom d’aucune règle que l’on "
                "puisse accepter. | Vouliez-vous dire « titres-courts » ? | "
            ),
        ],
    ),
    "an acceptance that is of no use": (
        pole("# accepter: titres-courts — il est ainsi\nchapo: C\n"),
        [
            (
                "poles/p.yml:2:1 avertissement [accepter] | Ce commentaire n’accepte rien : « titres-courts » "
                "n’a rien à dire de la ligne 3. | Retirez-le, ou mettez-le juste au-dessus de la ligne "
                "concernée. | "
            ),
        ],
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_with_its_place_its_rule_its_remedy_and_what_is_right(fault: str, tmp_path: Path) -> None:
    files, expected = FAULTS[fault]
    for path, content in {"content/site.yml": SITE, **files}.items():
        if content is not None:
            file = tmp_path / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())

    assert [told(problem) for problem in check(tmp_path).problems] == expected
    as_written = [told(problem) for problem in check(tmp_path, typeset=False).problems]
    assert [_spaced(row) for row in as_written] == [_spaced(row) for row in expected]


def _spaced(row: str) -> str:
    """A problem with plain spaces in the names that it quotes: a check that sets no text leaves them as they are."""
    return row.replace("\N{NO-BREAK SPACE}", " ")


def test_every_rule_has_a_row() -> None:
    rows = "".join(row for _, expected in FAULTS.values() for row in expected)

    assert [name for name, rule in all_rules().items() if f"[{rule.REGLE}]" not in rows] == []


def test_the_rules_have_names_of_their_own() -> None:
    names = [rule.REGLE for rule in all_rules().values()]

    assert len(set(names)) == len(names)
    assert all(name.isascii() and name == name.lower() and " " not in name for name in names)
