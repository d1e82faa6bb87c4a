"""The record in forms that other programs know: schema.org, W3C PROV, OSCAL's plan of action."""
