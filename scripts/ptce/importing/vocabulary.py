"""What people call the columns of their tables, beside the names of the fields and the words that describe them."""

from collections.abc import Mapping

Vocabulary = Mapping[str, tuple[str, ...]]
"""The words for each column, by the key of its field; compared without accents, capitals, signs or plurals."""

FICHE: Vocabulary = {
    "nom": ("nom du ptce", "nom du pôle", "ptce", "pôle", "dénomination", "intitulé", "raison sociale"),
    "id": ("identifiant", "code de la fiche", "nom du fichier", "fiche"),
    "alias": ("autre nom", "aussi appelé", "sigle", "acronyme"),
    "commune": ("ville", "localité", "commune du siège", "siège"),
    "departement": ("dépt", "dpt", "dép", "numéro de département", "n° de département", "code département"),
    "region": ("région administrative", "nouvelle région"),
    "ancienne_region": ("région avant 2016",),
    "latitude": ("lat",),
    "longitude": ("lon", "lng", "long"),
    "secteurs": ("secteur d’activité", "domaine", "domaine d’activité", "filière", "thématique", "thème"),
    "activites": ("activité", "activité principale"),
    "portage": ("porteur", "structure porteuse", "porteur du projet", "porté par"),
    "site": ("site web", "site internet", "url", "adresse web", "web", "lien"),
    "adresse_postale": ("adresse", "adresse du siège", "rue", "voie", "numéro et voie", "adresse 1"),
    "contact_nom": ("contact", "personne à contacter", "référent", "interlocuteur", "nom du contact"),
    "contact_fonction": ("fonction du contact", "fonction"),
    "contact_courriel": ("courriel", "mail", "e-mail", "adresse mail", "adresse électronique", "mél"),
    "contact_telephone": ("téléphone", "tél", "numéro de téléphone", "n° de téléphone"),
    "chapo": ("résumé", "accroche", "en une phrase", "description courte"),
    "texte": ("Description", "présentation", "présentation du projet", "description du projet"),
    "sources": ("source", "origine", "référence"),
    "date": ("mise à jour", "date de mise à jour", "dernière mise à jour", "mis à jour le", "à jour au"),
    "note": ("remarque", "commentaire", "observation"),
    "code_postal": ("cp", "code postal"),
    "complement": ("adresse 2", "complément d’adresse", "complément"),
}
"""`code_postal` and `complement` are parts of a postal address, `id` is the name of the file."""

SEANCE: Vocabulary = {
    "titre": ("séance", "intitulé", "sujet", "intervention", "contenu", "programme", "objet"),
    "horaire": ("heure", "créneau"),
    "debut": ("début", "heure de début", "de", "commence à"),
    "fin": ("fin", "heure de fin", "à", "jusqu’à", "finit à"),
    "jour": ("date", "journée"),
    "nature": ("type", "genre", "format", "type de séance"),
    "texte": ("description", "résumé", "détail", "présentation"),
    "salle": ("lieu", "espace"),
    "sous_reserve": ("à confirmer", "réserve"),
    "intervenants": (
        "intervenant",
        "intervenante",
        "orateur",
        "qui",
        "qui parle",
        "avec",
        "personne",
        "participants",
        "nom",
    ),
    "fonction": ("titre de l’intervenant", "qualité", "fonction de l’intervenant"),
    "structure": ("organisation", "organisme", "structure de l’intervenant", "pour"),
    "role": ("rôle de l’intervenant",),
}
"""`debut` and `fin` make the hours; `fonction`, `structure` and `role` go to the people of the same row."""

EMPTY = frozenset({"-", "–", "—", "/", "?", "nc", "n c", "na", "n a", "nr", "neant", "aucun", "vide", "inconnu"})
EMPTY |= {"non renseigne", "non communique", "sans objet", "a completer", "a renseigner", "a venir"}
"""What people write in a cell to say that it is empty, folded."""
