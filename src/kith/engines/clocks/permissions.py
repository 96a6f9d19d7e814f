"""Who may read clocks, stop one, and set an authority's own figure."""

from kith.foundation.access import roles
from kith.foundation.access.permissions import Needs, permission

READ = permission("clocks.read", "see what is due for this child", roles.PRACTITIONERS, may_break_glass=True)
STOP = permission("clocks.stop_clock", "stop this clock", roles.MANAGERS)
SEE_TIMESCALES = permission(
    "clocks.see_timescales", "see the timescales", roles.EVERYONE - {roles.PUBLIC_FORM}, needs=Needs.ROLE
)
SET_LOCAL_FIGURE = permission(
    "clocks.set_local_figure",
    "set this authority's own figure",
    {roles.SERVICE_MANAGER, roles.DIRECTOR},
    needs=Needs.ROLE,
)
