"""The addresses of tasks."""

from django.urls import path

from kith.engines.tasks.web import views

app_name = "tasks"

urlpatterns = [
    path("", views.tasks, name="tasks"),
    path("<int:task_id>/", views.task, name="task"),
    path("<int:task_id>/take/", views.take, name="take"),
    path("<int:task_id>/finish/", views.finish, name="finish"),
    path("<int:task_id>/not-proceeding/", views.not_proceeding, name="not_proceeding"),
    path("<int:task_id>/give/", views.give, name="give"),
    path("<int:task_id>/importance/", views.rank, name="rank"),
]
