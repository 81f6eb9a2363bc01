//! Every action with a key: its text, its shortcut, its command. Menus and keys read this one list.

use crate::model::{Answer, CriterionId, Framework, Level};
use crate::session::{
    ActionField, Change, Command, CourseCommand, CourseView, FilePurpose, HelpPage, Move, Route, Session,
    ShareCommand,
};
use crate::text::{actions as words, help};
use egui::{Context, Key, KeyboardShortcut, Modifiers, Ui, ViewportCommand};

/// An action of the menus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    New,
    Open,
    Save,
    SaveAs,
    Close,
    Share,
    AddCity,
    OpenFramework,
    NewExercise,
    Import,
    Undo,
    Redo,
    Larger,
    Smaller,
    UsualSize,
    HelpScreen,
    HelpKeys,
    HelpWords,
    HelpMethods,
    About,
    Quit,
}

/// What the File menu holds; `None` is a line.
pub const FILE_MENU: &[Option<Action>] = &[
    Some(Action::New),
    Some(Action::Open),
    None,
    Some(Action::Save),
    Some(Action::SaveAs),
    Some(Action::Close),
    None,
    Some(Action::Share),
    Some(Action::AddCity),
    Some(Action::OpenFramework),
    Some(Action::NewExercise),
    Some(Action::Import),
    None,
    Some(Action::Quit),
];

/// What the Edit menu holds.
pub const EDIT_MENU: &[Option<Action>] = &[Some(Action::Undo), Some(Action::Redo)];

/// What the Help menu holds.
pub const HELP_MENU: &[Option<Action>] = &[
    Some(Action::HelpScreen),
    Some(Action::HelpKeys),
    Some(Action::HelpWords),
    Some(Action::HelpMethods),
    None,
    Some(Action::About),
];

/// Fills the screen, or gives it back.
pub const FULL_SCREEN: Key = Key::F11;

const ALL: &[Action] = &[
    Action::SaveAs, // Before Save: its keys hold Save's.
    Action::New,
    Action::Open,
    Action::Save,
    Action::Close,
    Action::Redo,
    Action::Undo,
    Action::Larger,
    Action::Smaller,
    Action::UsualSize,
    Action::HelpScreen,
    Action::Quit,
];

impl Action {
    /// What the menu says.
    pub fn text(self, session: &Session) -> String {
        match self {
            Self::New => words::NEW.to_owned(),
            Self::Open => words::OPEN.to_owned(),
            Self::Save => words::SAVE.to_owned(),
            Self::SaveAs => words::SAVE_AS.to_owned(),
            Self::Close => words::CLOSE.to_owned(),
            Self::Share => words::SHARE.to_owned(),
            Self::AddCity => words::ADD_CITY.to_owned(),
            Self::OpenFramework => words::OPEN_FRAMEWORK.to_owned(),
            Self::NewExercise => words::NEW_EXERCISE.to_owned(),
            Self::Import => words::IMPORT.to_owned(),
            Self::Undo => words::undo(session.next_undo().map(|(change, of)| name(change, of))),
            Self::Redo => words::redo(session.next_redo().map(|(change, of)| name(change, of))),
            Self::Larger => words::LARGER.to_owned(),
            Self::Smaller => words::SMALLER.to_owned(),
            Self::UsualSize => words::USUAL_SIZE.to_owned(),
            Self::HelpScreen => help::MENU_SCREEN.to_owned(),
            Self::HelpKeys => help::MENU_KEYS.to_owned(),
            Self::HelpWords => help::MENU_WORDS.to_owned(),
            Self::HelpMethods => help::MENU_METHODS.to_owned(),
            Self::About => help::MENU_ABOUT.to_owned(),
            Self::Quit => words::QUIT.to_owned(),
        }
    }

