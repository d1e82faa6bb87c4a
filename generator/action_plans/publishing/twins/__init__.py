"""The record in Markdown, for programs that read texts: a twin of each plan, and a list."""
