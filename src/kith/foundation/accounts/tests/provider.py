"""A small OpenID Connect provider on this machine, as strict as a real one about the code and its proof (PKCE)."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT, SECRET = "kith", "a-client-secret"
_KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)


@dataclass
class Provider:
    """Signs in whoever ``person`` is; None is someone whom the directory has switched off."""

    address: str = ""
    person: dict[str, Any] | None = None
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    tokens: dict[str, dict[str, Any]] = field(default_factory=dict)
    asked: list[dict[str, str]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    def authorise(self, query: dict[str, str]) -> str:
        """Where the browser is sent back to, with a code or with the refusal."""
        self.asked.append(query)
        back = {"state": query["state"]}
        if self.person is None:
            return f"{query['redirect_uri']}?{urlencode({**back, 'error': 'access_denied'})}"
        code = secrets.token_urlsafe(8)
        self.codes[code] = query
        return f"{query['redirect_uri']}?{urlencode({**back, 'code': code})}"

    def exchange(self, sent: dict[str, str], client: str | None) -> dict[str, Any] | None:
        """Tokens for a code, once, to the client who asked for it and can prove so."""
        asked = self.codes.pop(sent.get("code", ""), None)
        proof = hashlib.sha256(sent.get("code_verifier", "").encode()).digest()
        wrong = [
            what
            for what, is_right in {
                "code": asked is not None,
                "secret": (client or f"{sent.get('client_id')}:{sent.get('client_secret')}")
                == f"{CLIENT}:{SECRET}",
                "address": asked and asked["redirect_uri"] == sent.get("redirect_uri"),
                "method": asked and asked.get("code_challenge_method") == "S256",
                "proof": asked
                and asked.get("code_challenge") == base64.urlsafe_b64encode(proof).decode().rstrip("="),
            }.items()
            if not is_right
        ]
        if wrong:
            self.refused += wrong
            return None
        token = secrets.token_urlsafe(8)
        self.tokens[token] = self.person or {}
        claims = {
            "iss": self.address,
            "aud": CLIENT,
            "exp": time.time() + 300,
            "iat": time.time(),
            **(self.person or {}),
        }
        return {
            "access_token": token, "token_type": "Bearer", "expires_in": 300,
            "id_token": jwt.encode(claims, _KEY, algorithm="RS256"),
        }  # fmt: skip

    def configuration(self) -> dict[str, Any]:
        return {
            "issuer": self.address,
            "authorization_endpoint": f"{self.address}/authorise",
            "token_endpoint": f"{self.address}/token",
            "userinfo_endpoint": f"{self.address}/person",
            "jwks_uri": f"{self.address}/keys",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        }


def serve(provider: Provider) -> ThreadingHTTPServer:
    """Start it on a free port of 127.0.0.1 and set its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            query = {name: values[0] for name, values in parse_qs(parts.query).items()}
            if parts.path == "/.well-known/openid-configuration":
                self._answer(provider.configuration())
            elif parts.path == "/authorise":
                self.send_response(302)
                self.send_header("Location", provider.authorise(query))
                self.end_headers()
            elif parts.path == "/person":
                person = provider.tokens.get(self.headers.get("Authorization", "").removeprefix("Bearer "))
                self._answer(person or {}, 200 if person else 401)
            else:
                self._answer({}, 404)

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            sent = {name: values[0] for name, values in parse_qs(body).items()}
            basic = self.headers.get("Authorization", "").removeprefix("Basic ")
            tokens = provider.exchange(sent, base64.b64decode(basic).decode() if basic else None)
            self._answer(tokens or {"error": "invalid_grant"}, 200 if tokens else 400)

        def _answer(self, value: Any, status: int = 200) -> None:
            body = json.dumps(value).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    provider.address = f"http://127.0.0.1:{server.server_port}"
    Thread(target=server.serve_forever, daemon=True).start()
    return server