    /// Its keys.
    pub fn shortcut(self) -> Option<KeyboardShortcut> {
        let ctrl = |key| Some(KeyboardShortcut::new(Modifiers::COMMAND, key));
        let ctrl_shift = |key| Some(KeyboardShortcut::new(Modifiers::COMMAND | Modifiers::SHIFT, key));
        match self {
            Self::New => ctrl(Key::N),
            Self::Open => ctrl(Key::O),
            Self::Save => ctrl(Key::S),
            Self::SaveAs => ctrl_shift(Key::S),
            Self::Close => ctrl(Key::W),
            Self::Undo => ctrl(Key::Z),
            Self::Redo => ctrl_shift(Key::Z),
            Self::Larger => ctrl(Key::Plus),
            Self::Smaller => ctrl(Key::Minus),
            Self::UsualSize => ctrl(Key::Num0),
            Self::Quit => ctrl(Key::Q),
            Self::HelpScreen => Some(KeyboardShortcut::new(Modifiers::NONE, Key::F1)),
            Self::Share
            | Self::AddCity
            | Self::OpenFramework
            | Self::NewExercise
            | Self::Import
            | Self::HelpKeys
            | Self::HelpWords
            | Self::HelpMethods
            | Self::About => None,
        }
    }

    /// Whether it stays on the screen that is shown.
    fn is_of_screen(self) -> bool {
        matches!(
            self,
            Self::Undo | Self::Redo | Self::Larger | Self::Smaller | Self::UsualSize | Self::HelpScreen
        )
    }

    /// What it asks of the session; `None` where it can do nothing now.
    pub fn command(self, session: &Session) -> Option<Command> {
        let document = session.document();
        Some(match self {
            Self::New => Command::Begin(crate::model::CheckLength::Full),
            Self::Open => Command::AskFor(FilePurpose::Open),
            Self::Save => document.map(|_| Command::Save)?,
            Self::SaveAs => document.map(|_| Command::AskFor(FilePurpose::SaveAs))?,
            Self::Close => document.map(|_| Command::CloseDocument)?,
            Self::Share => document.map(|_| Command::Share(ShareCommand::Begin))?,
            Self::AddCity => Command::AskFor(FilePurpose::AddCity),
            Self::OpenFramework => Command::AskFor(FilePurpose::OpenFramework),
            Self::Import => Command::AskFor(FilePurpose::ImportAssessment),
            Self::NewExercise => Command::Course(CourseCommand::WriteExercise(None)),
            Self::Undo => session.next_undo().map(|_| Command::Undo)?,
            Self::Redo => session.next_redo().map(|_| Command::Redo)?,
            Self::Larger => Command::SetTextSize(session.settings().text_size.larger()),
            Self::Smaller => Command::SetTextSize(session.settings().text_size.smaller()),
            Self::UsualSize => Command::SetTextSize(crate::store::TextSize::default()),
            Self::HelpScreen => Command::Help(Some(HelpPage::Screen)),
            Self::HelpKeys => Command::Help(Some(HelpPage::Keys)),
            Self::HelpWords => Command::Help(Some(HelpPage::Words)),
            Self::HelpMethods => Command::Help(Some(HelpPage::Methods)),
            Self::About => Command::Help(Some(HelpPage::About)),
            Self::Quit => Command::Quit,
        })
    }
}

/// What a change is called.
fn name(change: &Change, framework: &Framework) -> String {
    use crate::text::undo;
    let of = |id| framework.criterion(id).map_or_else(String::new, |criterion| criterion.name.clone());
    match change {
        Change::Answer(id) => undo::answer(&of(id)),
        Change::Confidence(id) => undo::confidence(&of(id)),
        Change::EvidenceText(id) | Change::EvidenceLink(id) | Change::Evidence(id) => undo::evidence(&of(id)),
        Change::StillSo(id) => undo::still_so(&of(id)),
        Change::Note(id) | Change::RoomNote(id) => undo::note(&of(id)),
        Change::Profile(_) => undo::PROFILE.to_owned(),
        Change::Imported => undo::IMPORTED.to_owned(),
        Change::CheckLength => undo::NUMBER_OF_QUESTIONS.to_owned(),
        Change::AreaWeight(_) | Change::CriterionWeight(_) | Change::Weights => undo::WEIGHTS.to_owned(),
        Change::CountGeneral => undo::COUNT_GENERAL.to_owned(),
        Change::Round => undo::ROUND.to_owned(),
        Change::RoundName => undo::ROUND_NAME.to_owned(),
        Change::Framework => undo::FRAMEWORK.to_owned(),
        Change::PlanAdded(id) => undo::plan_added(&of(id)),
        Change::PlanPath => undo::PLAN_PATH.to_owned(),
        Change::PlanOwnAdded => undo::PLAN_OWN.to_owned(),
        Change::PlanRemoved(Some(id)) => undo::plan_removed(&of(id)),
        Change::PlanRemoved(None) => undo::PLAN_OWN_REMOVED.to_owned(),
        Change::PlanEdited { criterion: Some(id), field, .. } => {
            undo::plan_edited(field_name(*field), &of(id))
        }
        Change::PlanEdited { criterion: None, field, .. } => undo::plan_own_edited(field_name(*field)),
        Change::InquiryAsk(id) => undo::ask(&of(id)),
        Change::InquiryDue(id) => undo::ask_by(&of(id)),
        Change::InquiryTicked(id) => undo::ticked(&of(id)),
        Change::StepCost(id) => undo::step_cost(&of(id)),
        Change::OwnLeads(_) => undo::OWN_LEADS.to_owned(),
        Change::Participant => undo::PARTICIPANT.to_owned(),
        Change::RoomDecision(id) | Change::RoomReason(id) => undo::decision(&of(id)),
        Change::Exercise(_) => undo::EXERCISE.to_owned(),
        Change::RoomLeftOut => undo::LEFT_OUT.to_owned(),
    }
}

