"""Recounts a simulated month from its histories and compares every number with the server's.

usage: recount.py FOLDER

Reads histories.jsonl, answers.jsonl and month.json as the program Simulation wrote them. Exit status: 0
where all is equal, 1 where a history is damaged or a number differs, each of which is printed.
"""

import collections
import itertools
import json
import os
import sys

from casefile import Case, folded, short
from history import Damage, merged, milliseconds, verify
from statistics_recount import check as check_statistics

SHOWN_MAX = 30
INFRINGING = {"COUNTERFEIT", "CONFUSINGLY_SIMILAR", "PIRATED_COPY", "LICENSED_OVERRUN"}
# What is not the holder's right, or not clear, says neither.
NOT_INFRINGING = {"GENUINE", "GENUINE_PARALLEL_IMPORT"}
CASES_MAX = 50


class Recount:
    def __init__(self, folder):
        self.folder = folder
        self.failures = []
        self.checked = collections.Counter()
        self.cases = {}
        with open(os.path.join(folder, "month.json"), encoding="utf-8") as file:
            self.month = json.load(file)

    def lines(self, name):
        with open(os.path.join(self.folder, name), encoding="utf-8") as file:
            for line in file:
                yield json.loads(line)

    def fail(self, text):
        self.failures.append(text)

    def equal(self, what, ours, servers):
        self.checked[what.split(" ")[0]] += 1
        if ours != servers:
            self.fail(f"{what}\n    recounted: {ours}\n    server:    {servers}")

    def run(self):
        lines = self.lines("histories.jsonl")
        for name, views in itertools.groupby(lines, lambda line: line["history"]["case"]):
            histories = [view["history"] for view in views]
            try:
                for history in histories:
                    verify(history)
                    self.checked["hashes"] += len(history["events"])
                self.cases[name] = Case(merged(histories))
            except Damage as damage:
                self.fail(str(damage))
        if self.failures:
            return
        self.equal("month cases", len(self.cases), int(self.month["cases"]))
        self.count_acts()
        self.index()
        for line in self.lines("answers.jsonl"):
            getattr(self, line["rpc"])(line["by"], line["request"], line["answer"])

    # What was acknowledged is there once, and what was refused is not there.

    def count_acts(self):
        kinds = collections.Counter()
        for case in self.cases.values():
            kinds.update(case.kinds)
        acts = collections.Counter(
            {name: int(count) for name, count in self.month["tally"]["acts"].items()})
        appraisals = sum(
            kinds[kind] for kind in ("APPRAISED", "APPRAISAL_AWAITS_CONFIRMATION",
                                     "APPRAISAL_SUPERSEDED"))
        reads = sum(case.reads for case in self.cases.values())
        for what, ours, called in [
                ("OpenCase", kinds["CASE_OPENED"], acts["OpenCase"]),
                ("UpdateCase", kinds["CASE_UPDATED"], acts["UpdateCase"]),
                ("AssignCase", kinds["CASE_ASSIGNED"], acts["AssignCase"]),
                ("UploadPhoto", kinds["PHOTO_ADDED"], acts["UploadPhoto"]),
                ("reads", reads, acts["DownloadPhoto"] + acts["personal data read"]),
                ("requests sent", kinds["APPRAISAL_REQUESTED"], acts["requests sent"]),
                ("requests opened", kinds["REQUEST_OPENED"], acts["requests opened"]),
                ("DelegateRequest", kinds["REQUEST_DELEGATED"], acts["DelegateRequest"]),
                ("RequestInformation", kinds["INFORMATION_REQUESTED"], acts["RequestInformation"]),
                ("AnswerInformationRequest", kinds["INFORMATION_GIVEN"],
                 acts["AnswerInformationRequest"]),
                ("CancelRequest", kinds["REQUEST_CANCELLED"], acts["CancelRequest"]),
                ("appraisals", appraisals, acts["SubmitAppraisal"] + acts["SupersedeAppraisal"]),
                ("ConfirmAppraisal", kinds["APPRAISAL_CONFIRMED"], acts["ConfirmAppraisal"]),
                ("reject", kinds["APPRAISAL_REJECTED"], acts["reject"]),
                ("RecordProcedureStep", kinds["STEP_RECORDED"], acts["RecordProcedureStep"]),
                ("DecideCase", kinds["CASE_DECIDED"], acts["DecideCase"]),
                ("CloseCase", kinds["CASE_CLOSED"], acts["CloseCase"]),
                ("WithdrawCase", kinds["CASE_WITHDRAWN"], acts["WithdrawCase"])]:
            self.equal(f"acts {what}", ours, called)

    # Verdicts that count, by what they are looked up by.

    def index(self):
        self.verdicts = []
        self.by_mark, self.by_chapter = (collections.defaultdict(list) for _ in range(2))
        self.requests = collections.defaultdict(list)
        for name in sorted(self.cases):
            case = self.cases[name]
            for request, told in case.requests.items():
                for firm in {told["holder"], told["delegate"]} - {""}:
                    self.requests[firm].append((request, told, case))
            for appraisal, told in case.appraisals.items():
                if told["state"] != "FILED":
                    continue
                for item, verdict, quantity in told["verdicts"]:
                    entry = (verdict, told, case, item, case.items[item], appraisal)
                    self.by_mark[case.items[item]["mark"]].append(entry)
                    self.by_chapter[case.items[item]["hs"][:2]].append(entry)

    def LookUpVerdicts(self, by, request, answer):
        prefix, mark = request.get("hsPrefix", ""), folded(request.get("mark", ""))
        entries = self.by_mark[mark] if mark else self.by_chapter[prefix[:2]]
        found = [
            entry for entry in entries
            if self.matches(request, entry) and by in ("", entry[1]["holder"])]
        what = f"LookUpVerdicts {json.dumps(request, ensure_ascii=False)} by {by or 'customs'}"
        verdicts = collections.Counter(entry[0] for entry in found)
        by_item = collections.defaultdict(set)
        for verdict, _, case, item, *_ in found:
            by_item[case.name, item].add(verdict)
        decisions = collections.Counter(
            self.cases[name].decisions[item] for name, item in by_item
            if item in self.cases[name].decisions)
        self.equal(f"{what} counts", dict(verdicts), {
            short(count["verdict"], "VERDICT"): int(count["count"])
            for count in answer.get("counts", [])})
        self.equal(f"{what} decisions", dict(decisions), {
            short(count["decision"], "DECISION"): int(count["count"])
            for count in answer.get("decisionCounts", [])})
        self.equal(
            f"{what} contested", sum(map(self.is_contested, by_item.values())),
            int(answer.get("contestedCount", 0)))
        self.equal(
            f"{what} overturned", sum(
                self.is_overturned(verdicts, self.cases[name].decisions.get(item))
                for (name, item), verdicts in by_item.items()),
            int(answer.get("overturnedCount", 0)))
        self.equal(
            f"{what} last seen", max((entry[1]["time"] for entry in found), default=None),
            milliseconds(answer["lastSeenTime"]) if "lastSeenTime" in answer else None)
        newest = sorted(found, reverse=True, key=lambda entry: (entry[1]["time"], entry[5]))
        cases, holders = {}, set()
        for entry in newest:
            if entry[2].name not in cases and len(cases) == CASES_MAX:
                break
            cases[entry[2].name] = True
            holders.add(entry[1]["holder"])
        self.equal(f"{what} cases", list(cases), answer.get("cases", []))
        self.equal(f"{what} holders", holders, set(answer.get("holders", [])))

    @staticmethod
    def matches(request, entry):
        _, _, case, _, item, _ = entry
        route = request.get("route", "")
        return (
            item["hs"].startswith(request.get("hsPrefix", ""))
            and request.get("origin", "") in ("", item["origin"])
            and route in ("", item["departure"], case.loading_place)
            and folded(request.get("seller", "")) in ("", folded(case.seller))
            and (not request.get("productIdentifier")
                 or request["productIdentifier"] in item["identifiers"]))

    @staticmethod
    def is_contested(verdicts):
        return bool(verdicts & INFRINGING) and bool(verdicts & NOT_INFRINGING)

    @staticmethod
    def is_overturned(verdicts, decision):
        return (decision == "NOT_INFRINGING" and bool(verdicts & INFRINGING)) or (
            decision == "INFRINGING" and bool(verdicts & NOT_INFRINGING))

    # Cases.

    def GetCase(self, _, request, answer):
        case = self.cases[request["name"]]
        what = f"GetCase {case.name}"
        self.equal(f"{what} state", case.state, short(answer["state"], "CASE_STATE"))
        self.equal(f"{what} goods", {name: item["goods"] for name, item in case.items.items()}, {
            item["id"]: short(item["goodsState"], "GOODS_STATE") for item in answer["items"]})
        self.equal(f"{what} decisions", case.decisions, {
            item["id"]: short(item["decision"], "DECISION") for item in answer["items"]
            if "decision" in item})
        self.equal(
            f"{what} requests",
            {name: (told["state"], told["delegate"], told["appraisal"])
             for name, told in case.requests.items()},
            {told["name"]: (short(told["state"], "REQUEST_STATE"), told.get("delegate", ""),
                            told.get("appraisal", "")) for told in answer.get("requests", [])})
        # Customs does not see what a firm has yet to confirm.
        self.equal(
            f"{what} appraisals",
            {name: told["state"] for name, told in case.appraisals.items()
             if told["state"] in ("FILED", "SUPERSEDED")},
            {told["name"]: short(told["state"], "APPRAISAL_STATE")
             for told in answer.get("appraisals", [])})
        self.equal(f"{what} steps", case.steps, [
            short(step["kind"], "PROCEDURE_STEP_KIND") for step in answer.get("steps", [])])
        self.equal(f"{what} photos", case.photos, len(answer.get("photos", [])))
        self.equal(f"{what} assignee", case.assignee, answer.get("assignee", ""))
        self.equal(
            f"{what} clocks", self.clocks(case, {"RUNNING"}),
            sorted((short(clock["kind"], "CLOCK_KIND"), clock["subject"],
                    milliseconds(clock["dueTime"]), "RUNNING")
                   for clock in answer.get("clocks", [])))

    @staticmethod
    def clocks(case, states):
        return sorted(
            (clock["kind"], clock["subject"], clock["due"], clock["state"])
            for clock in case.clocks if clock["state"] in states)

    def ExplainDueDate(self, _, request, answer):
        case = self.cases[request["name"]]
        end = milliseconds(self.month["time"])
        ours = self.clocks(case, {"RUNNING", "STOPPED", "RUN_OUT"})
        for kind, subject, due, state in ours:
            if state == "RUNNING" and due <= end:
                self.fail(f"{kind} of {subject} in {case.name} should have run out")
        self.equal(f"ExplainDueDate {case.name}", ours, sorted(
            (short(told["clock"]["kind"], "CLOCK_KIND"), told["clock"]["subject"],
             milliseconds(told["clock"]["dueTime"]), short(told["clock"]["state"], "CLOCK_STATE"))
            for told in answer.get("dueDates", [])))

    def SearchCases(self, _, request, answer):
        found = [name for name in sorted(self.cases) if self.is_found(self.cases[name], request)]
        self.equal(f"SearchCases {json.dumps(request, ensure_ascii=False)}", found, answer)

    @staticmethod
    def is_found(case, request):
        items = case.items.values()
        tests = {
            "state": lambda value: short(value, "CASE_STATE") == case.state,
            "office": lambda value: value == case.office,
            "assignee": lambda value: value == case.assignee,
            "holder": lambda value: any(
                told["holder"] == value for told in case.requests.values()),
            "hsPrefix": lambda value: any(item["hs"].startswith(value) for item in items),
            "mark": lambda value: any(item["mark"] == folded(value) for item in items),
            "seller": lambda value: folded(case.seller) == folded(value),
            "productIdentifier": lambda value: any(
                value in item["identifiers"] for item in items),
            "dueBefore": lambda value: any(
                clock["state"] == "RUNNING" and clock["due"] < milliseconds(value)
                for clock in case.clocks),
            "openedAfter": lambda value: case.opened >= milliseconds(value),
            "openedBefore": lambda value: case.opened < milliseconds(value),
        }
        return all(tests[name](value) for name, value in request.items())

    # Firms.

    def ListRequests(self, by, request, answer):
        state = short(request.get("state", ""), "REQUEST_STATE")
        found = [
            (name, told["state"], told["due"], told["answered"], told["appraisal"])
            for name, told, _ in sorted(self.requests[by], key=lambda entry: entry[0])
            if state in ("", told["state"])]
        shown = [
            (told["name"], short(told["state"], "REQUEST_STATE"), milliseconds(told["dueTime"]),
             milliseconds(told["answerTime"]) if "answerTime" in told else None,
             told.get("appraisal", "")) for told in answer]
        what = f"ListRequests {state or 'all'} of {by}"
        self.equal(what, found, shown)
        self.equal(f"{what} late", self.late(found), self.late(shown))

    @staticmethod
    def late(requests):
        return sum(answered is not None and answered >= due
                   for _, _, due, answered, _ in requests)

    def ListOutcomes(self, by, request, answer):
        decision = short(request.get("decision", ""), "DECISION")
        found = {}
        for _, told, case in self.requests[by]:
            name = told["appraisal"]
            if not name or (
                    request.get("decidedOnly") and case.state not in ("DECIDED", "CLOSED")):
                continue
            verdicts = collections.defaultdict(list)
            for item, verdict, quantity in case.appraisals[name]["verdicts"]:
                verdicts[item].append((verdict, quantity))
            if decision and decision not in [case.decisions.get(item) for item in verdicts]:
                continue
            found[name] = (case.state, {
                item: (given, case.decisions.get(item), case.items[item]["goods"])
                for item, given in verdicts.items()})
        shown = {
            told["appraisal"]: (short(told["caseState"], "CASE_STATE"), {
                item["item"]: (
                    [(short(given["verdict"], "VERDICT"), int(given["quantity"]))
                     for given in item["verdicts"]],
                    short(item["decision"], "DECISION") if "decision" in item else None,
                    short(item["goodsState"], "GOODS_STATE"))
                for item in told["items"]}) for told in answer}
        what = f"ListOutcomes {json.dumps(request)} of {by}"
        self.equal(f"{what} order", sorted(found), [told["appraisal"] for told in answer])
        for name in found.keys() & shown.keys():
            self.equal(f"{what} {name}", found[name], shown[name])

    def GetStatistics(self, by, request, answer):
        check_statistics(self, by, request, answer)

    # What is printed.

    def report(self):
        totals = collections.Counter()
        for case in self.cases.values():
            totals[f"cases {case.state}"] += 1
            totals.update(f"goods {item['goods']}" for item in case.items.values())
            totals.update(f"requests {told['state']}" for told in case.requests.values())
            totals.update(f"appraisals {told['state']}" for told in case.appraisals.values())
            totals["appraisals late"] += sum(
                told["answered"] is not None and told["answered"] >= told["due"]
                for told in case.requests.values())
            totals.update(
                f"clocks {clock['state']} {clock['kind']}" for clock in case.clocks)
        for name in sorted(totals):
            print(f"{totals[name]:8} {name}")
        print(f"{sum(self.checked.values()):8} comparisons: " + ", ".join(
            f"{count} {name}" for name, count in sorted(self.checked.items())))


def main(arguments):
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    recount = Recount(arguments[0])
    recount.run()
    for failure in recount.failures[:SHOWN_MAX]:
        print(f"DIFFERS: {failure}")
    if recount.failures:
        print(f"{len(recount.failures)} differ, seed {recount.month['seed']}")
        return 1
    recount.report()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
