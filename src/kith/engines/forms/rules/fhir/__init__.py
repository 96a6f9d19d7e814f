"""Forms and answers as HL7 FHIR R4 (4.0.1) Questionnaire and QuestionnaireResponse, there and back.

Whatever FHIR has a place for goes there, so that another system can show the form and read the answers;
what is ours alone is an extension, so that reading back gives an equal form. Two things differ for another
reader. FHIR resolves a condition to the nearest answer in the document, we to the answer about the same
child, wherever it stands. And the ids of children and entries travel as extensions, since FHIR knows
repetitions only by their order.

Only the JSON shape is made and read here. Sending, and who may receive what, is decided elsewhere.
"""
