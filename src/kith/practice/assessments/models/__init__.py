from kith.practice.assessments.models.assessment import AssessedChild, Assessment

__all__ = ["AssessedChild", "Assessment"]
