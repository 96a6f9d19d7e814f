"""Forms: definitions written by areas, answers kept per question, nothing typed ever lost."""
