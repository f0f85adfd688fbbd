// Signing in, and the pages to which links lead that let somebody in.

import { command, signIn } from "./api.js";
import { showIssuers } from "./oidc.js";
import { copyOf } from "./page.js";

/** Shows the form to sign in, until that has succeeded. */
export function showSignIn(main, then) {
  const form = show(main, "sign-in-view", async () => {
    await signIn(form.name.value, form.password.value);
    await then();
  });
  showIssuers(form);
  form.name.focus();
}

/** Somebody was invited: chooses a name and a password, and is signed in. */
export function acceptInvitation(main, token, then) {
  const form = show(main, "invitation-view", async () => {
    const password = form.password.value;
    const { name } = await command("POST", "/api/v1/invitations/accept", { token, name: form.name.value, password });
    await signIn(name, password);
    then();
  });
  form.name.focus();
}

/** Somebody forgot their password: chooses another one, and is signed in. */
export function resetPassword(main, token, then) {
  const form = show(main, "password-reset-view", async () => {
    const password = form.password.value;
    const { name } = await command("POST", "/api/v1/account/password-reset", { token, password });
    await signIn(name, password);
    then();
  });
  form.password.focus();
}

function show(main, template, submit) {
  const form = copyOf(template);
  main.replaceChildren(form);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    attemptIn(form, submit);
  });
  return form;
}

/** Does what a form is for; what is wrong is said in the form itself. */
export async function attemptIn(form, submit) {
  const error = form.querySelector(".error");
  const send = form.querySelector("button.primary");
  error.textContent = "";
  send.disabled = true;
  try {
    await submit();
  } catch (problem) {
    error.textContent = problem.status === 401 ? "Name or password is wrong." : problem.message;
  } finally {
    send.disabled = false;
  }
}
