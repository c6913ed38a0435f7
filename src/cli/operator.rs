//! Who types a command, as far as the machine says: for the log, and for what is kept of who decided.

use crate::usecases::audit::By;

const NAME_MAX_CHARS: usize = 60;

pub(super) fn operator() -> By {
    let name = |variable| std::env::var(variable).ok().filter(|name| !name.is_empty());
    match name("SUDO_USER").or_else(|| name("USER")) {
        Some(name) => {
            By::operator(&format!("{} at the command line", name.chars().take(NAME_MAX_CHARS).collect::<String>()))
        }
        None => By::operator("the operator at the command line"),
    }
}
