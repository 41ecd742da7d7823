"""Asks axe-core about every page of a directory and markdown-it about every Markdown text; report.sh calls it."""

import pathlib
import re
import sys

from axe_playwright_python.sync_playwright import Axe
from markdown_it import MarkdownIt
from playwright.sync_api import sync_playwright

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
VIEWS = [("screen", 1280, 900), ("screen", 390, 844), ("print", 794, 1123)]


def pages(chromium, directory):
    """The number of violations over all pages and views, each told."""
    found = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for path in sorted(directory.glob("*.html")):
            for media, width, height in VIEWS:
                context = browser.new_context(viewport={"width": width, "height": height}, bypass_csp=True)
                page = context.new_page()
                page.emulate_media(media=media)
                page.goto(path.as_uri())
                results = Axe().run(page, options=RULES).response
                wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                for violation in results["violations"]:
                    nodes = "; ".join(node["html"][:120] for node in violation["nodes"][:3])
                    print(f"{path.name}, {media} {width}: {violation['id']}: {violation['help']}: {nodes}")
                if wide > 0:
                    print(f"{path.name}, {media} {width}: {wide} pixels wider than the window")
                found += len(results["violations"]) + (wide > 0)
                context.close()
        browser.close()
    return found


def texts(directory):
    """The number of Markdown texts with HTML, with an image, with a foreign link or with a table that fell apart."""
    found = 0
    parser = MarkdownIt("gfm-like", {"html": True})
    for path in sorted(directory.glob("*.md")):
        text = path.read_text()
        tokens = parser.parse(text)
        inline = [child for token in tokens for child in (token.children or [])]
        problems = {token.type for token in tokens + inline if token.type in ("html_block", "html_inline", "image")}
        for token in inline:
            if token.type == "link_open" and not token.attrs["href"].startswith("https://doi.org/"):
                problems.add(f"a link to {token.attrs['href']}")
        expected = len(re.findall(r"^\| -|^\| --", text, re.MULTILINE))
        tables = sum(token.type == "table_open" for token in tokens)
        if tables != expected:
            problems.add(f"{tables} tables of {expected}")
        for row in (tokens[i:] for i, token in enumerate(tokens) if token.type == "paragraph_open"):
            if row[1].content.startswith("|"):
                problems.add("a row outside of a table")
        for problem in sorted(problems):
            print(f"{path.name}: {problem}")
        found += len(problems)
    return found


def main():
    """Exits with 1 where anything is found."""
    chromium, directory = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    print("axe-core, on a screen, on a phone and in print")
    violations = pages(chromium, directory)
    count = len(list(directory.glob("*.html")))
    print(f"{count} pages in {len(VIEWS)} views, {violations} violations")
    print("markdown-it")
    problems = texts(directory)
    print(f"{len(list(directory.glob('*.md')))} texts, {problems} problems")
    sys.exit(1 if violations or problems else 0)


main()
