"""The forms of assessments. Each module declares one; what they are made of is in ``parts``."""
