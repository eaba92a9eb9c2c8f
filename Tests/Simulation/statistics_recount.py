"""Recounts what GetStatistics answers, from the cases that the histories add up to."""

import collections
import datetime

from casefile import SEOUL, folded, short

UNITS_MAX = 50
INFRINGING = {"COUNTERFEIT", "CONFUSINGLY_SIMILAR", "PIRATED_COPY", "LICENSED_OVERRUN"}
GENUINE = {"GENUINE", "GENUINE_PARALLEL_IMPORT"}


def month(time):
    return datetime.datetime.fromtimestamp(time / 1000, SEOUL).strftime("%Y-%m")


class Part:
    """The goods of one case that are in a row, and the requests that count in it; `own` are all of
    the case that the caller has."""

    def __init__(self, case, items, requests, own):
        self.case, self.items, self.requests, self.own = case, items, requests, own

    def every_holder(self, is_seen):
        """Who acts for several holders sees as much as the one that sees least."""
        states = collections.defaultdict(set)
        for told in self.own:
            states[told["holder"]].add(told["state"])
        return all(is_seen(each) for each in states.values())


def selected(cases, by, request):
    """Of each case what is asked for."""
    for case in cases:
        opened = month(case.opened)
        if not request.get("firstMonth", "") <= opened <= request.get("lastMonth", "9999-99"):
            continue
        if request.get("office", case.office) != case.office:
            continue
        own = [
            told for told in case.requests.values()
            if by in ("", told["holder"], told["delegate"])]
        requests = [
            told for told in own if request.get("holder", told["holder"]) == told["holder"]]
        if not requests and (by or "holder" in request):
            continue
        route = request.get("route", "")
        items = [
            name for name, item in case.items.items()
            if item["hs"].startswith(request.get("hsPrefix", ""))
            and ("mark" not in request or item["mark"] == folded(request["mark"]))
            and request.get("origin", item["origin"]) == item["origin"]
            and route in ("", item["departure"], case.loading_place)]
        if items:
            yield Part(case, items, requests, own)


def rows(parts, dimensions):
    """Each row's parts, by the values of its dimensions."""
    found = collections.defaultdict(list)
    for part in parts:
        groups = collections.defaultdict(list)
        holders = {told["holder"] for told in part.requests} or {""}
        for name in part.items:
            for holder in holders if "HOLDER" in dimensions else {None}:
                key = tuple(
                    value(part.case, part.case.items[name], holder, dimension)
                    for dimension in dimensions)
                groups[key, holder].append(name)
        for (key, holder), items in groups.items():
            found[key].append(Part(part.case, items, [
                told for told in part.requests if holder in (None, told["holder"])], part.own))
    return found


def value(case, item, holder, dimension):
    return {
        "HS_CHAPTER": item["hs"][:2], "HS_HEADING": item["hs"][:4],
        "HS_SUBHEADING": item["hs"][:6], "MARK": item["mark"], "ORIGIN": item["origin"],
        "ROUTE": item["departure"] + " " + case.loading_place, "OFFICE": case.office,
        "HOLDER": holder, "MONTH": month(case.opened)}[dimension]


def key_of(told, dimensions):
    """The same, of a row of the server's."""
    names = {
        "HS_CHAPTER": ["hsCode"], "HS_HEADING": ["hsCode"], "HS_SUBHEADING": ["hsCode"],
        "MARK": ["mark"], "ORIGIN": ["origin"], "ROUTE": ["departure", "loadingPlace"],
        "OFFICE": ["office"], "HOLDER": ["holder"], "MONTH": ["month"]}
    return tuple(
        " ".join(told.get(name, "") for name in names[dimension]) for dimension in dimensions)


