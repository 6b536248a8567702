"""nginx with a configuration of ours, on loopback, in a folder that goes with it."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

AROUND = """daemon off; pid {folder}/pid; error_log {folder}/errors;
events {{ worker_connections 2048; }}
http {{
    access_log off; include /etc/nginx/mime.types;
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
{block}
}}
"""


@contextmanager
def nginx(block: str) -> Iterator[None]:
    """Run nginx with what stands in its ``http`` block."""
    program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if not program:
        raise FileNotFoundError("nginx is not here: apt-get install nginx-light")
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "nginx.conf"
        config.write_text(AROUND.format(folder=folder, block=block), encoding="utf-8")
        command = [program, "-p", folder, "-e", f"{folder}/errors", "-c", str(config)]
        with subprocess.Popen(command) as process:
            try:
                yield
            finally:
                process.terminate()
