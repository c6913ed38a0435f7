//! What the library is, and how to use it.

use super::writing::Writing;

pub(super) fn write(page: &mut Writing<'_>) {
    page.section("about-what").text("about-what-is").text("about-what-how");
    page.section("about-use").list(&["about-use-read", "about-use-take", "about-use-answer", "about-use-reuse"]);
    page.section("about-program").text("about-program-is").text("about-program-staff");
}
