//! The reader: one pass over the text, and nothing where it is not JSON.

use super::Json;

/// So many values may lie in each other. Deeper, the stack would be at an end before the text is.
const DEEPEST: u8 = 127;

pub(super) fn read(text: &str) -> Option<Json> {
    let mut rest = Rest(text);
    let value = rest.value(DEEPEST)?;
    rest.mark().is_none().then_some(value)
}

/// What has not been read yet.
struct Rest<'a>(&'a str);

impl<'a> Rest<'a> {
    /// The next sign that is not space, without taking it.
    fn mark(&mut self) -> Option<u8> {
        self.0 = self.0.trim_start_matches([' ', '\t', '\n', '\r']);
        self.0.bytes().next()
    }

    /// Takes this, if it stands here.
    fn take(&mut self, what: &str) -> Option<()> {
        self.0 = self.0.strip_prefix(what)?;
        Some(())
    }

    /// Takes everything up to where a sign is not one of these.
    fn take_while(&mut self, belongs: fn(char) -> bool) -> &'a str {
        let (taken, rest) = self.0.split_at(self.0.find(|sign| !belongs(sign)).unwrap_or(self.0.len()));
        self.0 = rest;
        taken
    }

    fn value(&mut self, deeper: u8) -> Option<Json> {
        match self.mark()? {
            b'"' => self.text().map(Json::Text),
            b'[' => {
                let mut values = Vec::new();
                self.each("[", "]", deeper, |rest, deeper| {
                    values.push(rest.value(deeper)?);
                    Some(())
                })?;
                Some(Json::List(values))
            }
            b'{' => {
                let mut fields = Vec::new();
                self.each("{", "}", deeper, |rest, deeper| {
                    let name = rest.text()?;
                    rest.mark();
                    rest.take(":")?;
                    fields.push((name, rest.value(deeper)?));
                    Some(())
                })?;
                Some(Json::Object(fields))
            }
            b't' => self.take("true").map(|()| Json::Bool(true)),
            b'f' => self.take("false").map(|()| Json::Bool(false)),
            b'n' => self.take("null").map(|()| Json::Null),
            _ => self.number().map(Json::Number),
        }
    }

    /// What stands between two brackets, with commas in between.
    fn each(
        &mut self,
        open: &str,
        close: &str,
        deeper: u8,
        mut one: impl FnMut(&mut Self, u8) -> Option<()>,
    ) -> Option<()> {
        self.take(open)?;
        let deeper = deeper.checked_sub(1)?;
        self.mark();
        if self.take(close).is_some() {
            return Some(());
        }
        loop {
            self.mark();
            one(self, deeper)?;
            self.mark();
            if self.take(close).is_some() {
                return Some(());
            }
            self.take(",")?;
        }
    }

    /// A number, whole or not.
    fn number(&mut self) -> Option<Option<u64>> {
        let below = self.take("-").is_some();
        let whole = self.digits()?;
        // No nought before other digits.
        if whole.len() > 1 && whole.starts_with('0') {
            return None;
        }
        let mut is_whole = !below;
        if self.take(".").is_some() {
            self.digits()?;
            is_whole = false;
        }
        if self.take("e").or_else(|| self.take("E")).is_some() {
            let _ = self.take("-").or_else(|| self.take("+"));
            self.digits()?;
            is_whole = false;
        }
        Some(whole.parse().ok().filter(|_| is_whole))
    }

    fn digits(&mut self) -> Option<&'a str> {
        Some(self.take_while(|sign| sign.is_ascii_digit())).filter(|digits| !digits.is_empty())
    }

    fn text(&mut self) -> Option<String> {
        self.take("\"")?;
        let mut text = String::new();
        loop {
            text.push_str(self.take_while(|sign| sign != '"' && sign != '\\' && sign >= ' '));
            if self.take("\"").is_some() {
                return Some(text);
            }
            self.take("\\")?;
            text.push(self.escaped()?);
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let mut signs = self.0.chars();
        let sign = signs.next()?;
        self.0 = signs.as_str();
        Some(match sign {
            '"' | '\\' | '/' => sign,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => return self.by_number(),
            _ => return None,
        })
    }

    /// A sign by its number; one beyond the first 65,536 by two.
    fn by_number(&mut self) -> Option<char> {
        let first = self.four_digits()?;
        if !(0xD800..0xDC00).contains(&first) {
            return char::from_u32(first);
        }
        self.take("\\u")?;
        let second = self.four_digits()?.checked_sub(0xDC00).filter(|second| *second < 0x400)?;
        char::from_u32(0x1_0000 + ((first - 0xD800) << 10) + second)
    }

    fn four_digits(&mut self) -> Option<u32> {
        let (digits, rest) = self.0.split_at_checked(4)?;
        self.0 = rest;
        // A sign in front would be taken for a digit.
        if digits.bytes().all(|digit| digit.is_ascii_hexdigit()) { u32::from_str_radix(digits, 16).ok() } else { None }
    }
}
