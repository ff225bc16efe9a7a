"""Side by Side: essays laid next to each other. `streamlit run dashboard.py` opens it; this file is its table of contents."""

from components.session.desk import Desk, open_desk
from components.views import frame
from components.views.compare import compare
from components.views.connections import connections_page
from components.views.contrast import contrast_page
from components.views.counted import counted
from components.views.own import own_page
from components.views.own_changes import changes_line
from components.views.present import present
from components.views.read import read
from components.views.share import share
from components.views.take_away import taking

desk: Desk
frame.head()
with frame.plain_faults():
    COMPARE = frame.page_of(lambda: compare(desk), title="Compare", path="compare", default=True)
    READ = frame.page_of(lambda: read(desk), title="Read", path="read")
    PAGES = (
        COMPARE,
        READ,
        frame.page_of(lambda: contrast_page(desk), title="Contrast", path="contrast"),
        frame.page_of(lambda: connections_page(desk), title="Connections", path="connections"),
        frame.page_of(lambda: own_page(desk, COMPARE), title="Your essays", path="own"),
        frame.page_of(lambda: counted(desk), title="How it is counted", path="counted"),
        frame.page_of(lambda: share(desk), title="Share and cite", path="share"),
        frame.page_of(lambda: present(desk, home=COMPARE), title="Present", path=frame.PRESENT),
    )
    here = frame.navigation(PAGES)
    desk = open_desk()
    frame.follow(READ, desk)
    frame.masthead(PAGES, here, desk)
    frame.notices(desk)
    if not frame.is_bare(here, desk):
        changes_line()
    with taking(desk):
        here.run()
