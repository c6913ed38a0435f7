//! The accessibility statement, in the order of the European Union's model (Implementing Decision 2018/1523).

use crate::domain::about::Conformance;

use super::writing::Writing;

pub(super) fn write(page: &mut Writing<'_>) {
    let about = page.about;
    let status = match about.accessibility {
        Conformance::Full => "accessibility-status-full",
        Conformance::Partial => "accessibility-status-partial",
        Conformance::None => "accessibility-status-none",
    };
    page.section("accessibility-scope").text("accessibility-scope-is");
    page.section("accessibility-status").text(status);
    if about.accessibility != Conformance::Full {
        page.section("accessibility-gaps").list(&[
            "accessibility-gaps-texts",
            "accessibility-gaps-files",
            "accessibility-gaps-languages",
        ]);
    }
    page.section("accessibility-tested").text("accessibility-tested-how").list(&[
        "accessibility-can-keyboard",
        "accessibility-can-zoom",
        "accessibility-can-script",
        "accessibility-can-colours",
    ]);
    let contact = about.accessibility_contact.as_ref().or(about.mail.as_ref());
    page.section("accessibility-feedback")
        .text("accessibility-feedback-how")
        .duties(&[("about-accessibility-contact", contact)]);
    page.section("accessibility-enforcement")
        .text("accessibility-enforcement-how")
        .duties(&[("about-enforcement", about.enforcement_body.as_ref())]);
}
