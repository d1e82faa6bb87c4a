"""Makes the site of action plans.

Knows nothing of any one plan.
"""
