//! What the pages say, in the reader's language: sentences, plurals, numbers, dates and names.
//!
//! The sentences stand in `texts/<language>/<area>.ftl` (Fluent). English is the original; a test refuses a message
//! that another language lacks, that nobody uses, or that does not know all plurals of its language.

mod dates;
mod names;
mod numbers;
mod rich;
mod texts;
#[cfg(test)]
mod texts_test;
mod tongue;

use std::sync::LazyLock;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource};

pub use dates::When;
pub use fluent::FluentValue as Value;
pub use names::beginning;
pub use rich::{Part, Said};
pub use tongue::Tongue;

use dates::Dates;
use names::Names;
use numbers::Numbers;

/// Everything that the pages can say in one language.
pub struct Words {
    pub tongue: Tongue,
    bundle: FluentBundle<FluentResource>,
    numbers: Numbers,
    dates: Dates,
    names: Names,
}

/// In the order of [`Tongue::ALL`]; a language that nobody reads costs nothing.
static WORDS: [LazyLock<Words>; 8] = [
    LazyLock::new(|| Words::new(Tongue::English)),
    LazyLock::new(|| Words::new(Tongue::Spanish)),
    LazyLock::new(|| Words::new(Tongue::French)),
    LazyLock::new(|| Words::new(Tongue::Dutch)),
    LazyLock::new(|| Words::new(Tongue::German)),
    LazyLock::new(|| Words::new(Tongue::Catalan)),
    LazyLock::new(|| Words::new(Tongue::Portuguese)),
    LazyLock::new(|| Words::new(Tongue::Arabic)),
];

impl Words {
    pub fn of(tongue: Tongue) -> &'static Self {
        let place = Tongue::ALL.iter().position(|known| *known == tongue);
        place.and_then(|place| WORDS.get(place)).expect("every language has its words")
    }

    fn new(tongue: Tongue) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![tongue.identifier()]);
        // Names from outside stand in elements of their own direction; see `rich`.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(numbers::in_messages));
        for text in texts::of(tongue) {
            // A line that cannot be read is left out here and fails a test.
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(readable, _)| readable);
            bundle.add_resource_overriding(resource);
        }
        Self { tongue, bundle, numbers: Numbers::new(tongue), dates: Dates::new(tongue), names: Names::new(tongue) }
    }

    /// A message that needs nothing.
    pub fn say(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// A message about `count` things; its `$count`.
    pub fn count(&self, id: &str, count: usize) -> String {
        self.with(id, &[("count", count.into())])
    }

    /// A message about somebody or something; its `$name`.
    pub fn named(&self, id: &str, name: &str) -> String {
        self.with(id, &[("name", name.into())])
    }

    /// Names one after the other, with the comma of the language.
    pub fn list<T: AsRef<str>>(&self, names: &[T]) -> String {
        let mut names = names.iter();
        let first = names.next().map(|name| name.as_ref().to_owned()).unwrap_or_default();
        names.fold(first, |all, next| self.format_list(&all, next.as_ref()))
    }

    fn format_list(&self, all: &str, next: &str) -> String {
        let mut args = FluentArgs::new();
        args.set("all", all);
        args.set("next", next);
        self.format("names-and-next", &args)
    }

    /// A message as plain text, with what it names.
    pub fn with(&self, id: &str, values: &[(&str, Value)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(*name, self.isolated(value));
        }
        self.format(id, &args)
    }

    fn format(&self, id: &str, args: &FluentArgs) -> String {
        let pattern = self.bundle.get_message(id).and_then(|message| message.value());
        match pattern {
            Some(pattern) => self.bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned(),
            None if self.tongue != Tongue::English => Self::of(Tongue::English).format(id, args),
            None => {
                tracing::error!(id, "a page wanted to say something for which there are no words");
                id.to_owned()
            }
        }
    }

    /// In Arabic, a name in Latin letters would turn its surroundings around, and the other way round.
    fn isolated<'a>(&self, value: &Value<'a>) -> Value<'a> {
        match value {
            Value::String(text) if rich::turns(self.tongue, text) => format!("\u{2068}{text}\u{2069}").into(),
            other => other.clone(),
        }
    }

    /// `1,204`, `1.204`, `1 204`.
    pub fn number(&self, number: usize) -> String {
        self.numbers.write(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_agree_with_their_noun_and_are_written_as_in_the_language() {
        let english = Words::of(Tongue::English);
        let said = |count: usize| {
            let counts = [("entries", count.into()), ("cities", 1.into())];
            english.with("home-count-own", &counts).replace("<all>", "").replace("</all>", "")
        };
        assert_eq!(said(1), "1 entry so far.");
        assert_eq!(said(1_234_567), "1,234,567 entries so far.");
        assert_eq!(Words::of(Tongue::German).number(1_234_567), "1.234.567");
    }

    #[test]
    fn names_stand_one_after_the_other_with_the_comma_of_the_language() {
        assert_eq!(Words::of(Tongue::English).list(&["a", "b", "c"]), "a, b, c");
        assert_eq!(Words::of(Tongue::Arabic).list(&["a", "b"]), "a، b");
        assert_eq!(Words::of(Tongue::Arabic).list::<String>(&[]), "");
    }

    #[test]
    fn a_name_of_the_other_direction_keeps_to_itself() {
        let (english, arabic) = (Words::of(Tongue::English), Words::of(Tongue::Arabic));
        let title = |words: &Words, name| words.named("frame-title", name);
        assert!(!title(english, "Utrecht").contains('\u{2068}'));
        assert!(title(english, "القاهرة").contains("\u{2068}القاهرة\u{2069}"));
        assert!(title(arabic, "Utrecht").contains("\u{2068}Utrecht\u{2069}"));
    }
}
