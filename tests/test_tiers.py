"""The tiers import one way only; held by reading the imports, not by running them."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
TIERS = ("ingest", "coding", "corpus", "measures", "charts", "report", "session", "views")
FORBIDDEN = {
    "pandas": {"ingest", "coding"},
    "numpy": {"ingest", "coding"},
    "altair": {"ingest", "coding", "corpus", "measures"},
    "streamlit": {"ingest", "coding", "corpus", "measures", "charts", "report"},
}


def imports_of(source: str) -> list[str]:
    names: list[str] = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names.extend(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            names.append(node.module or "")
            names.extend(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def faults_of(tier: str, source: str) -> list[str]:
    faults = []
    for name in imports_of(source):
        parts = name.split(".")
        if (
            parts[0] == "components"
            and len(parts) > 1
            and parts[1] in TIERS
            and TIERS.index(parts[1]) > TIERS.index(tier)
        ):
            faults.append(f"{tier} imports {parts[1]}, a later tier")
        if tier in FORBIDDEN.get(parts[0], ()):
            faults.append(f"{tier} imports {parts[0]}")
    return faults


@pytest.mark.parametrize("path", sorted((ROOT / "components").rglob("*.py")), ids=lambda p: str(p.relative_to(ROOT)))
def test_a_module_imports_earlier_tiers_only(path: Path) -> None:
    parts = path.relative_to(ROOT / "components").parts
    if len(parts) == 1:
        assert path.name == "__init__.py"
        return
    assert parts[0] in TIERS
    assert faults_of(parts[0], path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("tier", "source", "fault"),
    [
        ("coding", "from components.corpus.essay import Essay", "coding imports corpus, a later tier"),
        ("measures", "from components import charts", "measures imports charts, a later tier"),
        ("ingest", "def f():\n    import pandas as pd", "ingest imports pandas"),
        ("report", "from streamlit.runtime import x", "report imports streamlit"),
    ],
)
def test_a_breach_is_seen(tier: str, source: str, fault: str) -> None:
    assert fault in faults_of(tier, source)


def test_the_top_level_is_what_the_house_fixes() -> None:
    allowed = {"README.md", "pyproject.toml", "dashboard.py", "data", "components", "tests", "LICENSE"}
    present = {p.name for p in ROOT.iterdir() if not p.name.startswith(".") and not p.name.endswith(".egg-info")}
    assert present == allowed
