"""The frame round a page for someone who is signed in to the demo."""

from django.http import HttpRequest

from kith.kernel.ui.frame import Frame, NavigationLink


def signed_in(request: HttpRequest) -> Frame:
    return Frame(
        home="/components/",
        navigation=[
            NavigationLink(text="My work", href="#work", counter=7),
            NavigationLink(text="Contacts", href="/components/tables/", is_current=True, counter=31),
            NavigationLink(text="Children", href="#children"),
            NavigationLink(text="Panels", href="#panels"),
            NavigationLink(text="Figures", href="/components/charts/"),
        ],
        account=[NavigationLink(text="Your settings", href="#settings")],
        user_name="Amina Yusuf",
        user_role="Screening social worker",
        sign_out="/sign-out/",
        search="/find/",
        environment="Demo.",
        environment_words="Every child and worker here is invented.",
        footer=[
            NavigationLink(text="Help", href="#help"),
            NavigationLink(text="Accessibility", href="#accessibility"),
        ],
    )


def broken(request: HttpRequest) -> Frame:
    raise ConnectionError("the database is away")
