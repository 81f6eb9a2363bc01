//! What changes the open assessment.

use super::{Change, Document};
use crate::session::desk::Desk;
use crate::session::{Command, Route};
use crate::text::versions;

/// Does what is asked of the open assessment; hands back what is not asked of it.
pub fn apply(document: &mut Document, command: Command, desk: &mut Desk) -> Option<Command> {
    match command {
        Command::Describe { field, initiative } => {
            document.edit(Change::Profile(field), |assessment| assessment.initiative = *initiative);
        }
        Command::SetCheck(check) => {
            document.edit(Change::CheckLength, |assessment| assessment.check = check);
        }
        Command::ShowCriterion(criterion) => {
            document.show(criterion);
            desk.route = Route::Score;
        }
        Command::SetAreaWeight(area, weight) => document.set_area_weight(area, weight),
        Command::SetCriterionWeight(criterion, weight) => document.set_criterion_weight(criterion, weight),
        Command::UseWeightPreset(index) => document.use_weight_preset(index),
        Command::ResetWeights => document.reset_weights(),
        Command::StartRound { earlier, new } => {
            let rounds = document.assessment().earlier_rounds.len();
            desk.tell_once(document.start_round(&earlier, &new));
            if document.assessment().earlier_rounds.len() > rounds {
                desk.route = Route::Score;
            }
        }
        Command::KeepEvidence(criterion) => _ = document.confirm(&criterion),
        Command::NameRound(name) => document.name_round(name),
        Command::UseVersion(version) => {
            let framework = desk.library.framework(&version).cloned();
            if let Some(notice) = framework.and_then(|framework| document.use_version(framework)) {
                let offered = versions::version_on_results(&document.framework().version);
                desk.notices.retain(|notice| notice.text != offered);
                desk.tell(notice);
                desk.route = Route::Results;
            }
        }
        Command::AddOwnAction => document.add_own_action(),
        Command::EditInquiry(criterion, edit) => document.edit_inquiry(&criterion, edit),
        Command::AddAction(criterion) => document.add_action(&criterion),
        Command::AddActions(steps) => document.add_actions(Change::PlanPath, &steps),
        Command::RemoveAction(place) => document.remove_action(place),
        Command::EditAction(place, edit) => document.edit_action(place, edit),
        Command::SetStepCost(criterion, cost) => document.set_step_cost(&criterion, cost),
        Command::CountGeneral(counts) => {
            document.edit(Change::CountGeneral, |assessment| assessment.count_general = counts);
        }
        Command::EditLeads(edit) => document.edit_leads(edit),
        other => return Some(other),
    }
    None
}
