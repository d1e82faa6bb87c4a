"""The words of pages in other languages than English: catalogues, and the language in force.

Must not know: what is said, HTML, plans.
"""
