pub mod domain;
pub mod federation;
pub mod wire;
