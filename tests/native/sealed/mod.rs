//! What is sealed: it opens with the phrase or the recovery code, whole and where it was put, and with nothing else.

mod code;
mod derivation;
mod hold;
mod phrase;
mod records;
mod secrets;
mod slots;
mod support;
mod vectors;
