//! What several tests need: a small framework, saves in a folder that goes away, and the program itself.

use scidip_scorecard::model::{
    Answer, AnswerKey, Assessment, CaseSheet, CourseSession, CriterionId, Exercise, ExerciseId, Framework,
    Level, Naming, Participant, RaterId, Rating, RatingRound, RatingSheet, Script, SessionId,
};
use scidip_scorecard::store::{load_framework, save_assessment};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// A file of `tests/fixtures`.
pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

/// Six criteria: B1 and B2 in the foundation, L1 and L2 (weight 2) in `links`, T1 and T2 in `trials`
/// (weight 3).
pub fn small_framework() -> Framework {
    load_framework(&fixture("small-framework.ron")).unwrap()
}

/// An answer as the tests write it: a level, `n` for not applicable, `u` for not known.
pub fn answer(short: char) -> Answer {
    match short {
        'n' => Answer::NotApplicable,
        'u' => Answer::NotKnown,
        level => Answer::Level(Level::new(u8::try_from(level.to_digit(10).unwrap()).unwrap()).unwrap()),
    }
}

/// An assessment with these answers in the order of the criteria; `-` leaves one unanswered.
pub fn assessment(framework: &Framework, answers: &str) -> Assessment {
    let mut assessment = Assessment::new(framework);
    assessment.initiative.title = "The lab".into();
    for (criterion, short) in framework.criteria.iter().zip(answers.chars()).filter(|(_, a)| *a != '-') {
        let rating = Rating { answer: Some(answer(short)), ..Rating::default() };
        assessment.ratings.insert(criterion.id.clone(), rating);
    }
    assessment
}

/// A sheet of that person with these answers in the order of the criteria; `-` leaves one unanswered.
pub fn sheet(framework: &Framework, rater: &str, round: RatingRound, answers: &str) -> RatingSheet {
    RatingSheet {
        session: Some(SessionId::new("course-1")),
        exercise: ExerciseId::new("lab"),
        framework: framework.into(),
        round,
        rater: RaterId::new(rater),
        edition: 0,
        participant: Participant::default(),
        ratings: assessment(framework, answers).ratings,
    }
}

/// A course about all criteria of the framework.
pub fn course(framework: &Framework) -> CourseSession {
    CourseSession {
        id: SessionId::new("course-1"),
        title: "Course of May".into(),
        framework: framework.into(),
        own_framework: Some(framework.clone()),
        naming: Naming::Pseudonym,
        round: RatingRound::First,
        exercise: Exercise {
            id: ExerciseId::new("lab"),
            language: "en".into(),
            title: "The lab".into(),
            framework: framework.id.clone(),
            source: String::new(),
            case: CaseSheet { city: "Smallville".into(), summary: "A lab.".into(), ..CaseSheet::default() },
            criteria: framework.criteria.iter().map(|criterion| criterion.id.clone()).collect(),
            key: AnswerKey::None,
            goals: Vec::new(),
            scripts: vec![Script::default()],
            questions: vec!["Why?".into()],
        },
    }
}

/// A folder for files of one test, and the program run on them.
pub struct Desk {
    folder: TempDir,
}

impl Desk {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Saves the assessment under that name.
    pub fn save(&self, name: &str, assessment: &Assessment) -> PathBuf {
        let path = self.path(name);
        save_assessment(&path, assessment, scidip_scorecard::store::Expected::Anything).unwrap();
        path
    }

    /// Saves an assessment of the small framework with these answers.
    pub fn save_small(&self, name: &str, answers: &str) -> PathBuf {
        self.save(name, &assessment(&small_framework(), answers))
    }

    /// Writes any text under that name.
    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, text).unwrap();
        path
    }
}

/// What the program printed and how it ended.
pub struct Ran {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Ran {
    /// The answer as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap_or_else(|err| panic!("{err}: {}{}", self.out, self.err))
    }
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}

/// The program, ready to be given arguments.
pub fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_scidip-scorecard"))
}

/// Runs the program with these arguments.
pub fn run<S: AsRef<OsStr>>(arguments: impl IntoIterator<Item = S>) -> Ran {
    program().args(arguments).output().unwrap().into()
}

/// The same with the small framework at hand; the arguments are a line with `{}` for each file.
pub fn run_small(line: &str, files: &[&Path]) -> Ran {
    let mut files = files.iter();
    let words = line.split(' ').map(|word| match word {
        "{}" => files.next().unwrap().as_os_str().to_owned(),
        word => word.into(),
    });
    let mut arguments = vec!["--framework".into(), fixture("small-framework.ron").into_os_string()];
    arguments.extend(words);
    run(arguments)
}

/// An id of a criterion.
pub fn criterion(id: &str) -> CriterionId {
    CriterionId::new(id)
}
