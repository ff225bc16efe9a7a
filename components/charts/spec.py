"""A finished chart as the plain Vega-Lite dict that is kept and sent: validated once, data inline."""

import json
from typing import Any

import altair as alt


def spec_of(chart: alt.TopLevelMixin) -> dict[str, Any]:
    """The chart's Vega-Lite specification, with its rows inline and nothing to fetch.

    Raises `altair.SchemaValidationError` where the chart is not valid Vega-Lite (a fault of ours, never of a reader's).
    """
    with alt.data_transformers.enable("default", consolidate_datasets=False, max_rows=None):
        spec: dict[str, Any] = json.loads(chart.to_json())
    spec.pop("$schema", None)
    return spec
