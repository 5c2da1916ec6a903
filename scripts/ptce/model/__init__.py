"""What a record is made of: the base of every kind, the traits, the types of the fields."""
