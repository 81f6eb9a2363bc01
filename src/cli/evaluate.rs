//! `evaluate`: the scores of one assessment or of a thousand.

use super::console::Console;
use super::layout::{Table, percent, plain, wrapped};
use crate::findings::{ResultStory, Standing, name_of, shown_interval, shown_lens, standing};
use crate::report::Evaluation;
use crate::scoring::{Lens, ScoreInterval, Scorecard};
use crate::session::Opened;
use crate::store::{Faults, Library};
use crate::text::{cli as text, numbers, results};
use std::io;
use std::num::NonZero;
use std::path::{Path, PathBuf};

/// Scores the files in their order and prints what came of each.
pub fn run(files: &[PathBuf], json: bool, library: &Library, console: &mut Console) -> io::Result<()> {
    let mut good = Vec::new();
    for (file, result) in files.iter().zip(evaluate_all(files, library)) {
        match result {
            Ok(evaluated) => {
                let strays = evaluated.opened.strays();
                if !strays.is_empty() {
                    console.remark(&text::strays(file, &strays));
                }
                good.push((file.as_path(), evaluated));
            }
            Err(faults) => console.error(&faults),
        }
    }
    if json {
        let reports: Vec<Evaluation> = good
            .iter()
            .map(|(file, of)| Evaluation::of(&file.to_string_lossy(), &of.opened.framework, &of.scorecard))
            .collect();
        match reports.as_slice() {
            [report] if files.len() == 1 => console.json(report),
            [] if files.len() == 1 => Ok(()),
            reports => console.json(&reports),
        }
    } else {
        for (i, (file, evaluated)) in good.iter().enumerate() {
            if i > 0 {
                console.say("")?;
            }
            say(file, evaluated, console)?;
        }
        Ok(())
    }
}

/// One file and all that follows from it.
struct Evaluated {
    opened: Opened,
    scorecard: Scorecard,
}

/// One result for each file, in their order. Files are read on all cores: parsing is the work here.
fn evaluate_all(files: &[PathBuf], library: &Library) -> Vec<Result<Evaluated, Faults>> {
    let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
    let evaluate = |file: &PathBuf| -> Result<Evaluated, Faults> {
        let opened = Opened::read(file, library)?;
        let scorecard = Scorecard::of(&opened.framework, &opened.saved.assessment);
        Ok(Evaluated { opened, scorecard })
    };
    std::thread::scope(|scope| {
        let parts = files.chunks(files.len().div_ceil(cores).max(1));
        let workers: Vec<_> =
            parts.map(|part| scope.spawn(move || part.iter().map(evaluate).collect::<Vec<_>>())).collect();
        let results = workers.into_iter().flat_map(|worker| match worker.join() {
            Ok(results) => results,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        results.collect()
    })
}

/// Says in words what came of one file.
fn say(file: &Path, Evaluated { opened, scorecard }: &Evaluated, console: &mut Console) -> io::Result<()> {
    let Opened { saved, framework, .. } = opened;
    console.say(text::file_heading(&plain(&name_of(&saved.assessment, file)), file))?;
    console.say(text::framework_line(&plain(&framework.title), &plain(&framework.version)))?;
    let overall = &scorecard.overall;
    let known = percent(overall.coverage);
    let average = overall.average;
    let sentence = match (average.score, standing(overall.coverage)) {
        (None, _) => text::NO_SCORE.to_owned(),
        (Some(_), Standing::TooLittle) => {
            text::too_little_known(&known, &numbers::score(average.low), &numbers::score(average.high))
        }
        (Some(_), known_enough) => text::index(
            &numbers::score(average.score),
            &numbers::score(average.low),
            &numbers::score(average.high),
            &known,
            known_enough == Standing::Provisional,
        ),
    };
    for line in wrapped(&sentence, 0) {
        console.say(line)?;
    }
    let story = ResultStory::of(framework, &saved.assessment, scorecard);
    let weights = plain(&results::weights(framework, &story.weights));
    let tally = format!("{}.", results::tally(&story.counts));
    let evidence = results::evidence(&story.evidence);
    let evidence = if evidence.is_empty() { evidence } else { format!("{evidence}.") };
    for line in [weights, tally, evidence].iter().flat_map(|of| wrapped(of, 0)) {
        console.say(line)?;
    }
    console.say("")?;
    let mut table = Table::new(&text::EVALUATE_HEADINGS.map(String::from));
    for area in &scorecard.areas {
        let mut cells = vec![text::area(framework.area(&area.id).map_or("", |area| &area.name), area.role)];
        cells.extend(interval(shown_interval(area.interval, area.coverage)));
        cells.push(percent(area.coverage));
        cells.push(text::of(area.tally.levels, area.tally.applicable()));
        table.row(cells);
    }
    for lens in Lens::ALL {
        let mut cells = vec![text::lens(lens).to_owned()];
        cells.extend(interval(shown_lens(scorecard, lens)));
        cells.push(known.clone());
        cells.push(String::new());
        table.row(cells);
    }
    table.lines().into_iter().try_for_each(|line| console.say(line))
}

/// A score as it may be shown, and its ends.
fn interval(ScoreInterval { score, low, high }: ScoreInterval) -> [String; 2] {
    [numbers::score(score), numbers::range(low, high)]
}