fn field_name(field: ActionField) -> &'static str {
    use crate::text::plan;
    match field {
        ActionField::Action => plan::ACTION,
        ActionField::Owner => plan::OWNER,
        ActionField::Due => plan::DUE,
        ActionField::Proof => plan::PROOF,
        ActionField::Status => plan::STATUS,
    }
}

/// Shows actions as entries of a menu.
pub fn menu_ui(ui: &mut Ui, actions: &[Option<Action>], session: &Session, commands: &mut Vec<Command>) {
    ui.set_min_width(260.0);
    for action in actions {
        let Some(action) = action else {
            ui.separator();
            continue;
        };
        let mut button = egui::Button::new(action.text(session)).frame(true).frame_when_inactive(false);
        if let Some(shortcut) = action.shortcut() {
            button = button.shortcut_text(ui.ctx().format_shortcut(&shortcut));
        }
        let command = action.command(session);
        if ui.add_enabled(command.is_some(), button).clicked() {
            commands.extend(command);
            ui.close();
        }
    }
}

/// Fills the screen with the window, or gives it back: a matter of the window alone.
pub fn toggle_full_screen(ctx: &Context) {
    let is_full = ctx.input(|input| input.viewport().fullscreen.unwrap_or(false));
    ctx.send_viewport_cmd(ViewportCommand::Fullscreen(!is_full));
}

/// So long after a letter that is no answer, letters and digits are words and not answers: somebody writes
/// and believes the cursor to be in a field. Slow typists leave up to a second between two letters.
const WORDS_SECONDS: f64 = 1.5;

/// What keys do, and what is remembered of them between frames.
#[derive(Debug, Default)]
pub struct Keys {
    /// Until when letters are words, in seconds of the window's clock.
    words_until: f64,
}

impl Keys {
    /// Reads the keys of this frame.
    pub fn read(&mut self, ctx: &Context, session: &Session, commands: &mut Vec<Command>) {
        self.note_words(ctx);
        let is_writing = ctx.text_edit_focused();
        shortcuts(ctx, session, is_writing, commands);
        if let Some(rated) = Rated::of(session) {
            let are_words = ctx.input(|input| input.time) < self.words_until;
            rating_keys(ctx, rated, is_writing, are_words, commands);
        }
    }

    /// A letter that answers nothing is the beginning of a word, or its middle.
    fn note_words(&mut self, ctx: &Context) {
        ctx.input(|input| {
            let is_word = |text: &str| text.chars().any(|c| c.is_alphabetic() && !"nus".contains(c));
            let has_word = |event: &egui::Event| matches!(event, egui::Event::Text(text) if is_word(text));
            let has_text =
                |event: &egui::Event| matches!(event, egui::Event::Text(text) if !text.trim().is_empty());
            let goes_on = input.time < self.words_until && input.events.iter().any(has_text);
            if goes_on || input.events.iter().any(has_word) {
                self.words_until = input.time + WORDS_SECONDS;
            }
        });
    }
}

