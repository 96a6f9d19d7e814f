// First in the body and not deferred, so that what a choice reveals is hidden before it is seen.
document.body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) {
  document.body.classList.add("govuk-frontend-supported");
}
