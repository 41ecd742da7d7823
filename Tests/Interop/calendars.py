"""Reads calendars with icalendar and vobject; each has a file of the same name with its title and its days."""

import datetime
import pathlib
import sys

import icalendar
import vobject

files = sorted(pathlib.Path(sys.argv[1]).glob("*.ics"))
assert files, "no calendar was written"
for file in files:
    title, *days = file.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    raw = file.read_bytes()
    assert all(len(line) <= 75 for line in raw.split(b"\r\n")), file
    assert raw.count(b"\n") == raw.count(b"\r\n"), file
    calendar = icalendar.Calendar.from_ical(raw)
    events = calendar.walk("VEVENT")
    assert str(calendar["X-WR-CALNAME"]) == title, (calendar["X-WR-CALNAME"], title)
    assert [str(event.decoded("DTSTART")) for event in events] == days, file
    for event in events:
        assert not event.errors, event.errors
        assert event.decoded("DTEND") - event.decoded("DTSTART") == datetime.timedelta(days=1)
        assert event.decoded("DTSTAMP").tzinfo is not None
    assert len({str(event["UID"]) for event in events}) == len(events)
    other = vobject.readOne(raw.decode("utf-8"))
    other.serialize()
    assert [str(event.dtstart.value) for event in other.vevent_list] == days, file
    assert other.x_wr_calname.value.replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\") == title
print(f"{len(files)} calendars read alike by icalendar and vobject")
