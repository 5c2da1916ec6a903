"""The smallest settings of a site; everything in them is invented, and stays in tests/."""

SITE = """\
nom: Site d’essai
devise: Devise d’essai
promesse: Une promesse
presentation: Une présentation.
permaliens: https://essai.example/
courriel: contact@essai.example
licence:
  nom: Licence d’essai
  url: https://licence.example/
mentions:
  editeur: {valeur: Un éditeur}
  forme: {valeur: Une association}
  siege: {valeur: Un siège}
  telephone: {valeur: Un téléphone}
  directeur_de_la_publication: {valeur: Une directrice}
  hebergeur: {valeur: Un hébergeur}
"""
"""Settings without a problem or a warning."""
