"""Signing in without a browser: the hosted page's own forms and the code flow with PKCE, as a browser goes through them."""

from __future__ import annotations

import base64
import hashlib
import re
import secrets
from collections.abc import Mapping
from html import unescape
from urllib.parse import parse_qs, urlparse

import httpx


class SignInFailed(Exception):
    """The hosted page did not accept it."""


def sign_in(address: str, outputs: Mapping[str, str], email: str, password: str) -> str:
    """An access token with the scopes of the site. Raises SignInFailed."""
    verifier = secrets.token_urlsafe(64)
    challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
    query = {
        "response_type": "code", "client_id": outputs["CLIENT_ID"], "redirect_uri": f"{address}/",
        "scope": outputs["SCOPES"], "state": secrets.token_urlsafe(8), "code_challenge": challenge,
        "code_challenge_method": "S256",
    }  # fmt: skip
    with httpx.Client(base_url=address, timeout=30) as http:
        page = http.get("/oauth2/authorize", params=query, follow_redirects=True)
        form = dict(re.findall(r'<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"', page.text))
        action = re.search(r'<form[^>]*action="([^"]*)"', page.text)
        filled = {name: unescape(value) for name, value in form.items()}
        filled |= {"username": email, "password": password}
        back = http.post(unescape(action.group(1)) if action else str(page.url), data=filled)
        code = parse_qs(urlparse(back.headers.get("location", "")).query).get("code")
        if not code:
            raise SignInFailed(f"{email} could not sign in ({back.status_code})")
        token = http.post(
            "/oauth2/token",
            data={
                "grant_type": "authorization_code", "client_id": outputs["CLIENT_ID"], "code": code[0],
                "redirect_uri": f"{address}/", "code_verifier": verifier,
            },
        )  # fmt: skip
    if token.is_error:
        raise SignInFailed(f"the code was not accepted ({token.status_code})")
    return str(token.json()["access_token"])
