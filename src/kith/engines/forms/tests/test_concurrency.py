"""Really at the same time, with real commits: nothing lost, nothing doubled, no clash unseen."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, transaction

from kith.config.testing.cast import Cast
from kith.engines.forms import queries
from kith.engines.forms.actions.finishing import submit_for_sign_off
from kith.engines.forms.actions.saving import Finished
from kith.engines.forms.models import AnswerRow, Response
from kith.engines.forms.tests.filling import begun, complete, save, typed

pytestmark = pytest.mark.slow


@pytest.fixture
def real(own_database, django_db_blocker):
    """The cast in a database of this test's own, where everything commits."""
    with django_db_blocker.unblock():
        yield Cast()


def committed(work):
    """One request: a transaction of its own, on a connection of its own."""
    try:
        with transaction.atomic():
            return work()
    finally:
        connection.close()


def at_once(django_db_blocker, *works):
    """Each of these in a thread, all starting together; what each returned or raised."""
    barrier = Barrier(len(works))

    def run(work):
        with django_db_blocker.unblock():
            barrier.wait()
            try:
                return committed(work)
            except Finished as refused:
                return refused

    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(run, works))


def test_f001_eight_writers_of_one_question_leave_one_answer_and_seven_clashes(real, django_db_blocker):
    response = committed(lambda: begun(real))

    def writer(number):
        who = ("tom", "grace")[number % 2]
        return lambda: save(real.viewer(who), response, typed("history", f"Text {number}", page=f"p{number}"))

    savings = at_once(django_db_blocker, *(writer(n) for n in range(8)))
    won = [saving for saving in savings if not saving.clashes]
    assert len(won) == 1
    standing = committed(lambda: queries.opened(real.viewer("tom"), response).answers)
    [text] = standing.values()
    assert {clash.theirs for saving in savings for clash in saving.clashes} == {text}
    assert len({clash.mine for saving in savings for clash in saving.clashes}) == 7


def test_b122_one_save_sent_twenty_times_at_once_is_saved_once(real, django_db_blocker):
    response = committed(lambda: begun(real))
    edit = typed("history", "A fire in 2019.")
    savings = at_once(
        django_db_blocker, *(lambda: save(real.viewer("tom"), response, edit) for _ in range(20))
    )
    assert sum(bool(saving.changed) for saving in savings) == 1
    assert not any(saving.clashes for saving in savings)
    row = committed(lambda: real.viewer("tom") and AnswerRow.objects.get(response=response))
    assert (row.version, row.value) == (1, "A fire in 2019.")


def test_twelve_writers_of_twelve_questions_lose_nothing(real, django_db_blocker):
    response = committed(lambda: begun(real))

    def writer(number):
        return lambda: save(
            real.viewer("tom"),
            response,
            typed("objective", f"Text {number}", f"00{number}a", page=f"p{number}"),
        )

    at_once(django_db_blocker, *(writer(n) for n in range(10, 22)))
    standing = committed(lambda: queries.opened(real.viewer("tom"), response).answers)
    assert set(standing.values()) == {f"Text {n}" for n in range(10, 22)}


def test_f002_a_save_that_meets_a_submission_is_before_it_or_refused(real, django_db_blocker):
    response = committed(lambda: begun(real))
    committed(lambda: complete(real.viewer("tom"), response))
    saving, submission = at_once(
        django_db_blocker,
        lambda: save(real.viewer("grace"), response, typed("history", "One more.", page="p2")),
        lambda: submit_for_sign_off(by=real.viewer("tom"), response=response),
    )
    assert submission.state == Response.State.SUBMITTED
    kept = committed(lambda: "One more." in queries.opened(real.viewer("tom"), response).answers.values())
    assert kept is not isinstance(saving, Finished)
