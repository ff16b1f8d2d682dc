"""The nginx example that `tkdocs publish` writes: a real nginx before a real site keeps, limits and refuses."""

import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from tests.site_chamber import NOTICE
from tests.site_fixtures import free_port, published
from tests.test_release import served
from tkdocs import release
from tkdocs.store.workplace import Workplace

HOST = "kamer.example"
NGINX = shutil.which("nginx")

pytestmark = pytest.mark.skipif(
    NGINX is None or shutil.which("openssl") is None, reason="nginx and openssl are not installed"
)


def configured(folder: Path, site: Path, upstream: int, plain: int, secure: int) -> Path:
    """Write the example as it is, but for what the machine gives it: ports, certificate, the place of what is kept."""
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={HOST}",
         "-addext", f"subjectAltName=DNS:{HOST}", "-keyout", key, "-out", certificate],
        check=True, capture_output=True,
    )  # fmt: skip
    text = (site / "nginx.conf").read_text("utf-8")
    for written, here in {
        "listen 80;": f"listen 127.0.0.1:{plain};",
        "listen 443 ssl": f"listen 127.0.0.1:{secure} ssl",
        f"/etc/letsencrypt/live/{HOST}/fullchain.pem": str(certificate),
        f"/etc/letsencrypt/live/{HOST}/privkey.pem": str(key),
        "/var/cache/tkdocs": str(folder / "kept"),
        "127.0.0.1:8001": f"127.0.0.1:{upstream}",
    }.items():
        assert written in text, written
        text = text.replace(written, here)
    (folder / "tkdocs.conf").write_text(text, "utf-8")
    spare = "\n".join(
        f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    whole = folder / "nginx.conf"
    whole.write_text(
        f"daemon off; pid {folder}/nginx.pid; error_log stderr; {_user()} events {{}}\n"
        f"http {{ include /etc/nginx/mime.types; access_log off; {spare} include {folder}/tkdocs.conf; }}\n",
        "utf-8",
    )
    return whole


def _user() -> str:
    """Return who the workers run as where root starts them: the folders of a test are not for others."""
    return "user root;" if Path("/root").owner() == Path("/proc/self").owner() else ""


@dataclass(frozen=True)
class Proxy:
    """A client of an nginx before a site; `plain` is its port without TLS, `stop_site` ends the site behind it."""

    client: httpx.Client
    plain: int
    stop_site: Callable[[], None]

    def get(self, path: str, **params: str) -> httpx.Response:
        return self.client.get(path, params=params)


@pytest.fixture(scope="module")
def proxy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proxy]:
    folder = tmp_path_factory.mktemp("nginx")
    published(folder / "data")
    release.write(Workplace(folder / "data"), folder / "site", host=HOST, target=str(folder / "site"))
    plain, secure = free_port(), free_port()
    with ExitStack() as site:
        address = site.enter_context(served(folder / "site"))
        config = configured(folder, folder / "site", int(address.strip("/").rsplit(":", 1)[1]), plain, secure)
        subprocess.run([str(NGINX), "-t", "-c", config, "-e", "stderr"], check=True)
        at = f"https://127.0.0.1:{secure}"
        with (
            subprocess.Popen([str(NGINX), "-c", config, "-e", "stderr"]) as server,
            httpx.Client(base_url=at, verify=False, headers={"Host": HOST}, timeout=30) as client,
        ):
            try:
                answering(client)
                yield Proxy(client, plain, site.close)
            finally:
                server.terminate()


def answering(client: httpx.Client) -> None:
    until = time.monotonic() + 30
    while True:
        try:
            client.get("/robots.txt")
        except httpx.TransportError:
            assert time.monotonic() < until
            time.sleep(0.1)
        else:
            return


def test_pages_and_files_of_the_site_come_through(proxy: Proxy) -> None:
    page = proxy.get("/")
    assert NOTICE in page.text
    assert page.headers["strict-transport-security"] == "max-age=31536000"
    assert "default-src" in page.headers["content-security-policy"]
    sheet = page.text.split('rel="stylesheet" href="', 1)[1].split('"', 1)[0]
    found = proxy.get(sheet)
    assert sheet.startswith("/static/")
    assert (found.status_code, found.headers["content-type"].split(";")[0]) == (200, "text/css")
    assert "immutable" in found.headers["cache-control"]
    assert found.headers["strict-transport-security"] == "max-age=31536000"
    assert proxy.get("/tkdocs.db").content.startswith(b"SQLite format 3")


def test_who_asks_without_tls_is_sent_on(proxy: Proxy) -> None:
    found = httpx.get(f"http://127.0.0.1:{proxy.plain}/zaken", headers={"Host": HOST})
    assert (found.status_code, found.headers["location"]) == (301, f"https://{HOST}/zaken")


def test_searches_are_limited_and_pages_are_not(proxy: Proxy) -> None:
    searches = [proxy.get("/zoeken", q=f"camera {number}").status_code for number in range(25)]
    assert set(searches) == {200, 429}
    assert searches[:10] == [200] * 10
    assert [proxy.get("/over").status_code for _ in range(20)] == [200] * 20


def test_an_address_of_another_page_is_not_found(proxy: Proxy) -> None:
    assert proxy.get("/zaak/bestaatniet").status_code == 404
    beside = proxy.get("/static/%2e%2e/%2e%2e/datasette/plugins/tkdocs_site/hooks.py")
    assert (beside.status_code == 200, "import" in beside.text) == (False, False)


def test_what_the_site_lets_it_keep_is_shown_while_the_site_is_away(proxy: Proxy) -> None:
    kept = proxy.get("/over").text
    proxy.stop_site()
    assert proxy.get("/over").text == kept
    assert proxy.get("/cijfers").status_code == 502
