"""A case, rebuilt from its history alone, by rules written down here a second time."""

import datetime
import unicodedata

from history import Damage, facts, header, milliseconds

DAY = datetime.timedelta(days=1)
SEOUL = datetime.timezone(datetime.timedelta(hours=9))
# Of the month and of what clocks started in it reach; from the calendar of the Korean government.
HOLIDAYS = {
    datetime.date(2026, month, day)
    for month, day in [(9, 24), (9, 25), (9, 26), (10, 3), (10, 5), (10, 9), (12, 25)]}

GOODS = {
    ("FREE", "HELD"), ("HELD", "RELEASED"), ("HELD", "RELEASED_SECURED"), ("HELD", "EXCLUDED"),
    ("HELD", "SEIZED"), ("SEIZED", "DESTROYED"), ("SEIZED", "RETURNED"), ("SEIZED", "DONATED"),
    ("SEIZED", "FORFEITED"), ("EXCLUDED", "DESTROYED"), ("EXCLUDED", "RETURNED")}
STEPS = {
    "GOODS_HELD": "HELD", "GOODS_RELEASED": "RELEASED", "GOODS_RELEASED_SECURED": "RELEASED_SECURED",
    "GOODS_EXCLUDED": "EXCLUDED", "GOODS_SEIZED": "SEIZED", "GOODS_DESTROYED": "DESTROYED",
    "GOODS_RETURNED": "RETURNED", "GOODS_DONATED": "DONATED", "GOODS_FORFEITED": "FORFEITED"}
PENDING = {"SENT", "OPENED", "INFORMATION_NEEDED"}
# By event: from which states of a request to which.
REQUESTS = {
    "REQUEST_OPENED": ({"SENT"}, "OPENED"),
    "INFORMATION_REQUESTED": ({"OPENED"}, "INFORMATION_NEEDED"),
    "INFORMATION_GIVEN": ({"INFORMATION_NEEDED"}, "OPENED"),
    "REQUEST_CANCELLED": (PENDING, "CANCELLED"),
    "APPRAISED": (PENDING | {"UNANSWERED"}, "ANSWERED"),
    "time out": (PENDING, "UNANSWERED"),
}
# Days that a clock gives, and whether they are working days. Those not named are not recomputed.
PERIODS = {
    "APPRAISAL_ANSWER": (7, False), "HOLDER_ACTION": (7, False), "IMPORTER_ANSWER": (7, False),
    "HOLD": (10, True)}


def folded(text):
    """One spelling for all that are one mark or one name."""
    plain = unicodedata.normalize("NFKC", text).lower()
    bare = "".join(
        letter for letter in unicodedata.normalize("NFD", plain)
        if unicodedata.category(letter) != "Mn" or "ᄀ" <= letter <= "ᇿ")
    letters = "".join(
        letter for letter in unicodedata.normalize("NFC", bare)
        if unicodedata.category(letter)[0] in "LN")
    return letters or plain


def short(name, prefix):
    return name.removeprefix(prefix + "_")


def is_working_day(day):
    return day.weekday() < 5 and day not in HOLIDAYS


def due(start, days, are_working_days):
    """The end of the last of so many days after that of `start`, in milliseconds since 1970."""
    day = datetime.datetime.fromtimestamp(start / 1000, SEOUL).date()
    while days:
        day += DAY
        if not are_working_days or is_working_day(day):
            days -= 1
    while not is_working_day(day):
        day += DAY
    midnight = datetime.datetime.combine(day + DAY, datetime.time(), SEOUL)
    return int(midnight.timestamp()) * 1000


def moved_time(kind, told, time):
    """When an event moved goods: customs' step as it says, all else when it was recorded."""
    is_step = kind == "STEP_RECORDED" and told["kind"].startswith("PROCEDURE_STEP_KIND_GOODS_")
    return milliseconds(told["actTime"]) if is_step else time


