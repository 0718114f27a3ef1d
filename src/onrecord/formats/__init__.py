"""How a record leaves: JSON with its schema. Every form is made from the types in `record/`, never beside them."""
