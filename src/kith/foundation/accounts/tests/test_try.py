import pytest
def test_try(cast, client):
    r = client.get("/account/login/")
    assert r.status_code==200, r.content.decode()[:3000]
    r = client.post("/account/login/", {"login":"tom@example.test","password":"wrong"})
    assert r.status_code==422
    r = client.post("/account/login/", {"login":"tom@example.test","password":"a long enough password","next":"/account/sessions/"})
    assert r.status_code==302, r.content.decode()
    print(r["Location"], r.cookies)
    for u in ("/account/","/account/sessions/","/account/password/change/","/account/second-factor/set-up/","/account/logout/"):
        r=client.get(u); assert r.status_code==200,(u,r.status_code,r.get("Location"))
    print(client.get("/account/").content.decode()[-4000:])
