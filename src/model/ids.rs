//! Names that identify things. A criterion is never found by its title or its position.

use std::fmt;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Wraps a name as it stands in a file; whether it exists is for the checker to say.
            pub fn new(name: impl Into<String>) -> Self {
                Self(name.into())
            }

            /// Whether it names nothing.
            pub fn is_empty(&self) -> bool {
                self.0.is_empty()
            }

            /// The name as it stands in files.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(
    /// A criterion of a framework, such as `M1`.
    CriterionId
);
id!(
    /// An action area, or the foundation, such as `citizen-science`.
    AreaId
);
id!(
    /// A reference city, such as `mexico-city`.
    CityId
);
id!(
    /// A reading of a city, such as `cidob-2021`; only together with the city's id does it name one.
    ReadingId
);
id!(
    /// A framework, whatever its version, such as `city-led-science-diplomacy`.
    FrameworkId
);
id!(
    /// An exercise of a course, such as `barcelona`.
    ExerciseId
);
id!(
    /// A lead of a city, such as `summit-online`.
    LeadId
);
id!(
    /// One course in one room; drawn at random when the session is set up.
    SessionId
);
id!(
    /// One person in a room, or one copy of the program; drawn at random, so that it tells nobody's name.
    RaterId
);
id!(
    /// An action of a plan; drawn at random when it is added.
    ActionId
);
