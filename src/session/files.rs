//! What is asked of the user: which file, and what must be decided before anything else goes on.

use super::Command;
use super::purpose::FilePurpose;
use super::question::Question;
use std::collections::VecDeque;

/// A file that is asked for.
#[derive(Debug)]
struct Asking {
    purpose: FilePurpose,
    /// What waits until the assessment has a file and is saved.
    then: Option<Box<Command>>,
}

/// The state machine of dialogs and questions.
#[derive(Debug, Default)]
pub struct Files {
    asking: Option<Asking>,
    /// What must be decided, the first one first; none is lost because another one came up.
    questions: VecDeque<Question>,
    /// Set when the window may close.
    is_closing: bool,
}

impl Files {
    /// The file being asked for.
    pub fn asking_for(&self) -> Option<FilePurpose> {
        self.asking.as_ref().map(|asking| asking.purpose)
    }

    /// What the user must decide before anything else.
    pub fn question(&self) -> Option<&Question> {
        self.questions.front()
    }

    /// Whether the window may close now.
    pub fn is_closing(&self) -> bool {
        self.is_closing
    }

    /// Shows the dialog for a file.
    pub fn ask_for(&mut self, purpose: FilePurpose) {
        self.asking = Some(Asking { purpose, then: None });
    }

    /// Shows the dialog for a place of the assessment; `then` waits until it is saved there.
    pub fn ask_for_place(&mut self, then: Option<Box<Command>>) {
        self.asking = Some(Asking { purpose: FilePurpose::SaveAs, then });
    }

    /// The file was found, or nobody wants it any more; what waited for it waits no longer.
    pub fn stop_asking(&mut self) {
        self.asking = None;
    }

    /// What waits for the place that is being asked for, to go along with the job that writes there.
    pub fn take_waiting(&mut self) -> Option<Box<Command>> {
        self.asking.as_mut()?.then.take()
    }

    /// The place was no good: what waited goes on waiting, as long as one is asked for.
    pub fn goes_on_waiting(&mut self, waiting: Option<Box<Command>>) {
        if let Some(asking) = self.asking.as_mut().filter(|asking| asking.purpose == FilePurpose::SaveAs) {
            asking.then = waiting;
        }
    }

    /// Has something decided, after what is being asked already. What is at stake is not closed meanwhile.
    pub fn ask(&mut self, question: Question) {
        self.is_closing = false;
        self.questions.push_back(question);
    }

    /// The question that is shown, to be answered.
    pub fn take_question(&mut self) -> Option<Question> {
        self.questions.pop_front()
    }

    /// Closes the window; what is still to be decided is decided first.
    pub fn close(&mut self) {
        self.is_closing = self.questions.is_empty();
    }

    /// Something went wrong that should be seen.
    pub fn stay_open(&mut self) {
        self.is_closing = false;
    }
}
