//! Where somebody goes on after they have signed in: a page of this node, whoever made the link to the form.

use url::Url;

/// Where those go on who came from nowhere in particular.
pub const DESK: &str = "/desk";

/// A longer address is nobody's.
const MAX_BYTES: usize = 2000;

/// The address as a path of this node, or the desk.
pub fn checked(asked: Option<&str>) -> String {
    asked.and_then(own_path).unwrap_or_else(|| DESK.to_owned())
}

/// A path that no browser reads as another host's. Browsers take `\` for `/` and leave out control characters, and two
/// slashes at the beginning name a host.
fn own_path(asked: &str) -> Option<String> {
    let odd = asked.contains('\\') || asked.chars().any(|c| c.is_control() || c.is_whitespace());
    if !asked.starts_with('/') || odd || asked.len() > MAX_BYTES {
        return None;
    }
    // As the browser will read it, dots and all.
    let base = Url::parse("http://this.invalid/").ok()?;
    let url = base.join(asked).ok()?;
    let here = url.origin() == base.origin() && url.username().is_empty();
    let path = url.path();
    let loops = ["/sign-in", "/sign-out", "/invitation/", "/first-run/"].iter().any(|form| path.starts_with(form));
    if !here || path.contains("//") || loops {
        return None;
    }
    Some(url.query().map_or_else(|| path.to_owned(), |query| format!("{path}?{query}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_this_node_is_kept() {
        for page in ["/desk", "/", "/es/desk/entries?state=draft", "/library?q=a%2F%2Fb", "/desk/people/12"] {
            assert_eq!(own_path(page).as_deref(), Some(page));
        }
        assert_eq!(own_path("/desk#part").as_deref(), Some("/desk"));
        assert_eq!(checked(None), DESK);
    }

    #[test]
    fn nothing_leads_to_another_host() {
        for asked in [
            "",
            "desk",
            "//evil.example",
            "///evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "/\t/evil.example",
            "/\n/evil.example",
            "/\u{0}/evil.example",
            "/ /evil.example",
            "/\u{a0}/evil.example",
            "/es//evil.example",
            "/..//evil.example",
            "/./\\evil.example",
            "/x/..//evil.example",
            "https://evil.example/",
            "https:evil.example",
            "javascript:alert(1)",
            "data:text/html,x",
            "@evil.example",
            ".evil.example",
            "/sign-in?then=/sign-in",
            "/sign-out",
            &format!("/{}", "a".repeat(3000)),
        ] {
            assert_eq!(own_path(asked), None, "{asked:?}");
            assert_eq!(checked(Some(asked)), DESK);
        }
    }
}
