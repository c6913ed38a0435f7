//! With whom this node exchanges anything: the mode, the blocks and the allowed servers come to one answer.
//!
//! Where the answer counts is left to those who ask.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::str::FromStr;

use url::Url;

use super::address::Peer;
use super::block::{Rule, RuleKind, Target, actor_key, names_over};
use super::status::word_enum;
use super::time::Moment;

word_enum! {
    /// With whom this node exchanges activities, blocks aside.
    Mode {
        /// With everyone.
        Open = "open", "Open";
        /// With the servers of the cities that this one follows, and those on the allow list.
        Coalition = "coalition", "Coalition";
        /// With the servers on the allow list.
        Allowlist = "allowlist", "Allow list";
        /// With nobody for now.
        Paused = "paused", "Paused";
    }
}

/// What the city lets in, and whether it looks at comments first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    pub mode: Mode,
    /// Whether comments wait for a moderator.
    pub hold_comments: bool,
}

impl Policy {
    /// Everyone, and every comment at once.
    pub const OPEN: Self = Self { mode: Mode::Open, hold_comments: false };
}

/// Why somebody is not welcome; a sentence that the other side may read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Unwelcome {
    #[error("This node takes nothing for now; try again later.")]
    Paused,
    #[error("This city has blocked your server; write to the city if you think that this is a mistake.")]
    BlockedServer,
    #[error("This city has blocked this account; write to the city if you think that this is a mistake.")]
    BlockedActor,
    #[error(
        "This node speaks only with servers of cities that it follows or has allowed; ask the city to allow yours."
    )]
    NotOfCoalition,
    #[error("This node speaks only with servers that it has allowed; ask the city to allow yours.")]
    NotAllowed,
}

/// The decisions of a city, made ready to be asked often.
#[derive(Clone, Debug)]
pub struct Rules {
    mode: Mode,
    blocked: HashMap<String, Option<Moment>>,
    blocked_actors: HashMap<String, Option<Moment>>,
    allowed: HashMap<String, Option<Moment>>,
    /// The servers of followed cities.
    followed: HashSet<Peer>,
}

impl Rules {
    pub fn new(mode: Mode, rules: &[Rule], followed: HashSet<Peer>) -> Self {
        let mut ready =
            Self { mode, blocked: HashMap::new(), blocked_actors: HashMap::new(), allowed: HashMap::new(), followed };
        for rule in rules {
            match (rule.kind, &rule.target) {
                (RuleKind::Block, Target::Domain(domain)) => ready.blocked.insert(domain.to_string(), rule.until),
                (RuleKind::Block, Target::Actor(id)) => {
                    ready.blocked_actors.insert(actor_key(id).to_owned(), rule.until)
                }
                (RuleKind::Allow, Target::Domain(domain)) => ready.allowed.insert(domain.to_string(), rule.until),
                (RuleKind::Allow, Target::Actor(_)) => None,
            };
        }
        ready
    }

    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// Whether anything may be exchanged with a server, and with one of its actors where one is meant. A block goes
    /// before everything else.
    pub fn judge(&self, peer: &Peer, actor: Option<&Url>, now: Moment) -> Result<(), Unwelcome> {
        self.blocked(peer, actor, now)?;
        let allowed = || names_over(peer).any(|name| holds(self.allowed.get(name), now));
        match self.mode {
            Mode::Open => Ok(()),
            Mode::Paused => Err(Unwelcome::Paused),
            Mode::Coalition if self.followed.contains(peer) || allowed() => Ok(()),
            Mode::Coalition => Err(Unwelcome::NotOfCoalition),
            Mode::Allowlist if allowed() => Ok(()),
            Mode::Allowlist => Err(Unwelcome::NotAllowed),
        }
    }

    /// Whether a server, or one of its actors, is blocked, whatever the mode.
    pub fn blocked(&self, peer: &Peer, actor: Option<&Url>, now: Moment) -> Result<(), Unwelcome> {
        if names_over(peer).any(|name| holds(self.blocked.get(name), now)) {
            return Err(Unwelcome::BlockedServer);
        }
        match actor {
            Some(actor) if holds(self.blocked_actors.get(actor_key(actor)), now) => Err(Unwelcome::BlockedActor),
            _ => Ok(()),
        }
    }
}

/// Whether there is such a rule and it has not ended.
fn holds(rule: Option<&Option<Moment>>, now: Moment) -> bool {
    rule.is_some_and(|until| until.is_none_or(|until| now < until))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Moment = Moment::from_micros(1_000_000_000);

    fn rule(kind: RuleKind, target: &str) -> Rule {
        let until = None;
        Rule { kind, target: target.parse().unwrap(), reason: "x".into(), until, set_by: "ana".into(), set_at: NOON }
    }

    fn judged(mode: Mode, peer: &str) -> Result<(), Unwelcome> {
        let rules = [
            rule(RuleKind::Block, "spam.example"),
            rule(RuleKind::Block, "bad.allowed.example"),
            rule(RuleKind::Block, "https://open.example/users/eve"),
            rule(RuleKind::Allow, "allowed.example"),
            rule(RuleKind::Allow, "spam.example"),
        ];
        let followed = HashSet::from(["city.example".parse().unwrap(), "x.spam.example".parse().unwrap()]);
        let (peer, actor) = peer.split_once('/').map_or((peer, None), |(peer, _)| (peer, Some(peer)));
        let actor = actor.map(|peer| Url::parse(&format!("https://{peer}/users/eve")).unwrap());
        Rules::new(mode, &rules, followed).judge(&peer.parse().unwrap(), actor.as_ref(), NOON)
    }

    #[test]
    fn blocks_go_before_everything_and_the_mode_decides_the_rest() {
        use Unwelcome::{BlockedActor, BlockedServer, NotAllowed, NotOfCoalition, Paused};
        for (peer, open, coalition, allowlist) in [
            ("stranger.example", Ok(()), Err(NotOfCoalition), Err(NotAllowed)),
            ("city.example", Ok(()), Ok(()), Err(NotAllowed)),
            ("below.city.example", Ok(()), Err(NotOfCoalition), Err(NotAllowed)),
            ("allowed.example", Ok(()), Ok(()), Ok(())),
            ("below.allowed.example", Ok(()), Ok(()), Ok(())),
            ("bad.allowed.example", Err(BlockedServer), Err(BlockedServer), Err(BlockedServer)),
            ("x.spam.example", Err(BlockedServer), Err(BlockedServer), Err(BlockedServer)),
            ("open.example/eve", Err(BlockedActor), Err(BlockedActor), Err(BlockedActor)),
            ("city.example/eve", Ok(()), Ok(()), Err(NotAllowed)),
        ] {
            assert_eq!(judged(Mode::Open, peer), open, "open: {peer}");
            assert_eq!(judged(Mode::Coalition, peer), coalition, "coalition: {peer}");
            assert_eq!(judged(Mode::Allowlist, peer), allowlist, "allowlist: {peer}");
            assert_eq!(judged(Mode::Paused, peer), open.and(Err(Paused)), "paused: {peer}");
        }
    }

    #[test]
    fn a_rule_ends_by_itself() {
        let mut block = rule(RuleKind::Block, "spam.example");
        block.until = Some(NOON.plus_secs(60));
        let rules = Rules::new(Mode::Open, &[block], HashSet::new());
        let judged = |secs| rules.judge(&"spam.example".parse().unwrap(), None, NOON.plus_secs(secs));
        assert_eq!(judged(59), Err(Unwelcome::BlockedServer));
        assert_eq!(judged(60), Ok(()));
    }
}
