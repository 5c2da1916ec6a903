"""The site, the fiches and the press room of the pôles territoriaux de coopération économique."""
