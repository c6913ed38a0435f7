//! Times, numbers and names as people write them, in English.
//!
//! Sentences stand in the templates; here are only the words that depend on a value.

use chrono::NaiveDate;

use crate::domain::date::PartialDate;
use crate::domain::lang::Lang;
use crate::domain::taxonomy;
use crate::domain::time::Moment;

/// The language of the templates.
pub const PAGE_LANGUAGE: &str = "en";

/// A time for `<time datetime="…">`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    /// As programs read it.
    pub datetime: String,
    /// `21 November 2026, 10:05 UTC`, `17 May 2024`, `May 2024` or `2024`.
    pub words: String,
}

impl From<Moment> for When {
    fn from(moment: Moment) -> Self {
        let time = moment.to_datetime();
        Self {
            datetime: time.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
            words: time.format("%-d %B %Y, %H:%M UTC").to_string(),
        }
    }
}

impl When {
    /// The day alone, for facts whose hour tells nothing.
    pub fn day_of(moment: Moment) -> Self {
        let time = moment.to_datetime();
        Self { datetime: time.format("%Y-%m-%d").to_string(), words: time.format("%-d %B %Y").to_string() }
    }
}

impl From<PartialDate> for When {
    fn from(date: PartialDate) -> Self {
        let day = NaiveDate::from_ymd_opt(date.year(), date.month().unwrap_or(1), date.day().unwrap_or(1));
        let pattern = match (date.month(), date.day()) {
            (Some(_), Some(_)) => "%-d %B %Y",
            (Some(_), None) => "%B %Y",
            _ => "%Y",
        };
        let words = day.map_or_else(|| date.to_string(), |day| day.format(pattern).to_string());
        Self { datetime: date.to_string(), words }
    }
}

/// `1 entry`, `2 entries`, `1,204 entries`.
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", number(count), if count == 1 { one } else { many })
}

/// With a comma between thousands.
pub fn number(count: usize) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

pub use crate::domain::city::country_name as country;

/// `Dutch`, `Portuguese (Brazil)`; the tag itself where the language has no name here.
pub fn language(tag: &str) -> String {
    let mut parts = tag.split('-');
    let base = parts.next().unwrap_or(tag);
    let known = isolang::Language::from_639_1(base).or_else(|| isolang::Language::from_639_3(base));
    let Some(name) = known.map(|language| language.to_name()) else { return tag.to_owned() };
    // The standard writes "Modern Greek (1453-)"; readers know what year it is.
    let name = name.split(" (").next().unwrap_or(name).trim_start_matches("Modern ");
    match parts.find(|part| part.len() == 2) {
        Some(region) => format!("{name} ({})", country(region)),
        None => name.to_owned(),
    }
}

pub fn topic(slug: &str) -> String {
    taxonomy::topics().get(slug).map_or(slug, |term| term.label("en")).to_owned()
}

pub fn mission(slug: &str) -> String {
    taxonomy::missions().get(slug).map_or(slug, |term| term.label("en")).to_owned()
}

/// For `lang` on what a city wrote: its language, where that is known and not the page's own.
pub fn foreign(language: Option<&Lang>) -> Option<String> {
    language.map(Lang::as_str).filter(|tag| *tag != PAGE_LANGUAGE).map(str::to_owned)
}

/// At most `max_chars` of a text, cut after a whole word.
pub fn beginning(text: &str, max_chars: usize) -> String {
    if text.chars().count() <= max_chars {
        return text.to_owned();
    }
    let kept: String = text.chars().take(max_chars).collect();
    let whole = kept.rsplit_once(char::is_whitespace).map_or(kept.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches([',', ';', ':', '.']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_as_people_write_them() {
        let moment = Moment::parse("2026-11-21T11:05:09+01:00").expect("a time");
        let when = When::from(moment);
        assert_eq!(when.words, "21 November 2026, 10:05 UTC");
        assert_eq!(when.datetime, "2026-11-21T10:05:09Z");
        assert_eq!(When::day_of(moment).words, "21 November 2026");
    }

    #[test]
    fn a_date_is_shown_as_precisely_as_it_is_known_and_no_more() {
        for (given, words) in [("2024", "2024"), ("2024-05", "May 2024"), ("2024-05-07", "7 May 2024")] {
            let when = When::from(given.parse::<PartialDate>().expect("a date"));
            assert_eq!((when.datetime.as_str(), when.words.as_str()), (given, words));
        }
    }

    #[test]
    fn counts_agree_with_their_noun() {
        assert_eq!(counted(0, "entry", "entries"), "0 entries");
        assert_eq!(counted(1, "entry", "entries"), "1 entry");
        assert_eq!(counted(1_234_567, "entry", "entries"), "1,234,567 entries");
    }

    #[test]
    fn a_text_is_cut_after_a_whole_word() {
        assert_eq!(beginning("one two, three", 10), "one two…");
        assert_eq!(beginning("one two", 10), "one two");
        assert_eq!(beginning("市市市市市", 3), "市市市…");
    }

    #[test]
    fn countries_go_by_their_everyday_names() {
        for (code, name) in [
            ("NL", "Netherlands"),
            ("US", "United States"),
            ("GB", "United Kingdom"),
            ("KR", "South Korea"),
            ("TR", "Türkiye"),
            ("MK", "North Macedonia"),
            ("ZZ", "ZZ"),
        ] {
            assert_eq!(country(code), name);
        }
    }

    #[test]
    fn languages_go_by_their_names() {
        for (tag, name) in [
            ("nl", "Dutch"),
            ("el", "Greek"),
            ("ca-valencia", "Catalan"),
            ("pt-BR", "Portuguese (Brazil)"),
            ("zz", "zz"),
        ] {
            assert_eq!(language(tag), name);
        }
    }
}
