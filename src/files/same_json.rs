//! Whether a JSON text says no more than another: by their signs, with no reader that builds what it reads.

/// Whether all that `other` says stands in `one`, in its order. That one may say more: what stands in every plan of
/// today and was left out in an older one. Both are JSON; what is written in another way counts as another thing.
pub fn says_all_of(one: &[u8], other: &[u8]) -> bool {
    let (mut one, mut other) = (Text(one), Text(other));
    one.says(&mut other) && other.sign().is_empty()
}

/// What is left of a text.
#[derive(Clone, Copy)]
struct Text<'a>(&'a [u8]);

impl<'a> Text<'a> {
    /// The next bracket, comma or colon, or the next word, number or literal; empty at the end.
    fn sign(&mut self) -> &'a [u8] {
        let text = self.0.trim_ascii_start();
        let long = match text.first() {
            None => 0,
            Some(b'{' | b'}' | b'[' | b']' | b',' | b':') => 1,
            Some(b'"') => {
                let mut escaped = false;
                let end = text.iter().skip(1).position(|sign| {
                    let ends = *sign == b'"' && !escaped;
                    escaped = *sign == b'\\' && !escaped;
                    ends
                });
                end.map_or(text.len(), |end| end + 2)
            }
            Some(_) => text.iter().position(|sign| b",:]} \t\r\n".contains(sign)).unwrap_or(text.len()),
        };
        let (sign, rest) = text.split_at(long);
        self.0 = rest;
        sign
    }

    /// The same, left where it is.
    fn next_sign(mut self) -> &'a [u8] {
        self.sign()
    }

    /// Passes over a comma, if one is next.
    fn comma(&mut self) {
        if self.next_sign() == b"," {
            self.sign();
        }
    }

    /// Passes over a value.
    fn passes(&mut self) {
        let mut deep = 0_usize;
        loop {
            match self.sign() {
                b"{" | b"[" => deep += 1,
                b"}" | b"]" => deep = deep.saturating_sub(1),
                _ => {}
            }
            if deep == 0 || self.0.is_empty() {
                return;
            }
        }
    }

    /// Whether the next value says all that the other's does.
    fn says(&mut self, other: &mut Self) -> bool {
        let sign = other.sign();
        if self.sign() != sign {
            return false;
        }
        match sign {
            b"{" => self.has_fields(other),
            b"[" => self.has_items(other),
            _ => true,
        }
    }

    fn has_fields(&mut self, other: &mut Self) -> bool {
        while other.next_sign() != b"}" {
            let wanted = other.sign();
            loop {
                let field = self.sign();
                if field == b"}" || field.is_empty() {
                    return false;
                }
                self.sign();
                if field == wanted {
                    break;
                }
                self.passes();
                self.comma();
            }
            other.sign();
            if !self.says(other) {
                return false;
            }
            self.comma();
            other.comma();
        }
        other.sign();
        // What it says besides.
        while !matches!(self.sign(), b"}" | b"") {
            self.sign();
            self.passes();
            self.comma();
        }
        true
    }

    fn has_items(&mut self, other: &mut Self) -> bool {
        while other.next_sign() != b"]" {
            if !self.says(other) {
                return false;
            }
            self.comma();
            other.comma();
        }
        other.sign() == self.sign()
    }
}