fn shortcuts(ctx: &Context, session: &Session, is_writing: bool, commands: &mut Vec<Command>) {
    if ctx.input_mut(|input| input.consume_key(Modifiers::NONE, FULL_SCREEN)) {
        toggle_full_screen(ctx);
    }
    let is_curtained = session.is_curtained();
    for action in ALL {
        // Whoever sits at the trainer’s laptop must not come to the trainer’s files by a slip of the hand.
        if is_curtained && !action.is_of_screen() {
            continue;
        }
        let Some(shortcut) = action.shortcut() else { continue };
        // A field one writes in has its own undo, letter by letter.
        if is_writing && matches!(action, Action::Undo | Action::Redo) {
            continue;
        }
        if ctx.input_mut(|input| input.consume_shortcut(&shortcut)) {
            commands.extend(action.command(session));
        }
    }
    let also_redo = KeyboardShortcut::new(Modifiers::COMMAND, Key::Y);
    if !is_writing && ctx.input_mut(|input| input.consume_shortcut(&also_redo)) {
        commands.extend(Action::Redo.command(session));
    }
    let numbers = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7];
    for (route, key) in Route::WAY.into_iter().zip(numbers) {
        let shortcut = KeyboardShortcut::new(Modifiers::ALT, key);
        if ctx.input_mut(|input| input.consume_shortcut(&shortcut)) {
            // Some systems send the digit as text as well; it must not end in the field one writes in.
            ctx.input_mut(|input| input.events.retain(|event| !matches!(event, egui::Event::Text(_))));
            // Behind the curtain it leads nowhere, and it is no answer either.
            if !is_curtained {
                commands.push(Command::GoTo(route));
            }
        }
    }
}

/// The question that keys answer, and what they ask for.
struct Rated<'a> {
    criterion: &'a CriterionId,
    step: fn(Move) -> Command,
    /// The next question, or what comes after the last one.
    go_on: Command,
    /// Whether the round before can still be right.
    has_second_look: bool,
}

impl<'a> Rated<'a> {
    fn of(session: &'a Session) -> Option<Self> {
        let course = session.course();
        match (session.route(), course.sheet()) {
            (Route::Score, _) => Some(Self {
                criterion: session.document()?.criterion(),
                step: Command::Step,
                go_on: Command::Step(Move::Next),
                has_second_look: session
                    .document()
                    .is_some_and(|document| document.second_look(document.criterion()).is_some()),
            }),
            (Route::Course, Some(sheet)) if course.view() == CourseView::Rate => Some(Self {
                criterion: sheet.rating().criterion(),
                step: |step| Command::Course(CourseCommand::Step(step)),
                go_on: Command::Course(match (sheet.rating().neighbour(1), sheet.rating().first_open()) {
                    (Some(_), _) => CourseCommand::Step(Move::Next),
                    // Nobody hands in with a question left open, unless a button says so.
                    (None, Some(open)) => CourseCommand::ShowCriterion(open.clone()),
                    (None, None) => CourseCommand::HandIn,
                }),
                has_second_look: false,
            }),
            _ => None,
        }
    }
}

fn rating_keys(ctx: &Context, rated: Rated, is_writing: bool, are_words: bool, commands: &mut Vec<Command>) {
    let Rated { criterion, step, go_on, has_second_look } = rated;
    if ctx.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter)) {
        commands.push(go_on);
    }
    if is_writing {
        return;
    }
    let pressed = |key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let numbers = [Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4];
    let levels = numbers.into_iter().zip(Level::ALL.map(Answer::Level));
    let answers = levels.chain([(Key::N, Answer::NotApplicable), (Key::U, Answer::NotKnown)]);
    for (key, answer) in answers {
        if pressed(key) {
            commands.push(if are_words {
                Command::IgnoreWords
            } else {
                Command::AnswerByKey(criterion.clone(), answer)
            });
        }
    }
    if has_second_look && pressed(Key::S) {
        commands.push(if are_words { Command::IgnoreWords } else { Command::StillSo(criterion.clone()) });
    }
    if pressed(Key::ArrowRight) {
        commands.push(step(Move::Next));
    }
    if pressed(Key::ArrowLeft) {
        commands.push(step(Move::Previous));
    }
}
