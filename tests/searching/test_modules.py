"""What the search page makes of queries, and its modules joined into one file."""

import re

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from action_plans.publishing.scripts import CannotJoin, joined, joined_in_parts
from action_plans.searching.text import words_of

pytestmark = pytest.mark.browser

# Returns [reference, its words, whether something else than the words found it] for each hit.
HAVING = """async ([address, text]) => {
  const { findRecords } = await import(`${address}modules/engine.js`);
  const { recordOf } = await import(`${address}modules/pagefind.js`);
  const { wordsOf } = await import(`${address}modules/lists.js`);
  const { hits } = await findRecords(text);
  const records = (await Promise.all(hits.map(({ hit }) => hit.data()))).map(recordOf);
  return records.map(({ ref, name, published, passages }, at) => [
    ref,
    [name, published, ...passages.flatMap(({ words }) => words)].flatMap(wordsOf),
    hits[at].because.size > 0,
  ]); }"""

REFS = "all => all.map(e => e.dataset.ref)"


def test_real_words_are_not_mended_into_others(page: Page, address: str) -> None:
    for text in ("police", "homework", "sourdough recipes", "wolf"):
        page.goto(f"{address}search/?q={text}")
        page.wait_for_selector(".search__results:not([aria-busy]) > *")
        expect(page.locator(".search__status")).not_to_contain_text("Looked for")


@pytest.mark.parametrize(
    ("asked", "has"),
    [
        ("police", {"police", "polices", "policing"}),
        ("policy", {"policy", "policies"}),
        ("office", {"office", "offices"}),
        ("initial", {"initial", "initially"}),
        ("responsibility", {"responsibility", "responsibilities", "responsible"}),
        ("public", {"public", "publicly"}),
        ("position", {"position", "positions"}),
    ],
)
def test_words_that_only_look_alike_are_not_found(
    asked: str, has: set[str], page: Page, address: str
) -> None:
    """Nor are they marked. What has none of a word's forms was found by what means the same."""
    page.goto(f"{address}search/?q={asked}")
    page.wait_for_selector(".search__results:not([aria-busy]) .search-hit")
    marked = page.eval_on_selector_all(".search-hit mark", "all => all.map(e => e.innerText)")
    forms = {word for each in marked for word in words_of(each)}
    assert forms & has
    stem = asked[:5]
    assert {each for each in forms if each.startswith(stem)} <= has
    found = page.evaluate(HAVING, [address, asked])
    assert [ref for ref, words, because in found if not because and not has & set(words)] == []


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("recommendation 9", {"joseph-mccann-2020#9", "sfo-reviews-2020#9"}),
        ("recall recommendation 4", {"recall-2020#4"}),
        ("recall-2020%237", {"recall-2020#7"}),
        ("mccann 6", {"joseph-mccann-2020#6"}),
        ("rejected", {"sfo-reviews-2020#5", "sfo-reviews-2020#9"}),
        ("the recall thematic", {f"recall-2020#{number}" for number in range(1, 9)}),
        ("what is not done from the recall review", {"recall-2020#3", "recall-2020#4"}),
        ("head of psychology", {"joseph-mccann-2020#8", "joseph-mccann-2020#10"}),
        ("what must the head of psychology do", {"joseph-mccann-2020#8", "joseph-mccann-2020#10"}),
        (
            "chief probation officer",  # and something else, as the post's name goes on
            {f"joseph-mccann-2020#{each}" for each in (1, 5, 6, 7, 8, 10, 11, 12)},
        ),
        ("recall rec5", {"recall-2020#5"}),
        ("recommendations 2-4 of the recall review", {f"recall-2020#{each}" for each in (2, 3, 4)}),
        ("last recommendation of the recall review", {"recall-2020#8"}),
        ("recall 5.1", {"recall-2020#5"}),  # the recommendation that has the action
        ("nw inspection 3b", {"north-west-2019#3"}),
        ("northwest rec 3", {"north-west-2019#3"}),
        ("SFO rec 5", {"sfo-reviews-2020#5"}),  # of two plans that it may mean
        ("recall 2020", {f"recall-2020#{number}" for number in range(1, 9)}),
        ("recal review", {f"recall-2020#{number}" for number in range(1, 9)}),
        ("recall report november 2020", {f"recall-2020#{number}" for number in range(1, 9)}),
        ("2019 inspection", {f"north-west-2019#{number}" for number in range(1, 9)}),
        ("moj response to the recall thematic", {f"recall-2020#{each}" for each in range(1, 9)}),
        ("northwest inspection", {f"north-west-2019#{number}" for number in range(1, 9)}),
        ("josh jacques review", {f"joshua-jacques-2024#{number}" for number in range(1, 9)}),
        ("recall-2020%2311", {f"recall-2020#{number}" for number in range(1, 9)}),
    ],
)
def test_what_is_named_comes_first_and_that_is_said(
    asked: str, first: set[str], page: Page, address: str
) -> None:
    page.goto(f"{address}search/?q={asked}")
    page.wait_for_selector(".search__results:not([aria-busy]) .search-hit")
    found = page.eval_on_selector_all(".search-hit", "all => all.map(e => e.dataset.ref)")
    assert set(found[: len(first)]) == first
    expect(page.locator(".search__status")).to_contain_text(" first.")
    expect(page.locator("[data-search-missing]")).to_have_count(0)


