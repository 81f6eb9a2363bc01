//! Writes what a package brings for the terminal: the manual pages and the completions of bash, fish and zsh.
//!
//! `cargo run --no-default-features --example shell-files -- FOLDER`

use clap::CommandFactory;
use clap_complete::{Shell, generate_to};
use scidip_scorecard::cli::Arguments;
use std::io;
use std::path::PathBuf;

fn main() -> io::Result<()> {
    let folder = PathBuf::from(std::env::args_os().nth(1).ok_or(io::ErrorKind::InvalidInput)?);
    std::fs::create_dir_all(&folder)?;
    let mut command = Arguments::command();
    for shell in [Shell::Bash, Shell::Fish, Shell::Zsh] {
        generate_to(shell, &mut command, "scidip-scorecard", &folder)?;
    }
    clap_mangen::generate_to(command, folder)
}
