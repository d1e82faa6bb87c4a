"""The pages of the site in one file that opens without a server and asks for nothing.

Must not know: plans, how a page is made.
"""