def durations(times):
    if not times:
        return None
    seconds = [max(0, time) // 1000 for time in times]
    hours = sorted(second // 3600 for second in seconds)
    count = len(hours)
    # Nearest rank: the first of which at least that share is no greater.
    median = next(hour for place, hour in enumerate(hours, 1) if 2 * place >= count)
    p90 = next(hour for place, hour in enumerate(hours, 1) if 10 * place >= 9 * count)
    return (count, sum(seconds), sum(seconds) / 3600 / count, median, p90)


def told_durations(told):
    if told is None:
        return None
    return (
        int(told["count"]), int(told.get("totalSeconds", 0)), float(told.get("meanHours", 0)),
        int(told.get("medianHours", 0)), int(told.get("p90Hours", 0)))


def figures(parts, is_firm):
    counts = collections.defaultdict(collections.Counter)
    lengths = collections.defaultdict(list)
    for part in parts:
        counts["cases"][part.case.state] += 1
        for name in part.items:
            add_item(part, name, is_firm, counts, lengths)
        for told in part.requests:
            add_request(part, told, counts, lengths)
    result = {name: dict(counter) for name, counter in counts.items()}
    result["times"] = {name: durations(times) for name, times in lengths.items()}
    return result


def add_item(part, name, is_firm, counts, lengths):
    case, item = part.case, part.case.items[name]
    sees_decision = not is_firm or part.every_holder(lambda states: "ANSWERED" in states)
    sees_hold = not is_firm or sees_decision or part.every_holder(
        lambda states: bool(states - {"CANCELLED"}))
    unit, quantity = item["unit"], item["quantity"]
    counts["quantities"][unit] += quantity
    says = set()
    for told in part.requests:
        if not told["appraisal"]:
            continue
        for judged, verdict, amount in case.appraisals[told["appraisal"]]["verdicts"]:
            if judged == name:
                says.add(verdict)
                counts["verdicts"][verdict] += 1
                counts["verdict quantities"][verdict, unit] += amount
    decision = case.decisions.get(name, "UNSPECIFIED") if sees_decision else "UNSPECIFIED"
    counts["decisions"][decision] += 1
    counts["decision quantities"][decision, unit] += quantity
    is_seen = sees_hold if item["goods"] == "HELD" else sees_decision
    counts["goods"][item["goods"] if is_seen else "UNSPECIFIED"] += 1
    if says & INFRINGING and says & GENUINE:
        counts["contested"][""] += 1
    if (decision == "NOT_INFRINGING" and says & INFRINGING) or (
            decision == "INFRINGING" and says & GENUINE):
        counts["overturned"][""] += 1
    if not is_seen or item["held"] is None:
        return
    if item["goods"] == "HELD":
        counts["holds"]["STILL_HELD"] += 1
        return
    if decision == "INFRINGING":
        outcome = "INFRINGING"
    elif decision == "NOT_INFRINGING" or (
            says & GENUINE and says <= GENUINE | {"NOT_OUR_RIGHT"}):
        outcome = "GENUINE"
    else:
        outcome = "UNDETERMINED"
    counts["holds"][outcome] += 1
    lengths["held", outcome].append(item["let go"] - item["held"])


def add_request(part, told, counts, lengths):
    if told["answered"] is None:
        end = told["state"] if told["state"] in ("CANCELLED", "UNANSWERED") else "waiting"
        counts["requests"][end] += 1
        return
    how = "late" if told["answered"] >= told["due"] else "in time"
    counts["requests"][how] += 1
    taken = told["answered"] - told["sent"]
    lengths[how, ""].append(taken)
    for verdict in {verdict for item, verdict, _ in told["first"] if item in part.items}:
        lengths[how, verdict].append(taken)


def told_figures(told):
    """What the server says, in the same form; and that its parts add up."""
    result = collections.defaultdict(dict)

    def take(name, entries, key, prefix, count):
        for entry in entries:
            result[name][short(entry.get(key, f"{prefix}_UNSPECIFIED"), prefix)] = int(entry[count])

    take("cases", told.get("caseStates", []), "state", "CASE_STATE", "cases")
    take("verdicts", told.get("verdicts", []), "verdict", "VERDICT", "verdicts")
    take("decisions", told.get("decisions", []), "decision", "DECISION", "items")
    take("goods", told.get("goodsStates", []), "goodsState", "GOODS_STATE", "items")
    take("holds", told.get("holds", []), "outcome", "HOLD_OUTCOME", "items")
    for entry in told.get("quantities", []):
        result["quantities"][entry.get("unit", "")] = int(entry["quantity"])
    for name, key, prefix in [("verdict", "verdicts", "VERDICT"), ("decision", "decisions", "DECISION")]:
        for entry in told.get(key, []):
            for quantity in entry.get("quantities", []):
                kind = short(entry.get(name, f"{prefix}_UNSPECIFIED"), prefix)
                result[f"{name} quantities"][kind, quantity.get("unit", "")] = int(
                    quantity["quantity"])
    for name in ("contested", "overturned"):
        if f"{name}Items" in told:
            result[name][""] = int(told[f"{name}Items"])
    times = {}
    responses = told.get("responses", {})
    for name, key in [("in time", "answeredInTime"), ("late", "answeredLate"),
                      ("UNANSWERED", "unanswered"), ("waiting", "waiting"),
                      ("CANCELLED", "cancelled")]:
        if key in responses:
            result["requests"][name] = int(responses[key])
    for entry, verdict in [(responses, "")] + [
            (entry, short(entry["verdict"], "VERDICT"))
            for entry in responses.get("byVerdict", [])]:
        times["in time", verdict] = told_durations(entry.get("inTime"))
        times["late", verdict] = told_durations(entry.get("late"))
    for entry in told.get("holds", []):
        times["held", short(entry["outcome"], "HOLD_OUTCOME")] = told_durations(entry.get("held"))
    result["times"] = {name: time for name, time in times.items() if time is not None}
    sums = {
        "cases": (int(told.get("cases", 0)), sum(result["cases"].values())),
        "items by decision": (int(told.get("items", 0)), sum(result["decisions"].values())),
        "items by state": (int(told.get("items", 0)), sum(result["goods"].values())),
        "requests": (int(responses.get("requests", 0)), sum(result["requests"].values()))}
    return dict(result), sums


def check(recount, by, request, answer):
    """Compares every figure of every row, and of the total."""
    dimensions = [short(name, "STATISTICS_DIMENSION") for name in request.get("groupBy", [])]
    parts = list(selected(recount.cases.values(), by, request))
    what = f"GetStatistics {request} by {by or 'customs'}"
    own = rows(parts, dimensions) if dimensions else {}
    told = [key_of(row.get("key", {}), dimensions) for row in answer.get("rows", [])]
    recount.equal(f"{what} rows", sorted(own), told)
    compared = [("total", parts, answer.get("total", {}))] + [
        (key, own[key], row.get("figures", {}))
        for key, row in zip(told, answer.get("rows", [])) if key in own]
    for key, mine, servers in compared:
        servers, sums = told_figures(servers)
        mine = figures(mine, bool(by))
        for name in sorted(mine.keys() | servers.keys()):
            recount.equal(f"{what} {key} {name}", mine.get(name, {}), servers.get(name, {}))
        for name, (total, added) in sums.items():
            recount.equal(f"{what} {key} sum of {name}", added, total)
    if dimensions == ["MONTH"]:
        # Every case is of one month.
        recount.equal(
            f"{what} cases of all months", len(parts),
            sum(int(row["figures"].get("cases", 0)) for row in answer.get("rows", [])))
