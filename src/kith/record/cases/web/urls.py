"""The addresses of cases: allocating a worker, answering a transfer, and a worker's caseload."""

from django.urls import path

from kith.record.cases.web import views

app_name = "cases"

urlpatterns = [
    path("<int:case_id>/allocate/", views.allocate, name="allocate"),
    path("transfers/<int:transfer_id>/", views.transfer, name="transfer"),
    path("transfers/<int:transfer_id>/decline/", views.decline, name="decline"),
    path("workers/<int:worker_id>/", views.caseload, name="caseload"),
]
