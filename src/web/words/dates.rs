//! Times and dates as people write them, in their language.
//!
//! All times are UTC and say so; a date is shown as precisely as it is known and no more.

use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter as Formatter;
use icu_datetime::fieldsets::{Y, YM, YMD, YMDT};
use icu_datetime::input::{DateTime, Time};

use crate::domain::date::PartialDate;
use crate::domain::time::Moment;

use super::Words;
use super::tongue::{Tongue, locale};

/// A time for `<time datetime="…">`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    /// As programs read it.
    pub datetime: String,
    /// `21 November 2026 at 10:05 UTC`, `17 May 2024`, `May 2024` or `2024`.
    pub words: String,
}

pub(super) struct Dates {
    year: Formatter<Gregorian, Y>,
    month: Formatter<Gregorian, YM>,
    day: Formatter<Gregorian, YMD>,
    minute: Formatter<Gregorian, YMDT>,
}

impl Dates {
    pub(super) fn new(tongue: Tongue) -> Self {
        let known = "the dates of our languages are part of the program";
        Self {
            year: Formatter::try_new(locale(tongue).into(), Y::long()).expect(known),
            month: Formatter::try_new(locale(tongue).into(), YM::long()).expect(known),
            day: Formatter::try_new(locale(tongue).into(), YMD::long()).expect(known),
            minute: Formatter::try_new(locale(tongue).into(), YMD::long().with_time_hm()).expect(known),
        }
    }
}

impl Words {
    /// A day and an hour, with their zone.
    pub fn moment(&self, moment: Moment) -> When {
        let time = moment.to_datetime();
        let words = match gregorian(time.date_naive()).zip(hour(time.time())) {
            Some((date, time)) => format!("{} UTC", self.dates.minute.format(&DateTime { date, time })),
            None => time.to_rfc3339(),
        };
        When { datetime: time.format("%Y-%m-%dT%H:%M:%SZ").to_string(), words }
    }

    /// The day alone, for facts whose hour tells nothing.
    pub fn day(&self, moment: Moment) -> When {
        let day = moment.to_datetime().date_naive();
        let datetime = day.format("%Y-%m-%d").to_string();
        let words = gregorian(day).map_or_else(|| datetime.clone(), |date| self.dates.day.format(&date).to_string());
        When { datetime, words }
    }

    /// A date of which perhaps only the year is known.
    pub fn date(&self, date: PartialDate) -> When {
        let known = Date::try_new_gregorian(
            date.year(),
            date.month().and_then(|month| u8::try_from(month).ok()).unwrap_or(1),
            date.day().and_then(|day| u8::try_from(day).ok()).unwrap_or(1),
        );
        let words = match (known, date.month(), date.day()) {
            (Ok(known), Some(_), Some(_)) => self.dates.day.format(&known).to_string(),
            (Ok(known), Some(_), None) => self.dates.month.format(&known).to_string(),
            (Ok(known), ..) => self.dates.year.format(&known).to_string(),
            (Err(_), ..) => date.to_string(),
        };
        When { datetime: date.to_string(), words }
    }
}

fn gregorian(date: chrono::NaiveDate) -> Option<Date<Gregorian>> {
    use chrono::Datelike;
    Date::try_new_gregorian(date.year(), u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?).ok()
}

fn hour(time: chrono::NaiveTime) -> Option<Time> {
    use chrono::Timelike;
    Time::try_new(u8::try_from(time.hour()).ok()?, u8::try_from(time.minute()).ok()?, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english() -> &'static Words {
        Words::of(Tongue::English)
    }

    #[test]
    fn times_are_written_as_people_write_them() {
        let moment = Moment::parse("2026-11-21T11:05:09+01:00").expect("a time");
        let when = english().moment(moment);
        assert_eq!(when.words, "21 November 2026 at 10:05 UTC");
        assert_eq!(when.datetime, "2026-11-21T10:05:09Z");
        assert_eq!(english().day(moment).words, "21 November 2026");
        assert_eq!(Words::of(Tongue::German).day(moment).words, "21. November 2026");
        assert_eq!(Words::of(Tongue::Catalan).day(moment).words, "21 de novembre del 2026");
    }

    #[test]
    fn a_date_is_shown_as_precisely_as_it_is_known_and_no_more() {
        for (given, words) in [("2024", "2024"), ("2024-05", "May 2024"), ("2024-05-07", "7 May 2024")] {
            let when = english().date(given.parse::<PartialDate>().expect("a date"));
            assert_eq!((when.datetime.as_str(), when.words.as_str()), (given, words));
        }
    }
}
