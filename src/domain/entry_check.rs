//! What an editor should look at before an entry goes out: what is missing, and what could be said more plainly.
//!
//! Only two things keep an entry back; all else is a hint. How a hint is worded is the pages' business.

use super::entry::EntryContent;

/// Longer titles are cut in lists and on other servers.
const TITLE_CHARS: usize = 90;
/// Shorter ones say nothing.
const SUMMARY_CHARS: usize = 40;
/// So many examples are enough to know what is meant.
const EXAMPLES: usize = 3;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// It cannot go out like this.
    Error,
    /// Something that readers will miss.
    Missing,
    /// It could be plainer.
    Hint,
}

/// What to look at; with the words that are meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    NoSummary,
    NoPrinciple,
    NoBody,
    NoTopics,
    NoLanguage,
    NoStatus,
    NoStatusDate,
    NoDates,
    PictureWithoutWords(usize),
    LongTitle(usize),
    ShortSummary(usize),
    LongSentence { words: usize, beginning: String },
    LongWords(Vec<String>),
    Capitals(String),
    EmptyLink(String),
    Jargon { word: &'static str, plainer: &'static str },
}

impl Remark {
    pub fn weight(&self) -> Weight {
        match self {
            Self::NoSummary | Self::NoPrinciple => Weight::Error,
            Self::NoBody
            | Self::NoTopics
            | Self::NoLanguage
            | Self::NoStatus
            | Self::NoStatusDate
            | Self::NoDates
            | Self::PictureWithoutWords(_) => Weight::Missing,
            _ => Weight::Hint,
        }
    }
}

/// Everything there is to remark, the weightiest first.
pub fn check(content: &EntryContent) -> Vec<Remark> {
    let mut remarks = missing(content);
    let language = content.language.as_ref().map_or("en", |language| language.as_str());
    let plain = format!("{}\n{}", content.summary.as_deref().unwrap_or_default(), content.body.html.to_plain());
    remarks.extend(plainness(&plain, &content.title, language));
    if let Some(markdown) = &content.body.markdown {
        remarks.extend(empty_links(markdown));
        let bare = markdown.matches("![](").count();
        if bare > 0 {
            remarks.push(Remark::PictureWithoutWords(bare));
        }
    }
    remarks.sort_by_key(Remark::weight);
    remarks
}

fn missing(content: &EntryContent) -> Vec<Remark> {
    let summary = content.summary.as_deref().unwrap_or_default().trim().chars().count();
    let title = content.title.chars().count();
    let all = [
        (summary == 0, Remark::NoSummary),
        (content.principles.is_empty(), Remark::NoPrinciple),
        (content.body.html.is_empty(), Remark::NoBody),
        (content.topics.is_empty(), Remark::NoTopics),
        (content.language.is_none(), Remark::NoLanguage),
        (content.status.is_none(), Remark::NoStatus),
        (content.status.is_some() && content.status_as_of.is_none(), Remark::NoStatusDate),
        (content.starts.is_none() && content.ends.is_none(), Remark::NoDates),
        (title > TITLE_CHARS, Remark::LongTitle(title)),
        ((1..SUMMARY_CHARS).contains(&summary), Remark::ShortSummary(summary)),
    ];
    all.into_iter().filter(|(is_so, _)| *is_so).map(|(_, remark)| remark).collect()
}

/// How long sentences and words may be before a reader stumbles. German and Dutch put words together; Romance languages
/// need more of them to say the same.
fn limits(language: &str) -> (usize, usize) {
    match language.split('-').next().unwrap_or(language) {
        "de" => (24, 22),
        "nl" => (25, 20),
        "es" | "ca" | "pt" | "fr" | "it" => (32, 17),
        "ar" => (32, 14),
        _ => (26, 15),
    }
}

fn plainness(plain: &str, title: &str, language: &str) -> Vec<Remark> {
    let (sentence_words, word_letters) = limits(language);
    let mut remarks = Vec::new();
    let sentences = plain.split(['.', '!', '?', '\n', '؟', '。', ';']);
    let long = sentences.filter_map(|sentence| {
        let words = sentence.split_whitespace().count();
        let beginning = sentence.split_whitespace().take(8).collect::<Vec<_>>().join(" ");
        (words > sentence_words).then_some(Remark::LongSentence { words, beginning })
    });
    remarks.extend(long.take(EXAMPLES));
    let words = || [title, plain].into_iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    let mut long: Vec<String> = Vec::new();
    for word in words().filter(|word| word.chars().count() > word_letters) {
        if long.len() < EXAMPLES && !long.iter().any(|known| known == word) {
            long.push(word.to_owned());
        }
    }
    if !long.is_empty() {
        remarks.push(Remark::LongWords(long));
    }
    remarks.extend(capitals(title).or_else(|| plain.lines().find_map(capitals)));
    let folded = format!(" {} ", plain.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" "));
    let jargon = jargon(language).iter().filter(|(word, _)| {
        folded.match_indices(word).any(|(at, _)| {
            let before = folded.get(..at).and_then(|text| text.chars().next_back());
            let after = folded.get(at + word.len()..).and_then(|text| text.chars().next());
            !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
        })
    });
    remarks.extend(jargon.take(2 * EXAMPLES).map(|(word, plainer)| Remark::Jargon { word, plainer }));
    remarks
}

/// Three words or more of which all letters are capitals: harder to read, and some screen readers spell them.
fn capitals(line: &str) -> Option<Remark> {
    let shouted = |word: &&str| {
        word.chars().filter(|c| c.is_alphabetic()).count() > 2
            && word.to_lowercase() != **word
            && word.to_uppercase() == **word
    };
    let mut run: Vec<&str> = Vec::new();
    for word in line.split_whitespace().chain(std::iter::once("")) {
        if shouted(&word) {
            run.push(word);
        } else if run.len() >= 3 {
            return Some(Remark::Capitals(run.join(" ")));
        } else {
            run.clear();
        }
    }
    None
}

