//! The licences of all that is compiled in, which `.ci/licences` writes.

/// As plain text, for whoever asks in the window: a list of crates, then each text once.
pub fn licences() -> &'static str {
    include_str!("../../assets/licences.txt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_libraries_one_sees_and_the_typeface_are_named_with_their_texts() {
        for part in [
            "\negui 0.",
            "\ntypst 0.",
            "typeface Inter: OFL-1.1",
            "Permission is hereby granted",
            "SIL OPEN FONT LICENSE",
        ] {
            assert!(licences().contains(part), "{part}");
        }
    }
}
