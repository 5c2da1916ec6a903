// The words of Decap CMS in French: those that it has only in English, and those that say better what our fiches are.

export const PHRASES = {
  app: { app: { checkConfigYml: "Refaites la page par la commande « ptce admin ».", errorHeader: "Le formulaire n’a pas pu lire ses réglages", loadingConfig: "Chargement des réglages…", waitingBackend: "Connexion au dépôt…" }, header: { content: "Fiches", media: "Fichiers", workflow: "En attente" } },
  collection: {
    sidebar: { collections: "Fiches", allCollections: "Toutes les fiches" },
    collectionTop: { viewAsList: "En liste", viewAsGrid: "En grille", newButton: "Ajouter : %{collectionLabel}", newButtonAriaLabel: "Ajouter une fiche : %{collectionLabel}", searchResults: "Résultats pour « %{searchTerm} »", searchResultsInCollection: "Résultats pour « %{searchTerm} » dans %{collection}" },
    entries: { loadingEntries: "Chargement des fiches…", cachingEntries: "Préparation des fiches…", longerLoading: "Cela peut prendre quelques minutes", noEntries: "Aucune fiche", unpublishedHeader: "Fiches en attente" },
  },
  editor: {
    editorControl: { field: { optional: "facultatif", widgetLabel: "champ" } },
    editorControlPane: {
      widget: { required: "« %{fieldLabel} » est obligatoire : remplissez ce champ.", regexPattern: "%{pattern}", rangeMin: "« %{fieldLabel} » demande au moins %{minCount} élément.", rangeMax: "« %{fieldLabel} » ne prend pas plus de %{maxCount} élément.", rangeCount: "« %{fieldLabel} » demande de %{minCount} à %{maxCount} éléments.", rangeCountExact: "« %{fieldLabel} » demande %{count} élément.", processing: "« %{fieldLabel} » est en cours de traitement." },
      i18n: { copyFromLocale: "Reprendre d’une autre langue", copyFromLocaleConfirm: "Reprendre le contenu en %{locale} ? Ce qui est écrit ici sera remplacé." },
    },
    editorInterface: { toggleNotes: "Notes", toggleI18n: "Langues" },
    editorNotesPane: { title: "Notes", emptyState: "Aucune note. Ajoutez la première ci-dessous.", addNote: "Ajouter la note", addPlaceholder: "Une note…", editPlaceholder: "Modifiez votre note…", save: "Enregistrer", cancel: "Annuler", edit: "Modifier", delete: "Supprimer", resolve: "Marquer comme réglée", unresolve: "Rouvrir", confirmDelete: "Voulez-vous vraiment supprimer cette note ?", shortcut: "Ctrl + Entrée ajoute la note" },
    editorToolbar: { duplicate: "Copier", backCollection: "Retour à la liste : %{collectionLabel}", unsavedChanges: "Modifications non enregistrées", changesSaved: "Rien à enregistrer", deleteUnpublishedChanges: "Abandonner les modifications en attente", deleteUnpublishedEntry: "Abandonner cette fiche en attente", status: "État : %{status}", statusInfoTooltipDraft: "La fiche est un brouillon. Pour la faire relire, passez-la « En cours de révision ».", statusInfoTooltipInReview: "La fiche est en relecture. Vous pouvez encore la modifier." },
    editorWidgets: {
      markdown: { strikethrough: "Barré", toggleMode: { rich: "Passer au texte mis en forme", markdown: "Passer au Markdown" } },
      image: { chooseMultiple: "Choisir des images", addMore: "Ajouter des images", removeAll: "Retirer toutes les images" },
      file: { choose: "Choisir un fichier", chooseMultiple: "Choisir des fichiers", addMore: "Ajouter des fichiers", removeAll: "Retirer tous les fichiers", remove: "Retirer le fichier" },
      datetime: { setToNow: "Mettre l’instant présent dans %{fieldLabel}" },
      object: { expand: "Ouvrir", collapse: "Replier" },
      list: { add: "Ajouter" },
    },
    editor: { loadingEntry: "Chargement de la fiche…", onLeavePage: "Voulez-vous vraiment quitter cette page ? Ce qui n’est pas enregistré sera perdu.", confirmLoadBackup: "Une version non enregistrée de cette fiche a été retrouvée dans ce navigateur. Voulez-vous la reprendre ?" },
  },
  mediaLibrary: {
    mediaLibraryModal: { close: "Fermer", mediaAssets: "Fichiers", images: "Images", noAssetsFound: "Aucun fichier.", noImagesFound: "Aucune image.", upload: "Ajouter un fichier", uploading: "Ajout en cours…", loading: "Chargement…", search: "Rechercher…", private: "Privé ", deleteSelected: "Supprimer", chooseSelected: "Choisir" },
    mediaLibrary: { onDelete: "Voulez-vous vraiment supprimer ce fichier ?", fileTooLarge: "Ce fichier est trop lourd : %{size} ko au plus." },
  },
  ui: {
    settingsDropdown: { account: "Votre compte" },
    errorBoundary: { title: "Le formulaire s’est arrêté", details: "Rechargez la page. Si cela se répète, prévenez la personne qui tient le site. ", reportIt: "Signaler", detailsHeading: "Détails", recoveredEntry: { heading: "Ce que vous aviez écrit", warning: "Copiez ce texte avant de quitter la page.", copyButtonLabel: "Copier" } },
    toast: { missingRequiredField: "La fiche n’est pas enregistrée : un champ est vide ou à corriger. Il est signalé en rouge.", entrySaved: "Fiche enregistrée", entryPublished: "Fiche publiée", onFailToPersist: "La fiche n’est pas enregistrée : %{details}", onFailToLoadEntries: "Les fiches n’ont pas pu être lues : %{details}", noteAdded: "Note ajoutée", noteUpdated: "Note modifiée", noteDeleted: "Note supprimée", noteResolved: "Note réglée", noteReopened: "Note rouverte", onFailToAddNote: "La note n’est pas ajoutée : %{details}", onFailToUpdateNote: "La note n’est pas modifiée : %{details}", onFailToDeleteNote: "La note n’est pas supprimée : %{details}", onFailToToggleNote: "La note n’a pas changé : %{details}" },
  },
  auth: { loginWithForgejo: "Se connecter avec Forgejo", login: "Entrer", loggingIn: "Connexion…" },
};

// Where nothing waits to be accepted, what Decap CMS calls publishing is saving.
export const WITHOUT_REVIEW = {
  editor: { editorToolbar: { publish: "Enregistrer", publishing: "Enregistrement…", publishNow: "Enregistrer maintenant", published: "Enregistrée", publishAndCreateNew: "Enregistrer et en ajouter une autre", publishAndDuplicate: "Enregistrer et copier" } },
  ui: { toast: { entryPublished: "Fiche enregistrée" } },
};