def test_a_state_that_few_are_in_tells_as_much_as_a_word(page: Page, address: str) -> None:
    """What is in it is found without the other words, and says that it lacks them."""
    refused = {"sfo-reviews-2020#5", "sfo-reviews-2020#9"}
    page.goto(f"{address}search/?q=refused+xylophone")
    page.wait_for_selector(".search__results:not([aria-busy]) .search-hit")
    assert set(page.eval_on_selector_all(".search-hit", REFS)) == refused
    expect(page.locator("[data-search-missing]")).to_contain_text("None has “xylophone”")
    expect(page.locator("[data-search-state=not-agreed]")).to_contain_text("none with your other")
    page.goto(f"{address}search/?q=partly+agreed+because+of+staffing")
    page.wait_for_selector(".search__results:not([aria-busy]) .search-hit")
    partly = {"joseph-mccann-2020#4", "joshua-jacques-2024#3"}
    partly |= {f"sfo-reviews-2020#{number}" for number in (8, 11, 13)}
    assert partly <= set(page.eval_on_selector_all(".search-hit", REFS)[:10])


def test_a_number_that_a_plan_does_not_have_is_said(page: Page, address: str) -> None:
    for asked in ("recall-2020%2311", "recall recommendation 11"):
        page.goto(f"{address}search/?q={asked}")
        page.wait_for_selector(".search__results:not([aria-busy]) .search-hit")
        said = "Recall Culture and Practice” has no recommendation 11."
        expect(page.locator(".search__status")).to_contain_text(said)
    page.goto(f"{address}search/?q=recall+recommendations+8+and+11")
    page.wait_for_selector(".search__results:not([aria-busy]) .search-hit")
    expect(page.locator(".search__status")).to_contain_text("has no recommendation 11. Rec")
    expect(page.locator(".search__status")).to_contain_text("Recommendation 8 of")


@pytest.mark.parametrize(
    ("asked", "thing"),
    [
        ("RPD", "/owners/regional-probation-directors/"),
        ("london RPD", "/owners/regional-probation-director-london/"),
        ("DG prisons", "/owners/director-general-prisons/"),
        ("Head of PP", "/owners/head-of-public-protection-nps-north-west/"),
        ("EPSIG", "/owners/deputy-director-effective-practice-and-service-improvement-group/"),
        (
            "chief probation officer",
            "/owners/chief-probation-officer-and-executive-director-women/",
        ),
        ("prison and probation service", "/organisations/hmpps/"),
        ("delius", "/glossary/"),
        ("EPF 3", "/glossary/"),
        ("effective proposals framework", "/glossary/"),
        ("hmi probation report on recall", "/plans/recall-2020/"),
        ("violent and sex offender register", "/glossary/"),
        ("2024 review", "/plans/joshua-jacques-2024/"),
    ],
)
def test_things_are_known_by_what_readers_call_them(
    asked: str, thing: str, page: Page, address: str
) -> None:
    page.goto(f"{address}search/?q={asked}")
    page.wait_for_selector(".search__results:not([aria-busy]) > *")
    assert page.locator(f"[data-search-thing] a[href$='{thing}']").count() > 0
    assert page.locator(".search-hit").count() > 0