/// Links whose words say nothing where they stand alone, as in a screen reader's list of links.
fn empty_links(markdown: &str) -> Vec<Remark> {
    let texts = markdown.match_indices("](").filter_map(|(at, _)| {
        let before = markdown.get(..at)?;
        let text = before.get(before.rfind('[')? + 1..)?;
        let folded = text.trim().trim_matches(['*', '_']).to_lowercase();
        EMPTY_WORDS.contains(&folded.as_str()).then(|| Remark::EmptyLink(text.trim().to_owned()))
    });
    texts.take(EXAMPLES).collect()
}

const EMPTY_WORDS: [&str; 26] = [
    "click here",
    "here",
    "link",
    "this link",
    "read more",
    "more",
    "klik hier",
    "hier",
    "lees meer",
    "hier klicken",
    "mehr",
    "mehr lesen",
    "haga clic aquí",
    "aquí",
    "más",
    "leer más",
    "cliquez ici",
    "ici",
    "en savoir plus",
    "feu clic aquí",
    "més",
    "clique aqui",
    "aqui",
    "mais",
    "انقر هنا",
    "هنا",
];

fn jargon(language: &str) -> &'static [(&'static str, &'static str)] {
    match language.split('-').next().unwrap_or(language) {
        "en" => &[
            ("utilise", "use"),
            ("utilize", "use"),
            ("leverage", "use"),
            ("in order to", "to"),
            ("prior to", "before"),
            ("with regard to", "about"),
            ("going forward", "from now on"),
            ("commence", "begin"),
            ("facilitate", "help"),
            ("implement", "carry out"),
            ("stakeholders", "who is meant: residents, firms, offices"),
            ("best-in-class", "good"),
            ("holistic", "whole"),
            ("synergies", "what is gained together"),
            ("paradigm", "way of thinking"),
            ("state-of-the-art", "new"),
            ("empower", "let, help"),
            ("robust", "strong, reliable"),
        ],
        "nl" => &[
            ("ten behoeve van", "voor"),
            ("met betrekking tot", "over"),
            ("middels", "met, door"),
            ("implementeren", "invoeren"),
            ("faciliteren", "helpen"),
            ("stakeholders", "wie bedoeld is: bewoners, bedrijven"),
        ],
        "de" => &[
            ("bezüglich", "zu, über"),
            ("im rahmen von", "bei, in"),
            ("zwecks", "um zu"),
            ("implementieren", "einführen"),
            ("stakeholder", "wer gemeint ist"),
        ],
        "es" => &[
            ("con el fin de", "para"),
            ("en el marco de", "en"),
            ("implementar", "poner en marcha"),
            ("a nivel de", "en"),
        ],
        "fr" => &[
            ("afin de", "pour"),
            ("dans le cadre de", "dans, pour"),
            ("au niveau de", "à, dans"),
            ("mettre en œuvre", "appliquer"),
        ],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::super::entry_input::EntryInput;
    use super::*;

    fn remarks(title: &str, summary: &str, body: &str, language: &str) -> Vec<Remark> {
        let input = EntryInput {
            kind: Some("project".into()),
            title: Some(title.into()),
            summary: Some(summary.into()),
            body: Some(body.into()),
            language: Some(language.into()),
            principles: vec!["1".into()],
            topics: vec!["privacy".into()],
            status: Some("running".into()),
            status_as_of: Some("2026".into()),
            starts: Some("2024".into()),
            ..EntryInput::default()
        };
        check(&input.check().unwrap())
    }

    const GOOD: &str = "The city lists all sensors in public space on a map.";

    #[test]
    fn a_plain_and_complete_entry_needs_no_remark() {
        assert_eq!(remarks("Sensor register", GOOD, "Everyone can [read the list](https://a.example/list).", "en"), []);
    }

    #[test]
    fn what_is_missing_comes_first_and_a_summary_is_compulsory() {
        let input = EntryInput {
            kind: Some("project".into()),
            title: Some("T".into()),
            principles: vec!["1".into()],
            ..EntryInput::default()
        };
        let remarks = check(&input.check().unwrap());
        assert_eq!(remarks[0], Remark::NoSummary);
        for remark in [Remark::NoBody, Remark::NoTopics, Remark::NoLanguage, Remark::NoStatus, Remark::NoDates] {
            assert!(remarks.contains(&remark), "{remark:?}");
        }
        assert!(!remarks.contains(&Remark::NoStatusDate));
    }

    #[test]
    fn what_is_hard_to_read_is_named_with_its_words() {
        let long = "word ".repeat(30);
        assert!(matches!(&remarks("T", GOOD, &long, "en")[..], [Remark::LongSentence { words: 30, .. }]));
        // What is too long in English is not in Spanish.
        assert_eq!(remarks("T", GOOD, &long, "es"), []);
        assert_eq!(remarks("READ THIS NOW", GOOD, "x", "en"), [Remark::Capitals("READ THIS NOW".into())]);
        assert_eq!(remarks("GDPR and AI", GOOD, "x", "en"), []);
        assert_eq!(
            remarks("T", GOOD, "[Click here](https://a.example)", "en"),
            [Remark::EmptyLink("Click here".into())]
        );
        assert_eq!(
            remarks("T", GOOD, "We do this in order to win.", "en"),
            [Remark::Jargon { word: "in order to", plainer: "to" }]
        );
        assert_eq!(remarks("T", GOOD, "A robustness test.", "en"), []);
        assert_eq!(
            remarks("T", GOOD, "An incomprehensibility.", "en"),
            [Remark::LongWords(vec!["incomprehensibility".into()])]
        );
    }
}
