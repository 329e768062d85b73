"""Arrays in a folder, one file each, mapped into memory when read."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from knowledge.documents.errors import StoreDamagedError

if TYPE_CHECKING:
    from numpy.typing import NDArray


def write_arrays(folder: Path, arrays: "Mapping[str, NDArray[Any]]") -> None:
    """Write every array to a file of its name."""
    import numpy as np  # only where documents are stored or searched

    folder.mkdir(exist_ok=True)
    for name, array in arrays.items():
        np.save(folder / f"{name}.npy", array, allow_pickle=False)


def read_array(folder: Path, name: str) -> "NDArray[Any]":
    """Map an array's file into memory; raises StoreDamagedError."""
    import numpy as np  # as above

    place = folder / f"{name}.npy"
    try:
        found: NDArray[Any] = np.load(place, mmap_mode="r", allow_pickle=False)
    except (OSError, ValueError, EOFError) as error:
        raise StoreDamagedError(folder.parent, f"{place.name} is missing or broken") from error
    return found.view(np.ndarray)  # the map itself stays; its own class would make every slice slow
