"""The front door's addresses."""

from django.urls import path

from kith.practice.frontdoor.web.views import board, contact, deciding, enquiry, logging, matching, screening

app_name = "frontdoor"

urlpatterns = [
    path("", board.board, name="board"),
    path("out-of-hours/", board.out_of_hours, name="out_of_hours"),
    path("contacts/new/", logging.log_contact, name="log_contact"),
    path("contacts/urgent/", logging.log_urgent, name="log_urgent"),
    path("contacts/<int:contact_id>/", contact.contact, name="contact"),
    path("contacts/<int:contact_id>/take/", screening.take, name="take"),
    path("contacts/<int:contact_id>/rate/", screening.rate, name="rate"),
    path("contacts/<int:contact_id>/details/", screening.add_details, name="add_details"),
    path("contacts/<int:contact_id>/more/", screening.ask_for_more, name="ask_for_more"),
    path("contacts/<int:contact_id>/named/", matching.name_another, name="name_another"),
    path("contacts/<int:contact_id>/named/<int:named_id>/", matching.match, name="match"),
    path("contacts/<int:contact_id>/named/<int:named_id>/undo/", matching.unmatch, name="unmatch"),
    path("contacts/<int:contact_id>/history/<int:named_id>/", matching.history, name="history"),
    path("contacts/<int:contact_id>/enquiry/", enquiry.open_enquiry, name="open_enquiry"),
    path("contacts/<int:contact_id>/decide/", deciding.decide, name="decide"),
    path("contacts/<int:contact_id>/look-again/", deciding.look_again, name="look_again"),
    path("contacts/<int:contact_id>/feedback/", deciding.give_feedback, name="give_feedback"),
    path("contacts/<int:contact_id>/acknowledge/", deciding.acknowledge, name="acknowledge"),
    path("requests/", enquiry.requests, name="requests"),
    path("requests/<int:request_id>/", enquiry.request, name="request"),
    path("requests/<int:request_id>/chase/", enquiry.chase, name="chase"),
]
