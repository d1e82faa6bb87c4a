// Read before the search page's own part, so that what needs scripts takes its place at once.
document.documentElement.classList.add("search--on");
