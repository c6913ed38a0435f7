//! Numbers with the digits and separators of a language.
//!
//! Which noun goes with a number is said by the messages.

use std::convert::Infallible;

use fluent::FluentValue;
use fluent::memoizer::MemoizerKind;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use intl_memoizer::Memoizable;
use unic_langid::LanguageIdentifier;

use super::tongue::{Tongue, locale};

pub(super) struct Numbers(DecimalFormatter);

impl Numbers {
    pub(super) fn new(tongue: Tongue) -> Self {
        let formatter = DecimalFormatter::try_new(locale(tongue).into(), Default::default());
        Self(formatter.expect("the numbers of our languages are part of the program"))
    }

    pub(super) fn write(&self, number: i64) -> String {
        self.0.format(&Decimal::from(number)).to_string()
    }
}

impl Memoizable for Numbers {
    type Args = ();
    type Error = Infallible;

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, Infallible> {
        Ok(Self::new(Tongue::by_tag(language.language.as_str()).unwrap_or(Tongue::English)))
    }
}

/// Writes the whole numbers within messages.
pub(super) fn in_messages<M: MemoizerKind>(value: &FluentValue, memoizer: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    #[expect(clippy::cast_possible_truncation, reason = "messages count things; a double holds them exactly")]
    let whole = number.value.trunc() as i64;
    memoizer.with_try_get_threadsafe::<Numbers, _, _>((), |numbers| numbers.write(whole)).ok()
}
