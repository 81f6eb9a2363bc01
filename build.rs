//! Compiles the data files in anew when one is added, changed or taken away.

fn main() {
    println!("cargo:rerun-if-changed=assets");
    println!("cargo:rerun-if-changed=saves");
}
