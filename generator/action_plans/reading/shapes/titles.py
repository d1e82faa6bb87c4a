"""What the keys of files are called in plain words, where people fill them in: a form, an editor.

Must not know: which file is described, what the keys hold.
"""

from collections.abc import Iterable, Mapping
from typing import Final

_TITLES: Final[Mapping[str, Mapping[str, str]]] = {
    "a plan": {
        "title": "Title of the report",
        "short": "Short title",
        "kind": "Kind of review",
        "wording": "Whose words",
        "lang": "Language",
        "inspectorate": "Inspected or reviewed by",
        "respondent": "Answered by",
        "report": "The report",
        "documents": "Published documents",
        "review": "Promised review",
        "looked": "Last search for later documents",
        "source": "Source",
        "was": "Earlier ids",
        "withdrawn": "Withdrawn",
        "footnotes": "Footnotes",
        "printed_totals": "Totals as printed",
        "recommendations": "Recommendations",
        "allow": "Texts that may stand",
    },
    "a report": {
        "published": "Published on",
        "examined": "Period it looked at",
    },
    "a document": {
        "date": "Published on",
        "kind": "Kind of document",
        "held": "We have seen it",
        "label": "Name for readers",
        "house": "Where it was given",
        "reference": "Its number",
        "url": "Web address",
        "sha256": "Checksum of the file",
    },
    "a review": {
        "by": "Reviewed by",
        "every": "How often",
    },
    "a search": {
        "on": "On",
        "where": "Where",
    },
    "a source": {
        "title": "Title of the document",
        "url": "Web address",
        "licence": "Licence",
    },
    "a withdrawal": {
        "date": "Since",
        "why": "Why",
    },
    "a table of totals": {
        "agreed": "Agreed",
        "partly-agreed": "Partly agreed",
        "not-agreed": "Not agreed",
        "total": "In all",
    },
    "a recommendation": {
        "number": "Number",
        "number_printed": "Number as printed",
        "to": "Addressed to",
        "to_printed": "Addressee as printed",
        "stem": "Words that come before it",
        "text": "What is recommended",
        "response": "Response",
        "reason": "Reason for not agreeing, or only partly",
        "themes": "Themes",
        "note": "Note for readers",
        "lead_in": "Words before the actions",
        "actions": "Actions",
        "updates": "Updates",
        "related": "Links to other recommendations",
        "not_related": "Not to be suggested here",
        "checks": "Checked by others",
    },
    "a reason": {
        "grounds": "Grounds that the document names",
        "read_as": "Our reading, where it names none",
        "text": "The reason in our words",
    },
    "an action": {
        "id": "Action",
        "label": "Label as printed",
        "group": "Heading as printed",
        "text": "What is promised",
        "owners": "Owners as printed",
        "owners_inherited": "Owner's cell is blank under a filled one",
        "reported": "What the document says of it",
        "evidence": "Proof that it names",
        "due": "Target date as printed",
        "condition": "What the date depends on",
        "same_as": "The same promise as",
        "later": "Spoken of later in",
    },
    "evidence": {
        "names": "What it names",
        "url": "Web address",
    },
    "an update": {
        "date": "In the document of",
        "answers": "Actions that it answers",
        "text": "What is reported",
        "due": "Date or status as printed",
        "dates": "The new date is for",
        "owners": "Owners as printed, if changed",
        "reported": "What the document says of it",
        "evidence": "Proof that it names",
        "response": "New response, if changed",
    },
    "a link": {
        "to": "The other recommendation",
        "as": "How they are linked",
        "why": "Why",
    },
    "a check": {
        "date": "When",
        "by": "Checked by",
        "grade": "Progress found",
        "source": "Where it is published",
    },
    "an allowance": {
        "text": "The text",
        "why": "Why",
    },
}


def title(noun: str, key: str) -> str:
    """Return what a key of a record is called, "" where nobody fills it in by its name."""
    return _TITLES.get(noun, {}).get(key, "")


# What editors call a key that has another name here, by its name.
_CALLED: Final = {
    "due": "deadline target target_date due_date completion completion_date complete_by by_when"
    " when timescale timeframe timeline date delivery_date",
    "owners": "owner responsible lead leads who posts post action_owner action_owners"
    " responsibility responsible_owner responsible_officer assigned_to",
    "text": "action description recommendation wording summary promise outcome progress detail"
    " content body",
    "to": "addressee addressees addressed_to for recipient recipients",
    "response": "answer agreed status decision accepted outcome position",
    "themes": "topics topic subjects subject tags tag categories category keywords",
    "reported": "state progress_status",
    "note": "comment comments remark remarks notes",
    "why": "because reason explanation",
    "reason": "why rationale justification explanation",
    "condition": "subject_to provided conditions dependency",
    "answers": "actions_answered actions action action_ids",
    "number": "no num nr ref id id_printed rec reference recommendation_number",
    "id": "no number ref action_id action",
    "actions": "action_plan action_points steps commitments tasks",
    "updates": "progress update_rows reports progress_updates",
    "evidence": "proof source shown_by",
    "lead_in": "intro introduction preamble",
    "lang": "language",
    "kind": "type category",
    "title": "name heading report_title",
    "documents": "files publications document_list versions",
    "report": "review inspection report_date",
    "inspectorate": "inspector inspectors inspected_by reviewer reviewed_by",
    "respondent": "responder respondents answered_by responsible_body",
    "source": "origin link",
    "looked": "searched last_looked checked",
    "published": "date publication_date",
    "grounds": "ground",
    "label": "letter",
    "group": "heading section",
    "wording": "style words",
}


def also_called(word: str, keys: Iterable[str]) -> str | None:
    """Return the key that a word of an editor's is another name of, if it is one of `keys`."""
    plain = word.strip().casefold().replace("-", "_").replace(" ", "_")
    return next((key for key in keys if plain in _CALLED.get(key, "").split()), None)
