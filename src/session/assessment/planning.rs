//! Changes to the plan of the open assessment.

use super::{ActionField, Change, Document};
use crate::model::{ActionStatus, Answer, CriterionId, Level, Missing, PlannedAction, PlannedStep, StepCost};
use crate::store::new_action_id;

/// A change to one action of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ActionEdit {
    Action(String),
    Owner(String),
    Due(String),
    Proof(String),
    Status(ActionStatus),
}

/// A change to what is noted on finding something out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InquiryEdit {
    Ask(String),
    Due(String),
    /// What has been ticked off; `None` opens it again.
    Ticked(Option<Missing>),
}

/// An action about which nothing is written yet.
fn new_action(step: Option<PlannedStep>) -> PlannedAction {
    PlannedAction {
        id: new_action_id(),
        step,
        action: String::new(),
        owner: String::new(),
        due: String::new(),
        proof: String::new(),
        status: ActionStatus::Open,
    }
}

impl ActionEdit {
    fn field(&self) -> ActionField {
        match self {
            Self::Action(_) => ActionField::Action,
            Self::Owner(_) => ActionField::Owner,
            Self::Due(_) => ActionField::Due,
            Self::Proof(_) => ActionField::Proof,
            Self::Status(_) => ActionField::Status,
        }
    }
}

impl Document {
    pub fn add_action(&mut self, criterion: &CriterionId) {
        let Some(from) = self.assessment().answer(criterion).and_then(Answer::level) else { return };
        self.add_actions(Change::PlanAdded(criterion.clone()), &[(criterion.clone(), from)]);
    }

    /// Steps that are in the plan already, and those the framework does not have, are left out; dropped ones are
    /// taken up again.
    pub fn add_actions(&mut self, change: Change, steps: &[(CriterionId, Level)]) {
        let framework = self.shared_framework();
        self.edit(change, |assessment| {
            for (criterion, from) in steps {
                let step = framework.criterion(criterion).and_then(|known| known.step_from(*from));
                let Some(step) = step.filter(|_| !assessment.is_planned(criterion, *from)) else { continue };
                // What was dropped is taken up again, with all that was written about it.
                let is_it = |action: &&mut PlannedAction| action.is_step(criterion, *from);
                if let Some(dropped) = assessment.plan.iter_mut().find(is_it) {
                    dropped.status = ActionStatus::Open;
                    continue;
                }
                let planned = PlannedStep { criterion: criterion.clone(), from: *from };
                assessment
                    .plan
                    .push(PlannedAction { action: step.action.clone(), ..new_action(Some(planned)) });
            }
        });
    }

    pub fn add_own_action(&mut self) {
        self.edit(Change::PlanOwnAdded, |assessment| assessment.plan.push(new_action(None)));
    }

    pub fn edit_inquiry(&mut self, criterion: &CriterionId, edit: InquiryEdit) {
        let id = criterion.clone();
        let change = match edit {
            InquiryEdit::Ask(_) => Change::InquiryAsk(id),
            InquiryEdit::Due(_) => Change::InquiryDue(id),
            InquiryEdit::Ticked(_) => Change::InquiryTicked(id),
        };
        self.edit(change, |assessment| {
            let inquiry = assessment.inquiries.entry(criterion.clone()).or_default();
            match edit {
                InquiryEdit::Ask(text) => inquiry.ask = text,
                InquiryEdit::Due(text) => inquiry.due = text,
                InquiryEdit::Ticked(missing) => inquiry.ticked = missing,
            }
            if inquiry.is_empty() {
                assessment.inquiries.remove(criterion);
            }
        });
    }

    /// The criterion of the action at that place, where it has one; `None` where there is no action.
    #[expect(clippy::option_option, reason = "an action without a criterion is not no action")]
    fn planned(&self, place: usize) -> Option<Option<CriterionId>> {
        self.assessment().plan.get(place).map(|action| action.criterion().cloned())
    }

    pub fn remove_action(&mut self, place: usize) {
        let Some(criterion) = self.planned(place) else { return };
        self.edit(Change::PlanRemoved(criterion), |assessment| {
            assessment.plan.remove(place);
        });
    }

