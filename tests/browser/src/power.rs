//! A battery that dies (F2): what the browser has written, and not waited for until it lay on the disk, is gone. For that
//! a profile lies on a disk of its own, which is a file; `scripts/power-cuts` makes it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

/// A disk in a file, with what its system has really written to it.
pub struct Disk {
    image: PathBuf,
    /// Where it is mounted.
    pub folder: PathBuf,
}

impl Disk {
    /// The one in `KT_DISK`, mounted at `KT_DISK_AT`. Without one, a kill is a kill.
    pub fn from_env() -> Option<Self> {
        let [image, folder] = ["KT_DISK", "KT_DISK_AT"].map(|name| std::env::var_os(name).map(PathBuf::from));
        Some(Self { image: image?, folder: folder? })
    }

    fn copy(&self) -> PathBuf {
        self.image.with_extension("cut")
    }

    /// Everything that writes to it stands still: this is what it holds when the power goes.
    pub fn is_copied(&self) {
        // In one moment: copied piece by piece, it would be a disk that never was.
        run(Command::new("cp").arg("--reflink=always").arg(&self.image).arg(self.copy()));
    }

    /// The power is back, and the disk holds what it held when it went.
    pub fn comes_back(&self) {
        // What the system had not written goes to a file that is dropped. Who was killed may hold it for a moment.
        let is_free = || Command::new("umount").arg(&self.folder).status().expect("umount is here").success();
        let came_free = (0..100).any(|_| {
            sleep(Duration::from_millis(50));
            is_free()
        });
        assert!(came_free, "somebody holds {}", self.folder.display());
        std::fs::rename(self.copy(), &self.image).expect("the copy can be taken instead");
        run(Command::new("mount").args(["-o", "loop"]).arg(&self.image).arg(&self.folder));
        forgets_empty_settings(&self.folder);
    }
}

/// A browser begins its own settings anew where the power left an empty file of them; its driver would not start it.
fn forgets_empty_settings(folder: &Path) {
    for path in std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            forgets_empty_settings(&path);
        } else if ["Preferences", "Local State"].iter().any(|name| path.ends_with(name))
            && path.metadata().is_ok_and(|file| file.len() == 0)
        {
            std::fs::remove_file(&path).expect("it can be removed");
        }
    }
}

fn run(command: &mut Command) {
    assert!(command.status().expect("it starts").success(), "{command:?} fails: as root, and on Linux?");
}
