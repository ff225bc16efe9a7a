"""Side by Side: essays laid next to each other. `streamlit run dashboard.py` opens it; this file is its table of contents."""

from components.session.desk import Desk, open_desk
from components.views import frame
from components.views.compare import compare
from components.views.counted import counted
from components.views.read import read

desk: Desk
frame.head()
with frame.plain_faults():
    READ = frame.page_of(lambda: read(desk), title="Read", path="read")
    PAGES = (
        frame.page_of(lambda: compare(desk), title="Compare", path="compare", default=True),
        READ,
        frame.page_of(lambda: counted(desk), title="How it is counted", path="counted"),
    )
    here = frame.navigation(PAGES)
    desk = open_desk()
    frame.follow(READ, desk)
    frame.masthead(PAGES, here, desk)
    frame.notices(desk)
    here.run()
