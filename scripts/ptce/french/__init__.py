"""What the French language asks of a text: typography, dates, numbers and names."""