class Case:
    """What the events of one case add up to. Raises Damage for what no law allows."""

    def __init__(self, history):
        self.name = history["case"]
        self.reads = len(history.get("reads", []))
        self.kinds = {}
        self.state = None
        self.items, self.requests, self.appraisals = {}, {}, {}
        self.decisions, self.decision_times = {}, {}
        self.steps, self.clocks = [], []
        self.photos = 0
        self.assignee = ""
        for number, event in enumerate(history["events"], 1):
            try:
                self.take(event)
            except (Damage, KeyError, StopIteration, TypeError) as error:
                raise Damage(
                    f"{self.name}, event {number}, {header(event, 'kind')}: "
                    f"{type(error).__name__} {error}") from error

    def take(self, event):
        kind = header(event, "kind")
        told = facts(event)
        time = int(header(event, "time"))
        self.kinds[kind] = self.kinds.get(kind, 0) + 1
        if (kind == "CASE_OPENED") != (self.state is None):
            raise Damage("a case is opened once, and first")
        before = self.snapshot()
        held = {name for name, item in self.items.items() if item["goods"] == "HELD"}
        self.apply(kind, told, time)
        self.follow(told.get("consequences", []), time, before)
        self.mark_holds(held, moved_time(kind, told, time))

    def mark_holds(self, before, time):
        """What was held by an event, and let go by one; never what one event held and let go."""
        for name, item in self.items.items():
            if item["goods"] == "HELD" and name not in before:
                item["held"] = time
            elif item["goods"] != "HELD" and name in before:
                item["let go"] = time

    def snapshot(self):
        return (self.state, {name: request["state"] for name, request in self.requests.items()})

    # What was done.

    def apply(self, kind, told, time):
        if kind == "CASE_OPENED":
            self.open(told, time)
        elif kind == "CASE_UPDATED":
            self.update(told)
        elif kind == "CASE_ASSIGNED":
            self.assignee = told.get("assignee", "")
        elif kind == "PHOTO_ADDED":
            self.photos += 1
        elif kind == "APPRAISAL_REQUESTED":
            self.send(told, time)
        elif kind == "REQUEST_DELEGATED":
            self.requests[told["request"]]["delegate"] = told.get("delegate", "")
        elif kind in ("APPRAISED", "APPRAISAL_CONFIRMED", "APPRAISAL_SUPERSEDED"):
            self.file(kind, told, time)
        elif kind == "APPRAISAL_AWAITS_CONFIRMATION":
            self.keep_back(told)
        elif kind == "APPRAISAL_REJECTED":
            self.appraisals[told["appraisal"]]["state"] = "REJECTED"
            self.requests[told["request"]]["pending"] = ""
        elif kind in REQUESTS:
            self.move_request(told["request"], kind)
        elif kind == "STEP_RECORDED":
            self.step(told)
        elif kind == "CASE_DECIDED":
            self.decide(told, time)
        elif kind in ("CASE_CLOSED", "CASE_WITHDRAWN"):
            self.end(kind)
        elif kind == "CLOCK_RAN_OUT":
            self.run_out(told, time)
        else:
            raise Damage("nobody knows this kind of event")

    def open(self, told, time):
        self.state = short(told["state"], "CASE_STATE")
        self.office = told["office"]
        self.opened = time
        self.seller = told.get("seller", {}).get("name", "")
        self.loading_place = told.get("loadingPlace", "")
        for item in told["items"]:
            self.items[item["id"]] = {
                "goods": short(item["goodsState"], "GOODS_STATE"), "hs": item["hsCode"],
                "mark": folded(item.get("markAsSeen", "")), "origin": item["origin"],
                "departure": item["departure"], "quantity": int(item["quantity"]),
                "unit": item["unit"], "held": None, "let go": None,
                "identifiers": {
                    identifier["value"] for identifier in item.get("productIdentifiers", [])}}

    def update(self, told):
        for name in told["updateMask"]:
            if name == "seller":
                seller = told.get("seller") or {}
                self.seller = seller.get("name", "") if isinstance(seller, dict) else ""
            elif name not in ("bill_of_lading",):
                raise Damage(f"{name} was changed, which nobody did")

    def send(self, told, time):
        if self.state != "OPEN":
            raise Damage(f"a holder is asked while the case is {self.state}")
        due_time = milliseconds(told["dueTime"])
        if due_time != due(time, *PERIODS["APPRAISAL_ANSWER"]):
            raise Damage(f"the answer is due {told['dueTime']}")
        self.requests[told["name"]] = {
            "state": short(told["state"], "REQUEST_STATE"), "holder": told["holder"],
            "delegate": "", "sent": time, "due": due_time, "answered": None, "appraisal": "",
            "pending": "", "first": [],
            "items": [item["id"] for item in told["items"]]}

    def move_request(self, name, event):
        request = self.requests[name]
        allowed, target = REQUESTS[event]
        if request["state"] not in allowed:
            raise Damage(f"{name} is {request['state']}")
        request["state"] = target

    def file(self, kind, told, time):
        if self.state not in ("OPEN", "DECIDED"):
            raise Damage(f"an answer is taken while the case is {self.state}")
        name, request = told["name"], self.requests[told["request"]]
        if short(told["state"], "APPRAISAL_STATE") != "FILED":
            raise Damage(f"{name} is filed as {told['state']}")
        earlier = told.get("supersedes", "")
        if earlier:
            if self.appraisals[earlier]["state"] != "FILED" or request["appraisal"] != earlier:
                raise Damage(f"{earlier} does not count, and is superseded")
            self.appraisals[earlier]["state"] = "SUPERSEDED"
            if request["state"] != "ANSWERED":
                raise Damage(f"{told['request']} is {request['state']}")
        else:
            self.move_request(told["request"], "APPRAISED")
            request["answered"] = time
        is_late = time >= request["due"]
        if told.get("late", "false") != str(is_late).lower():
            raise Damage(f"{name} is late: {told.get('late', 'false')}")
        if kind == "APPRAISAL_CONFIRMED" and request["pending"] != name:
            raise Damage(f"{name} was not to be confirmed")
        request["appraisal"], request["pending"] = name, ""
        verdicts = self.verdicts(told)
        if not earlier:
            request["first"] = verdicts
        self.appraisals[name] = {
            "state": "FILED", "request": told["request"], "holder": request["holder"],
            "time": time, "verdicts": verdicts, "supersedes": earlier,
            "points": told.get("pointsOfDistinction", [])}

    def verdicts(self, told):
        left = {item: self.items[item]["quantity"] for item in self.items}
        given = []
        for item in told["items"]:
            left[item["item"]] -= int(item["quantity"])
            given.append(
                (item["item"], short(item["verdict"], "VERDICT"), int(item["quantity"])))
        if min(left.values()) < 0:
            raise Damage(f"{told['name']} judges more goods than there are")
        return given

    def keep_back(self, told):
        name, request = told["name"], self.requests[told["request"]]
        if request["pending"]:
            raise Damage(f"{request['pending']} waits already")
        request["pending"] = name
        self.appraisals[name] = {
            "state": "AWAITING_CONFIRMATION", "request": told["request"],
            "holder": request["holder"], "verdicts": [], "supersedes": told.get("supersedes", "")}

    def step(self, told):
        kind = short(told["kind"], "PROCEDURE_STEP_KIND")
        self.steps.append(kind)
        # The goods move in what follows; where to is checked there.
        self.wanted = {
            item: STEPS[kind] for item in told.get("items") or self.items if kind in STEPS}

    def decide(self, told, time):
        self.wanted = {}
        for item in told["items"]:
            name = item["item"]
            decision = short(item["decision"], "DECISION")
            self.decisions[name] = decision
            self.decision_times[name] = time
            goods = short(item.get("goodsState", ""), "GOODS_STATE")
            if goods:
                self.wanted[name] = goods
            elif decision == "NOT_INFRINGING" and self.items[name]["goods"] == "HELD":
                self.wanted[name] = "RELEASED"
        if self.state not in ("OPEN", "DECIDED"):
            raise Damage(f"it is decided while the case is {self.state}")
        if all(item in self.decisions for item in self.items):
            self.state = "DECIDED"

    def end(self, kind):
        expected, target = {
            "CASE_CLOSED": ("DECIDED", "CLOSED"), "CASE_WITHDRAWN": ("OPEN", "WITHDRAWN")}[kind]
        if self.state != expected:
            raise Damage(f"the case is {self.state}")
        if any(item["goods"] == "HELD" for item in self.items.values()):
            raise Damage("goods are held")
        self.state = target
        for name, request in self.requests.items():
            if request["state"] in PENDING:
                self.move_request(name, "REQUEST_CANCELLED")

    def run_out(self, told, time):
        clock = self.running(told["clock"], told["subject"])
        clock["state"] = "RUN_OUT"
        late = time - clock["due"]
        if milliseconds(told["dueTime"]) != clock["due"] or not 0 <= late < 1_800_000:
            raise Damage(f"{told['clock']} ran out {late} ms after it was due")
        if told["clock"] == "APPRAISAL_ANSWER":
            self.move_request(told["subject"], "time out")

    # What followed.

    def follow(self, consequences, time, before):
        moved = {}
        for told in consequences:
            if "goods" in told:
                item = self.items[told["item"]]
                if (item["goods"], told["goods"]) not in GOODS:
                    raise Damage(f"goods move from {item['goods']} to {told['goods']}")
                item["goods"] = told["goods"]
            elif "startClock" in told:
                self.start(told, time)
            elif "stopClock" in told:
                self.running(told["stopClock"], told["subject"])["state"] = "STOPPED"
            elif "case" in told:
                moved["case"] = told["case"]
            elif "request" in told:
                moved[told["request"]] = told["state"]
                self.check_late(told, time)
        for item, goods in getattr(self, "wanted", {}).items():
            if self.items[item]["goods"] != goods:
                raise Damage(f"item {item} should be {goods} and is {self.items[item]['goods']}")
        self.wanted = {}
        self.compare(moved, before)

    def check_late(self, told, time):
        if told["state"] != "ANSWERED":
            return
        is_late = time >= self.requests[told["request"]]["due"]
        if told.get("late", "false") != str(is_late).lower():
            raise Damage(f"{told['request']} was answered late: {told.get('late', 'false')}")

    def compare(self, moved, before):
        """What the server says to have moved, with what the rules here moved."""
        state, requests = before
        own = {}
        if state not in (None, self.state):
            own["case"] = self.state
        for name, request in self.requests.items():
            if requests.get(name) != request["state"]:
                own[name] = request["state"]
        if own != moved:
            raise Damage(f"there moved {moved}, and should have {own}")

    def start(self, told, time):
        kind = told["startClock"]
        due_time = milliseconds(told["dueTime"])
        is_first = not any(
            clock["kind"] == kind and clock["subject"] == told["subject"]
            for clock in self.clocks)
        if kind in PERIODS and is_first and due_time != due(time, *PERIODS[kind]):
            raise Damage(f"{kind} is due {told['dueTime']}")
        self.clocks.append(
            {"kind": kind, "subject": told["subject"], "due": due_time, "state": "RUNNING"})

    def running(self, kind, subject):
        found = [
            clock for clock in self.clocks
            if (clock["kind"], clock["subject"], clock["state"]) == (kind, subject, "RUNNING")]
        if len(found) != 1:
            raise Damage(f"{len(found)} clocks {kind} of {subject} run")
        return found[0]
