"""What can be followed without an account: Atom feeds of what happened, calendars of target dates.

Must not know: HTML, pages, the disk, the clock.
"""
