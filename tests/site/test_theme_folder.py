"""What a record has of its own beside its content, which goes before the package's."""

from pathlib import Path

from action_plans.site.theme_folder import CONFIG, THEME, beside


def test_what_stands_beside_the_content_is_followed_as_far_as_it_is_there(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    assert beside(content) == ()
    (tmp_path / CONFIG).touch()
    assert beside(content) == (tmp_path / CONFIG,)
    (tmp_path / THEME).mkdir()
    assert beside(content) == (tmp_path / THEME, tmp_path / CONFIG)