    pub fn edit_action(&mut self, place: usize, edit: ActionEdit) {
        let Some(criterion) = self.planned(place) else { return };
        let change = Change::PlanEdited { place, criterion, field: edit.field() };
        self.edit(change, |assessment| {
            let Some(action) = assessment.plan.get_mut(place) else { return };
            match edit {
                ActionEdit::Action(text) => action.action = text,
                ActionEdit::Owner(text) => action.owner = text,
                ActionEdit::Due(text) => action.due = text,
                ActionEdit::Proof(text) => action.proof = text,
                ActionEdit::Status(status) => action.status = status,
            }
        });
    }

    pub fn set_step_cost(&mut self, criterion: &CriterionId, cost: StepCost) {
        self.edit(Change::StepCost(criterion.clone()), |assessment| {
            if cost == StepCost::ONE {
                assessment.step_costs.remove(criterion);
            } else {
                assessment.step_costs.insert(criterion.clone(), cost);
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Assessment;
    use crate::session::{Command, Route, Session};
    use crate::store::Library;

    /// The first example, open.
    fn session() -> Session {
        let mut session = Session::new(Library::built_in().unwrap(), None);
        session.apply(Command::OpenExample(0));
        session
    }

    fn assessment(session: &Session) -> &Assessment {
        session.document().unwrap().assessment()
    }

    /// A criterion with a next step.
    fn gap(session: &Session) -> CriterionId {
        let criteria = &session.document().unwrap().scorecard().criteria;
        let gap = |result: &&crate::scoring::CriterionResult| {
            result.level().is_some_and(|level| level.number() < 3)
        };
        criteria.iter().find(gap).unwrap().id.clone()
    }

    #[test]
    fn each_change_of_the_plan_is_one_step_of_undo_and_shows_there() {
        let mut session = session();
        let criterion = gap(&session);
        let open = |_: &Session| Command::AddAction(criterion.clone());
        session.apply(open(&session));
        assert_eq!(assessment(&session).plan.len(), 1);
        assert!(!assessment(&session).plan[0].action.is_empty());
        let commands = [
            Command::EditAction(0, ActionEdit::Action("Write it down".to_owned())),
            Command::EditAction(0, ActionEdit::Owner("Port office".to_owned())),
            Command::EditAction(0, ActionEdit::Due("June 2027".to_owned())),
            Command::EditAction(0, ActionEdit::Proof("Minutes".to_owned())),
            Command::EditAction(0, ActionEdit::Status(ActionStatus::UnderWay)),
            Command::SetStepCost(criterion.clone(), StepCost::MAX),
            Command::RemoveAction(0),
        ];
        for command in commands {
            let before = assessment(&session).clone();
            session.apply(command);
            assert_ne!(*assessment(&session), before);
            session.apply(Command::GoTo(Route::Results));
            session.apply(Command::Undo);
            assert_eq!(*assessment(&session), before);
            assert_eq!(session.route(), Route::Plan);
            session.apply(Command::Redo);
        }
    }

    #[test]
    fn typing_in_one_field_is_one_step_and_in_the_next_another() {
        let mut session = session();
        session.apply(Command::AddAction(gap(&session)));
        for text in ["P", "Po", "Port"] {
            session.apply(Command::EditAction(0, ActionEdit::Owner(text.to_owned())));
        }
        session.apply(Command::EditAction(0, ActionEdit::Due("May".to_owned())));
        session.apply(Command::Undo);
        assert_eq!((assessment(&session).plan[0].owner.as_str(), ""), ("Port", ""));
        session.apply(Command::Undo);
        assert_eq!(assessment(&session).plan[0].owner, "");
    }

    #[test]
    fn a_whole_path_is_one_step_and_nothing_is_planned_twice() {
        let mut session = session();
        let criterion = gap(&session);
        let from = assessment(&session).answer(&criterion).and_then(Answer::level).unwrap();
        let steps = vec![(criterion.clone(), from), (criterion.clone(), from.next().unwrap())];
        session.apply(Command::AddAction(criterion));
        session.apply(Command::AddActions(steps));
        assert_eq!(assessment(&session).plan.len(), 2);
        session.apply(Command::Undo);
        assert_eq!(assessment(&session).plan.len(), 1);
    }

    #[test]
    fn what_has_no_next_step_is_not_planned() {
        let mut session = session();
        session.apply(Command::AddAction(CriterionId::new("nowhere")));
        session.apply(Command::RemoveAction(7));
        assert!(assessment(&session).plan.is_empty());
        assert!(!session.document().unwrap().is_dirty());
    }
}
