"""Put uv into .uv/ and print its path: the one on PATH, by venv and pip, or the locked wheel by its hash.

Standard library only; runs before anything is installed. The version, address and hash of the wheel are those
of uv.lock.
"""

import hashlib
import io
import platform
import re
import shutil
import subprocess
import sys
import urllib.request
import zipfile
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
PLACE = HOME / ".uv"
BINARY = PLACE / ("Scripts/uv.exe" if sys.platform == "win32" else "bin/uv")


def locked() -> dict:
    """Find uv's own entry in the lock file."""
    import tomllib  # an older Python than ours must live until main() has said so

    packages = tomllib.loads((HOME / "uv.lock").read_text(encoding="utf-8"))["package"]
    return next(package for package in packages if package["name"] == "uv")


def by_pip(version: str) -> bool:
    """Install uv into a venv of its own; say whether that worked."""
    steps = (
        [sys.executable, "-m", "venv", str(PLACE)],
        [str(BINARY.with_name("python")), "-m", "pip", "install", "--quiet", f"uv=={version}"],
    )
    return all(subprocess.run(step, stdout=sys.stderr, check=False).returncode == 0 for step in steps)


def fits(name: str) -> bool:
    """Say whether a wheel's file name fits this machine."""
    machine = platform.machine().lower().replace("amd64", "x86_64")
    if machine in ("aarch64", "arm64"):
        machine = "(aarch64|arm64)"
    musl = sys.platform == "linux" and platform.libc_ver()[0] != "glibc"
    system = {"linux": "musllinux" if musl else "manylinux", "darwin": "macosx", "win32": "win"}
    pattern = rf"{system.get(sys.platform, sys.platform)}.*{machine}"
    return re.search(pattern, name.replace("win_amd64", "win_x86_64")) is not None


def by_wheel(package: dict) -> bool:
    """Fetch the locked wheel, check its hash and unpack the binary; say whether that worked."""
    for wheel in package["wheels"]:
        if not fits(wheel["url"].rsplit("/", 1)[-1]):
            continue
        with urllib.request.urlopen(wheel["url"], timeout=180) as answer:
            data = answer.read()
        if f"sha256:{hashlib.sha256(data).hexdigest()}" != wheel["hash"]:
            sys.exit(f"The file at {wheel['url']} is not the one that uv.lock names. Nothing was installed.")
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            member = next(name for name in archive.namelist() if Path(name).name == BINARY.name)
            BINARY.parent.mkdir(parents=True, exist_ok=True)
            BINARY.write_bytes(archive.read(member))
            BINARY.chmod(0o755)
        return True
    return False


def main() -> None:
    """Print the path of a uv that works."""
    if sys.version_info < (3, 11):  # noqa: UP036 - make may call any Python that is there
        sys.exit("Credit Desk needs Python 3.11 or newer. Run make PYTHON=python3.11 (or newer).")
    found = shutil.which("uv")
    if found:
        print(found)
        return
    package = locked()
    if not BINARY.exists() and not by_pip(package["version"]) and not by_wheel(package):
        sys.exit("uv could not be installed. Install it by hand (pip install uv) and run make again.")
    print(BINARY)


if __name__ == "__main__":
    main()
