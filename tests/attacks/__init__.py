"""The attack round: every field of a record filled with what might run, leave or break out."""