@pytest.mark.parametrize(
    ("asked", "first"),
    [("8.5 months", "joshua-jacques-2024#4"), ("delius", "joseph-mccann-2020#7")],
)
def test_what_the_indexer_joins_is_found_as_it_is_printed(
    asked: str, first: str, page: Page, address: str
) -> None:
    page.goto(f"{address}search/?q={asked}")
    hit = page.locator(".search__results:not([aria-busy]) .search-hit").first
    expect(hit).to_have_attribute("data-ref", first)
    printed = asked.split()[0]
    expect(hit.locator("mark", has_text=printed).first).to_be_visible()


@pytest.mark.parametrize(
    ("asked", "list_"),
    [("refused", "refused/"), ("overdue", "dates-passed/"), ("moved", "dates-moved/")],
)
def test_a_state_leads_to_its_list(asked: str, list_: str, page: Page, address: str) -> None:
    page.goto(f"{address}search/?q={asked}")
    state = page.locator("[data-search-state]").first
    state.get_by_role("link", name="Read the list").click()
    page.wait_for_url(f"{address}{list_}")
    assert page.locator("h1").is_visible()


def test_a_state_without_a_list_leads_to_its_filter(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=accepted")
    state = page.locator("[data-search-state=agreed]")
    expect(state.locator("a")).to_have_count(1)
    expect(state.locator("a")).to_have_attribute("href", re.compile("response=agreed"))


def test_a_page_of_the_site_is_found_by_name(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=badge")
    thing = page.locator("[data-search-thing=Page]")
    expect(thing.locator("a")).to_have_attribute("href", re.compile("/data/#badges$"))
    expect(thing).to_have_text("Page: Badges: A badge shows on another site where a plan stands.")
    page.fill("header input[name=q]", "how do I get email updates")
    option = page.locator(".search-box__option").first
    expect(option).to_contain_text("Get updates")
    page.press("header input[name=q]", "ArrowDown")
    page.press("header input[name=q]", "Enter")
    page.wait_for_url(f"{address}follow/")


def test_the_instant_list_leads_to_the_list_of_a_state(page: Page, address: str) -> None:
    page.goto(address)
    page.fill("header input[name=q]", "refused")
    option = page.locator(".search-box__option").first
    expect(option).to_contain_text("Refused, 2 recommendations")
    option.click()
    page.wait_for_url(f"{address}refused/")


def test_a_post_is_told_with_as_many_as_its_own_page_lists(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=head of psychology")
    thing = page.locator("[data-search-thing=Post]").first
    told = thing.inner_text().rpartition(", ")[2].removesuffix(" in its list")
    thing.locator("a").first.click()
    expect(page.locator("main")).to_contain_text(told)


def test_two_states_lead_to_what_is_in_both(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=agreed but not done")
    both = page.locator(".search-guide li:not([data-search-state]) a").first
    said, _, number = both.inner_text().partition(": ")
    assert said == "Not reported done and Agreed"
    both.click()
    count = number.split()[0]
    expect(page.locator(".search__status")).to_contain_text(f"{count} recommendations")
    assert re.search("standing=.*response=agreed|response=agreed.*standing=", page.url)


@pytest.mark.parametrize(
    ("asked", "missing"), [("unconscious+xylophone", "xylophone"), ("dog+kennel+training", "dog")]
)
def test_what_is_missing_is_said(asked: str, missing: str, page: Page, address: str) -> None:
    page.goto(f"{address}search/?q={asked}")
    page.wait_for_selector(".search-hit")
    note = page.locator("[data-search-missing]")
    expect(note).to_contain_text("Nothing has all your words; these have some. None has ")
    expect(note).to_contain_text(f"“{missing}”")


def test_posts_with_actions_on_a_subject_are_said(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=approved premises: who answers for it")
    thing = page.locator("[data-search-thing=Subject]").first
    expect(thing).to_contain_text(
        "Approved premises, 5 recommendations in its list. Posts that own actions under them: "
    )
    expect(thing).to_contain_text(re.compile(r"\(\d+ recommendations?\)"))
    assert thing.locator("a[href*='/owners/']").count() >= 1


def test_a_program_that_lost_its_ways_leaves_a_plain_search(page: Page, address: str) -> None:
    """Without scores and places of words, what the program itself finds is shown."""

    def older(route: Route) -> None:
        script = route.fetch().text()
        route.fulfill(body=f"{script}\n;{LOSE}", content_type="text/javascript")

    page.route("**/pagefind/pagefind.js", older, times=1)
    page.goto(f"{address}search/?q=unconscious+bias")
    page.wait_for_selector(".search-hit")
    assert page.locator(".search-hit").first.get_attribute("data-ref") == "recall-2020#4"


LOSE = """
for (const each of [Array]) {
  const map = each.prototype.map;
  each.prototype.map = function (...given) {
    const made = map.apply(this, given);
    for (const one of made) {
      if (one && typeof one === "object" && "score" in one && "data" in one) delete one.score;
    }
    return made;
  };
}"""

POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'unsafe-inline'; style-src 'self'"
    " 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; form-action 'self';"
    " base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'"
)


def test_it_works_under_a_strict_policy(browser: Browser, address: str) -> None:
    """Inline scripts are the theme's, whose hashes a server would name; trusted types are asked."""

    def strict(route: Route) -> None:
        answer = route.fetch()
        headers = {**answer.headers, "content-security-policy": POLICY}
        route.fulfill(response=answer, headers=headers)

    with browser.new_page() as page:
        refused: list[str] = []
        page.on(
            "console", lambda said: refused.append(said.text) if "Policy" in said.text else None
        )
        page.route(lambda url: url.endswith("/") or "?" in url, strict)
        page.goto(f"{address}search/?q=refused")
        page.wait_for_selector(".search-hit")
        page.wait_for_timeout(500)
        ours = [each for each in refused if "search" in each or "pagefind" in each]
        assert [each for each in ours if "Policy" in each] == []


def test_modules_are_joined_in_the_order_of_their_needs() -> None:
    modules = {
        "one": 'import { b } from "./two.js";\nexport const a = b + 1;\n',
        "two": "export const b = 1;\n",
        "three": "export const c = 1;\n",
    }
    script = joined(modules, "one")
    assert script.index("_two = ") < script.index("_one = ")
    assert "_three" not in script
    assert script.endswith("export const { a: a } = _one;\n")
    with pytest.raises(CannotJoin):
        joined({"one": 'import * as all from "./two.js";\n', "two": ""}, "one")


def test_a_second_script_has_only_what_the_first_lacks() -> None:
    modules = {
        "one": 'import { b } from "./two.js";\nexport const a = b + 1;\n',
        "two": "export const b = 1;\n",
        "box": (
            'import { b } from "./two.js";\nimport { d } from "./own.js";\n'
            "export const c = b + d;\n"
        ),
        "own": "export const d = 2;\n",
    }
    first, second = joined_in_parts(modules, "one", ["box"], "first.js")
    assert first.endswith("export const { a: a } = _one;\nexport { _two };\n")
    assert "_own" not in first
    assert second.startswith('import { _two } from "./first.js";\nconst _own = ')
    assert "const _two = " not in second
    assert second.endswith("export const { a: c } = _box;\n")


def test_the_order_of_joined_modules_hangs_on_no_folder_and_no_hash() -> None:
    """A build once had its form's script in another order than the one before."""
    names = [f"m{number}" for number in range(20)]
    uses = "".join(f'import {{ {name} }} from "./{name}.js";\n' for name in reversed(names))
    modules = {name: f"export const {name} = 1;\n" for name in names}
    modules["main"] = f"{uses}export const all = 1;\n"
    script = joined(modules, "main")
    assert script == joined(dict(reversed(modules.items())), "main")
    assert re.findall(r"const _(\w+) = \(", script) == [*sorted(names), "main"]
