"""Files that editors write → values, with every problem located; and the JSON Schema.

Must not know: HTML, MkDocs, the clock, what is computed from a plan.
"""
