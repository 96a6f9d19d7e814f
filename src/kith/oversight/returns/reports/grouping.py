"""The findings counted by rule, by child, and by the child's social worker."""

import polars as pl

from ..core.results import CheckResult

NO_WORKER = "(no social worker recorded)"


def by_rule(result: CheckResult) -> pl.DataFrame:
    """One row for each rule of the year: rule, severity, state, flagged, unchecked, reason, message."""
    return pl.DataFrame(
        [
            {
                "rule": outcome.rule.code,
                "severity": str(outcome.rule.severity),
                "state": str(outcome.state),
                "flagged": outcome.flagged,
                "unchecked": outcome.unchecked,
                "reason": outcome.reason,
                "message": outcome.rule.message,
            }
            for outcome in result.outcomes
        ]
    )


def by_child(result: CheckResult) -> pl.DataFrame:
    """One row for each child with a flag: child, flags, rules (how many different); most flags first."""
    counted = result.findings.group_by("child").agg(flags=pl.len(), rules=pl.col("rule").n_unique())
    return counted.sort(["flags", "child"], descending=[True, False])


def by_worker(result: CheckResult) -> pl.DataFrame:
    """One row for each social worker whose children have flags: worker, children, flags; most flags first."""
    flags = by_child(result).join(workers(result), on="child", how="left")
    named = flags.with_columns(pl.col("worker").fill_null(NO_WORKER))
    counted = named.group_by("worker").agg(children=pl.len(), flags=pl.col("flags").sum())
    return counted.sort(["flags", "worker"], descending=[True, False])


def workers(result: CheckResult) -> pl.DataFrame:
    """Each child's latest social worker, where the return says: child, worker."""
    spells = result.tables.get("SWEpisodes")
    if spells is None:
        return pl.DataFrame(schema={"child": pl.String, "worker": pl.String})
    latest = spells.drop_nulls(["SW_ID", "SW_DECOM"]).sort("SW_DECOM", maintain_order=True)
    named = latest.unique(result.key, keep="last", maintain_order=True)
    return named.select(pl.col(result.key).alias("child"), pl.col("SW_ID").alias("worker"))
