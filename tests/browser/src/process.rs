//! Programs that run beside a test and end with it.

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// A running program, ended when dropped.
pub struct Process(Child);

impl Process {
    /// Starts a program whose own messages go to `target/browser/<log>.log`.
    pub fn start(mut command: Command, log: &str) -> Self {
        let file = File::create(crate::traces().join(log).with_extension("log")).expect("the log can be written");
        command.stdin(Stdio::null()).stderr(file.try_clone().expect("the log can be shared"));
        command.stdout(file);
        Self::spawn(command)
    }

    /// Starts a program and waits for the first line it prints.
    pub fn start_and_read(mut command: Command) -> (Self, String) {
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::inherit());
        let mut process = Self::spawn(command);
        let mut line = String::new();
        let output = process.0.stdout.take().expect("stdout is a pipe");
        BufReader::new(output).read_line(&mut line).expect("the program prints a line");
        (process, line.trim().to_owned())
    }

    fn spawn(mut command: Command) -> Self {
        let name = command.get_program().to_owned();
        Self(command.spawn().unwrap_or_else(|error| panic!("{name:?} does not start: {error}")))
    }
}

impl Process {
    /// Its number among all that run.
    pub fn id(&self) -> u32 {
        self.0.id()
    }

    /// Whether it still runs.
    pub fn runs(&mut self) -> bool {
        matches!(self.0.try_wait(), Ok(None))
    }

    /// Ends the program. It may have ended by itself; then there is nothing to do.
    pub fn end(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.end();
    }
}

/// Ends whatever still runs with this folder as its home: a browser outlives a driver that was
/// ended too early for it to clean up.
pub fn end_all_at_home_in(home: &Path) {
    kill(&at_home_in(home));
}

/// A program, everything it started and everything at home in this folder.
pub fn with_all_it_started(program: u32, home: &Path) -> Vec<u32> {
    let parents: Vec<(u32, u32)> = processes().filter_map(|id| Some((id, parent(id)?))).collect();
    let mut doomed = at_home_in(home);
    doomed.push(program);
    let mut at = 0;
    while let Some(&one) = doomed.get(at) {
        doomed.extend(parents.iter().filter(|(_, parent)| *parent == one).map(|(id, _)| *id));
        at += 1;
    }
    doomed.sort_unstable();
    doomed.dedup();
    doomed
}

/// Kills them all at one blow: a browser that saw its driver go would still have a moment to tidy up.
pub fn kill(processes: &[u32]) {
    signal("KILL", processes);
}

/// Stops them all at one blow, where they are.
pub fn freeze(processes: &[u32]) {
    signal("STOP", processes);
}

/// In one command. The shell's own kill: not every machine has the program.
fn signal(name: &str, processes: &[u32]) {
    if !processes.is_empty() {
        let ids: Vec<_> = processes.iter().map(u32::to_string).collect();
        let kill = format!("kill -{name} {}", ids.join(" "));
        let _ = Command::new("sh").args(["-c", &kill]).stderr(Stdio::null()).status();
    }
}

fn processes() -> impl Iterator<Item = u32> {
    let entries = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok())
}

fn at_home_in(home: &Path) -> Vec<u32> {
    let home = format!("HOME={}", home.display());
    let lives_there = |id: &u32| {
        let environment = std::fs::read(format!("/proc/{id}/environ")).unwrap_or_default();
        environment.split(|byte| *byte == 0).any(|variable| variable == home.as_bytes())
    };
    processes().filter(lives_there).collect()
}

/// Who started a process: the second word after its name, which stands in brackets and may have spaces in it.
fn parent(id: u32) -> Option<u32> {
    let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}

/// Sends one DELETE and waits for the answer.
pub fn delete(port: u16, path: &str) -> std::io::Result<()> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    write!(stream, "DELETE {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n")?;
    stream.read_exact(&mut [0; 12])
}

/// A port that nobody listens at.
pub fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("there is a free port");
    listener.local_addr().expect("it has an address").port()
}

/// Waits until somebody listens at a port.
pub fn wait_for_port(port: u16, who: &str) {
    let end = Instant::now() + Duration::from_secs(20);
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(Instant::now() < end, "{who} does not listen at port {port}");
        sleep(Duration::from_millis(20));
    }
}

/// The first of some programs that this machine has.
pub fn program(names: &[&str]) -> String {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)))
        .find(|file| file.is_file())
        .unwrap_or_else(|| panic!("none of these programs is here: {}. scripts/test installs them.", names.join(", ")))
        .display()
        .to_string()
}
