"""The front door's addresses."""

from django.urls import path

from kith.practice.frontdoor.web.views import (
    board,
    contact,
    deciding,
    disagreements,
    enquiry,
    logging,
    matching,
    screening,
)

app_name = "frontdoor"

urlpatterns = [
    path("", board.board, name="board"),
    path("out-of-hours/", board.out_of_hours, name="out_of_hours"),
    path("chasers/", board.chasers, name="chasers"),
    path("disagreements/", disagreements.log, name="disagreements"),
    path("contacts/new/", logging.log_contact, name="log_contact"),
    path("contacts/urgent/", logging.log_urgent, name="log_urgent"),
    path("contacts/<int:contact_id>/", contact.contact, name="contact"),
    path("contacts/<int:contact_id>/take/", screening.take, name="take"),
    path("contacts/<int:contact_id>/rate/", screening.rate, name="rate"),
    path("contacts/<int:contact_id>/details/", screening.add_details, name="add_details"),
    path("contacts/<int:contact_id>/more/", screening.ask_for_more, name="ask_for_more"),
    path("contacts/<int:contact_id>/more/<int:more_id>/", screening.record_answer, name="record_answer"),
    path("contacts/<int:contact_id>/sufficiency/", screening.mark_sufficiency, name="mark_sufficiency"),
    path("contacts/<int:contact_id>/named/", matching.name_another, name="name_another"),
    path("contacts/<int:contact_id>/named/<int:named_id>/", matching.match, name="match"),
    path("contacts/<int:contact_id>/named/<int:named_id>/undo/", matching.unmatch, name="unmatch"),
    path("contacts/<int:contact_id>/named/<int:named_id>/recognise/", matching.recognise, name="recognise"),
    path("contacts/<int:contact_id>/history/<int:named_id>/", matching.history, name="history"),
    path("contacts/<int:contact_id>/enquiry/", enquiry.open_enquiry, name="open_enquiry"),
    path("contacts/<int:contact_id>/enquiry/another/", enquiry.ask_another, name="ask_another"),
    path("contacts/<int:contact_id>/decide/", deciding.decide, name="decide"),
    path("contacts/<int:contact_id>/look-again/", deciding.look_again, name="look_again"),
    path("contacts/<int:contact_id>/decide-again/", deciding.decide_again, name="decide_again"),
    path("contacts/<int:contact_id>/feedback/", deciding.give_feedback, name="give_feedback"),
    path("contacts/<int:contact_id>/acknowledge/", deciding.acknowledge, name="acknowledge"),
    path("contacts/<int:contact_id>/disagreements/new/", disagreements.raise_one, name="raise_disagreement"),
    path(
        "contacts/<int:contact_id>/disagreements/<int:disagreement_id>/",
        disagreements.resolve,
        name="disagreement",
    ),
    path(
        "contacts/<int:contact_id>/disagreements/<int:disagreement_id>/next/",
        disagreements.next_stage,
        name="next_stage",
    ),
    path("requests/", enquiry.requests, name="requests"),
    path("requests/<int:request_id>/", enquiry.request, name="request"),
    path("requests/<int:request_id>/acknowledge/", enquiry.acknowledge, name="acknowledge_request"),
    path("requests/<int:request_id>/chase/", enquiry.chase, name="chase"),
]
