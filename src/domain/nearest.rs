//! The known word that a mistyped one was probably meant to be.

/// The one of `known` that is most like `word`; none if nothing comes close.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let likeness = |name: &str| strsim::jaro_winkler(&word, name);
    let close = known.into_iter().map(|name| (likeness(name), name)).filter(|(likeness, _)| *likeness > 0.75);
    close.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, name)| name)
}

/// "did you mean …", or all that would have been right where nothing comes close.
pub fn did_you_mean(word: &str, known: &[&str]) -> String {
    match nearest(word, known.iter().copied()) {
        Some(name) => format!("did you mean \"{name}\"?"),
        None => format!("use {}", known.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: [&str; 4] = ["title", "status", "status_as_of", "principles"];

    #[test]
    fn a_slip_of_the_finger_finds_the_word_that_was_meant() {
        for (slip, meant) in [("titel", "title"), ("Status", "status"), ("statusasof", "status_as_of")] {
            assert_eq!(nearest(slip, KNOWN), Some(meant), "{slip}");
        }
    }

    #[test]
    fn a_word_that_is_like_none_gets_all_of_them() {
        assert_eq!(did_you_mean("zzz", &KNOWN), "use title, status, status_as_of, principles");
    }
}
