"""The form for those who do not use git: a page of Decap CMS whose fields are those of the models."""
