"""What is done with plans that have been published: another id, a withdrawal.

Must not know: HTML, the command line. It works on the bytes of files and never on the disk.
"""
